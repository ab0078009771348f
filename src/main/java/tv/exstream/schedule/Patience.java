package tv.exstream.schedule;

/// What a wait does when its time has passed today.
public enum Patience {
    /// Waits until tomorrow.
    STRICT,
    /// Goes on at once.
    FLEXIBLE,
    /// Waits until tomorrow, also when the time of today is still to come.
    TOMORROW,
}
