package tv.exstream.retry;

import java.time.Instant;
import java.util.Optional;

/// The answers to requests that have keys. They outlive the server's runs. Thread-safe.
public interface KeptAnswers {
    /// Notes an attempt, unless there is one of the same key already, which is answered then.
    Optional<Earlier> begin(Attempt attempt);

    /// Keeps what was answered to an attempt that was noted.
    void finish(RequestKey key, Answer answer);

    /// Forgets an attempt, so that its key is free again.
    void forget(RequestKey key);

    /// Forgets what began earlier, and the oldest of what is more than so many.
    ///
    /// @param most at least 1
    void forgetBefore(Instant instant, int most);
}
