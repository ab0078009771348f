package tv.exstream.schedule.cursor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;

/// A way through a set of items that always has a next one. Asking does not move it: the place is a value, so what is seen ahead
/// is what comes. Owned by one thread.
public sealed interface Cursor permits SequenceCursor, TurnsCursor {
    /// Nothing shorter can be told apart in a guide, whose times are whole seconds.
    Duration SHORTEST_ITEM = Duration.ofSeconds(1);

    /// A cursor over what the source has at the moment; empty when that is nothing.
    ///
    /// @param seed of its random choices
    /// @param warnings is told what cannot be shown and why
    static Optional<Cursor> open(
            Source source, ContentSnapshot content, long seed, Consumer<Remark> warnings) {
        return new Opening(content, warnings).open(source, seed);
    }

    /// What comes after `state`; a state of another kind of cursor counts as the beginning.
    Draw after(CursorState state);

    /// The place before the first item.
    CursorState beginning();

    /// How many items one pass has, at least 1. Of a playlist, it is as many as its entries take in one turn each.
    int size();

    /// How many items follow from here without a break as one unit, at least 1: a set of parts that is kept together, or what
    /// is left of the turn of a playlist's entry.
    int unit(CursorState state);

    /// The place where another group has its turn; the same one where nothing has turns.
    default CursorState turned(CursorState state) {
        return state;
    }

    /// The length of the shortest item.
    Duration shortest();

    /// A place whose next item is this episode; empty when it does not come in the first pass.
    default Optional<CursorState> before(int season, int episode) {
        CursorState place = beginning();
        for (int i = 0; i < size(); i++) {
            Draw draw = after(place);
            if (draw.item().title().season() == season
                    && draw.item().title().episode() == episode) {
                return Optional.of(place);
            }
            place = draw.state();
        }
        return Optional.empty();
    }

    /// The place behind the next `count` items, where a whole pass is none at all.
    default CursorState skipped(CursorState state, long count) {
        CursorState place = state;
        for (long left = Math.floorMod(count, (long) size()); left > 0; left--) {
            place = after(place).state();
        }
        return place;
    }

    /// @param state the place after the item
    /// @param choice why this item, which is found out when somebody asks
    /// @param listed whether the guide shows it
    record Draw(Outline item, CursorState state, Supplier<Remark> choice, boolean listed) {
        Draw(Outline item, CursorState state, Supplier<Remark> choice) {
            this(item, state, choice, true);
        }
    }

    /// How an item is written in a [CursorState].
    static long idOf(Outline item) {
        MediaId id = item.id();
        return id.value();
    }
}
