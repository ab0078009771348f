package tv.exstream.overlay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.playout.Airing;

/// When during one airing something is seen. Immutable.
///
/// @param zone of the channel
record Showings(ZoneId zone, Airing airing, Sequel sequel) {
    /// Of one airing. Arbitrary: by the shortest time between two of them it is five hours and a half.
    static final int MOST = 2_000;

    /// In order of time, the first [#MOST]; what of a showing lies outside the airing is not seen. One that is empty for always.
    ///
    /// @param fade how long it takes to appear, and again to disappear
    List<Optional<Visible>> of(Timing timing, Duration fade) {
        return switch (timing) {
            case Timing.Permanent() -> List.of(Optional.empty());
            case Timing.Intermittent intermittent -> byTheWall(intermittent, fade);
            case Timing.AtStart(Duration after, Duration length) ->
                    seen(new Visible(after, after.plus(length), fade));
            case Timing.BeforeEnd(Duration before, Duration length) -> {
                Duration from = airing.offsetAt(sequel.finish().minus(before));
                yield seen(new Visible(from, from.plus(length), fade));
            }
        };
    }

    /// All of the airing.
    Visible whole() {
        return new Visible(airing.inPoint(), airing.outPoint(), Duration.ZERO);
    }

    private List<Optional<Visible>> seen(Visible visible) {
        return Stream.of(visible)
                .filter(
                        each ->
                                each.from().compareTo(airing.outPoint()) < 0
                                        && each.to().compareTo(airing.inPoint()) > 0)
                .map(Optional::of)
                .toList();
    }

    /// By the clock on the wall: what it says twice when it is put back is seen twice, what it leaves out is not seen.
    private List<Optional<Visible>> byTheWall(Timing.Intermittent timing, Duration fade) {
        List<Optional<Visible>> showings = new ArrayList<>();
        Instant t = airing.start().minus(timing.length()).truncatedTo(ChronoUnit.SECONDS);
        while (t.isBefore(airing.finish()) && showings.size() < MOST) {
            Instant start = next(t, timing.every().toSeconds());
            Optional<Instant> change = change(t).filter(each -> !start.isBefore(each));
            if (change.isEmpty() && start.isBefore(airing.finish())) {
                Duration from = airing.offsetAt(start);
                showings.addAll(seen(new Visible(from, from.plus(timing.length()), fade)));
            }
            t = change.orElse(start.plusSeconds(1));
        }
        return showings;
    }

    /// When the clock on the wall says the next multiple of so many seconds, if it is not changed before.
    private Instant next(Instant t, long every) {
        long offset = zone.getRules().getOffset(t).getTotalSeconds();
        return Instant.ofEpochSecond(
                Math.ceilDiv(t.getEpochSecond() + offset, every) * every - offset);
    }

    private Optional<Instant> change(Instant t) {
        return Optional.ofNullable(zone.getRules().nextTransition(t))
                .map(ZoneOffsetTransition::getInstant);
    }
}
