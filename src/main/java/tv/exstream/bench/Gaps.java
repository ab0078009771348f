package tv.exstream.bench;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// How often which gap between deliveries occurred, to the millisecond. Thread-safe.
final class Gaps {
    /// The last one counts everything from here on.
    private static final int MILLIS = 10_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(MILLIS + 1);

    void add(long nanos) {
        counts.incrementAndGet((int) Math.min(nanos / NANOS_PER_MILLI, MILLIS));
    }

    /// The nearest-rank percentile, rounded up to a millisecond; 0 when there are none.
    double percentileMillis(double percent) {
        long total = 0;
        for (int n = 0; n < counts.length(); n++) {
            total += counts.get(n);
        }
        long rank = (long) Math.ceil(percent * total / 100);
        long seen = 0;
        for (int n = 0; n < counts.length() && total > 0; n++) {
            seen += counts.get(n);
            if (seen >= rank) {
                return n + 1;
            }
        }
        return 0;
    }
}
