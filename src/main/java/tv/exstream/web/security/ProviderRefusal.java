package tv.exstream.web.security;

import java.io.Serial;

/// Somebody does not come in by the provider. The message is for the log and has no secrets.
public final class ProviderRefusal extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final Why why;

    /// What to tell people.
    public enum Why {
        /// They changed their minds there, or the provider knows them not.
        CANCELLED,
        /// It took too long, was sent twice, or began in another browser.
        STALE,
        /// The provider does not answer as one.
        UNREACHABLE,
        /// What the provider said cannot be verified.
        UNVERIFIED,
        /// There is no account for them, or they are not let in.
        UNKNOWN,
        /// Too many tries.
        TOO_OFTEN
    }

    ProviderRefusal(Why why, String message) {
        super(message);
        this.why = why;
    }

    ProviderRefusal(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
