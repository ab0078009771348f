package tv.exstream.account;

/// What somebody must be so that a request is answered. Immutable.
public sealed interface Entrance {
    /// Open to whoever comes, such as the page to sign in.
    record Everybody() implements Entrance {}

    /// @param least the role that is enough
    /// @param scope that of a token which is enough
    record Guarded(Area area, Role least, Scope scope) implements Entrance {}
}
