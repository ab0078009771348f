package tv.exstream.account;

/// What somebody may do; each may what those before it may.
public enum Role {
    /// Watches, and sees the guide.
    VIEWER,
    /// Makes channels and their programmes, and looks after what runs.
    OPERATOR,
    /// Decides about accounts, settings, sources and what this machine runs.
    ADMINISTRATOR;

    /// Whether somebody of this role may do what wants the other.
    public boolean allows(Role least) {
        return compareTo(least) >= 0;
    }
}
