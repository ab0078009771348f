package tv.exstream.schedule;

import java.util.List;
import tv.exstream.collection.Selection;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// Filler as a person sets it up, to be used in many places. Immutable.
///
/// @param quantity how much goes with one programme; of no meaning where it fills what is left
/// @param pools to choose from, at least one
/// @param breaks where it may interrupt a programme; of no meaning elsewhere
/// @param bumpers what is around it wherever it goes with a programme
public record FillerPreset(
        String name, Roll.Quantity quantity, List<Clips> pools, BreakRule breaks, Bumpers bumpers) {
    public FillerPreset(String name, Roll.Quantity quantity, List<Clips> pools, BreakRule breaks) {
        this(name, quantity, pools, breaks, Bumpers.NONE);
    }

    public FillerPreset {
        pools = List.copyOf(pools);
        if (pools.isEmpty()) {
            throw UnacceptableException.of(Demand.FILLER_EMPTY, name);
        }
    }

    /// One clip before and one after; from empty lists none.
    public record Bumpers(List<Clips> in, List<Clips> out) {
        public static final Bumpers NONE = new Bumpers(List.of(), List.of());

        public Bumpers {
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    /// Clips and when they may be shown.
    ///
    /// @param limits the cursor of which is of no meaning
    public record Clips(Selection selection, Ordering ordering, Spots limits) {
        /// In shuffled order, without limits.
        public static Clips of(Selection selection) {
            return in(selection, PlaybackOrder.SHUFFLE);
        }

        public static Clips in(Selection selection, PlaybackOrder order) {
            return new Clips(selection, Ordering.of(order), Spots.of("any"));
        }

        Spots spots(CursorBook book) {
            return limits.over(book.shared(selection, ordering));
        }
    }

    public Roll roll(AiringKind place, CursorBook book) {
        Roll.Bumpers around =
                new Roll.Bumpers(spots(bumpers.in(), book), spots(bumpers.out(), book));
        return new Roll(place, quantity, spots(book), breaks, around);
    }

    public List<Spots> spots(CursorBook book) {
        return spots(pools, book);
    }

    private static List<Spots> spots(List<Clips> pools, CursorBook book) {
        return pools.stream().map(pool -> pool.spots(book)).toList();
    }
}
