package tv.exstream.config;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks again and again whether the configuration file was changed by somebody else. It reads the file each time: what tells of changes
/// is silent about files on network disks and in containers. Thread-safe.
final class ConfigWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);

    /// Soon enough for who has just saved the file, which counts once it was the same for two looks; reading some kilobytes costs nothing.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SettingsDesk desk;
    private final Duration pause;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    ConfigWatch(SettingsDesk desk) {
        this(desk, PAUSE);
    }

    ConfigWatch(SettingsDesk desk, Duration pause) {
        this.desk = desk;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("config-watch").start(this::run);
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
            while (true) {
                Thread.sleep(pause);
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("config watch stopped");
        }
    }

    private void look() {
        try {
            boolean _ = desk.follow();
        } catch (RuntimeException e) {
            // A thread's top: one listener that fails must not end the watch.
            LOG.warn("changed settings were not taken over by all", e);
        }
    }
}
