package tv.exstream.db;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import tv.exstream.iptv.GuideProgramme;

/// Whose programmes some texts of a guide are and when they are on, packed in the order of the texts.
///
/// ```
///   channel count  start length  distance length …    channel count …      in milliseconds
/// ```
final class PackedProgrammes {
    private final PackedBytes packed = new PackedBytes();

    /// Whoever is told of programmes.
    interface Reader {
        /// @param start in milliseconds of the epoch
        void read(String channel, long start, long end);
    }

    /// @param some of one channel, in order, each with an end
    void add(List<GuideProgramme> some) {
        packed.put(some.getFirst().channel());
        packed.put(some.size());
        long before = 0;
        for (GuideProgramme each : some) {
            long start = millis(each.start());
            packed.put(start - before);
            packed.put(length(each));
            before = start;
        }
    }

    /// Nothing of a guide was before the epoch.
    private static long millis(Instant instant) {
        return Math.max(0, instant.toEpochMilli());
    }

    private static long length(GuideProgramme each) {
        return Duration.between(each.start(), each.stop().orElseThrow()).toMillis();
    }

    byte[] packed() {
        return packed.toArray();
    }

    /// Tells of those with these numbers.
    static void read(byte[] all, BitSet wanted, Reader reader) {
        ByteBuffer packed = ByteBuffer.wrap(all);
        int number = 0;
        while (packed.hasRemaining()) {
            String channel = PackedBytes.text(packed);
            long start = 0;
            for (long left = PackedBytes.number(packed); left > 0; left--) {
                start += PackedBytes.number(packed);
                long end = start + PackedBytes.number(packed);
                if (wanted.get(number)) {
                    reader.read(channel, start, end);
                }
                number++;
            }
        }
    }
}
