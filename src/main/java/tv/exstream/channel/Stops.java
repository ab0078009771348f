package tv.exstream.channel;

import java.util.List;

/// Where it is kept which channels are off the air. Thread-safe.
public interface Stops {
    /// None when nobody has stopped any.
    List<Stop> all();

    /// In place of all before.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_BUSY
    void put(List<Stop> stops);
}
