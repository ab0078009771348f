package tv.exstream.channel;

/// Identifies a channel for its whole life, whatever its number; given by the repository, starting at 1. Immutable.
public record ChannelId(long value) implements Comparable<ChannelId> {
    public ChannelId {
        if (value < 1) {
            throw new IllegalArgumentException("channel id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(ChannelId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
