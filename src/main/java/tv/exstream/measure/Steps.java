package tv.exstream.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tv.exstream.time.TimeRange;

/// What was measured, in steps of some lengths. It outlives the server's runs. Thread-safe.
public interface Steps {
    /// All, of each length from the oldest to the newest; may be empty.
    List<Step> all();

    /// Keeps some, each in place of the one of its length that began when it did, and forgets what begins outside of the reach of its
    /// length: all of it or nothing.
    ///
    /// @param reach by length, between whole seconds; nothing is kept of any other length
    void keep(List<Step> steps, Map<Duration, TimeRange> reach);
}
