package tv.exstream.schedule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.playout.AiringKind;

/// Filler that goes with a programme.
///
/// @param place PRE_ROLL, MID_ROLL or POST_ROLL
/// @param spots pools to choose from
/// @param breaks where a mid-roll may interrupt; without a break it comes after the programme
/// @param bumpers what is around it, unless it pads
public record Roll(
        AiringKind place, Quantity quantity, List<Spots> spots, BreakRule breaks, Bumpers bumpers) {
    public Roll(AiringKind place, Quantity quantity, List<Spots> spots, BreakRule breaks) {
        this(place, quantity, spots, breaks, Bumpers.NONE);
    }

    public Roll {
        spots = List.copyOf(spots);
        if (place != AiringKind.PRE_ROLL
                && place != AiringKind.MID_ROLL
                && place != AiringKind.POST_ROLL) {
            throw new IllegalArgumentException(
                    "place must be before, within or after a programme: " + place);
        }
    }

    /// One clip before and one after; from empty lists none.
    public record Bumpers(List<Spots> in, List<Spots> out) {
        public static final Bumpers NONE = new Bumpers(List.of(), List.of());

        public Bumpers {
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    /// All pools it draws from.
    List<Spots> pools() {
        return Stream.of(bumpers.in(), spots, bumpers.out()).flatMap(List::stream).toList();
    }

    /// How much of it.
    public sealed interface Quantity {
        /// So many clips.
        record Clips(int count) implements Quantity {}

        /// As many clips as that comes to.
        record Counted(Amount amount) implements Quantity {}

        /// Between none and so many clips, as the seed decides.
        record UpTo(int most) implements Quantity {}

        /// Whole passes of the first pool.
        record Passes(int count) implements Quantity {}

        /// Clips up to this length together.
        record Length(Duration most) implements Quantity {}

        /// Clips of this length together, of which the last is cut to fit.
        record Exactly(Duration length) implements Quantity {}

        /// Up to the next time of day that is a multiple of so many minutes.
        record PadTo(Target.Mark mark) implements Quantity {}
    }

    boolean pads() {
        return quantity instanceof Quantity.PadTo;
    }
}
