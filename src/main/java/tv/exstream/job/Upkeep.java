package tv.exstream.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does the same work round after round, from the start of the server to its end. Thread-safe.
///
/// It has a platform thread of its own: rounds compute for long stretches and ask the database, and both would hold the carrier of a
/// virtual thread. The first pause comes before the first round, so that the start of the server is not slowed down by it.
abstract class Upkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /// A round looks whether it is to end, or takes less than a second.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /// Why the last round failed; owned by the thread.
    private String failure = "";

    /// @param name of the thread
    /// @param pause between two rounds; zero for rounds that wait for work themselves
    Upkeep(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /// What is done again and again. What fails is tried again after the pause.
    abstract void round() throws InterruptedException;

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /// Waits for the round that is going on: it is not to find the database closed.
    @Override
    public void stop() {
        closed.countDown();
        try {
            if (isRunning() && !thread.join(STOPPING)) {
                LOG.warn("{} are still being seen to", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /// Whether a round is to end soon.
    final boolean isStopping() {
        return closed.getCount() == 0;
    }

    private void run() {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("{} interrupted", name);
        }
    }

    private void attempt() throws InterruptedException {
        try {
            round();
            failure = "";
        } catch (RuntimeException e) {
            // The thread's top: ffmpeg or the database may answer in the next round.
            report(e);
        }
    }

    /// Told once, not in every round.
    private void report(RuntimeException e) {
        String reason = e.toString();
        if (!reason.equals(failure)) {
            LOG.warn("{} cannot be seen to, which is tried again", name, e);
        }
        failure = reason;
    }
}
