package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tv.exstream.bench.ServerReader.Kind;
import tv.exstream.bench.ServerReader.Told;

/// How long large media servers take to be read, by a process with little memory.
final class MediaServerBench {
    private static final int ITEMS = 100_000;
    private static final int HEAP_MEGABYTES = 256;

    private MediaServerBench() {}

    static List<Section> run(Lab lab) throws IOException {
        try (var jellyfin = JellyfinStandIn.of(new SyntheticJellyfin(ITEMS));
                var plex = PlexServerStandIn.of(new SyntheticPlex(ITEMS))) {
            return List.of(
                    run(lab, Kind.JELLYFIN, jellyfin.address()),
                    run(lab, Kind.PLEX, plex.address()));
        }
    }

    private static Section run(Lab lab, Kind kind, String address) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        lab.say("media-server: reading %,d items of %s three times".formatted(ITEMS, name));
        Path folder = Files.createDirectories(lab.work().resolve("media-server").resolve(name));
        List<String> arguments =
                List.of(folder.resolve("bench.db").toString(), kind.name(), address);
        try (ChildProcess reader =
                ChildProcess.talking(
                        lab.jvm().smallChildCommand(HEAP_MEGABYTES, Role.READER.with(arguments)),
                        folder.resolve("reader.log"))) {
            return section(name, reader);
        }
    }

    private static Section section(String name, ChildProcess reader) throws IOException {
        Told first = Told.parse(reader.line());
        Told same = Told.parse(reader.line());
        Told changed = Told.parse(reader.line());
        int others = ITEMS / SyntheticJellyfin.CHANGED_ONE_IN;
        require(first.added() == ITEMS, first);
        require(same.unchanged() == ITEMS, same);
        require(changed.changed() == others, changed);
        return Section.of(
                "media server (%s) of %,d items, heap of %d MB"
                        .formatted(name, ITEMS, HEAP_MEGABYTES),
                new Figure("first reading", first.seconds(), Unit.SECONDS),
                new Figure("nothing changed", same.seconds(), Unit.SECONDS).atMost(5),
                new Figure("%d changed".formatted(others), changed.seconds(), Unit.SECONDS)
                        .atMost(5));
    }

    private static void require(boolean holds, Told told) throws IOException {
        if (!holds) {
            throw new IOException("another number of items must be found: " + told);
        }
    }
}
