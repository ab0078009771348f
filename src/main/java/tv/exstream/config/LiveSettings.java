package tv.exstream.config;

import java.time.Duration;
import java.util.List;

/// What of a live source counts as a fault although it can be decoded.
final class LiveSettings {
    static final Setting<Duration> BLACK =
            length(
                            "live.black",
                            "How long a live source that is encoded may be black before its next"
                                    + " address is taken; 0s takes it for a picture like any other.")
                    .atOnce();
    static final Setting<Duration> FROZEN =
            length("live.frozen", "The same for a picture that does not move.").atOnce();
    static final Setting<Duration> SILENT = length("live.silent", "The same for silence.").atOnce();

    static final List<Setting<?>> ALL = List.of(BLACK, FROZEN, SILENT);

    private LiveSettings() {}

    static Config.Live live(Values values) {
        return new Config.Live(values.get(BLACK), values.get(FROZEN), values.get(SILENT));
    }

    private static Setting<Duration> length(String key, String about) {
        return new Setting<>(
                key, TimeKinds.length(Duration.ZERO, Duration.ofHours(1)), "0s", about);
    }
}
