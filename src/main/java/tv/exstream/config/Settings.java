package tv.exstream.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.guide.GuideIds;
import tv.exstream.guide.Posters;
import tv.exstream.guide.TitleTemplate;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.Language;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;
import tv.exstream.subtitle.Choosing;

/// Every setting there is, in the order of the example file. The defaults are here and nowhere else.
final class Settings {
    static final Setting<Integer> PORT =
            new Setting<>(
                    "server.port",
                    Kind.integer(0, 65_535),
                    "8411",
                    "The port for everything over HTTP; 0 takes any free one.");
    static final Setting<String> ADDRESS =
            new Setting<>("server.address", Kind.text(), "0.0.0.0", "The address to listen on.");
    static final Setting<String> PUBLIC_URL =
            new Setting<>(
                    "server.publicUrl",
                    Kind.publicUrl(),
                    "",
                    "How clients reach this server, when that is not the address they ask for, such as behind a proxy.");
    static final Setting<List<Network>> TRUSTED_PROXIES =
            new Setting<>(
                    "server.trustedProxies",
                    Kind.networks(),
                    "",
                    "Addresses or networks (192.168.1.0/24) whose X-Forwarded headers are believed.");
    static final Setting<Path> DATA =
            new Setting<>(
                    "data",
                    Kind.path(),
                    "data",
                    "The folder for the database, prepared programmes and everything else that is written.");
    static final Setting<String> DATABASE_URL =
            new Setting<>(
                    "database.url",
                    Kind.databaseUrl(),
                    "",
                    "A PostgreSQL database such as jdbc:postgresql://host:5432/exstreamtv; empty takes a file in the data folder.");
    static final Setting<String> DATABASE_USER =
            new Setting<>(
                    "database.user", Kind.text(), "", "Who signs in to the PostgreSQL database.");
    static final Setting<Secret> DATABASE_PASSWORD =
            new Setting<>(
                    "database.password",
                    Kind.secret(),
                    "",
                    "The password for it; better given as the variable EXSTREAMTV_DATABASE_PASSWORD.");
    static final Setting<List<Path>> MEDIA_FOLDERS =
            new Setting<>(
                    "media.folders",
                    Kind.paths(),
                    "",
                    "The folders with your films, shows and music.");
    static final Setting<Duration> RESCAN =
            new Setting<>(
                    "media.rescan",
                    Kind.length(Duration.ofMinutes(1), Duration.ofDays(7)),
                    "15m",
                    "How often the folders are looked at for changes.");
    static final Setting<BreakSearch> BREAKS =
            new Setting<>(
                    "media.breaks",
                    Kind.oneOf(BreakSearch.class),
                    "off",
                    "Where black and silent places are looked for as breaks, while nobody watches: off, unchaptered or all.");
    static final Setting<Boolean> MEASURE =
            new Setting<>(
                    "media.measure",
                    Kind.flag(),
                    "false",
                    "Whether every file is decoded once, while nobody watches, to find out its loudness, its black bars and whether it is interlaced.");
    static final Setting<Hours> MEASURE_HOURS =
            new Setting<>(
                    "media.measureHours",
                    Kind.hours(),
                    "",
                    "The hours of the day in which files are measured and breaks are looked for, such as 01:00-06:00; empty for any.");
    static final Setting<String> FFMPEG =
            new Setting<>("ffmpeg.path", Kind.text(), "", "The ffmpeg program; empty finds it.");
    static final Setting<String> FFPROBE =
            new Setting<>(
                    "ffmpeg.probePath", Kind.text(), "", "The ffprobe program; empty finds it.");
    static final Setting<Integer> PROCESSES =
            new Setting<>(
                    "ffmpeg.processes",
                    Kind.integer(0, 150),
                    "0",
                    "How many ffmpeg and ffprobe processes may run at once; 0 decides by the number of cores.");
    static final Setting<Integer> STARTS_PER_SECOND =
            new Setting<>(
                    "ffmpeg.startsPerSecond",
                    Kind.integer(1, 1_000),
                    "5",
                    "How many ffmpeg processes may start per second, after the first ten.");
    static final Setting<Integer> MEMORY_PERCENT =
            new Setting<>(
                    "ffmpeg.memoryPercent",
                    Kind.integer(10, 100),
                    "85",
                    "While more of the memory than this percentage is in use, no process starts beside another, and none for what airs later.");
    static final Setting<Integer> SPARE_DESCRIPTORS =
            new Setting<>(
                    "ffmpeg.spareDescriptors",
                    Kind.integer(0, 100_000),
                    "100",
                    "No process starts when fewer files and sockets than this can be opened.");
    static final Setting<Optional<Accelerator>> ACCELERATOR =
            new Setting<>(
                    "ffmpeg.accelerator",
                    Kind.accelerator(),
                    "auto",
                    "What encodes pictures: auto takes the first hardware that works here, software takes none, nvenc, qsv, vaapi, videotoolbox, amf, v4l2 or vulkan that one.");
    static final Setting<Integer> ACCELERATOR_SESSIONS =
            new Setting<>(
                    "ffmpeg.acceleratorSessions",
                    Kind.integer(0, 64),
                    "0",
                    "How many programmes hardware may encode at once, the others are for the processor; 0 takes what such hardware usually can.");
    static final Setting<ByteSize> BUDGET =
            new Setting<>(
                    "renditions.budget",
                    Kind.size(),
                    "100GB",
                    "How much disk prepared programmes may take.");
    static final Setting<ByteSize> KEEP_FREE =
            new Setting<>(
                    "renditions.keepFree",
                    Kind.size(),
                    "5GB",
                    "How much of the disk is left free in any case.");
    static final Setting<Duration> LOOKAHEAD =
            new Setting<>(
                    "renditions.lookahead",
                    Kind.length(Duration.ofMinutes(1), Duration.ofDays(14)),
                    "30m",
                    "How long before it airs a programme is prepared at the latest.");
    static final Setting<Boolean> BACKGROUND =
            new Setting<>(
                    "renditions.background",
                    Kind.flag(),
                    "true",
                    "Whether later programmes are prepared while nothing more urgent is to do.");
    static final Setting<Duration> LEAD =
            new Setting<>(
                    "streaming.lead",
                    Kind.length(Duration.ofSeconds(1), Duration.ofSeconds(10)),
                    "3s",
                    "How far viewers are sent ahead of real time, which is what their players buffer.");
    static final Setting<Duration> LINGER =
            new Setting<>(
                    "streaming.linger",
                    Kind.length(Duration.ZERO, Duration.ofHours(1)),
                    "30s",
                    "How long a channel goes on after its last viewer left.");
    static final Setting<Integer> MAX_SESSIONS =
            new Setting<>(
                    "streaming.maxSessions",
                    Kind.integer(1, 10_000),
                    "500",
                    "How many channels may be watched at once.");
    static final Setting<Integer> MAX_VIEWERS =
            new Setting<>(
                    "streaming.maxViewersPerChannel",
                    Kind.integer(1, 100_000),
                    "50",
                    "How many viewers one channel may have, over HTTP and HLS together.");
    static final Setting<Duration> IDLE =
            new Setting<>(
                    "streaming.idle",
                    Kind.length(Duration.ofSeconds(30), Duration.ofDays(1)),
                    "5m",
                    "How long a viewer who takes nothing counts as one.");
    static final Setting<Duration> KEEP_ALIVE =
            new Setting<>(
                    "streaming.keepAlive",
                    Kind.length(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                    "5s",
                    "After how long a stream that stands still gets null packets, so that the connection lives.");
    static final Setting<Pacing> PACING =
            new Setting<>(
                    "streaming.pacing",
                    Kind.oneOf(Pacing.class),
                    "realtime",
                    "How fast viewers are served what has been sent already: realtime, burst, adaptive or disabled.");
    static final Setting<List<PacingRule>> PACING_RULES =
            new Setting<>(
                    "streaming.pacingRules",
                    Kind.pacingRules(),
                    "",
                    "Who is served in another way, such as agent Lavf=burst or channel 5=adaptive; the first that fits decides.");
    static final Setting<List<ChannelNumber>> WARM_FAVOURITES =
            new Setting<>(
                    "streaming.warmFavourites",
                    Kind.channelNumbers(),
                    "",
                    "The numbers of channels that are always made ready to be watched.");
    static final Setting<Integer> WARM_NEIGHBOURS =
            new Setting<>(
                    "streaming.warmNeighbours",
                    Kind.integer(0, 5),
                    "0",
                    "How many channels before and after each that is watched are made ready as well.");
    static final Setting<List<Language>> AUDIO_LANGUAGES =
            new Setting<>(
                    "streaming.audioLanguages",
                    Kind.languages(),
                    "",
                    "The languages of sound, the best first, of channels that say nothing; empty takes what a file marks as its default.");
    static final Setting<List<Language>> SUBTITLE_LANGUAGES =
            new Setting<>(
                    "streaming.subtitleLanguages",
                    Kind.languages(),
                    "",
                    "The languages of subtitles, the best first, of channels that say nothing; empty takes any.");
    static final Setting<SubtitleMode> SUBTITLES =
            new Setting<>(
                    "streaming.subtitles",
                    Kind.oneOf(SubtitleMode.class),
                    "none",
                    "Which subtitles are drawn into the picture on channels that say nothing: none, forced, default or any.");
    static final Setting<Choosing> CHOOSING =
            new Setting<>(
                    "streaming.subtitlesToChoose",
                    Kind.oneOf(Choosing.class),
                    "auto",
                    "Whether viewers of HLS may choose subtitles: auto where none are drawn into the picture, on or off.");
    static final Setting<Integer> BREAKER_FAILURES =
            new Setting<>(
                    "restarts.failures",
                    Kind.integer(1, 100),
                    "5",
                    "After how many failures a channel pauses, and shows technical difficulties meanwhile.");
    static final Setting<Duration> BREAKER_WITHIN =
            new Setting<>(
                    "restarts.within",
                    Kind.length(Duration.ofSeconds(1), Duration.ofDays(1)),
                    "5m",
                    "Within what time these failures must happen.");
    static final Setting<Duration> BREAKER_OPEN =
            new Setting<>(
                    "restarts.pause",
                    Kind.length(Duration.ofSeconds(1), Duration.ofHours(1)),
                    "2m",
                    "How long it pauses before it tries once more.");
    static final Setting<Integer> RESTARTS =
            new Setting<>(
                    "restarts.most",
                    Kind.integer(1, 10_000),
                    "10",
                    "How many restarts of all channels together are let through.");
    static final Setting<Duration> RESTARTS_PER =
            new Setting<>(
                    "restarts.per",
                    Kind.length(Duration.ofSeconds(1), Duration.ofHours(1)),
                    "1m",
                    "In what time.");
    static final Setting<Duration> COOL_DOWN =
            new Setting<>(
                    "restarts.coolDown",
                    Kind.length(Duration.ZERO, Duration.ofHours(1)),
                    "30s",
                    "How long after one restart the same channel may have the next.");
    static final Setting<Duration> HORIZON =
            new Setting<>(
                    "timeline.horizon",
                    Kind.length(Duration.ofHours(1), Duration.ofDays(60)),
                    "14d",
                    "How far ahead the channels are scheduled.");
    static final Setting<Duration> HISTORY =
            new Setting<>(
                    "timeline.history",
                    Kind.length(Duration.ofHours(1), Duration.ofDays(365)),
                    "7d",
                    "How long what has aired is remembered, which is how far back catch-up goes.");
    static final Setting<ZoneId> ZONE =
            new Setting<>(
                    "timeline.zone",
                    Kind.zone(),
                    "",
                    "The time zone new channels follow, such as Europe/Berlin; empty takes the computer's.");
    static final Setting<Optional<Path>> SCHEDULE_FOLDER =
            new Setting<>(
                    "schedules.folder",
                    Kind.optionalPath(),
                    "",
                    "The folder with schedule files; empty takes the folder schedules in the data folder.");
    static final Setting<Duration> GUIDE_AHEAD =
            new Setting<>(
                    "guide.ahead",
                    Kind.length(Duration.ofHours(1), Duration.ofDays(60)),
                    "14d",
                    "How far ahead the XMLTV guide goes.");
    static final Setting<Duration> GUIDE_BACK =
            new Setting<>(
                    "guide.back",
                    Kind.length(Duration.ZERO, Duration.ofDays(60)),
                    "1d",
                    "How far back the XMLTV guide goes.");
    static final Setting<ZoneId> GUIDE_ZONE =
            new Setting<>(
                    "guide.zone",
                    Kind.zone(),
                    "UTC",
                    "The time zone that the XMLTV guide is written in, always with its offset; empty takes the computer's.");
    static final Setting<GuideIds> GUIDE_IDS =
            new Setting<>(
                    "guide.ids",
                    Kind.oneOf(GuideIds.class),
                    "stable",
                    "What players know a channel by: stable, number, or as ersatztv or tunarr call it.");
    static final Setting<Duration> GUIDE_SHORTEST =
            new Setting<>(
                    "guide.shortest",
                    Kind.length(Duration.ZERO, Duration.ofHours(1)),
                    "5m",
                    "Programmes shorter than this have no entry of their own among longer ones; 0s lists all.");
    static final Setting<Posters> GUIDE_POSTERS =
            new Setting<>(
                    "guide.posters",
                    Kind.oneOf(Posters.class),
                    "show",
                    "Which picture stands for an episode: show takes the show's poster and own the episode's, each the other one where there is none.");
    static final Setting<String> GUIDE_LANGUAGE =
            new Setting<>(
                    "guide.language",
                    Kind.language(),
                    "",
                    "The language of titles and descriptions whose NFO does not say it, such as de; empty leaves it out.");
    static final Setting<TitleTemplate> MOVIE_TITLE =
            new Setting<>(
                    "guide.movieTitle",
                    Kind.title(),
                    "{title}",
                    "What a film is called in the guide, such as {title}[ ({year})].");
    static final Setting<TitleTemplate> EPISODE_TITLE =
            new Setting<>(
                    "guide.episodeTitle",
                    Kind.title(),
                    "{show} | {title}",
                    "What an episode is called; after the bar comes the sub-title.");
    static final Setting<TitleTemplate> MUSIC_VIDEO_TITLE =
            new Setting<>(
                    "guide.musicVideoTitle",
                    Kind.title(),
                    "{title} | {artist}",
                    "What a music video is called.");
    static final Setting<TitleTemplate> SONG_TITLE =
            new Setting<>(
                    "guide.songTitle",
                    Kind.title(),
                    "{title} | {artist}",
                    "What a song is called.");
    static final Setting<TitleTemplate> OTHER_TITLE =
            new Setting<>(
                    "guide.otherTitle", Kind.title(), "{title}", "What everything else is called.");
    static final Setting<String> TUNER_NAME =
            new Setting<>(
                    "tuner.name",
                    Kind.name(),
                    "EXStreamTV",
                    "The name under which Plex, Jellyfin and Emby see the tuner.");
    static final Setting<Integer> TUNERS =
            new Setting<>(
                    "tuner.count",
                    Kind.integer(1, 64),
                    "4",
                    "How many different channels tuner clients may watch at once.");
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
    static final Setting<Visual> SCREEN_VISUAL =
            new Setting<>(
                    "screens.visual",
                    ScreenKinds.visual(),
                    "text",
                    "What channels show behind the words while they show no programme, where nothing else was chosen for one.");
    static final Setting<String> SCREEN_BACKGROUND =
            new Setting<>(
                    "screens.background",
                    ScreenKinds.colour(),
                    "1a1a2e",
                    "The colour behind the words where that is text: red, green and blue in two hexadecimal digits each.");
    static final Setting<Accompaniment> SCREEN_SOUND =
            new Setting<>(
                    "screens.sound", ScreenKinds.sound(), "silent", "What is heard meanwhile.");
    static final Setting<Double> SCREEN_VOLUME =
            new Setting<>(
                    "screens.volume",
                    ScreenKinds.volume(),
                    "0.3",
                    "How loud that is, 0..1 of full scale.");

    static final List<Setting<?>> ALL =
            List.of(
                    PORT,
                    ADDRESS,
                    PUBLIC_URL,
                    TRUSTED_PROXIES,
                    DATA,
                    DATABASE_URL,
                    DATABASE_USER,
                    DATABASE_PASSWORD,
                    MEDIA_FOLDERS,
                    RESCAN,
                    BREAKS,
                    MEASURE,
                    MEASURE_HOURS,
                    FFMPEG,
                    FFPROBE,
                    PROCESSES,
                    STARTS_PER_SECOND,
                    MEMORY_PERCENT,
                    SPARE_DESCRIPTORS,
                    ACCELERATOR,
                    ACCELERATOR_SESSIONS,
                    BUDGET,
                    KEEP_FREE,
                    LOOKAHEAD,
                    BACKGROUND,
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
                    CHOOSING,
                    BREAKER_FAILURES,
                    BREAKER_WITHIN,
                    BREAKER_OPEN,
                    RESTARTS,
                    RESTARTS_PER,
                    COOL_DOWN,
                    LiveSettings.BLACK,
                    LiveSettings.FROZEN,
                    LiveSettings.SILENT,
                    HORIZON,
                    HISTORY,
                    ZONE,
                    SCHEDULE_FOLDER,
                    GUIDE_AHEAD,
                    GUIDE_BACK,
                    GUIDE_ZONE,
                    GUIDE_IDS,
                    GUIDE_SHORTEST,
                    GUIDE_POSTERS,
                    GUIDE_LANGUAGE,
                    MOVIE_TITLE,
                    EPISODE_TITLE,
                    MUSIC_VIDEO_TITLE,
                    SONG_TITLE,
                    OTHER_TITLE,
                    TUNER_NAME,
                    TUNERS,
                    DISCOVERY,
                    CONTROL,
                    SSDP,
                    SCREEN_VISUAL,
                    SCREEN_BACKGROUND,
                    SCREEN_SOUND,
                    SCREEN_VOLUME);

    private Settings() {}
}
