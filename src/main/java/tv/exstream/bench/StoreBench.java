package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tv.exstream.bench.SimulatedAirings.Airing;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;
import tv.exstream.store.DiskRenditions;
import tv.exstream.store.NextAirings;

/// How often what airs is still in a store that is too small for everything, by our rule and by the usual one.
///
/// It is the real store, in which everything is very small, with a clock that goes from airing to airing. A store to which no
/// airing is known throws away what was unused for longest.
final class StoreBench {
    private static final Duration LENGTH = Duration.ofDays(5);

    /// A chunk of the fewest packets there are.
    private static final int CHUNK_BYTES = 188 * 16;

    /// How much of all that airs has room.
    private static final double SHARE = 0.2;

    private final Path folder;
    private final SimulatedAirings airings;

    private StoreBench(Path folder, SimulatedAirings airings) {
        this.folder = folder;
        this.airings = airings;
    }

    static List<Section> run(Lab lab) throws IOException {
        lab.say("store: %d days of airings, by two rules".formatted(LENGTH.toDays()));
        var bench = new StoreBench(lab.work().resolve("store"), SimulatedAirings.of(LENGTH));
        var now = new AtomicReference<>(Instant.EPOCH);
        double ours = bench.hits("ours", key -> bench.airings.next(key, now.get()), now);
        double usual = bench.hits("unused", _ -> Optional.empty(), now);
        return List.of(section(ours, usual, bench.airings.all().size()));
    }

    static Section section(double ours, double usual, int airings) {
        return Section.of(
                "a store with room for a fifth of what airs in %d days".formatted(LENGTH.toDays()),
                new Figure("airings", airings, Unit.NUMBER),
                new Figure("there already, farthest airing goes first", 100 * ours, Unit.PERCENT),
                new Figure("there already, longest unused goes first", 100 * usual, Unit.PERCENT),
                new Figure("ours against the other", ours / Math.max(usual, 1e-9), Unit.TIMES)
                        .atLeast(1),
                new Figure(
                                "fills, ours against the other",
                                (1 - ours) / Math.max(1 - usual, 1e-9),
                                Unit.TIMES)
                        .atMost(1));
    }

    /// Lets everything air. Answers the share that was there when it began.
    private double hits(String name, NextAirings rule, AtomicReference<Instant> now)
            throws IOException {
        long bytes = Math.round(airings.renditions() * SHARE * CHUNK_BYTES);
        var limits =
                new Config.Renditions(
                        new ByteSize(bytes), new ByteSize(0), Duration.ofMinutes(30), false);
        int hits = 0;
        try (DiskRenditions store =
                DiskRenditions.open(folder.resolve(name), () -> limits, rule, now::get)) {
            for (Airing airing : airings.all()) {
                now.set(airing.start());
                hits += isShown(airing.key(), store) ? 1 : 0;
            }
        }
        return (double) hits / airings.all().size();
    }

    /// Answers whether it was there; else it is made.
    private static boolean isShown(RenditionKey key, DiskRenditions store) {
        var index = store.index(key);
        if (index.isComplete()) {
            var chunk = index.chunks().getFirst();
            store.read(key, chunk, 0, new byte[CHUNK_BYTES], 0, CHUNK_BYTES);
            return true;
        }
        try (Renditions.Appender appender = store.append(key)) {
            appender.add(0, 1, new byte[CHUNK_BYTES]);
            appender.end(1);
        }
        return false;
    }
}
