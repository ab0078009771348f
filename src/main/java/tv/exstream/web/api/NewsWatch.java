package tv.exstream.web.api;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.exstream.webhook.EventKind;

/// Looks now and then at what tells of itself to nobody, as long as some webhook wants to hear of it. Its own thread does all the looking.
final class NewsWatch implements SmartLifecycle {
    /// Soon enough for a person, seldom enough to cost nothing.
    static final Duration PAUSE = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(NewsWatch.class);

    private final Supplier<Set<EventKind>> wanted;
    private final Look health;
    private final Look channels;
    private final Look switches;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// A way to see whether something is new.
    @FunctionalInterface
    interface Look {
        void take() throws InterruptedException;
    }

    NewsWatch(Supplier<Set<EventKind>> wanted, Look health, Look channels, Look switches) {
        this.wanted = wanted;
        this.health = health;
        this.channels = channels;
        this.switches = switches;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("news").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                attempt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            look();
        } catch (RuntimeException e) {
            // The thread's top: the database may answer at the next look.
            LOG.debug("news cannot be seen: {}", e.toString());
        }
    }

    void look() throws InterruptedException {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        kinds.addAll(wanted.get());
        if (kinds.contains(EventKind.HEALTH_APPEARED) || kinds.contains(EventKind.HEALTH_MENDED)) {
            health.take();
        }
        if (kinds.contains(EventKind.CHANNEL_DARK) || kinds.contains(EventKind.CHANNEL_HEALED)) {
            channels.take();
        }
        if (kinds.contains(EventKind.SOURCE_SWITCHED)) {
            switches.take();
        }
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
