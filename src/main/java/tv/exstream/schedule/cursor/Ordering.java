package tv.exstream.schedule.cursor;

import java.util.List;

/// How a cursor goes through one pool of items.
public record Ordering(PlaybackOrder order, Direction direction, Start start, Multipart multipart) {
    /// Only of the orders that sort.
    public enum Direction {
        ASCENDING,
        DESCENDING;

        <T> List<T> of(List<T> ascending) {
            return switch (this) {
                case ASCENDING -> ascending;
                case DESCENDING -> ascending.reversed();
            };
        }
    }

    /// Where an order that sorts begins the very first time.
    public enum Start {
        FIRST,
        /// At an item that the seed chooses; going on from there is a rotation of the order.
        RANDOM,
    }

    /// What becomes of episodes whose titles say that they are parts of one story.
    public enum Multipart {
        APART,
        /// Parts of one show follow one another.
        TOGETHER,
        /// Parts follow one another across shows, by day of release.
        TOGETHER_ACROSS_SHOWS,
    }

    public static Ordering of(PlaybackOrder order) {
        return new Ordering(order, Direction.ASCENDING, Start.FIRST, Multipart.APART);
    }

    Ordering with(PlaybackOrder other) {
        return new Ordering(other, direction, start, multipart);
    }

    Ordering fromTheFirst() {
        return new Ordering(order, direction, Start.FIRST, multipart);
    }
}
