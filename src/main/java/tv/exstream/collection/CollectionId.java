package tv.exstream.collection;

/// Identifies a collection for its whole life; given by the repository, starting at 1. Immutable.
public record CollectionId(long value) {
    public CollectionId {
        if (value < 1) {
            throw new IllegalArgumentException("collection id must be at least 1: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
