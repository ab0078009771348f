package tv.exstream.schedule;

import java.time.Duration;

/// How far a timeline goes back.
public sealed interface Back {
    /// So long.
    record By(Duration length) implements Back {}

    /// To that time of today, when it is over and that of tomorrow is not meant.
    record To(Target.Today time) implements Back {}
}
