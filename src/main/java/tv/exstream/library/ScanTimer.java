package tv.exstream.library;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// When the next scan of each subject begins by itself. Thread-safe.
final class ScanTimer implements AutoCloseable {
    private final Consumer<String> begin;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("scan-timer").factory());
    private final Map<String, ScheduledFuture<?>> planned = new HashMap<>();

    /// @param begin begins a scan; called on the timer's thread
    ScanTimer(Consumer<String> begin) {
        this.begin = begin;
    }

    /// Plans the next scan of a subject, in place of the one that was planned.
    synchronized void plan(String subject, Duration pause) {
        forget(subject);
        if (!timer.isShutdown()) {
            planned.put(
                    subject,
                    timer.schedule(
                            () -> begin.accept(subject), pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    synchronized boolean isPlannedWithin(Duration pause, String subject) {
        ScheduledFuture<?> next = planned.get(subject);
        return next != null && next.getDelay(TimeUnit.MILLISECONDS) <= pause.toMillis();
    }

    synchronized void forget(String subject) {
        ScheduledFuture<?> before = planned.remove(subject);
        if (before != null) {
            before.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
