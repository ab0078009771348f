package tv.exstream.vitals;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.exstream.measure.Tracks;

/// Measures every few seconds, on a platform thread: reading the system's files would hold the carrier of a virtual one. Thread-safe.
final class VitalsUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(VitalsUpkeep.class);

    /// Some rows are written in it; a database that is busy may take longer.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Sampler sampler;
    private final StepWriter writer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    VitalsUpkeep(Sampler sampler, StepWriter writer) {
        this.sampler = sampler;
        this.writer = writer;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("vitals").start(this::run);
    }

    /// Waits until what was measured is written down.
    @Override
    public void stop() {
        closed.countDown();
        try {
            if (!thread.join(STOPPING)) {
                LOG.warn("what was measured is still being written down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            attempt(writer::read);
            do {
                attempt(sampler::sample);
                attempt(writer::writeEnded);
            } while (!closed.await(Tracks.FINEST.toMillis(), TimeUnit.MILLISECONDS));
            attempt(writer::writeAll);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The thread's top: a process may end while it is looked at.
            LOG.warn("vitals cannot be measured, which is tried again", e);
        }
    }
}
