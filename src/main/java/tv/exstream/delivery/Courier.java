package tv.exstream.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.WebhookId;

/// Notes what happens for those who want to hear of it, and sees to it that they do. Thread-safe.
///
/// ```
///   News --take--> this thread --add--> Deliveries (the database)
///                       |
///                       +-- awaited --> one virtual thread for each webhook: Round.visit
/// ```
/// One webhook is told one thing at a time; one that does not answer holds up no other. What is in the database outlives the server.
public final class Courier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// How late something may be that is due.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// After a fault, such as a database that is busy.
    private static final Duration REST = Duration.ofSeconds(5);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    /// How long it is told what became of something. Arbitrary: whoever was away for weeks finds it.
    static final Duration KEPT = Duration.ofDays(30);

    /// Of 1 KB as a rule, so 10 MB; arbitrary.
    static final int MOST_KEPT = 10_000;

    private static final Duration BETWEEN_CUTS = Duration.ofHours(1);

    private final News news;
    private final Notepad notepad;
    private final Deliveries deliveries;
    private final Round round;
    private final InstantSource clock;
    private final Set<WebhookId> visited = ConcurrentHashMap.newKeySet();
    private final ExecutorService visits =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
    private volatile boolean stopping;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /// Owned by the thread.
    private Instant cutAt = Instant.EPOCH;

    Courier(News news, Round round) {
        this.news = news;
        this.notepad = new Notepad(round.webhooks(), round.deliveries());
        this.deliveries = round.deliveries();
        this.round = round;
        this.clock = round.post().clock();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("webhooks").start(this::run);
    }

    private void run() {
        try {
            while (!stopping) {
                turn();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        try {
            notepad.note(); // what is left of the turn before; nothing more is taken until then
            note(news.take(PAUSE));
            deliver();
            cut();
        } catch (RuntimeException e) {
            // The thread's top: the database may answer in the next turn.
            LOG.warn("webhooks cannot be seen to, which is tried again: {}", e.toString());
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        }
    }

    /// Keeps what is to be told.
    void note(List<Event> events) {
        notepad.take(events);
        notepad.note();
    }

    /// Begins to tell what is due.
    void deliver() {
        for (WebhookId id : deliveries.awaited(clock.instant())) {
            if (visited.add(id)) {
                try {
                    visits.execute(() -> visit(id));
                } catch (RejectedExecutionException _) {
                    boolean _ = visited.remove(id); // the server stops
                }
            }
        }
    }

    private void visit(WebhookId id) {
        try {
            round.visit(id);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Thread top: what is due stays so.
            LOG.warn("webhook={} cannot be told anything now: {}", id, e.toString());
        } finally {
            boolean _ = visited.remove(id);
        }
    }

    private void cut() {
        Instant now = clock.instant();
        if (!now.isBefore(cutAt)) {
            int _ = deliveries.cut(now.minus(KEPT), MOST_KEPT);
            cutAt = now.plus(BETWEEN_CUTS);
        }
    }

    /// Whether somebody is being told something.
    boolean isOut() {
        return !visited.isEmpty();
    }

    /// What is being told is broken off, and told again after the next start.
    @Override
    public void stop() {
        stopping = true;
        thread.interrupt();
        visits.shutdownNow();
        try {
            boolean ended = visits.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
            if ((isRunning() && !thread.join(STOPPING)) || !ended) {
                LOG.warn("webhooks are still being seen to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
