package tv.exstream.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.guide.GuideRules;
import tv.exstream.guide.Titles;
import tv.exstream.media.BreakSearch;
import tv.exstream.pick.Preferences;
import tv.exstream.screen.Look;
import tv.exstream.screen.Visual;
import tv.exstream.subtitle.Choosing;

/// Everything a person can set, validated. Immutable. See `config.example.yaml` for what each value does.
///
/// @param data absolute
/// @param postgres where everything that is known is kept; empty for a file in the data folder
/// @param preferences which streams channels show that say nothing about it
/// @param scheduleFolder absolute; need not exist
/// @param screens how the screens look that nobody chose
public record Config(
        Server server,
        Path data,
        Optional<PostgresAddress> postgres,
        Media media,
        Ffmpeg ffmpeg,
        Gate gate,
        Hardware hardware,
        Renditions renditions,
        Streaming streaming,
        Preferences preferences,
        Live live,
        Timeline timeline,
        Path scheduleFolder,
        Guide guide,
        Tuner tuner,
        Look screens) {

    /// @param publicUrl empty when clients reach the server under the address they ask for; no slash at the end
    public record Server(int port, String address, String publicUrl, List<Network> trustedProxies) {
        public Server {
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /// @param folders absolute
    /// @param breaks in which items places for breaks are looked for
    /// @param measure whether loudness and pictures are measured
    /// @param measureHours when files may be decoded for either
    public record Media(
            List<Path> folders,
            Duration rescan,
            BreakSearch breaks,
            boolean measure,
            Hours measureHours) {
        public Media {
            folders = List.copyOf(folders);
        }

        private Media of(List<Path> others) {
            return new Media(others, rescan, breaks, measure, measureHours);
        }
    }

    /// @param path empty to find it
    /// @param probePath empty to find it
    /// @param processes at most this many at once; 0 decides by the number of cores
    public record Ffmpeg(String path, String probePath, int processes) {}

    /// What starts of processes are held to besides their number.
    ///
    /// @param memoryPercent from there on nothing starts
    /// @param spareDescriptors how many files and sockets must be left to be opened
    public record Gate(int startsPerSecond, int memoryPercent, int spareDescriptors) {}

    /// @param accelerator what encodes pictures; empty for the first that works
    /// @param sessions how many at once; 0 for what is usual
    public record Hardware(Optional<Accelerator> accelerator, int sessions) {}

    public record Renditions(
            ByteSize budget, ByteSize keepFree, Duration lookahead, boolean background) {}

    /// @param idle how long a viewer may take nothing
    /// @param keepAlive after how long a stream that stands still is kept alive
    /// @param subtitles when viewers may choose subtitles
    public record Streaming(
            Duration lead,
            Duration linger,
            int maxSessions,
            int maxViewersPerChannel,
            Duration idle,
            Duration keepAlive,
            Pace pace,
            Warming warming,
            Choosing subtitles,
            Restarts restarts) {}

    /// How fast viewers are served.
    ///
    /// @param rules the first that fits decides; `usual` when none does
    public record Pace(Pacing usual, List<PacingRule> rules) {
        public Pace {
            rules = List.copyOf(rules);
        }
    }

    /// Which channels are made ready that nobody watches yet.
    ///
    /// @param neighbours how many to each side of every channel that is watched
    public record Warming(List<ChannelNumber> favourites, int neighbours) {
        public Warming {
            favourites = List.copyOf(favourites);
        }
    }

    /// When a channel that fails may begin again.
    ///
    /// @param failures so many `within` that time open the channel's circuit breaker
    /// @param open how long
    /// @param most so many of all channels `per` that time
    /// @param coolDown at least so long between two of one channel
    public record Restarts(
            int failures,
            Duration within,
            Duration open,
            int most,
            Duration per,
            Duration coolDown) {}

    /// @param black how long a black picture of a live source is none of its faults; zero when it never is one
    /// @param frozen the same for one that does not move
    /// @param silent the same for silence
    public record Live(Duration black, Duration frozen, Duration silent) {}

    public record Timeline(Duration horizon, Duration history, ZoneId zone) {}

    /// @param zone that its times are written in
    public record Guide(Duration ahead, Duration back, ZoneId zone, GuideRules rules) {}

    /// @param discovery whether HDHomeRun searches are answered
    /// @param control whether HDHomeRun tools are answered
    /// @param ssdp whether the tuner makes itself known by SSDP
    public record Tuner(String name, int count, boolean discovery, boolean control, boolean ssdp) {}

    /// Where everything that is known is kept, unless that is in PostgreSQL.
    public Path databaseFile() {
        return data.resolve("exstreamtv.db");
    }

    /// Where sample media are made when there are no others.
    public Path sampleFolder() {
        return data.resolve("sample");
    }

    /// Where clips are kept that were drawn to be shown between programmes.
    public Path cardFolder() {
        return data.resolve("cards");
    }

    /// Where prepared programmes are kept.
    public Path renditionFolder() {
        return data.resolve("renditions");
    }

    public Path logFolder() {
        return data.resolve("logs");
    }

    /// What happened, for `doctor` and for people.
    public Path logFile() {
        return logFolder().resolve("exstreamtv.log");
    }

    /// The same with another media folder instead of those that were set.
    public Config showing(Path folder) {
        return new Config(
                server,
                data,
                postgres,
                media.of(List.of(folder)),
                ffmpeg,
                gate,
                hardware,
                renditions,
                streaming,
                preferences,
                live,
                timeline,
                scheduleFolder,
                guide,
                tuner,
                screens);
    }

    static Config of(Values values) {
        return new Config(
                new Server(
                        values.get(ServerSettings.PORT),
                        values.get(ServerSettings.ADDRESS),
                        values.get(ServerSettings.PUBLIC_URL),
                        values.get(ServerSettings.TRUSTED_PROXIES)),
                absolute(values.get(ServerSettings.DATA)),
                postgres(values),
                new Media(
                        values.get(MediaSettings.FOLDERS).stream().map(Config::absolute).toList(),
                        values.get(MediaSettings.RESCAN),
                        values.get(MediaSettings.BREAKS),
                        values.get(MediaSettings.MEASURE),
                        values.get(MediaSettings.MEASURE_HOURS)),
                new Ffmpeg(
                        values.get(FfmpegSettings.FFMPEG),
                        values.get(FfmpegSettings.FFPROBE),
                        values.get(FfmpegSettings.PROCESSES)),
                gate(values),
                new Hardware(
                        values.get(FfmpegSettings.ACCELERATOR),
                        values.get(FfmpegSettings.ACCELERATOR_SESSIONS)),
                new Renditions(
                        values.get(RenditionSettings.BUDGET),
                        values.get(RenditionSettings.KEEP_FREE),
                        values.get(RenditionSettings.LOOKAHEAD),
                        values.get(RenditionSettings.BACKGROUND)),
                streaming(values),
                Preferences.usual(
                        values.get(StreamingSettings.AUDIO_LANGUAGES),
                        values.get(StreamingSettings.SUBTITLE_LANGUAGES),
                        values.get(StreamingSettings.SUBTITLES)),
                live(values),
                new Timeline(
                        values.get(TimelineSettings.HORIZON),
                        values.get(TimelineSettings.HISTORY),
                        values.get(TimelineSettings.ZONE)),
                scheduleFolder(values),
                guide(values),
                new Tuner(
                        values.get(TunerSettings.TUNER_NAME),
                        values.get(TunerSettings.TUNERS),
                        values.get(TunerSettings.DISCOVERY),
                        values.get(TunerSettings.CONTROL),
                        values.get(TunerSettings.SSDP)),
                screens(values));
    }

    private static Streaming streaming(Values values) {
        return new Streaming(
                values.get(StreamingSettings.LEAD),
                values.get(StreamingSettings.LINGER),
                values.get(StreamingSettings.MAX_SESSIONS),
                values.get(StreamingSettings.MAX_VIEWERS),
                values.get(StreamingSettings.IDLE),
                values.get(StreamingSettings.KEEP_ALIVE),
                new Pace(
                        values.get(StreamingSettings.PACING),
                        values.get(StreamingSettings.PACING_RULES)),
                new Warming(
                        values.get(StreamingSettings.WARM_FAVOURITES),
                        values.get(StreamingSettings.WARM_NEIGHBOURS)),
                values.get(StreamingSettings.CHOOSING),
                restarts(values));
    }

    private static Look screens(Values values) {
        Visual visual = values.get(ScreenSettings.VISUAL);
        return new Look(
                visual instanceof Visual.Text
                        ? new Visual.Text(values.get(ScreenSettings.BACKGROUND))
                        : visual,
                values.get(ScreenSettings.SOUND),
                values.get(ScreenSettings.VOLUME),
                values.get(ScreenSettings.CODE),
                values.get(ScreenSettings.CLOCK));
    }

    private static Optional<PostgresAddress> postgres(Values values) {
        return Optional.of(values.get(ServerSettings.DATABASE_URL))
                .filter(url -> !url.isEmpty())
                .map(
                        url ->
                                new PostgresAddress(
                                        url,
                                        values.get(ServerSettings.DATABASE_USER),
                                        values.get(ServerSettings.DATABASE_PASSWORD)));
    }

    private static Restarts restarts(Values values) {
        return new Restarts(
                values.get(RestartSettings.BREAKER_FAILURES),
                values.get(RestartSettings.BREAKER_WITHIN),
                values.get(RestartSettings.BREAKER_OPEN),
                values.get(RestartSettings.RESTARTS),
                values.get(RestartSettings.RESTARTS_PER),
                values.get(RestartSettings.COOL_DOWN));
    }

    private static Live live(Values values) {
        return new Live(
                values.get(LiveSettings.BLACK),
                values.get(LiveSettings.FROZEN),
                values.get(LiveSettings.SILENT));
    }

    private static Gate gate(Values values) {
        return new Gate(
                values.get(FfmpegSettings.STARTS_PER_SECOND),
                values.get(FfmpegSettings.MEMORY_PERCENT),
                values.get(FfmpegSettings.SPARE_DESCRIPTORS));
    }

    private static Path scheduleFolder(Values values) {
        return absolute(
                values.get(TimelineSettings.SCHEDULE_FOLDER)
                        .orElseGet(() -> values.get(ServerSettings.DATA).resolve("schedules")));
    }

    private static Guide guide(Values values) {
        Titles titles =
                new Titles(
                        values.get(GuideSettings.MOVIE_TITLE),
                        values.get(GuideSettings.EPISODE_TITLE),
                        values.get(GuideSettings.MUSIC_VIDEO_TITLE),
                        values.get(GuideSettings.SONG_TITLE),
                        values.get(GuideSettings.OTHER_TITLE));
        return new Guide(
                values.get(GuideSettings.AHEAD),
                values.get(GuideSettings.BACK),
                values.get(GuideSettings.ZONE),
                new GuideRules(
                        values.get(GuideSettings.IDS),
                        values.get(GuideSettings.SHORTEST),
                        titles,
                        values.get(GuideSettings.POSTERS),
                        values.get(GuideSettings.LANGUAGE)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
