package tv.exstream.account;

/// How far a token goes; each goes as far as those before it. It never gives more than the role of its account: both must allow what is
/// asked for, so a key with [#ADMINISTER] of a viewer does what a viewer may.
public enum Scope {
    /// Guides, lists and streams.
    WATCH,
    /// Everything that changes nothing.
    READ,
    /// Changes.
    WRITE,
    /// Accounts, tokens, settings and what this machine runs.
    ADMINISTER;

    /// Whether a token of this scope is enough for what wants the other.
    public boolean allows(Scope least) {
        return compareTo(least) >= 0;
    }
}
