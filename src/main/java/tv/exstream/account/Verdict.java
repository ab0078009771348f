package tv.exstream.account;

import tv.exstream.remark.Remark;

/// Whether somebody may come in. Immutable.
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /// Whoever it is has to say so first.
    record SignInWanted() implements Verdict {}

    /// Signing in again would not help.
    ///
    /// @param why for the message, such as `role must be at least OPERATOR: VIEWER`
    record NotAllowed(Remark why) implements Verdict {}
}
