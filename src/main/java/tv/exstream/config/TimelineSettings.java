package tv.exstream.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How far channels are planned, and from which files.
final class TimelineSettings {
    static final Setting<Duration> HORIZON =
            new Setting<Duration>(
                            "timeline.horizon",
                            TimeKinds.length(Duration.ofHours(1), Duration.ofDays(60)),
                            "14d",
                            "How far ahead the channels are scheduled.")
                    .atOnce();
    static final Setting<Duration> HISTORY =
            new Setting<Duration>(
                            "timeline.history",
                            TimeKinds.length(Duration.ofHours(1), Duration.ofDays(365)),
                            "7d",
                            "How long what has aired is remembered, which is how far back catch-up"
                                    + " goes.")
                    .atOnce();
    static final Setting<ZoneId> ZONE =
            new Setting<>(
                    "timeline.zone",
                    TimeKinds.zone(),
                    "",
                    "The time zone new channels follow, such as Europe/Berlin; empty takes the"
                            + " computer's.");
    static final Setting<Optional<Path>> SCHEDULE_FOLDER =
            new Setting<>(
                    "schedules.folder",
                    Kind.optionalPath(),
                    "",
                    "The folder with schedule files; empty takes the folder schedules in the data"
                            + " folder.");

    static final List<Setting<?>> ALL = List.of(HORIZON, HISTORY, ZONE, SCHEDULE_FOLDER);

    private TimelineSettings() {}

    static Config.Timeline timeline(Values values) {
        return new Config.Timeline(values.get(HORIZON), values.get(HISTORY), values.get(ZONE));
    }

    static Path scheduleFolder(Values values) {
        return values.get(SCHEDULE_FOLDER)
                .orElseGet(() -> values.get(ServerSettings.DATA).resolve("schedules"));
    }
}
