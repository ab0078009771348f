package tv.exstream.schedule.cursor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.CursorState.Shuffle;

/// Goes through the items in a seeded order, in another one after each pass. An item's place in a pass is a function of the seed,
/// the pass and the item, so items that come or go leave the others where they are: a new item appears in this pass when
/// its place is still ahead, else in the next. Owned by one thread.
///
/// At the seam of two passes the item shown last is never shown again at once: when it would open the new pass, it is held back
/// for one item.
final class ShuffleCursor implements Cursor {
    private final List<Outline> items;
    private final Map<Long, Outline> byId = new HashMap<>();
    private final long seed;
    private long sortedPass = -1;
    private List<Place> sorted = List.of();

    /// @param rank unsigned
    private record Place(long rank, Outline item) {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::rank, Long::compareUnsigned)
                        .thenComparing(place -> place.item().id());

        boolean isBehind(long otherRank, long otherId) {
            int order = Long.compareUnsigned(rank, otherRank);
            return order > 0 || (order == 0 && Cursor.idOf(item) > otherId);
        }
    }

    ShuffleCursor(List<Outline> items, long seed) {
        this.items = items;
        this.seed = seed;
        items.forEach(item -> byId.put(Cursor.idOf(item), item));
    }

    @Override
    public CursorState beginning() {
        return new Shuffle(0, 0, 0, 0);
    }

    @Override
    public java.time.Duration shortest() {
        return items.stream().map(Outline::duration).min(java.util.Comparator.naturalOrder()).get();
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public Draw after(CursorState state) {
        Shuffle from = state instanceof Shuffle shuffle ? shuffle : new Shuffle(0, 0, 0, 0);
        Outline heldBack = byId.get(from.heldBack());
        if (heldBack != null) {
            return drawn(heldBack, from.pass(), from.place(), 0);
        }
        return behind(from.pass(), from.place())
                .map(next -> drawn(next, from.pass(), Cursor.idOf(next), 0))
                .orElseGet(() -> opening(from));
    }

    /// The first item of the pass after `from`.
    private Draw opening(Shuffle from) {
        long pass = from.pass() + 1;
        List<Place> order = order(pass);
        Outline first = order.getFirst().item();
        if (Cursor.idOf(first) != from.last() || order.size() == 1) {
            return drawn(first, pass, Cursor.idOf(first), 0);
        }
        Outline second = order.get(1).item();
        return drawn(second, pass, Cursor.idOf(second), Cursor.idOf(first));
    }

    private Draw drawn(Outline item, long pass, long place, long heldBack) {
        Shuffle state = new Shuffle(pass, place, heldBack, Cursor.idOf(item));
        return new Draw(item, state, "pass " + (pass + 1));
    }

    /// The item that follows the item `place` in a pass, whether or not that one is still there.
    private Optional<Outline> behind(long pass, long place) {
        List<Place> order = order(pass);
        if (place == 0) {
            return Optional.of(order.getFirst().item());
        }
        long rank = Chance.rank(seed, pass, new MediaId(place));
        int low = 0;
        int high = order.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.get(middle).isBehind(rank, place)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == order.size() ? Optional.empty() : Optional.of(order.get(low).item());
    }

    private List<Place> order(long pass) {
        if (sortedPass != pass) {
            sorted =
                    items.stream()
                            .map(item -> new Place(Chance.rank(seed, pass, item.id()), item))
                            .sorted(Place.ORDER)
                            .toList();
            sortedPass = pass;
        }
        return sorted;
    }
}
