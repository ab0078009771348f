package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.ScanState;

/// How far the measuring of files has come, from when there was something to measure until nothing is left. Immutable.
///
/// @param state running, also while it waits; ended; or cancelled by a person
/// @param ended when nothing was left or a person stopped it; when it began, while it runs
/// @param done files that were measured, or cannot be
/// @param left files that are still to be measured, without those that are tried again later; at most this many
/// @param worked how long it has measured, without what it waited for
/// @param failed those that cannot be measured, and those that are tried again later
public record MeasureProgress(
        ScanState state,
        Instant began,
        Instant ended,
        int done,
        int left,
        Duration worked,
        Findings failed) {
    static MeasureProgress begun(int left, Instant now) {
        ScanState state = left == 0 ? ScanState.ENDED : ScanState.RUNNING;
        return new MeasureProgress(state, now, now, 0, left, Duration.ZERO, Findings.NONE);
    }

    /// Files for each second of work; zero while nothing is done.
    public double perSecond() {
        return worked.isZero() ? 0 : done / (worked.toNanos() / 1e9);
    }

    /// How much work is left at this rate; empty while unknown.
    public Optional<Duration> remaining() {
        return done == 0
                ? Optional.empty()
                : Optional.of(worked.dividedBy(done).multipliedBy(left));
    }

    /// What is left was counted anew. When there is something again, it begins anew.
    MeasureProgress counted(int now, Instant at) {
        return state == ScanState.ENDED && now > 0
                ? begun(now, at)
                : new MeasureProgress(state, began, ended, done, now, worked, failed);
    }

    MeasureProgress in(ScanState other, Instant at) {
        return new MeasureProgress(other, began, at, done, left, worked, failed);
    }

    /// One file was measured.
    MeasureProgress with(Duration took) {
        return new MeasureProgress(
                state, began, ended, done + 1, Math.max(0, left - 1), worked.plus(took), failed);
    }

    MeasureProgress with(Finding failure) {
        return new MeasureProgress(state, began, ended, done, left, worked, failed.with(failure));
    }
}
