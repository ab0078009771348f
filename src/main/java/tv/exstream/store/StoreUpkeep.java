package tv.exstream.store;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks through the store after a start and keeps it within its budget from then on, as other programs use the disk too. Takes the
/// store over when another server had it and is gone. Thread-safe.
final class StoreUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoreUpkeep.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DiskRenditions renditions;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    StoreUpkeep(DiskRenditions renditions) {
        this.renditions = renditions;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("store-upkeep").start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            attempt(renditions::scan);
            while (true) {
                attempt(renditions::takeOver);
                attempt(renditions::trim);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debug("store upkeep stopped");
        }
    }

    private static void attempt(LoadedRenditions.FileWork work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            // A thread's top: what fails now is tried again.
            LOG.warn("store upkeep failed", e);
        }
    }
}
