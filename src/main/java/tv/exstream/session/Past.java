package tv.exstream.session;

import java.time.Instant;
import java.util.Optional;

/// What somebody wants to watch of what was on.
///
/// @param from the second with which it begins; the present when it is still to come
/// @param until where it ends; without it, it goes on as the channel did
public record Past(Instant from, Optional<Instant> until) {
    public Past {
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException(
                    "start %s must precede end %s".formatted(from, until.get()));
        }
    }

    /// Everything from an instant on.
    public static Past since(Instant from) {
        return new Past(from, Optional.empty());
    }
}
