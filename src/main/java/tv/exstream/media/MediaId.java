package tv.exstream.media;

/// Identifies a media item for its whole life; given by the repository, starting at 1. Immutable.
public record MediaId(long value) implements Comparable<MediaId> {
    public MediaId {
        if (value < 1) {
            throw new IllegalArgumentException("media id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(MediaId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
