package tv.exstream.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The time of the machine, put ahead by a test that does not want to wait. Thread-safe.
public final class HurriedTime implements LongSupplier {
    private final AtomicLong ahead = new AtomicLong();

    @Override
    public long getAsLong() {
        return System.nanoTime() + ahead.get();
    }

    public void advance(Duration time) {
        ahead.addAndGet(time.toNanos());
    }
}
