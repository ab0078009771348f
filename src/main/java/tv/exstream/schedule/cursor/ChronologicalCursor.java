package tv.exstream.schedule.cursor;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.MediaId;
import tv.exstream.media.NaturalOrder;
import tv.exstream.media.Outline;

/// Goes through the items by show, season, episode, year and path, and begins again at the end. An item that is gone still
/// marks the place where it was. Immutable.
final class ChronologicalCursor implements Cursor {
    private static final Comparator<Outline> ORDER =
            Comparator.comparing((Outline item) -> item.title().show(), NaturalOrder.INSTANCE)
                    .thenComparingInt(item -> item.title().season())
                    .thenComparingInt(item -> item.title().episode())
                    .thenComparingInt(item -> item.title().year())
                    .thenComparing(item -> item.path().toString(), NaturalOrder.INSTANCE)
                    .thenComparing(Outline::id);

    private final List<Outline> items;
    private final Map<Long, Outline> byId = new HashMap<>();
    private final ContentSnapshot content;

    ChronologicalCursor(List<Outline> items, ContentSnapshot content) {
        this.items = items.stream().sorted(ORDER).toList();
        this.content = content;
        items.forEach(item -> byId.put(Cursor.idOf(item), item));
    }

    @Override
    public CursorState beginning() {
        return new CursorState.Chronological(0);
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
        long last = state instanceof CursorState.Chronological(long id) ? id : 0;
        int index = known(last).map(this::indexAfter).orElse(0);
        Outline next = items.get(index);
        String choice = index == 0 ? "first in order" : "next in order after item " + last;
        return new Draw(next, new CursorState.Chronological(Cursor.idOf(next)), choice);
    }

    private Optional<Outline> known(long id) {
        if (id == 0) {
            return Optional.empty();
        }
        Outline former = content.former().get(new MediaId(id));
        return Optional.ofNullable(byId.getOrDefault(id, former));
    }

    /// The index of the first item behind `place`, 0 behind the last one.
    private int indexAfter(Outline place) {
        int found = Collections.binarySearch(items, place, ORDER);
        int after = found >= 0 ? found + 1 : -found - 1;
        return after == items.size() ? 0 : after;
    }
}
