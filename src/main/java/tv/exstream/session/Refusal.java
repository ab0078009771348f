package tv.exstream.session;

/// Why a channel may not begin again.
public enum Refusal {
    /// It failed too often, and pauses.
    BREAKER_OPEN,
    /// It has begun again a moment ago.
    COOL_DOWN,
    /// Too many channels have begun again lately.
    THROTTLED,
}
