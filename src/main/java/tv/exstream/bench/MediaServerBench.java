package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tv.exstream.bench.ServerReader.Told;

/// How long a large media server takes to be read, by a process with little memory.
final class MediaServerBench {
    private static final int ITEMS = 100_000;
    private static final int HEAP_MEGABYTES = 256;

    private MediaServerBench() {}

    static List<Section> run(Lab lab) throws IOException {
        lab.say("media-server: reading %,d items three times".formatted(ITEMS));
        Path folder = Files.createDirectories(lab.work().resolve("media-server"));
        try (var server = new JellyfinStandIn(new SyntheticServer(ITEMS));
                ChildProcess reader =
                        ChildProcess.talking(
                                lab.jvm()
                                        .smallChildCommand(
                                                HEAP_MEGABYTES,
                                                Role.READER.with(
                                                        List.of(
                                                                folder.resolve("bench.db")
                                                                        .toString(),
                                                                server.address()))),
                                folder.resolve("reader.log"))) {
            Told first = Told.parse(reader.line());
            Told same = Told.parse(reader.line());
            Told changed = Told.parse(reader.line());
            int others = ITEMS / SyntheticServer.CHANGED_ONE_IN;
            require(first.added() == ITEMS, first);
            require(same.unchanged() == ITEMS, same);
            require(changed.changed() == others, changed);
            return List.of(
                    Section.of(
                            "media server of %,d items, heap of %d MB"
                                    .formatted(ITEMS, HEAP_MEGABYTES),
                            new Figure("first reading", first.seconds(), Unit.SECONDS),
                            new Figure("nothing changed", same.seconds(), Unit.SECONDS).atMost(5),
                            new Figure(
                                            "%d changed".formatted(others),
                                            changed.seconds(),
                                            Unit.SECONDS)
                                    .atMost(5)));
        }
    }

    private static void require(boolean holds, Told told) throws IOException {
        if (!holds) {
            throw new IOException("another number of items must be found: " + told);
        }
    }
}
