package tv.exstream.relay;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at the live sources that are joined a few times a second, from the start of the server to its end. Thread-safe.
final class RelayWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayWatch.class);

    /// How late a stall is noticed at most.
    private static final long LOOK_MILLIS = 250;

    private final Relays relays;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-watch").factory());
    private volatile boolean running;

    RelayWatch(Relays relays) {
        this.relays = relays;
    }

    @Override
    public void start() {
        running = true;
        var _ =
                looks.scheduleWithFixedDelay(
                        this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        looks.shutdownNow();
        relays.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            relays.check();
        } catch (RuntimeException e) {
            // A thread's top: one failing look must not be the last.
            LOG.warn("live sources cannot be looked at", e);
        }
    }
}
