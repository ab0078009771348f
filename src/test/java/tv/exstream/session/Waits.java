package tv.exstream.session;

import java.time.Duration;
import tv.exstream.mpegts.TsChecker;

/// How long a viewer waited for slices, and what he had left to show meanwhile.
final class Waits {
    private final TsChecker got;
    private Duration longest = Duration.ZERO;
    private Duration leastReserve = Duration.ofDays(1);
    private long firstNanos;
    private long lastNanos;

    /// @param got what the viewer has
    Waits(TsChecker got) {
        this.got = got;
    }

    void begin(long nanos) {
        lastNanos = nanos;
    }

    /// A slice comes that the viewer does not have yet.
    void next(long nanos) {
        if (got.packets() == 0) {
            firstNanos = nanos;
        } else if (nanos != lastNanos) {
            Duration has = Duration.ofNanos(got.decodableTicks() * 1_000_000 / 90);
            Duration left = has.minusNanos(nanos - firstNanos);
            leastReserve = left.compareTo(leastReserve) < 0 ? left : leastReserve;
        }
        Duration wait = Duration.ofNanos(nanos - lastNanos);
        longest = wait.compareTo(longest) > 0 ? wait : longest;
        lastNanos = nanos;
    }

    /// The longest time in which nothing came.
    Duration longest() {
        return longest;
    }

    /// What somebody who decodes from the first slice on had left when he had least.
    Duration leastReserve() {
        return leastReserve;
    }
}
