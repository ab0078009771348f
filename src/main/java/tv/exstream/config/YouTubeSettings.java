package tv.exstream.config;

import java.util.List;

/// How YouTube is read.
final class YouTubeSettings {
    static final Setting<String> PROGRAM =
            new Setting<>(
                    "youTube.program", Kind.text(), "", "The yt-dlp program; empty finds it.");
    static final Setting<Integer> PER_MINUTE =
            new Setting<Integer>(
                            "youTube.perMinute",
                            Kind.integer(1, 60),
                            "5",
                            "How many videos are looked up at YouTube per minute; it shuts out who"
                                    + " asks too often.")
                    .atOnce();

    static final List<Setting<?>> ALL = List.of(PROGRAM, PER_MINUTE);

    private YouTubeSettings() {}

    static Config.YouTube youTube(Values values) {
        return new Config.YouTube(values.get(PROGRAM), values.get(PER_MINUTE));
    }
}
