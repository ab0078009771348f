package tv.exstream.outbound;

import java.time.Duration;
import java.util.Optional;

/// Why nothing came.
public sealed interface Failure {
    /// The connection was not made, or broke off.
    record Unreachable(String reason) implements Failure {}

    /// The server answered, but not with what was asked for.
    ///
    /// @param status of HTTP
    /// @param retryAfter what the server asked for
    record Refused(int status, Optional<Duration> retryAfter) implements Failure {}

    /// What it names may not be asked for, or what it answers is of no use.
    record Unusable(String reason) implements Failure {}

    /// The answer has more bytes than are taken.
    record TooLong(long most) implements Failure {}

    /// The answer did not come in time.
    record TooSlow(Duration patience) implements Failure {}

    /// For a person, lower case, without a full stop and without secrets.
    default String reason() {
        return switch (this) {
            case Unreachable(String reason) -> "it cannot be reached: " + reason;
            case Refused(int status, _) -> "it answers with status " + status;
            case Unusable(String reason) -> "it cannot be used: " + reason;
            case TooLong(long most) -> "it has more than %d bytes".formatted(most);
            case TooSlow(Duration patience) -> "no answer for %d ms".formatted(patience.toMillis());
        };
    }
}
