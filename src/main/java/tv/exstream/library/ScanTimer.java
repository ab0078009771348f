package tv.exstream.library;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// When the next scan of each subject begins by itself. Thread-safe.
final class ScanTimer implements AutoCloseable {
    private final InstantSource clock;
    private final Consumer<String> begin;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("scan-timer").factory());

    /// Guarded by `this`.
    private final Map<String, ScheduledFuture<?>> planned = new HashMap<>();

    /// @param begin begins a scan of a subject by name
    ScanTimer(InstantSource clock, Consumer<String> begin) {
        this.clock = clock;
        this.begin = begin;
    }

    /// Begins the first scan since the server was started when the rhythm says, which may be at once or never.
    ///
    /// @param before what became of the last one
    void first(Subject subject, Optional<ScanRecord> before) {
        Rhythm rhythm = subject.rhythm();
        if (before.isPresent() && rhythm.isOver(before.get())) {
            return;
        }
        Duration pause =
                before.map(scan -> rhythm.beforeFirst(scan, clock.instant())).orElse(Duration.ZERO);
        if (pause.isPositive()) {
            plan(subject.name(), pause);
        } else {
            begin.accept(subject.name());
        }
    }

    /// Plans the next one after a scan has ended, unless the subject is only scanned when asked.
    void next(Subject subject, Duration pause) {
        if (subject.rhythm().every().isPositive()) {
            plan(subject.name(), pause);
        }
    }

    /// Plans the next one for soon, because something is known to have changed. Asking often does not put it off.
    synchronized void soon(Subject subject) {
        Duration pause = subject.rhythm().soon();
        if (!isPlannedWithin(pause, subject.name())) {
            next(subject, pause);
        }
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

    /// In place of the one that was planned.
    private synchronized void plan(String subject, Duration pause) {
        forget(subject);
        if (!timer.isShutdown()) {
            planned.put(
                    subject,
                    timer.schedule(
                            () -> begin.accept(subject), pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private boolean isPlannedWithin(Duration pause, String subject) {
        ScheduledFuture<?> next = planned.get(subject);
        return next != null && next.getDelay(TimeUnit.MILLISECONDS) <= pause.toMillis();
    }
}
