package tv.exstream.schedule;

import java.util.List;
import tv.exstream.collection.Selection;
import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// Filler as a person sets it up, to be used in many places. Immutable.
///
/// @param quantity how much goes with one programme; of no meaning where it fills what is left
/// @param pools to choose from, at least one
/// @param breaks where it may interrupt a programme; of no meaning elsewhere
public record FillerPreset(
        String name, Roll.Quantity quantity, List<Clips> pools, BreakRule breaks) {
    public FillerPreset {
        pools = List.copyOf(pools);
        if (pools.isEmpty()) {
            throw new IllegalArgumentException("filler %s must have clips".formatted(name));
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
            return new Spots(
                    book.shared(selection, ordering),
                    limits.weight(),
                    limits.restClip(),
                    limits.restPool(),
                    limits.shortest(),
                    limits.longest(),
                    limits.dayparts());
        }
    }

    public Roll roll(AiringKind place, CursorBook book) {
        return new Roll(place, quantity, spots(book), breaks);
    }

    public List<Spots> spots(CursorBook book) {
        return pools.stream().map(pool -> pool.spots(book)).toList();
    }
}
