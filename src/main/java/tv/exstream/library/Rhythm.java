package tv.exstream.library;

import java.time.Duration;
import java.time.Instant;

/// When something is scanned by itself. Immutable.
///
/// @param every how long after a scan the next one begins; zero for never
/// @param soon the same when something was still being written, changed in the meantime or was left for later
/// @param first when the first scan begins after the server has started
public record Rhythm(Duration every, Duration soon, First first) {
    /// A file that is being copied is looked at again after twice the time that a finished one must rest.
    private static final Duration SOON = Duration.ofSeconds(20);

    /// A provider that is asked for a list again has had some rest.
    private static final Duration SOON_OF_OTHERS = Duration.ofMinutes(5);

    /// When the first scan begins.
    public enum First {
        /// Whatever happened while the server did not run is seen at once.
        AT_START,
        /// Others are asked no more often than they would be if the server had not been started anew.
        WHEN_DUE
    }

    /// Of folders, which are scanned as soon as the server is there.
    public static Rhythm every(Duration pause) {
        return of(pause, SOON, First.AT_START);
    }

    /// Of what others have.
    public static Rhythm whenDue(Duration pause) {
        return of(pause, SOON_OF_OTHERS, First.WHEN_DUE);
    }

    private static Rhythm of(Duration pause, Duration soon, First first) {
        boolean often = pause.isPositive() && pause.compareTo(soon) < 0;
        return new Rhythm(pause, often ? pause : soon, first);
    }

    Duration after(ScanReport report) {
        return report.isUnfinished() ? soon : every;
    }

    /// Whether it is only scanned when asked, and was so already.
    boolean isOver(ScanRecord last) {
        return first == First.WHEN_DUE && every.isZero() && last.state() != ScanState.INTERRUPTED;
    }

    /// How long after `now` the first scan begins, of something that was scanned before.
    Duration beforeFirst(ScanRecord last, Instant now) {
        if (first == First.AT_START || last.state() == ScanState.INTERRUPTED) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, last.ended().plus(every));
        return left.isPositive() ? left : Duration.ZERO;
    }
}
