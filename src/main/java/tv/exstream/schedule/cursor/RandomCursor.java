package tv.exstream.schedule.cursor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.CursorState.Random;

/// Draws each item anew, except that the one shown last cannot be drawn again at once when there are others. Immutable.
final class RandomCursor implements Cursor {
    private final List<Outline> items;
    private final Map<Long, Integer> indexes = new HashMap<>();
    private final long seed;

    /// @param items in the same order for the same items
    RandomCursor(List<Outline> items, long seed) {
        this.items = items;
        this.seed = seed;
        for (int i = 0; i < items.size(); i++) {
            indexes.put(Cursor.idOf(items.get(i)), i);
        }
    }

    @Override
    public CursorState beginning() {
        return new Random(0, 0);
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
        Random from = state instanceof Random random ? random : new Random(0, 0);
        Outline next = items.get(index(from));
        Random after = new Random(from.draws() + 1, Cursor.idOf(next));
        return new Draw(next, after, "draw " + after.draws());
    }

    private int index(Random from) {
        Integer last = indexes.get(from.last());
        if (last == null || items.size() == 1) {
            return Chance.draw(seed, from.draws(), items.size());
        }
        int other = Chance.draw(seed, from.draws(), items.size() - 1);
        return other < last ? other : other + 1;
    }
}
