package tv.exstream.web.api;

import java.util.Locale;
import java.util.Optional;
import tv.exstream.relay.RelaysSnapshot;

/// A live source that is joined, in one house format.
///
/// @param address which of its addresses, from 0
/// @param rung what was done last so that it flows: join, retry, refresh, next_source, cool_down or slate
/// @param seconds since then
/// @param pauseSeconds how long is waited before it is done; what is over of it is in `seconds`
/// @param connectingSeconds how long the answer may take then
/// @param chunks stored since it was joined
/// @param late how many came too late to be shown in their place
/// @param failure why nothing comes; left out while something does
public record LiveNow(
        int address,
        String rung,
        double seconds,
        double pauseSeconds,
        double connectingSeconds,
        long chunks,
        long late,
        Optional<String> failure) {
    private static final double MILLIS_PER_SECOND = 1_000;

    static LiveNow of(RelaysSnapshot.Joined joined) {
        return new LiveNow(
                joined.attempt().source(),
                joined.attempt().rung().name().toLowerCase(Locale.ROOT),
                joined.since().toMillis() / MILLIS_PER_SECOND,
                joined.attempt().after().toMillis() / MILLIS_PER_SECOND,
                joined.attempt().connecting().toMillis() / MILLIS_PER_SECOND,
                joined.chunks(),
                joined.late(),
                joined.failure());
    }
}
