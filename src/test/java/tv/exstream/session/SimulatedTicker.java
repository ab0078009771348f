package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;

/// Time that stands still until somebody sleeps or sets it. Thread-safe.
final class SimulatedTicker implements Ticker {
    private Instant wall;
    private long nanos;

    SimulatedTicker(Instant wall) {
        this.wall = wall;
    }

    @Override
    public synchronized Instant wall() {
        return wall;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        advance(duration);
    }

    synchronized void advance(Duration duration) {
        wall = wall.plus(duration);
        nanos += duration.toNanos();
    }

    /// Sets the computer's clock, as a person or NTP would.
    synchronized void stepWall(Duration by) {
        wall = wall.plus(by);
    }
}
