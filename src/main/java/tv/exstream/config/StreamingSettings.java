package tv.exstream.config;

import java.time.Duration;
import java.util.List;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.media.Language;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.subtitle.Choosing;

/// How viewers are served.
final class StreamingSettings {
    static final Setting<Duration> LEAD =
            new Setting<Duration>(
                            "streaming.lead",
                            TimeKinds.length(Duration.ofSeconds(1), Duration.ofSeconds(10)),
                            "3s",
                            "How far viewers are sent ahead of real time, which is what their"
                                    + " players buffer.")
                    .atOnce();
    static final Setting<Duration> LINGER =
            new Setting<Duration>(
                            "streaming.linger",
                            TimeKinds.length(Duration.ZERO, Duration.ofHours(1)),
                            "30s",
                            "How long a channel goes on after its last viewer left.")
                    .atOnce();
    static final Setting<Integer> MAX_SESSIONS =
            new Setting<Integer>(
                            "streaming.maxSessions",
                            Kind.integer(1, 10_000),
                            "500",
                            "How many channels may be watched at once.")
                    .atOnce();
    static final Setting<Integer> MAX_VIEWERS =
            new Setting<Integer>(
                            "streaming.maxViewersPerChannel",
                            Kind.integer(1, 100_000),
                            "50",
                            "How many viewers one channel may have, over HTTP and HLS together.")
                    .atOnce();
    static final Setting<Duration> IDLE =
            new Setting<Duration>(
                            "streaming.idle",
                            TimeKinds.length(Duration.ofSeconds(30), Duration.ofDays(1)),
                            "5m",
                            "How long a viewer who takes nothing counts as one.")
                    .atOnce();
    static final Setting<Duration> KEEP_ALIVE =
            new Setting<Duration>(
                            "streaming.keepAlive",
                            TimeKinds.length(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                            "5s",
                            "After how long a stream that stands still gets null packets, so that"
                                    + " the connection lives.")
                    .atOnce();
    static final Setting<Pacing> PACING =
            new Setting<Pacing>(
                            "streaming.pacing",
                            Kind.oneOf(Pacing.class),
                            "realtime",
                            "How fast viewers are served what has been sent already: realtime,"
                                    + " burst, adaptive or disabled. What is chosen on the page Pace"
                                    + " comes before it.")
                    .atOnce();
    static final Setting<List<PacingRule>> PACING_RULES =
            new Setting<List<PacingRule>>(
                            "streaming.pacingRules",
                            Kind.pacingRules(),
                            "",
                            "Who is served in another way, such as agent Lavf=burst or channel"
                                    + " 5=adaptive; the first that fits decides.")
                    .atOnce();
    static final Setting<List<ChannelNumber>> WARM_FAVOURITES =
            new Setting<List<ChannelNumber>>(
                            "streaming.warmFavourites",
                            Kind.channelNumbers(),
                            "",
                            "The numbers of channels that are always made ready to be watched.")
                    .atOnce();
    static final Setting<Integer> WARM_NEIGHBOURS =
            new Setting<Integer>(
                            "streaming.warmNeighbours",
                            Kind.integer(0, 5),
                            "0",
                            "How many channels before and after each that is watched are made ready"
                                    + " as well.")
                    .atOnce();
    static final Setting<List<Language>> AUDIO_LANGUAGES =
            new Setting<List<Language>>(
                            "streaming.audioLanguages",
                            Kind.languages(),
                            "",
                            "The languages of sound, the best first, of channels that say nothing;"
                                    + " empty takes what a file marks as its default.")
                    .atOnce();
    static final Setting<List<Language>> SUBTITLE_LANGUAGES =
            new Setting<List<Language>>(
                            "streaming.subtitleLanguages",
                            Kind.languages(),
                            "",
                            "The languages of subtitles, the best first, of channels that say"
                                    + " nothing; empty takes any.")
                    .atOnce();
    static final Setting<SubtitleMode> SUBTITLES =
            new Setting<SubtitleMode>(
                            "streaming.subtitles",
                            Kind.oneOf(SubtitleMode.class),
                            "none",
                            "Which subtitles are drawn into the picture on channels that say"
                                    + " nothing: none, forced, default or any.")
                    .atOnce();
    static final Setting<Choosing> CHOOSING =
            new Setting<Choosing>(
                            "streaming.subtitlesToChoose",
                            Kind.oneOf(Choosing.class),
                            "auto",
                            "Whether viewers of HLS may choose subtitles: auto where none are drawn"
                                    + " into the picture, on or off.")
                    .atOnce();

    static final List<Setting<?>> ALL =
            List.of(
                    LEAD,
                    LINGER,
                    MAX_SESSIONS,
                    MAX_VIEWERS,
                    IDLE,
                    KEEP_ALIVE,
                    PACING,
                    PACING_RULES,
                    WARM_FAVOURITES,
                    WARM_NEIGHBOURS,
                    AUDIO_LANGUAGES,
                    SUBTITLE_LANGUAGES,
                    SUBTITLES,
                    CHOOSING);

    private StreamingSettings() {}

    static Config.Streaming streaming(Values values) {
        return new Config.Streaming(
                values.get(LEAD),
                values.get(LINGER),
                values.get(MAX_SESSIONS),
                values.get(MAX_VIEWERS),
                values.get(IDLE),
                values.get(KEEP_ALIVE),
                new Config.Pace(values.get(PACING), values.get(PACING_RULES)),
                new Config.Warming(values.get(WARM_FAVOURITES), values.get(WARM_NEIGHBOURS)),
                values.get(CHOOSING),
                RestartSettings.restarts(values));
    }

    static Preferences preferences(Values values) {
        return Preferences.usual(
                values.get(AUDIO_LANGUAGES), values.get(SUBTITLE_LANGUAGES), values.get(SUBTITLES));
    }
}
