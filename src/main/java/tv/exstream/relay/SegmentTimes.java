package tv.exstream.relay;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tv.exstream.mp4.FragmentTicks;
import tv.exstream.mpegts.SegmentTicks;
import tv.exstream.mpegts.TimeStamp;

/// Notices where the time stamps of segments go on elsewhere although no playlist says so: an encoder that keeps them would show one
/// picture until the new time, or none. Owned by one thread.
///
/// ```
///   number        7          8          9
///   begins        10 s       16 s       3 h         of 6 s each: elsewhere, because 9 begins 12 s after 8 at most
/// ```
final class SegmentTimes {
    private static final byte[] NO_HEADER = new byte[0];

    /// Times of a track go back by no more than some pictures.
    private static final long MOST_BACK_90K = TimeStamp.TICKS_PER_SECOND;

    private FragmentTicks fragments = FragmentTicks.after(NO_HEADER);
    private boolean fragmented;
    private boolean begun;
    private long lastTicks;
    private long lastNumber;

    /// How a segment goes on.
    enum Course {
        /// As is to be expected.
        ON,
        /// It has another time.
        ELSEWHERE,
        /// What is in it has two times.
        TORN
    }

    /// What comes next is fragmented MP4 that begins like this, or where that is empty a transport stream or sound alone.
    void with(byte[] header) {
        fragmented = header.length > 0;
        fragments = FragmentTicks.after(header);
    }

    /// @param number of the segment; of those before it some may be missing, and their time is missing, too
    /// @param target no segment is longer, or not by much
    Course course(long number, byte[] segment, Duration target) {
        List<Long> ticks = fragmented ? fragments.of(segment) : SegmentTicks.of(segment);
        if (ticks.isEmpty()) {
            return Course.ON;
        }
        long most90k = 2 * target.toSeconds() * TimeStamp.TICKS_PER_SECOND;
        long steps = number - lastNumber;
        boolean elsewhere =
                begun && steps > 0 && isElsewhere(lastTicks, ticks.getFirst(), steps * most90k);
        begun = true;
        lastNumber = number;
        lastTicks = ticks.getLast();
        boolean torn =
                IntStream.range(1, ticks.size())
                        .anyMatch(n -> isElsewhere(ticks.get(n - 1), ticks.get(n), most90k));
        if (torn) {
            return Course.TORN;
        }
        return elsewhere ? Course.ELSEWHERE : Course.ON;
    }

    private static boolean isElsewhere(long before, long after, long most90k) {
        long step = TimeStamp.difference(after, before);
        return step < -MOST_BACK_90K || step > most90k;
    }
}
