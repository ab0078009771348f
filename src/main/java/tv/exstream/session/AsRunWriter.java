package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;

/// Writes down what was sent, so that those who send never wait for the database. What cannot be written in time is lost and
/// counted. Thread-safe.
final class AsRunWriter implements Consumer<AsRun>, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AsRunWriter.class);

    /// Every channel of a large lineup begins something else at the full hour; some 2 MB.
    private static final int MOST_WAITING = 10_000;

    private static final int BATCH = 500;
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final AsRuns runs;
    private final InstantSource clock;
    private final Supplier<Duration> history;

    /// Lists of one run; an empty one only wakes the thread.
    private final BlockingQueue<List<AsRun>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    private final LongAdder lost = new LongAdder();
    private volatile boolean stopping;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /// Owned by the thread.
    private Instant cleansAt = Instant.MIN;

    /// @param history how long what was sent is remembered
    AsRunWriter(AsRuns runs, InstantSource clock, Supplier<Duration> history) {
        this.runs = runs;
        this.clock = clock;
        this.history = history;
    }

    /// Never waits.
    @Override
    public void accept(AsRun run) {
        if (!waiting.offer(List.of(run))) {
            lost.increment();
        }
    }

    /// How many were lost since the start.
    long lost() {
        return lost.sum();
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("as-run").start(this::run);
    }

    /// Waits until everything is written.
    @Override
    public void stop() {
        stopping = true;
        boolean _ = waiting.offer(List.of());
        try {
            if (!thread.join(STOPPING)) {
                LOG.warn("what was sent is still being written down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /// Stops after those who send.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void run() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                List<List<AsRun>> taken = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(taken, BATCH);
                attempt(taken.stream().flatMap(List::stream).toList());
            }
        } catch (InterruptedException e) {
            LOG.debug("as-run log interrupted");
        }
    }

    private void attempt(List<AsRun> batch) {
        try {
            if (!batch.isEmpty()) {
                runs.add(batch);
            }
            clean();
        } catch (RuntimeException e) {
            // The thread's top: what is sent later may be written again.
            lost.add(batch.size());
            LOG.warn("as-run log lost={}", lost.sum(), e);
        }
    }

    private void clean() {
        Instant now = clock.instant();
        if (!now.isBefore(cleansAt)) {
            runs.forgetBefore(now.minus(history.get()));
            cleansAt = now.plus(CLEANING);
        }
    }
}
