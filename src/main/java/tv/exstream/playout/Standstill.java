package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The time of a channel stands still, because nobody watches it. Immutable.
///
/// ```
///   timeline   ...[ alien     ▏ since            nothing
///   rest                      [ still to come )[ ident )
/// ```
///
/// @param since when it stopped; the timeline has nothing from then on
/// @param rest what was on then and belongs to it, in order of time: the first one begins at `since`, as if it went on
public record Standstill(Instant since, List<Airing> rest) {
    public Standstill {
        rest = List.copyOf(rest);
    }

    /// @param airings what is planned from before `since` to `end`, in order of time
    /// @param end of what belongs to what is on
    public static Standstill of(Instant since, Instant end, List<Airing> airings) {
        return new Standstill(
                since,
                airings.stream()
                        .filter(airing -> airing.finish().isAfter(since))
                        .filter(airing -> airing.start().isBefore(end))
                        .map(airing -> airing.start().isBefore(since) ? airing.from(since) : airing)
                        .toList());
    }

    /// The programme that goes on when time does.
    public Optional<Airing> programme() {
        return rest.stream().filter(airing -> !airing.kind().isFiller()).findFirst();
    }

    /// How long what was on goes on.
    public Duration length() {
        return rest.isEmpty() ? Duration.ZERO : Duration.between(since, rest.getLast().finish());
    }

    /// What was on, as it goes on from `now`.
    public List<Airing> goingOn(Instant now) {
        Duration stood = Duration.between(since, now);
        return rest.stream().map(airing -> airing.later(stood)).toList();
    }
}
