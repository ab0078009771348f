package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Time as sessions see it: real in the server, simulated in tests. Thread-safe.
public interface Ticker {
    /// The computer's clock, which a person or NTP may set.
    Instant wall();

    /// Monotonic time from an arbitrary zero.
    long nanos();

    void sleep(Duration duration) throws InterruptedException;

    /// The computer's own time.
    record Real(InstantSource clock, LongSupplier nanoTime) implements Ticker {
        @Override
        public Instant wall() {
            return clock.instant();
        }

        @Override
        public long nanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    }
}
