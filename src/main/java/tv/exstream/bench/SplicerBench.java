package tv.exstream.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import tv.exstream.rendition.Splicer;

/// How many bytes of chunks one thread moves to a channel's time in a second. There are more of them than fit the caches
/// of one core. Owned by one thread.
final class SplicerBench {
    private static final int CHUNKS = 48;

    /// The first run warms the compiler up.
    private static final Duration RUN = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private final Splicer splicer = new Splicer("Bench");
    private final List<byte[]> chunks = new ArrayList<>();

    SplicerBench(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        byte[] chunk = SyntheticChunks.at(0);
        for (int n = 0; n < CHUNKS; n++) {
            chunks.add(chunk.clone());
        }
    }

    static List<Section> run(Lab lab) {
        var bench = new SplicerBench(lab.nanoTime());
        double cold = bench.bytesPerSecond(RUN);
        lab.say("splicer: %.1f GB/s while the compiler warms up".formatted(cold / 1e9));
        double found = bench.bytesPerSecond(RUN) / 1e9;
        return List.of(
                Section.of(
                        "splicer",
                        new Figure("one core", found, Unit.GIGABYTES_PER_SECOND).atLeast(3)));
    }

    /// Bytes per second over at least this long.
    double bytesPerSecond(Duration atLeast) {
        long start = nanoTime.getAsLong();
        long elapsed = 0;
        long bytes = 0;
        for (long shift = 1; elapsed < atLeast.toNanos(); shift++) {
            byte[] packets = chunks.get((int) (shift % CHUNKS));
            splicer.restamp(packets, 0, packets.length, shift);
            bytes += packets.length;
            elapsed = nanoTime.getAsLong() - start;
        }
        return bytes * 1e9 / elapsed;
    }
}
