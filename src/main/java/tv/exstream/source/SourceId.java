package tv.exstream.source;

/// Identifies a source for its whole life; given by the repository, starting at 1 and never used again. Immutable.
public record SourceId(int value) implements Comparable<SourceId> {
    public SourceId {
        if (value < 1) {
            throw new IllegalArgumentException("source id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
