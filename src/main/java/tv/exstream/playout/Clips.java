package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;

/// Which programmes are clips: too short for an entry of their own in guides. They belong to the programme before them, unless so many
/// follow each other that they are what a channel shows. Immutable.
///
/// @param shortest what is shorter is a clip; zero for none
public record Clips(Duration shortest) {
    public static final Clips NONE = new Clips(Duration.ZERO);

    /// Arbitrary, as the longest time without a programme that guides bridge.
    private static final Duration MANY = Duration.ofMinutes(30);

    /// Whether a programme is one; what was given a title or times of its own never is.
    ///
    /// @param own how long it is on, with all its parts
    public boolean isClip(Airing airing, Duration own) {
        return own.compareTo(shortest) < 0
                && !(airing.presentation().listing() instanceof Presentation.Listing.Billed)
                && airing.presentation().title().isBlank();
    }

    /// Whether clips that follow each other from `start` up to `finish` are what the channel shows.
    public boolean areMany(Instant start, Instant finish) {
        return Duration.between(start, finish).compareTo(MANY) > 0;
    }
}
