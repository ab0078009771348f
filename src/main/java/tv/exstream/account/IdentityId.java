package tv.exstream.account;

/// Identifies what is known of somebody at a provider; given by the repository, starting at 1 and never used again. Immutable.
public record IdentityId(long value) {
    public IdentityId {
        if (value < 1) {
            throw new IllegalArgumentException("identity id must be at least 1: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
