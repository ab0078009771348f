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

    /// Time whose clock is late, for whoever watches what was on.
    record Late(Ticker ticker, Duration behind) implements Ticker {
        @Override
        public Instant wall() {
            return ticker.wall().minus(behind);
        }

        @Override
        public long nanos() {
            return ticker.nanos();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            ticker.sleep(duration);
        }
    }

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
