package tv.exstream.config;

import java.util.List;

/// How the server is found as a tuner.
final class TunerSettings {
    static final Setting<String> TUNER_NAME =
            new Setting<String>(
                            "tuner.name",
                            Kind.name(),
                            "EXStreamTV",
                            "The name under which Plex, Jellyfin and Emby see the tuner.")
                    .atOnce();
    static final Setting<Integer> TUNERS =
            new Setting<Integer>(
                            "tuner.count",
                            Kind.integer(1, 64),
                            "4",
                            "How many different channels tuner clients may watch at once.")
                    .atOnce();
    static final Setting<Boolean> DISCOVERY =
            new Setting<>(
                    "tuner.discovery",
                    Kind.flag(),
                    "true",
                    "Whether the tuner answers HDHomeRun searches (UDP port 65001).");
    static final Setting<Boolean> CONTROL =
            new Setting<>(
                    "tuner.control",
                    Kind.flag(),
                    "true",
                    "Whether the tuner answers HDHomeRun tools (TCP port 65001).");
    static final Setting<Boolean> SSDP =
            new Setting<>(
                    "tuner.ssdp",
                    Kind.flag(),
                    "true",
                    "Whether the tuner makes itself known by SSDP (UDP port 1900).");

    static final List<Setting<?>> ALL = List.of(TUNER_NAME, TUNERS, DISCOVERY, CONTROL, SSDP);

    private TunerSettings() {}

    static Config.Tuner tuner(Values values) {
        return new Config.Tuner(
                values.get(TUNER_NAME),
                values.get(TUNERS),
                values.get(DISCOVERY),
                values.get(CONTROL),
                values.get(SSDP));
    }
}
