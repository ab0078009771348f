package tv.exstream.live;

import java.util.List;

/// What of a source is no reason to leave it: that it is slow, dark or silent, as long as there is nothing better. Immutable.
///
/// @param betterFrom when each of the others is worth a try, in nanoseconds of the monotonic clock
public record Bearing(List<Long> betterFrom) {
    public Bearing {
        betterFrom = List.copyOf(betterFrom);
    }

    /// Whether that is to be shown on.
    public boolean bears(Fault fault, long now) {
        return fault.isBearable() && betterFrom.stream().noneMatch(from -> now - from >= 0);
    }
}
