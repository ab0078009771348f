package tv.exstream.schedule.cursor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/// The order of units in one pass: by rank, and by index between equal ranks. Immutable.
final class Pass {
    /// The bits of a rank; the other 24 of a positive `long` hold the index of a unit, which is enough for 16 million.
    private static final int RANK_BITS = 39;

    private static final int INDEX_BITS = Long.SIZE - 1 - RANK_BITS;

    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    private final long number;

    /// Rank and index in one, so that sorting is fast.
    private final long[] sorted;

    private final int[] positions;

    /// @param rank of a unit by its index, from [#rank(long)] or [#rank(double)]
    Pass(long number, int units, IntToLongFunction rank) {
        this.number = number;
        sorted = new long[units];
        Arrays.setAll(sorted, unit -> rank.applyAsLong(unit) << INDEX_BITS | unit);
        Arrays.sort(sorted);
        positions = new int[units];
        for (int position = 0; position < units; position++) {
            positions[unit(position)] = position;
        }
    }

    /// @param chance any number
    static long rank(long chance) {
        return chance >>> (Long.SIZE - RANK_BITS);
    }

    /// @param position from 0 up to but not including 1
    static long rank(double position) {
        return (long) Math.scalb(position, RANK_BITS);
    }

    long number() {
        return number;
    }

    int size() {
        return sorted.length;
    }

    /// The unit at a position of the pass.
    int unit(int position) {
        return (int) (sorted[position] & INDEX_MASK);
    }

    /// Where in the pass a unit is.
    int position(int unit) {
        return positions[unit];
    }

    /// The first position, or the second one when the first unit was shown last and there are others.
    int opening(Optional<Sequence.Place> last) {
        boolean again = last.filter(place -> place.unit() == unit(0)).isPresent();
        return again && size() > 1 ? 1 : 0;
    }

    long rankAt(int position) {
        return sorted[position] >>> INDEX_BITS;
    }

    /// The first position behind all of this rank and below; the size of the pass when there is none.
    int behind(long rank) {
        int found = Arrays.binarySearch(sorted, (rank + 1) << INDEX_BITS);
        return found >= 0 ? found : -found - 1;
    }
}
