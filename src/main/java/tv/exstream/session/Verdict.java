package tv.exstream.session;

import java.time.Duration;

/// Whether a channel may begin again.
sealed interface Verdict {
    /// It may, once.
    record Granted() implements Verdict {}

    /// It may not.
    ///
    /// @param again when it is worth asking again; positive
    record Refused(Refusal reason, Duration again) implements Verdict {}
}
