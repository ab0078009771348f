package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.schedule.Instruction.Window;

/// How much room the windows leave that are being carried out.
///
/// @param left for what begins now; absent for any length
/// @param whole for what would have begun at the beginning of the windows; absent for any length, also when the windows may
///     be longer another time
record Room(Optional<Duration> left, Optional<Duration> whole) {
    /// @param levels what is being carried out, outermost first
    static Room of(List<Level> levels, Instant at) {
        long left = Level.NEVER;
        long whole = Level.NEVER;
        for (Level level : levels) {
            if (level.node instanceof Window window
                    && level.deadline != Level.NEVER
                    && window.bounds().lateness().isPresent()) {
                long end = level.deadline + window.bounds().lateness().get().toMillis();
                left = Math.min(left, end - at.toEpochMilli());
                if (window.until().isSteady()) {
                    whole = Math.min(whole, end - level.begunAt);
                }
            }
        }
        return new Room(length(left), length(whole));
    }

    private static Optional<Duration> length(long millis) {
        return millis == Level.NEVER ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    /// The same, but no more than up to a later instant.
    ///
    /// @param end [Instant#MAX] for no limit
    Room upTo(Instant end, Instant at) {
        if (end.equals(Instant.MAX)) {
            return this;
        }
        Duration most = Duration.between(at, end);
        return new Room(
                Optional.of(left.filter(room -> room.compareTo(most) < 0).orElse(most)), whole);
    }
}
