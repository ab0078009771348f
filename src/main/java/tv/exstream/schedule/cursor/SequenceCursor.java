package tv.exstream.schedule.cursor;

import java.time.Duration;

/// A cursor over items in one sequence.
abstract sealed class SequenceCursor implements Cursor
        permits SortedCursor, ListedCursor, ShuffleCursor, InterleavedCursor, RandomCursor {
    final Stock stock;
    final Sequence sequence;

    SequenceCursor(Stock stock, Sequence sequence) {
        this.stock = stock;
        this.sequence = sequence;
    }

    /// The key of the unit that a pass does not open with; 0 for none.
    final long heldBack(Pass pass, int opening) {
        return opening == 0 ? 0 : sequence.units().get(pass.unit(0)).key();
    }

    @Override
    public final int size() {
        return sequence.size();
    }

    @Override
    public final int unit(CursorState state) {
        return sequence.remaining(after(state).item());
    }

    @Override
    public final Duration shortest() {
        return stock.shortest();
    }
}
