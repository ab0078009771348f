package tv.exstream.tuner;

import java.time.Instant;

/// How one of the sockets by which clients find us is doing.
///
/// @param name such as `HDHomeRun discovery (UDP 65001)`
/// @param detail why it is not listening; empty while it is
/// @param received requests and everything else that arrived
/// @param answered answers that were sent
/// @param refused what arrived and was well-formed or not, but got no answer
/// @param lastQuery when the last answered request came; 1970 when none did
public record ListenerHealth(
        String name,
        State state,
        String detail,
        long received,
        long answered,
        long refused,
        Instant lastQuery) {
    /// Whether the socket is open.
    public enum State {
        OFF,
        LISTENING,
        FAILED,
    }
}
