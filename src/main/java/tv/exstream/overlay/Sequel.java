package tv.exstream.overlay;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.playout.Airing;

/// How an airing goes on.
///
/// @param finish of the programme of which the airing is a part
/// @param next the programme after that, no filler; empty when it is not known
public record Sequel(Instant finish, Optional<Next> next) {
    /// @param title as people know it
    public record Next(String title, Instant start) {}

    /// Nothing is known but the airing.
    public static Sequel unknown(Airing airing) {
        return new Sequel(airing.finish(), Optional.empty());
    }
}
