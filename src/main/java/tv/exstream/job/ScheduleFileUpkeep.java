package tv.exstream.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at the schedule files that channels follow, on a thread of its own. Thread-safe.
final class ScheduleFileUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleFileUpkeep.class);

    /// A look asks the system for the times of a few files.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FollowedFiles files;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    ScheduleFileUpkeep(FollowedFiles files) {
        this.files = files;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("schedule-files").start(this::run);
    }

    /// Waits for the look that is going on: it is not to find the database closed.
    @Override
    public void stop() {
        closed.countDown();
        try {
            if (isRunning() && !thread.join(PAUSE)) {
                LOG.warn("schedule files are still being looked at");
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
            do {
                attempt();
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("schedule file upkeep interrupted");
        }
    }

    private void attempt() {
        try {
            files.look();
        } catch (RuntimeException e) {
            // The thread's top: the database may answer at the next look.
            LOG.warn("schedule files cannot be looked at", e);
        }
    }
}
