package tv.exstream.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody's standing, asked for on another thread: who sends a stream does not wait for a database that is busy. Thread-safe.
final class AskedAside {
    private static final Logger LOG = LoggerFactory.getLogger(AskedAside.class);

    private final Callers.Standing standing;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean held = true;

    AskedAside(Callers.Standing standing) {
        this.standing = standing;
    }

    /// What the last answer was; it held before the first one.
    boolean held() {
        return held;
    }

    /// Asks again, unless the last question is not answered yet.
    void ask() {
        if (asking.compareAndSet(false, true)) {
            Thread _ = Thread.ofVirtual().name("standing").start(this::answer);
        }
    }

    private void answer() {
        try {
            held = standing.holds();
        } catch (RuntimeException e) {
            // A thread's top: the next question may be answered.
            LOG.warn("it is not known whether somebody may go on watching", e);
        } finally {
            asking.set(false);
        }
    }
}
