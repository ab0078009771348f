package tv.exstream.schedule.cursor;

import java.util.function.Supplier;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.CursorState.Listed;
import tv.exstream.schedule.cursor.Ordering.Start;
import tv.exstream.schedule.cursor.Sequence.Place;

/// Goes through the items in the order that a person has given them, and begins again at the end. Nothing tells where an item
/// was that is gone, so the state knows which one follows. Immutable.
final class ListedCursor extends SequenceCursor {
    private final Place first;

    ListedCursor(Sequence sequence, Start start, long seed, Stock stock) {
        super(stock, sequence);
        this.first = sequence.first(start, seed);
    }

    @Override
    public CursorState beginning() {
        return new Listed(0, 0);
    }

    @Override
    public Draw after(CursorState state) {
        Listed from = state instanceof Listed listed ? listed : new Listed(0, 0);
        Place place =
                sequence.find(from.last())
                        .map(sequence::following)
                        .or(() -> sequence.find(from.next()))
                        .orElse(first);
        Outline next = sequence.at(place);
        Outline following = sequence.at(sequence.following(place));
        Supplier<Remark> choice =
                () ->
                        place.equals(first)
                                ? Remark.of(Word.FIRST_IN_LIST)
                                : Remark.of(Word.NEXT_IN_LIST, from.last());
        return new Draw(next, new Listed(Cursor.idOf(next), Cursor.idOf(following)), choice);
    }
}
