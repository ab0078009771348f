package tv.exstream.prepare;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the fills that the queue hands out, each on a platform thread of its own, because reading a child's pipe would hold the
/// carrier of a virtual one. Thread-safe.
final class Filler implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Filler.class);

    /// Ending ffmpeg politely takes at most two seconds.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final FillQueue queue;
    private final Dispatcher dispatcher;
    private final NextVersions versions;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /// @param versions told of files that cannot be read
    Filler(FillQueue queue, Dispatcher dispatcher, NextVersions versions) {
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.versions = versions;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("fills").start(this::dispatch);
    }

    @Override
    public void stop() {
        thread.interrupt();
        try {
            if (!queue.close(STOPPING)) {
                LOG.warn("fills left behind: ffmpeg does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void dispatch() {
        try {
            while (true) {
                attempt();
                queue.await();
            }
        } catch (InterruptedException e) {
            LOG.debug("fills stopped");
        }
    }

    private void attempt() {
        try {
            dispatcher.dispatch().forEach(this::begin);
        } catch (RuntimeException e) {
            // A thread's top: one failing look must not be the last.
            LOG.warn("fills cannot be dispatched", e);
        }
    }

    private void begin(Active fill) {
        String name = "fill-" + fill.fill().request().item().id();
        Thread.ofPlatform().daemon().name(name).start(() -> run(fill));
    }

    private void run(Active fill) {
        Fill.Outcome outcome = new Fill.Outcome.Stopped();
        try (var _ = fill.permit()) {
            outcome = fill.fill().run();
        } catch (InterruptedException e) {
            LOG.debug("fill interrupted item={}", fill.fill().request().item().id());
        } catch (RuntimeException e) {
            // A thread's top: the fill has failed, whatever it was.
            LOG.error("fill broke item={}", fill.fill().request().item().id(), e);
            outcome = new Fill.Outcome.Failed(String.valueOf(e.getMessage()));
        } finally {
            queue.ended(fill, outcome);
            tell(fill.fill(), outcome);
        }
    }

    private void tell(Fill fill, Fill.Outcome outcome) {
        switch (outcome) {
            case Fill.Outcome.Failed(String reason) -> warn(fill, reason);
            case Fill.Outcome.Unreadable(String reason) -> {
                warn(fill, reason);
                replace(fill, reason);
            }
            case Fill.Outcome.Done _, Fill.Outcome.Stopped _ ->
                    LOG.debug(
                            "fill ended item={} urgency={} frames={}..{} outcome={}",
                            fill.request().item().id(),
                            fill.urgency(),
                            fill.from(),
                            fill.reached(),
                            outcome);
        }
    }

    private void replace(Fill fill, String reason) {
        try {
            versions.unreadable(fill.request(), fill.reached(), reason);
        } catch (RuntimeException e) {
            // A thread's top: the database may be away.
            LOG.error("no other file looked for item={}", fill.request().item().id(), e);
        }
    }

    private static void warn(Fill fill, String reason) {
        LOG.warn(
                "fill failed item={} path={} urgency={} frame={} because={}",
                fill.request().item().id(),
                fill.request().item().file().path(),
                fill.urgency(),
                fill.reached(),
                reason);
    }
}
