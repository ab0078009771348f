package tv.exstream.vitals;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Measures every few seconds, on a platform thread: reading the system's files would hold the carrier of a virtual one. Thread-safe.
final class VitalsUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(VitalsUpkeep.class);

    private final Sampler sampler;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    VitalsUpkeep(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("vitals").start(this::run);
    }

    @Override
    public void stop() {
        closed.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closed.await(Vitals.STEP.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            sampler.sample();
        } catch (RuntimeException e) {
            // The thread's top: a process may end while it is looked at.
            LOG.warn("vitals cannot be measured, which is tried again", e);
        }
    }
}
