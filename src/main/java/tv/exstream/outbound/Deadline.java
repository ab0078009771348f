package tv.exstream.outbound;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long may be waited for the next bytes. Immutable.
///
/// @param patience how long it is at most, for a person
/// @param untilNanos when all has to be there; [Long#MAX_VALUE] where nothing but a pause is too long
record Deadline(Duration patience, long untilNanos, LongSupplier nanoTime) {
    /// All of it within this time from now.
    static Deadline whole(Duration patience, LongSupplier nanoTime) {
        return new Deadline(patience, nanoTime.getAsLong() + patience.toNanos(), nanoTime);
    }

    /// No pause longer than this.
    static Deadline idle(Duration patience, LongSupplier nanoTime) {
        return new Deadline(patience, Long.MAX_VALUE, nanoTime);
    }

    /// Not negative.
    long restNanos() {
        return untilNanos == Long.MAX_VALUE
                ? patience.toNanos()
                : Math.max(0, untilNanos - nanoTime.getAsLong());
    }
}
