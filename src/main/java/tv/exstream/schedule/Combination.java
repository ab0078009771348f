package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.List;

/// Chooses among lengths those that together come nearest to a goal without going beyond it: the combination that leaves the
/// least dead air. The search is bounded; it begins with what is first in order, so an early end still gives that. Used once.
final class Combination {
    /// Some 20 µs on one core; finds the best of 10 lengths for certain, and of 32 one that is within a second for clips of
    /// ordinary lengths.
    private static final int MOST_VISITS = 2_000;

    private final long[] lengths;

    /// The sum of all lengths from an index on.
    private final long[] rest;

    /// Bits by index.
    private long best;

    private long bestLeft;
    private int visits;

    private Combination(long[] lengths, long goal) {
        this.lengths = lengths;
        bestLeft = goal;
        rest = new long[lengths.length + 1];
        for (int i = lengths.length - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + lengths[i];
        }
    }

    /// @param lengths at most 64
    /// @return the indexes that were chosen, in order; empty when nothing fits.
    static List<Integer> of(long[] lengths, long goal) {
        Combination search = new Combination(lengths, goal);
        search.visit(0, goal, 0);
        List<Integer> indexes = new ArrayList<>();
        for (long rest = search.best; rest != 0; rest &= rest - 1) {
            indexes.add(Long.numberOfTrailingZeros(rest));
        }
        return indexes;
    }

    private void visit(int index, long left, long chosen) {
        if (left < bestLeft) {
            bestLeft = left;
            best = chosen;
        }
        boolean hopeless = left - rest[index] >= bestLeft;
        if (index == lengths.length || bestLeft == 0 || hopeless || ++visits > MOST_VISITS) {
            return;
        }
        if (lengths[index] <= left) {
            visit(index + 1, left - lengths[index], chosen | 1L << index);
        }
        visit(index + 1, left, chosen);
    }
}
