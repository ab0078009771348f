package tv.exstream.process;

import java.time.Duration;

/// How long processes waited until they might start. Thread-safe.
public final class Waits {
    private long count;
    private long totalNanos;
    private long longestNanos;

    public synchronized long count() {
        return count;
    }

    public synchronized Duration total() {
        return Duration.ofNanos(totalNanos);
    }

    public synchronized Duration longest() {
        return Duration.ofNanos(longestNanos);
    }

    synchronized void add(long nanos) {
        count++;
        totalNanos += nanos;
        longestNanos = Math.max(longestNanos, nanos);
    }
}
