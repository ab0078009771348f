package tv.exstream.schedule.cursor;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.CursorState.Shuffle;
import tv.exstream.schedule.cursor.Ordering.Multipart;
import tv.exstream.schedule.cursor.Sequence.Place;

/// Goes through the units in a seeded order, in another one after each pass. A unit's place in a pass is a function of the seed,
/// the pass and its key, so items that come or go leave the others where they are: a new item appears in this pass when
/// its place is still ahead, else in the next. Owned by one thread.
///
/// At the seam of two passes the unit shown last is never shown again at once: when it would open the new pass, it is held back
/// for one unit.
final class ShuffleCursor extends SequenceCursor {
    private static final Shuffle BEGINNING = new Shuffle(0, 0, 0, 0);

    private final Ordering ordering;
    private final long seed;
    private final Passes passes;

    ShuffleCursor(Stock stock, Ordering ordering, long seed) {
        super(stock, stock.sequence(ordering));
        this.ordering = ordering;
        this.seed = seed;
        List<Unit> units = sequence.units();
        this.passes =
                new Passes(
                        pass ->
                                new Pass(
                                        pass,
                                        units.size(),
                                        unit -> rank(pass, units.get(unit).key())));
    }

    @Override
    public CursorState beginning() {
        return BEGINNING;
    }

    @Override
    public Draw after(CursorState state) {
        Shuffle from = state instanceof Shuffle shuffle ? shuffle : BEGINNING;
        Optional<Place> rest = rest(from);
        if (rest.isPresent()) {
            return drawn(rest.get(), from.pass(), from.place(), from.heldBack());
        }
        Optional<Integer> heldBack = sequence.unit(from.heldBack());
        if (heldBack.isPresent()) {
            return drawn(new Place(heldBack.get(), 0), from.pass(), from.place(), 0);
        }
        Pass pass = passes.get(from.pass());
        int position = behind(pass, from.place());
        return position < pass.size() ? opened(pass, position, 0) : opening(from);
    }

    /// What is left of the unit that is being shown.
    private Optional<Place> rest(Shuffle from) {
        Optional<Place> last = sequence.find(from.last());
        return last.isPresent()
                ? last.flatMap(sequence::rest)
                : stock.former(from.last()).flatMap(gone -> restOf(gone, from.place()));
    }

    private Optional<Place> restOf(Outline gone, long key) {
        Optional<Place> ofPart = sequence.restOf(key, gone);
        return ofPart.isPresent() || ordering.multipart() == Multipart.APART
                ? ofPart
                : sequence.restIn(stock.sequenceWith(gone, ordering), gone);
    }

    /// The position that follows a unit in a pass, whether or not that one is still there.
    private int behind(Pass pass, long key) {
        if (key == 0) {
            return 0;
        }
        return sequence.unit(key)
                .map(unit -> pass.position(unit) + 1)
                .orElseGet(() -> pass.behind(rank(pass.number(), key)));
    }

    /// The first item of the pass after `from`.
    private Draw opening(Shuffle from) {
        Pass pass = passes.get(from.pass() + 1);
        int position = pass.opening(sequence.find(from.last()));
        return opened(pass, position, heldBack(pass, position));
    }

    private Draw opened(Pass pass, int position, long heldBack) {
        int unit = pass.unit(position);
        long key = sequence.units().get(unit).key();
        return drawn(new Place(unit, 0), pass.number(), key, heldBack);
    }

    private Draw drawn(Place place, long pass, long key, long heldBack) {
        Outline item = sequence.at(place);
        Shuffle state = new Shuffle(pass, key, heldBack, Cursor.idOf(item));
        return new Draw(item, state, () -> Remark.of(Word.PASS, pass + 1));
    }

    private long rank(long pass, long key) {
        return Pass.rank(Chance.rank(seed, pass, key));
    }
}
