package tv.exstream.relay;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.exstream.media.MediaId;

/// Looks at the live sources that are joined, and whether there are others, a few times a second, from the start of the server to its end. Thread-safe.
final class RelayWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayWatch.class);

    /// How late a stall is noticed at most.
    private static final long LOOK_MILLIS = 250;

    private final Relays relays;
    private final Replays replays;
    private final KnownSources sources;

    /// One looks, and one may wait for the database.
    private final ScheduledExecutorService looks =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("live-watch").factory());

    private volatile boolean running;

    RelayWatch(Relays relays, Replays replays, KnownSources sources) {
        this.relays = relays;
        this.replays = replays;
        this.sources = sources;
    }

    @Override
    public void start() {
        running = true;
        repeat(this::learn, 0);
        repeat(this::look, LOOK_MILLIS);
    }

    @Override
    public void stop() {
        running = false;
        looks.shutdownNow();
        relays.close();
        replays.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Finds out which sources there are, and leaves those that cannot go on.
    void learn() {
        try {
            Set<MediaId> ended = Set.copyOf(sources.refresh());
            if (!ended.isEmpty()) {
                relays.changed(ended);
                replays.changed(ended);
            }
        } catch (RuntimeException e) {
            // A thread's top: it is tried again in a moment.
            LOG.warn("it cannot be read which live sources there are", e);
        }
    }

    private void repeat(Runnable task, long delay) {
        var _ = looks.scheduleWithFixedDelay(task, delay, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            relays.check();
            replays.check();
        } catch (RuntimeException e) {
            // A thread's top: one failing look must not be the last.
            LOG.warn("live sources cannot be looked at", e);
        }
    }
}
