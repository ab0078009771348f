package tv.exstream.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import tv.exstream.guide.GuideIds;
import tv.exstream.guide.GuideRules;
import tv.exstream.guide.Posters;
import tv.exstream.guide.TitleTemplate;
import tv.exstream.guide.Titles;

/// What is said about programmes.
final class GuideSettings {
    static final Setting<Duration> AHEAD =
            new Setting<Duration>(
                            "guide.ahead",
                            TimeKinds.length(Duration.ofHours(1), Duration.ofDays(60)),
                            "14d",
                            "How far ahead the XMLTV guide goes.")
                    .atOnce();
    static final Setting<Duration> BACK =
            new Setting<Duration>(
                            "guide.back",
                            TimeKinds.length(Duration.ZERO, Duration.ofDays(60)),
                            "1d",
                            "How far back the XMLTV guide goes.")
                    .atOnce();
    static final Setting<ZoneId> ZONE =
            new Setting<ZoneId>(
                            "guide.zone",
                            TimeKinds.zone(),
                            "UTC",
                            "The time zone that the XMLTV guide is written in, always with its"
                                    + " offset; empty takes the computer's.")
                    .atOnce();
    static final Setting<GuideIds> IDS =
            new Setting<GuideIds>(
                            "guide.ids",
                            Kind.oneOf(GuideIds.class),
                            "stable",
                            "What players know a channel by: stable, number, or as ersatztv or"
                                    + " tunarr call it.")
                    .atOnce();
    static final Setting<Duration> SHORTEST =
            new Setting<>(
                    "guide.shortest",
                    TimeKinds.length(Duration.ZERO, Duration.ofHours(1)),
                    "5m",
                    "Programmes shorter than this have no entry of their own among longer ones; 0s"
                            + " lists all.");
    static final Setting<Posters> POSTERS =
            new Setting<Posters>(
                            "guide.posters",
                            Kind.oneOf(Posters.class),
                            "show",
                            "Which picture stands for an episode: show takes the show's poster and"
                                    + " own the episode's, each the other one where there is none.")
                    .atOnce();
    static final Setting<String> LANGUAGE =
            new Setting<String>(
                            "guide.language",
                            Kind.language(),
                            "",
                            "The language of titles and descriptions whose NFO does not say it,"
                                    + " such as de; empty leaves it out.")
                    .atOnce();
    static final Setting<TitleTemplate> MOVIE_TITLE =
            new Setting<TitleTemplate>(
                            "guide.movieTitle",
                            Kind.title(),
                            "{title}",
                            "What a film is called in the guide, such as {title}[ ({year})].")
                    .atOnce();
    static final Setting<TitleTemplate> EPISODE_TITLE =
            new Setting<TitleTemplate>(
                            "guide.episodeTitle",
                            Kind.title(),
                            "{show} | {title}",
                            "What an episode is called; after the bar comes the sub-title.")
                    .atOnce();
    static final Setting<TitleTemplate> MUSIC_VIDEO_TITLE =
            new Setting<TitleTemplate>(
                            "guide.musicVideoTitle",
                            Kind.title(),
                            "{title} | {artist}",
                            "What a music video is called.")
                    .atOnce();
    static final Setting<TitleTemplate> SONG_TITLE =
            new Setting<TitleTemplate>(
                            "guide.songTitle",
                            Kind.title(),
                            "{title} | {artist}",
                            "What a song is called.")
                    .atOnce();
    static final Setting<TitleTemplate> OTHER_TITLE =
            new Setting<TitleTemplate>(
                            "guide.otherTitle",
                            Kind.title(),
                            "{title}",
                            "What everything else is called.")
                    .atOnce();

    static final Setting<TitleTemplate> LIVE_TITLE =
            new Setting<TitleTemplate>(
                            "guide.liveTitle",
                            Kind.title(),
                            "{title}",
                            "What a live source is called while no guide tells what is on there.")
                    .atOnce();
    static final Setting<Duration> LIVE_BLOCK =
            new Setting<Duration>(
                            "guide.liveBlock",
                            TimeKinds.length(Duration.ZERO, Duration.ofHours(24)),
                            "0s",
                            "How long entries of a live source are, by the clock, while no guide"
                                    + " tells what is on there; 0s leaves them as they are planned.")
                    .atOnce();

    static final List<Setting<?>> ALL =
            List.of(
                    AHEAD,
                    BACK,
                    ZONE,
                    IDS,
                    SHORTEST,
                    POSTERS,
                    LANGUAGE,
                    MOVIE_TITLE,
                    EPISODE_TITLE,
                    MUSIC_VIDEO_TITLE,
                    SONG_TITLE,
                    OTHER_TITLE,
                    LIVE_TITLE,
                    LIVE_BLOCK);

    private GuideSettings() {}

    static Config.Guide guide(Values values) {
        return new Config.Guide(
                values.get(AHEAD), values.get(BACK), values.get(ZONE), rules(values));
    }

    private static GuideRules rules(Values values) {
        return new GuideRules(
                values.get(IDS),
                values.get(SHORTEST),
                titles(values),
                values.get(POSTERS),
                values.get(LANGUAGE),
                values.get(LIVE_BLOCK));
    }

    private static Titles titles(Values values) {
        return new Titles(
                values.get(MOVIE_TITLE),
                values.get(EPISODE_TITLE),
                values.get(MUSIC_VIDEO_TITLE),
                values.get(SONG_TITLE),
                values.get(OTHER_TITLE),
                values.get(LIVE_TITLE));
    }
}
