package tv.exstream.schedule.cursor;

import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.CursorState.Chronological;
import tv.exstream.schedule.cursor.Sequence.Place;

/// Goes through the items in an order that is made from what is known of them, and begins again at the end. An item that is gone
/// still marks the place where it was. Immutable.
final class SortedCursor extends SequenceCursor {
    private final Ordering ordering;
    private final Place first;

    SortedCursor(Stock stock, Ordering ordering, long seed) {
        super(stock, stock.sequence(ordering));
        this.ordering = ordering;
        this.first = sequence.first(ordering.start(), seed);
    }

    @Override
    public CursorState beginning() {
        return new Chronological(0);
    }

    @Override
    public Draw after(CursorState state) {
        long last = state instanceof Chronological(long id) ? id : 0;
        Place place = behind(last).orElse(first);
        Outline next = sequence.at(place);
        Supplier<Remark> choice =
                () ->
                        place.equals(first)
                                ? Remark.of(Word.FIRST_IN_ORDER)
                                : Remark.of(Word.NEXT_IN_ORDER, last);
        return new Draw(next, new Chronological(Cursor.idOf(next)), choice);
    }

    private Optional<Place> behind(long last) {
        Optional<Place> place = sequence.find(last);
        return place.isPresent()
                ? place.map(sequence::following)
                : stock.former(last).flatMap(this::behindGone);
    }

    private Optional<Place> behindGone(Outline gone) {
        Sequence before = stock.sequenceWith(gone, ordering);
        return before.find(Cursor.idOf(gone))
                .map(before::following)
                .flatMap(place -> sequence.find(Cursor.idOf(before.at(place))));
    }
}
