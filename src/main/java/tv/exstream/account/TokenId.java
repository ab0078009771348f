package tv.exstream.account;

/// Identifies a token, without letting anybody in; given by the repository, starting at 1 and never used again. Immutable.
public record TokenId(long value) implements Comparable<TokenId> {
    public TokenId {
        if (value < 1) {
            throw new IllegalArgumentException("token id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(TokenId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
