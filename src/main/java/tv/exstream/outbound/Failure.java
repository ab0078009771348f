package tv.exstream.outbound;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.remark.KeptWord;

/// Why nothing came.
public sealed interface Failure {
    /// For a person, lower case, without a full stop and without secrets.
    String reason();

    /// The connection was not made, or broke off.
    record Unreachable(String reason) implements Failure {}

    /// The server answered, but not with what was asked for.
    ///
    /// @param status of HTTP
    /// @param retryAfter what the server asked for
    record Refused(int status, Optional<Duration> retryAfter) implements Failure {
        @Override
        public String reason() {
            return KeptWord.ANSWERS_WITH.said(status);
        }
    }

    /// What it names may not be asked for, or what it answers is of no use.
    record Unusable(String reason) implements Failure {}

    /// The answer has more bytes than are taken.
    record TooLong(long most) implements Failure {
        @Override
        public String reason() {
            return KeptWord.MORE_BYTES.said(most);
        }
    }

    /// The answer did not come in time.
    record TooSlow(Duration patience) implements Failure {
        @Override
        public String reason() {
            return KeptWord.NO_ANSWER_FOR.said(patience.toMillis());
        }
    }
}
