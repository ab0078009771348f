package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.exstream.time.TimeRange;

/// Watches for stretches whose programmes share their time in the guide, and bills them when they are over: only then is it known
/// how many there are. Owned by one thread.
final class Billing {
    /// Nothing that is billed together is longer, so that a build ends on any input.
    private static final Duration LONGEST = Duration.ofDays(1);

    private @Nullable Stretch stretch;

    /// @param airing the index of the first airing in it
    private record Stretch(int airing, Instant from, Instant deadline) {
        TimeRange until(Instant end) {
            boolean isEarly = !deadline.equals(Instant.MAX) && end.isBefore(deadline);
            return new TimeRange(from, isEarly ? deadline : end);
        }
    }

    boolean isOpen() {
        return stretch != null;
    }

    /// To be called after every tick.
    void follow(Stack stack, Tape tape) {
        boolean isBilled = stack.isBilled();
        if (stretch == null) {
            stretch = isBilled ? new Stretch(tape.count(), tape.at(), stack.deadline()) : null;
        } else if (!isBilled || !tape.at().isBefore(stretch.from().plus(LONGEST))) {
            if (tape.at().isAfter(stretch.from())) {
                tape.bill(stretch.airing(), stretch.until(tape.at()));
            }
            stretch = null;
        }
    }
}
