package tv.exstream.job;

import java.time.Duration;

/// Looks at the schedule files that channels follow. Thread-safe.
final class ScheduleFileUpkeep extends Upkeep {
    /// A look asks the system for the times of a few files.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FollowedFiles files;

    ScheduleFileUpkeep(FollowedFiles files) {
        super("schedule-files", PAUSE);
        this.files = files;
    }

    @Override
    void round() {
        files.look();
    }
}
