package tv.exstream.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.ScanState;

/// The measuring of files as a job: how far it is, what it waits for, and whether a person has stopped it. Thread-safe.
public final class MeasureJob {
    /// Among jobs.
    public static final String NAME = "measurements";

    private final InstantSource clock;
    private final Supplier<Optional<Waiting>> waiting;
    private final Object lock = new Object();

    /// Guarded by the lock; null until it was looked what there is to measure.
    private @Nullable MeasureProgress progress;

    /// @param waiting what goes before now; asked about every second
    MeasureJob(InstantSource clock, Supplier<Optional<Waiting>> waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /// Empty where nothing is to be measured, and for a moment after the start.
    public Optional<MeasureProgress> progress() {
        synchronized (lock) {
            return Optional.ofNullable(progress);
        }
    }

    /// What it waits for now; empty when nothing keeps it from working.
    public Optional<Waiting> waiting() {
        return waiting.get();
    }

    /// Stops it until it is begun again or the server is; what was measured stays. Answers whether it ran.
    public boolean cancel() {
        return change(ScanState.RUNNING, ScanState.CANCELLED);
    }

    /// Goes on after it was stopped. Answers whether it was.
    public boolean begin() {
        return change(ScanState.CANCELLED, ScanState.RUNNING);
    }

    /// Whether it may work now.
    boolean isFree() {
        return !isCancelled() && waiting().isEmpty();
    }

    /// So many files are to be measured.
    void counted(int left) {
        synchronized (lock) {
            progress = known().counted(left, clock.instant());
        }
    }

    /// Nothing is to be measured any more.
    void forgotten() {
        synchronized (lock) {
            progress = null;
        }
    }

    /// Nothing is left that can be measured now.
    void ended() {
        synchronized (lock) {
            MeasureProgress known = known().counted(0, clock.instant());
            progress =
                    known.state() == ScanState.RUNNING
                            ? known.in(ScanState.ENDED, clock.instant())
                            : known;
        }
    }

    void measured(Duration took) {
        update(known -> known.with(took));
    }

    /// One cannot be measured, or not now.
    void failed(Finding failure) {
        update(known -> known.with(failure));
    }

    private boolean isCancelled() {
        return progress().filter(known -> known.state() == ScanState.CANCELLED).isPresent();
    }

    private boolean change(ScanState from, ScanState to) {
        synchronized (lock) {
            if (progress == null || progress.state() != from) {
                return false;
            }
            progress = progress.in(to, clock.instant());
            return true;
        }
    }

    private void update(UnaryOperator<MeasureProgress> change) {
        synchronized (lock) {
            progress = change.apply(known());
        }
    }

    private MeasureProgress known() {
        return progress == null ? MeasureProgress.begun(0, clock.instant()) : progress;
    }
}
