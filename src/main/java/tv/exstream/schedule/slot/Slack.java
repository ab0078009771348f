package tv.exstream.schedule.slot;

import java.time.Duration;

/// How exact slots are.
final class Slack {
    /// Files last some seconds more or less than the round length they are made for, which nobody should see as padding of almost
    /// half an hour or as a slot that is left out. Tunarr's own value, so that its schedules give the same here.
    static final Duration SLACK = Duration.ofMillis(9_999);

    private Slack() {}
}
