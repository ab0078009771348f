package tv.exstream.outbound;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long may be waited for an answer, or for its next bytes. Immutable.
///
/// @param pause no wait is longer
/// @param whole all of it together is not longer
record Deadline(Duration pause, Duration whole, long untilNanos, LongSupplier nanoTime) {
    /// Longer than anything lasts, and short enough to be added to a moment.
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /// All of it within this time from now.
    static Deadline within(Duration whole, LongSupplier nanoTime) {
        return new Deadline(whole, whole, nanoTime.getAsLong() + whole.toNanos(), nanoTime);
    }

    /// No pause longer than this, however long all of it takes.
    static Deadline pausing(Duration pause, LongSupplier nanoTime) {
        long until = nanoTime.getAsLong() + FOREVER.toNanos();
        return new Deadline(pause, FOREVER, until, nanoTime);
    }

    /// The same with no longer pauses.
    Deadline withPause(Duration other) {
        return new Deadline(other, whole, untilNanos, nanoTime);
    }

    /// How long may be waited now; not negative.
    long restNanos() {
        return Math.clamp(untilNanos - nanoTime.getAsLong(), 0, pause.toNanos());
    }

    /// After nothing came for all of [#restNanos].
    OutboundException missed() {
        boolean isOver = untilNanos - nanoTime.getAsLong() <= 0;
        return new OutboundException(new Failure.TooSlow(isOver ? whole : pause));
    }
}
