package tv.exstream.account;

/// Identifies a passkey on this server, and is nothing that its owner's device knows; starts at 1 and is never used again. Immutable.
public record PasskeyId(long value) implements Comparable<PasskeyId> {
    public PasskeyId {
        if (value < 1) {
            throw new IllegalArgumentException("passkey id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(PasskeyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
