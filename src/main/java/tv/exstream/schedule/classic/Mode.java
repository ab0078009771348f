package tv.exstream.schedule.classic;

import java.time.Duration;
import tv.exstream.expression.Expression;

/// How much an item of a schedule shows before the next one has its turn.
public sealed interface Mode {
    /// One media item.
    record One() implements Mode {}

    /// So many.
    record Multiple(Count count) implements Mode {}

    /// What fits into a length of time.
    ///
    /// @param discards how many media items that do not fit are passed over
    record For(Duration length, Tail tail, int discards) implements Mode {}

    /// Up to the fixed start of the next item; for ever when that has none.
    record Flood() implements Mode {}

    /// How many media items.
    sealed interface Count {
        /// @param expression over `count` and `random`
        record Computed(Expression expression) implements Count {}

        /// The whole collection once.
        record CollectionSize() implements Count {}

        /// The visit of a playlist's entry, or one item where there is no playlist.
        record PlaylistItemSize() implements Count {}

        /// All parts of a story.
        record GroupSize() implements Count {}
    }

    /// What becomes of the end of a length of time in which nothing fits any more.
    enum Tail {
        /// The next item begins at once.
        NONE,
        /// The fallback filler, then nothing.
        OFFLINE,
        /// The tail filler, the fallback filler, then nothing.
        FILLER,
    }
}
