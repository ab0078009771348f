package tv.exstream.schedule.cursor;

import java.util.List;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// A way through a set of items that always has a next one. Asking does not move it: the place is a value, so what is seen ahead
/// is what comes.
public sealed interface Cursor permits ChronologicalCursor, ShuffleCursor, RandomCursor {
    /// What comes after `state`; a state of another kind of cursor counts as the beginning.
    Draw after(CursorState state);

    /// The place before the first item.
    CursorState beginning();

    /// How many items one pass has, at least 1.
    int size();

    default int unit(CursorState state) {
        return 1;
    }

    default java.util.Optional<CursorState> before(int season, int episode) {
        return java.util.Optional.empty();
    }

    default CursorState skipped(CursorState state, long count) {
        CursorState s = state;
        for (long i = 0; i < Math.floorMod(count, size()); i++) {
            s = after(s).state();
        }
        return s;
    }

    java.time.Duration shortest();

    static java.util.Optional<Cursor> open(
            Source source,
            ContentSnapshot content,
            long seed,
            java.util.function.Consumer<String> warnings) {
        Source.Pooled pooled = (Source.Pooled) source;
        List<Outline> all = content.in(pooled.selection()).items();
        List<Outline> items =
                all.stream()
                        .filter(i -> i.duration().compareTo(java.time.Duration.ofSeconds(1)) >= 0)
                        .sorted(java.util.Comparator.comparing(Outline::id))
                        .toList();
        if (items.size() < all.size()) {
            warnings.accept(
                    "collection 1: "
                            + (all.size() - items.size())
                            + " items are shorter than a second and left out");
        }
        if (items.isEmpty()) {
            warnings.accept("collection 1 has nothing to show");
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(over(items, pooled.ordering().order(), seed, content));
    }

    /// @param state the place after the item
    /// @param choice why this item, in words for a person
    /// @param listed whether the guide shows it
    record Draw(Outline item, CursorState state, String choice, boolean listed) {
        Draw(Outline item, CursorState state, String choice) {
            this(item, state, choice, true);
        }
    }

    /// @param items at least one
    static Cursor over(
            List<Outline> items, PlaybackOrder order, long seed, ContentSnapshot content) {
        return switch (order) {
            case CHRONOLOGICAL, SEASON_EPISODE, ALPHABETICAL ->
                    new ChronologicalCursor(items, content);
            case SHUFFLE, SHUFFLE_IN_ORDER, ROTATING_SHUFFLE -> new ShuffleCursor(items, seed);
            case RANDOM, RANDOM_ROTATION -> new RandomCursor(items, seed);
        };
    }

    /// How an item is written in a [CursorState].
    static long idOf(Outline item) {
        MediaId id = item.id();
        return id.value();
    }
}
