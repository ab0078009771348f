package tv.exstream.retry;

import java.time.Instant;
import java.util.Optional;

/// The answers to requests that have keys. They outlive the server's runs. Thread-safe.
public interface KeptAnswers {
    /// Notes an attempt, unless there is one of the same key already, which is answered then.
    Optional<Earlier> begin(Attempt attempt);

    /// Keeps what was answered to an attempt that was noted.
    void finish(RequestKey key, Answer answer);

    /// Notes that an attempt is over and that nobody knows what came of it. It is then as one of no run.
    void breakOff(RequestKey key);

    /// Forgets an attempt, so that its key is free again.
    void forget(RequestKey key);

    /// How much is kept.
    ///
    /// @param since when; what began earlier is forgotten
    /// @param mostOfCaller how many attempts of one caller, at least 1; nobody's are forgotten for those of somebody else
    /// @param mostOfAll how many of all of them, which bounds what callers keep who are very many
    /// @param mostBytes of all answers, about and as they are kept: when there are more, so many are forgotten that there is room for a quarter
    ///     of them, first those of callers who have more than a quarter themselves
    record Bounds(Instant since, int mostOfCaller, int mostOfAll, long mostBytes) {
        /// What all have left when there are too many bytes.
        public long leftBytes() {
            return mostBytes - mostBytes / 4;
        }

        /// What one caller has left of that at most.
        public long leftBytesOfCaller() {
            return mostBytes / 4;
        }
    }

    /// Forgets the oldest of what is beyond the bounds, before an attempt is noted. What has no answer in the run of that attempt stays, for it
    /// may still be under way.
    void makeRoom(Attempt next, Bounds bounds);
}
