package tv.exstream.tuner;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A monotonic clock that stands still until a test moves it.
public final class MutableNanos implements LongSupplier {
    private volatile long now = 1_000_000_000_000L;

    public void pass(Duration time) {
        now += time.toNanos();
    }

    @Override
    public long getAsLong() {
        return now;
    }
}
