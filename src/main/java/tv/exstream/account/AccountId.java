package tv.exstream.account;

/// Identifies an account for its whole life; given by the repository, starting at 1 and never used again. Immutable.
public record AccountId(long value) implements Comparable<AccountId> {
    public AccountId {
        if (value < 1) {
            throw new IllegalArgumentException("account id must be at least 1: " + value);
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
