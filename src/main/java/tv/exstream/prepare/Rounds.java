package tv.exstream.prepare;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does the same work round after round on a thread of its own, from the start of the server to its end. News ends the pause
/// between two rounds. Thread-safe.
final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Work work;
    private final Semaphore news = new Semaphore(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// One round.
    @FunctionalInterface
    interface Work {
        void round() throws InterruptedException;
    }

    /// @param name of the thread
    Rounds(String name, Duration pause, Work work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /// Lets the next round begin now, or right after the one that is under way.
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (true) {
                attempt();
                boolean _ = news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            LOG.debug("{} stopped", name);
        }
    }

    private void attempt() throws InterruptedException {
        try {
            work.round();
        } catch (RuntimeException e) {
            // A thread's top: one failing round must not be the last.
            LOG.warn("a round of {} failed", name, e);
        }
    }
}
