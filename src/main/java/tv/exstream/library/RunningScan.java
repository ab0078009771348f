package tv.exstream.library;

import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.RemarkWord;

/// A scan that was begun, and that any number of callers may wait for. Thread-safe.
public final class RunningScan {
    private final String subject;
    private final Instant began;
    private final Body scan;
    private final FutureTask<ScanReport> task = new FutureTask<>(this::run);

    /// Guarded by `this`.
    private @Nullable Thread runner;

    /// Guarded by `this`.
    private boolean cancelled;

    /// What is done.
    interface Body {
        ScanReport run(RunningScan self) throws InterruptedException;
    }

    RunningScan(String subject, Instant began, Body scan) {
        this.subject = subject;
        this.began = began;
        this.scan = scan;
    }

    public String subject() {
        return subject;
    }

    public Instant began() {
        return began;
    }

    /// Waits until the scan has ended.
    ///
    /// @throws ProblemException NOT_READY when somebody or the server stopped it
    public ScanReport await() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw stopped(e);
            }
            throw new IllegalStateException("the scan broke", e.getCause());
        }
    }

    /// Stops it, now or as soon as it begins; what it has stored stays.
    synchronized void cancel() {
        cancelled = true;
        if (runner != null) {
            runner.interrupt();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized boolean isRunBy(Thread thread) {
        return thread.equals(runner);
    }

    Runnable task() {
        return task;
    }

    private ScanReport run() throws InterruptedException {
        enter();
        try {
            return scan.run(this);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        runner = Thread.currentThread();
        if (cancelled) {
            runner.interrupt();
        }
    }

    private synchronized void leave() {
        runner = null;
    }

    private ProblemException stopped(Exception cause) {
        RemarkWord by = isCancelled() ? Demand.SCAN_CANCELLED : Objection.STOPPING;
        return ProblemException.of(Problem.NOT_READY, cause, by);
    }
}
