package tv.exstream.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps something that fails again and again from being tried all the time. Not thread-safe; times are of a monotonic clock.
///
/// ```
///   CLOSED --- so many failures within a time ---> OPEN --- after a while ---> HALF_OPEN: one trial
///      ^                                            ^                              |      |
///      |                                            +------------ it fails --------+      |
///      +------------------------------------- it succeeds ---------------------------------+
/// ```
final class CircuitBreaker {
    private final int most;
    private final long withinNanos;
    private final long openNanos;

    /// When the last failures were, at most as many as open it.
    private final Deque<Long> failures = new ArrayDeque<>();

    private boolean isClosed = true;
    private boolean isOnTrial;

    /// When it opened, or the trial began that is under way.
    private long sinceNanos;

    /// Where a breaker is.
    enum State {
        /// Everything is let through.
        CLOSED,
        /// Nothing is.
        OPEN,
        /// One trial is, and nothing else before it is known how that went.
        HALF_OPEN,
    }

    /// @param most so many failures `within` that time open it
    /// @param open how long
    CircuitBreaker(int most, Duration within, Duration open) {
        this.most = most;
        withinNanos = within.toNanos();
        openNanos = open.toNanos();
    }

    State state(long nowNanos) {
        if (isClosed) {
            return State.CLOSED;
        }
        return isOnTrial || nowNanos - sinceNanos >= openNanos ? State.HALF_OPEN : State.OPEN;
    }

    /// How long nothing is let through; 0 when something is. A trial of which nothing was heard for as long as the breaker is open
    /// does not keep others out.
    long refusesForNanos(long nowNanos) {
        return isClosed ? 0 : Math.max(0, openNanos - (nowNanos - sinceNanos));
    }

    /// Something is let through: the trial, unless the breaker is closed.
    void passed(long nowNanos) {
        if (!isClosed) {
            isOnTrial = true;
            sinceNanos = nowNanos;
        }
    }

    void failed(long nowNanos) {
        forgetOld(nowNanos);
        failures.addLast(nowNanos);
        if (failures.size() > most) {
            failures.removeFirst();
        }
        if (isClosed ? failures.size() >= most : isOnTrial) {
            isClosed = false;
            isOnTrial = false;
            sinceNanos = nowNanos;
        }
    }

    /// What was let through has worked.
    void succeeded() {
        if (isOnTrial) {
            isClosed = true;
            isOnTrial = false;
            failures.clear();
        }
    }

    /// How many failures count now.
    int failures(long nowNanos) {
        forgetOld(nowNanos);
        return failures.size();
    }

    private void forgetOld(long nowNanos) {
        while (!failures.isEmpty() && nowNanos - failures.getFirst() >= withinNanos) {
            failures.removeFirst();
        }
    }
}
