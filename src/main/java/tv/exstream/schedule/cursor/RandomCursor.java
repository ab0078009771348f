package tv.exstream.schedule.cursor;

import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.CursorState.Random;
import tv.exstream.schedule.cursor.Sequence.Place;

/// Draws a group and then one of its units, each evenly and independently of the draws before, except that the group drawn last
/// cannot be drawn again at once when there are others. With one group the same holds for its units. Immutable.
final class RandomCursor extends SequenceCursor {
    private static final Random BEGINNING = new Random(0, 0);

    private final Grouped grouped;
    private final long seed;

    RandomCursor(Stock stock, Ordering ordering, long seed) {
        super(stock, stock.grouped(ordering).sequence());
        this.grouped = stock.grouped(ordering);
        this.seed = seed;
    }

    @Override
    public CursorState beginning() {
        return BEGINNING;
    }

    @Override
    public Draw after(CursorState state) {
        Random from = state instanceof Random random ? random : BEGINNING;
        Optional<Place> rest = sequence.find(from.last()).flatMap(sequence::rest);
        long draws = rest.isPresent() ? from.draws() : from.draws() + 1;
        Outline next = sequence.at(rest.orElseGet(() -> new Place(unit(from), 0)));
        return new Draw(
                next, new Random(draws, Cursor.idOf(next)), () -> Remark.of(Word.DRAW, draws));
    }

    private int unit(Random from) {
        int groups = grouped.keys().size();
        if (groups == 1) {
            return draw(seed, from.draws(), sequence.units().size(), lastUnit(from));
        }
        int group = draw(Chance.seed(seed, "group"), from.draws(), groups, lastGroup(from));
        long own = Chance.seed(seed, "item");
        return grouped.start(group) + Chance.draw(own, from.draws(), grouped.size(group));
    }

    private OptionalInt lastUnit(Random from) {
        return sequence.find(from.last())
                .map(place -> OptionalInt.of(place.unit()))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt lastGroup(Random from) {
        OptionalInt unit = lastUnit(from);
        if (unit.isPresent()) {
            return OptionalInt.of(grouped.group(unit.getAsInt()));
        }
        int gone =
                stock.former(from.last()).map(Group::keyOf).map(grouped.keys()::indexOf).orElse(-1);
        return gone < 0 ? OptionalInt.empty() : OptionalInt.of(gone);
    }

    /// One of `bound` but not the last one, unless there is no other.
    private static int draw(long seed, long draw, int bound, OptionalInt last) {
        if (last.isEmpty() || bound == 1) {
            return Chance.draw(seed, draw, bound);
        }
        int other = Chance.draw(seed, draw, bound - 1);
        return other < last.getAsInt() ? other : other + 1;
    }
}
