package tv.exstream.library;

import java.time.Duration;

/// How far a scan has come. Immutable.
///
/// @param count files done in this phase
/// @param total files there are to do; 0 while unknown
/// @param perSecond files done per second in this phase
/// @param remaining how long the phase will still take at this rate; zero while unknown
public record ScanProgress(
        String library,
        ScanPhase phase,
        int count,
        int total,
        double perSecond,
        Duration remaining) {

    /// Of a scan that waits for its turn, or writes down what became of it.
    static ScanProgress none(String library) {
        return of(library, ScanPhase.WAITING, new Step(0, 0), Duration.ZERO);
    }

    /// @param elapsed since the phase began
    public static ScanProgress of(String library, ScanPhase phase, Step step, Duration elapsed) {
        double seconds = elapsed.toNanos() / 1e9;
        double perSecond = seconds > 0 ? step.count() / seconds : 0;
        boolean known = step.total() > 0 && step.count() > 0 && perSecond > 0;
        long left = known ? Math.round((step.total() - step.count()) / perSecond) : 0;
        return new ScanProgress(
                library,
                phase,
                step.count(),
                step.total(),
                perSecond,
                Duration.ofSeconds(Math.max(0, left)));
    }

    /// A position in a phase.
    ///
    /// @param total 0 while unknown
    public record Step(int count, int total) {}
}
