package tv.exstream.process;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that the places are running out. Owned by whoever holds the lock of the budget.
final class Pressure {
    private static final Logger LOG = LoggerFactory.getLogger(Pressure.class);

    /// From here on it is high: four fifths of the places.
    private static final int HIGH_PERCENT = 80;

    /// It may come and go with every short process.
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final IntSupplier most;
    private boolean high;
    private long times;
    private long warnedNanos;

    Pressure(IntSupplier most) {
        this.most = most;
    }

    void see(int taken, long now) {
        boolean before = high;
        high = taken * 100 >= most.getAsInt() * HIGH_PERCENT;
        if (high && !before) {
            times++;
            warn(taken, now);
        }
    }

    long times() {
        return times;
    }

    private void warn(int taken, long now) {
        if (times == 1 || now - warnedNanos >= BETWEEN_WARNINGS.toNanos()) {
            warnedNanos = now;
            LOG.warn("processes are running out taken={} most={}", taken, most.getAsInt());
        }
    }
}
