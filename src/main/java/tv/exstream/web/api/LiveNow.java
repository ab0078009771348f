package tv.exstream.web.api;

import java.util.Locale;
import java.util.Optional;
import tv.exstream.relay.RelaysSnapshot;

/// A live source that is joined, in one house format.
///
/// @param from the id of the live source it is received from: its own, or that of an alternative
/// @param address which of the addresses of that one, from 0
/// @param rung what was done last so that it flows: join, retry, refresh, next_source, cool_down or slate
/// @param seconds since then
/// @param pauseSeconds how long is waited before it is done; what is over of it is in `seconds`
/// @param connectingSeconds how long the answer may take then
/// @param chunks stored since it was joined
/// @param late how many came too late to be shown in their place
/// @param failure why nothing comes; left out while something does
/// @param passedOver why it does not come from a source that is preferred to that one; left out where none is
public record LiveNow(
        long from,
        int address,
        String rung,
        double seconds,
        double pauseSeconds,
        double connectingSeconds,
        long chunks,
        long late,
        Optional<String> failure,
        Optional<String> passedOver) {
    private static final double MILLIS_PER_SECOND = 1_000;

    static LiveNow of(RelaysSnapshot.Joined joined) {
        return new LiveNow(
                joined.from().item().value(),
                joined.from().number(),
                joined.attempt().rung().name().toLowerCase(Locale.ROOT),
                joined.since().toMillis() / MILLIS_PER_SECOND,
                joined.attempt().after().toMillis() / MILLIS_PER_SECOND,
                joined.attempt().connecting().toMillis() / MILLIS_PER_SECOND,
                joined.chunks(),
                joined.late(),
                joined.failure(),
                joined.passedOver());
    }
}
