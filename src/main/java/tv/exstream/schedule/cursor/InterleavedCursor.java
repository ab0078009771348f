package tv.exstream.schedule.cursor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.CursorState.Interleaved;
import tv.exstream.schedule.cursor.Sequence.Place;

/// Shuffles groups into one another: each keeps its own order and is spread evenly over the pass, and each pass is mixed anew.
/// Owned by one thread.
///
/// A pass is a line from 0 to 1. The `k` units of a group lie `1/k` apart, give or take [#JITTER], from an offset that the seed
/// chooses, so what other groups do does not move them. When a group grows or shrinks in the middle of a pass, its units move by
/// less than that distance: no more of them wait for the next pass, or come once more in this one, than have come or gone.
final class InterleavedCursor extends SequenceCursor {
    /// How far two neighbours of a group are out of step at most, as a part of their distance.
    private static final double JITTER = 0.1;

    private static final Interleaved BEGINNING = new Interleaved(0, -1, 0, 0);

    private final Grouped grouped;
    private final Comparator<Outline> order;
    private final long seed;
    private final Passes passes;

    /// Which unit of its group comes first, counted from the first in order.
    private final int[] turns;

    InterleavedCursor(Stock stock, Ordering ordering, long seed) {
        super(stock, stock.grouped(ordering).sequence());
        this.grouped = stock.grouped(ordering);
        this.order =
                switch (ordering.direction()) {
                    case ASCENDING -> Sorting.CHRONOLOGICAL;
                    case DESCENDING -> Sorting.CHRONOLOGICAL.reversed();
                };
        this.seed = seed;
        this.turns = new int[grouped.keys().size()];
        if (ordering.start() == Ordering.Start.RANDOM) {
            turn();
        }
        this.passes = new Passes(this::mixed);
    }

    private void turn() {
        for (int group = 0; group < turns.length; group++) {
            int start = grouped.start(group);
            turns[group] = sequence.lowest(start, start + grouped.size(group), seed) - start;
        }
    }

    private Pass mixed(long number) {
        long own = Chance.seed(seed, number);
        double[] offsets = new double[turns.length];
        for (int group = 0; group < offsets.length; group++) {
            offsets[group] = Chance.fraction(Chance.seed(own, grouped.keys().get(group)));
        }
        return new Pass(
                number,
                sequence.units().size(),
                unit -> Pass.rank(position(own, unit, offsets[grouped.group(unit)])));
    }

    private double position(long seedOfPass, int unit, double offset) {
        int group = grouped.group(unit);
        int index = indexInGroup(unit);
        long chance = Chance.seed(seedOfPass, sequence.units().get(unit).key());
        double step = index + JITTER * Chance.fraction(chance) + (1 - JITTER) * offset;
        return step / grouped.size(group);
    }

    private int indexInGroup(int unit) {
        int group = grouped.group(unit);
        return Math.floorMod(unit - grouped.start(group) - turns[group], grouped.size(group));
    }

    @Override
    public CursorState beginning() {
        return BEGINNING;
    }

    @Override
    public Draw after(CursorState state) {
        Interleaved from = state instanceof Interleaved known ? known : BEGINNING;
        Optional<Place> last = sequence.find(from.last());
        Optional<Place> rest = last.flatMap(sequence::rest);
        if (rest.isPresent()) {
            return drawn(rest.get(), from.pass(), from.place(), from.heldBack());
        }
        Optional<Integer> heldBack = sequence.unit(from.heldBack());
        if (heldBack.isPresent()) {
            return drawn(new Place(heldBack.get(), 0), from.pass(), from.place(), 0);
        }
        return overtaken(from)
                .map(unit -> drawn(new Place(unit, 0), from.pass(), from.place(), 0))
                .orElseGet(() -> further(from, last));
    }

    /// The unit behind the last one in its group, when it lies before the place because the group has changed.
    private Optional<Integer> overtaken(Interleaved from) {
        Pass pass = passes.get(from.pass());
        return sequence.find(from.last())
                .map(last -> turned(grouped.group(last.unit()), indexInGroup(last.unit()) + 1))
                .orElseGet(() -> stock.former(from.last()).flatMap(this::nextOfItsGroup))
                .filter(unit -> pass.rankAt(pass.position(unit)) < from.place());
    }

    /// Empty when nobody knows the group, because it was that of a part or is gone as well.
    private Optional<Integer> nextOfItsGroup(Outline gone) {
        int group = grouped.keys().indexOf(Group.keyOf(gone));
        if (group < 0) {
            return Optional.empty();
        }
        int start = grouped.start(group);
        int size = grouped.size(group);
        List<Unit> own = sequence.units().subList(start, start + size);
        int before = (int) own.stream().filter(u -> order.compare(u.first(), gone) < 0).count();
        int index = Math.floorMod(before - turns[group], size);
        boolean isOver = index == 0 && (before == size || turns[group] > 0);
        return isOver ? Optional.empty() : turned(group, index);
    }

    /// The unit at an index of the group's own order, empty behind the last one.
    private Optional<Integer> turned(int group, int index) {
        int size = grouped.size(group);
        return index < size
                ? Optional.of(grouped.start(group) + (index + turns[group]) % size)
                : Optional.empty();
    }

    private Draw further(Interleaved from, Optional<Place> last) {
        Pass pass = passes.get(from.pass());
        int position = behind(pass, from, last);
        return position < pass.size() ? opened(pass, position, 0) : opening(from, last);
    }

    /// Two units may lie at the same place, so the last one says more than the place if it has not moved.
    private static int behind(Pass pass, Interleaved from, Optional<Place> last) {
        return last.map(place -> pass.position(place.unit()))
                .filter(position -> pass.rankAt(position) == from.place())
                .map(position -> position + 1)
                .orElseGet(() -> pass.behind(from.place()));
    }

    private Draw opening(Interleaved from, Optional<Place> last) {
        Pass pass = passes.get(from.pass() + 1);
        int position = pass.opening(last);
        return opened(pass, position, heldBack(pass, position));
    }

    private Draw opened(Pass pass, int position, long heldBack) {
        Place place = new Place(pass.unit(position), 0);
        return drawn(place, pass.number(), pass.rankAt(position), heldBack);
    }

    private Draw drawn(Place place, long pass, long position, long heldBack) {
        Outline item = sequence.at(place);
        Interleaved state = new Interleaved(pass, position, heldBack, Cursor.idOf(item));
        String group = grouped.keys().get(grouped.group(place.unit()));
        return new Draw(item, state, () -> Remark.of(Word.PASS_NEXT, pass + 1, nameOf(group)));
    }

    private static Object nameOf(String group) {
        return group.isEmpty() ? Remark.of(Word.UNGROUPED) : group;
    }
}
