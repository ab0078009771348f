package tv.exstream.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.account.Area;
import tv.exstream.account.ProviderRoles;
import tv.exstream.account.Role;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.guide.GuideRules;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.FolderKind;
import tv.exstream.media.NamedFolder;
import tv.exstream.pick.Preferences;
import tv.exstream.screen.Look;
import tv.exstream.subtitle.Choosing;

/// Everything a person can set, validated. Immutable. See `config.example.yaml` for what each value does.
///
/// @param data absolute
/// @param postgres where everything that is known is kept; empty for a file in the data folder
/// @param key what secrets are sealed with
/// @param preferences which streams channels show that say nothing about it
/// @param scheduleFolder absolute; need not exist
/// @param screens how the screens look that nobody chose
public record Config(
        Server server,
        Tls tls,
        Security security,
        Path data,
        Optional<PostgresAddress> postgres,
        KeySource key,
        Media media,
        Ffmpeg ffmpeg,
        Gate gate,
        Hardware hardware,
        Renditions renditions,
        Streaming streaming,
        Preferences preferences,
        Live live,
        YouTube youTube,
        Timeline timeline,
        Path scheduleFolder,
        Guide guide,
        Tuner tuner,
        Look screens) {

    /// @param publicUrl empty when clients reach the server under the address they ask for; no slash at the end
    /// @param names of its own that are none of homes, under which people need not sign in who are where that is so
    public record Server(
            int port,
            String address,
            String publicUrl,
            List<String> names,
            List<Network> trustedProxies) {
        public Server {
            names = List.copyOf(names);
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /// How the server is reached over TLS.
    ///
    /// @param certificate file with the certificate and those that vouch for it, in PEM; empty for no TLS
    /// @param key file with its private key, in PEM
    /// @param redirect whether pages that are asked for without TLS lead there
    /// @param strict how long browsers shall use nothing else; zero for not to say so
    public record Tls(
            Optional<Path> certificate,
            Optional<Path> key,
            int port,
            boolean redirect,
            Duration strict) {
        public boolean isWanted() {
            return certificate.isPresent() && key.isPresent();
        }
    }

    /// @param open from where nobody has to sign in, by what is asked for
    /// @param role what somebody from there may do
    /// @param session how long a browser stays signed in
    /// @param requests how many the JSON interface takes in a minute from one account or household; 0 for any number
    /// @param origins of sites whose pages may read what players do; `*` for all
    /// @param provider by whose word people sign in
    public record Security(
            Map<Area, List<Network>> open,
            Role role,
            Duration session,
            int requests,
            List<String> origins,
            Provider provider) {
        public Security {
            origins = List.copyOf(origins);
            open = Map.copyOf(open);
        }
    }

    /// A provider of identities (OpenID Connect).
    ///
    /// @param issuer its address; empty for none
    /// @param name as people know it
    /// @param scopes what it is asked for, with blanks between
    /// @param newcomers what becomes of those who have no account
    public record Provider(
            String issuer,
            Client client,
            String name,
            String scopes,
            ProviderRoles roles,
            Newcomers newcomers) {
        public boolean isWanted() {
            return !issuer.isEmpty() && !client.id().isEmpty();
        }
    }

    /// What a provider knows this server by.
    ///
    /// @param secret empty where none is wanted
    public record Client(String id, Secret secret) {}

    /// What becomes of somebody whom a provider knows and this server does not.
    public enum Newcomers {
        /// Only accounts that were connected by their owners are let in.
        LINK,
        /// An account is made.
        CREATE
    }

    /// How folders are looked at.
    ///
    /// @param watch whether changes are noticed at once where the system tells of them
    /// @param forgetAfter how long what is gone is kept; zero for ever
    public record Scanning(Duration rescan, boolean watch, Duration forgetAfter) {}

    /// @param named the folders, and what they are called
    /// @param kinds what people say is in folders
    /// @param hosts in the own network that addresses in files may lead to
    /// @param lists absolute folders of playlists and guides in files
    /// @param breaks in which items places for breaks are looked for
    /// @param measure whether loudness and pictures are measured
    /// @param measureHours when files may be decoded for either
    public record Media(
            List<NamedFolder> named,
            List<FolderKind> kinds,
            Scanning scanning,
            List<String> hosts,
            List<Path> lists,
            BreakSearch breaks,
            boolean measure,
            Hours measureHours) {
        public Media {
            named = List.copyOf(named);
            kinds = List.copyOf(kinds);
            hosts = List.copyOf(hosts);
            lists = List.copyOf(lists);
        }

        /// Absolute.
        public List<Path> folders() {
            return named.stream().map(NamedFolder::folder).toList();
        }

        private Media of(List<NamedFolder> others) {
            return new Media(others, kinds, scanning, hosts, lists, breaks, measure, measureHours);
        }
    }

    /// @param program yt-dlp; empty to find it
    /// @param perMinute how many videos are looked up at most
    public record YouTube(String program, int perMinute) {}

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

    /// What secrets are sealed with where nothing else is said.
    public Path secretKeyFile() {
        return data.resolve("secret.key");
    }

    /// Where sample media are made when there are no others.
    public Path sampleFolder() {
        return data.resolve("sample");
    }

    /// Where the first sample media are until all are made.
    public Path unfinishedSamples() {
        return data.resolve("sample.unfinished");
    }

    /// Where clips are kept that were drawn to be shown between programmes.
    public Path cardFolder() {
        return data.resolve("cards");
    }

    /// Where the files are that are drawn over programmes.
    public Path overlayFolder() {
        return data.resolve("overlays");
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
                tls,
                security,
                data,
                postgres,
                key,
                media.of(List.of(NamedFolder.of(folder))),
                ffmpeg,
                gate,
                hardware,
                renditions,
                streaming,
                preferences,
                live,
                youTube,
                timeline,
                scheduleFolder,
                guide,
                tuner,
                screens);
    }

    static Config of(Values values) {
        return new Config(
                ServerSettings.server(values),
                TlsSettings.tls(values),
                SecuritySettings.security(values),
                values.get(ServerSettings.DATA),
                ServerSettings.postgres(values),
                SecretSettings.key(values),
                MediaSettings.media(values),
                FfmpegSettings.ffmpeg(values),
                FfmpegSettings.gate(values),
                FfmpegSettings.hardware(values),
                RenditionSettings.renditions(values),
                StreamingSettings.streaming(values),
                StreamingSettings.preferences(values),
                LiveSettings.live(values),
                YouTubeSettings.youTube(values),
                TimelineSettings.timeline(values),
                TimelineSettings.scheduleFolder(values),
                GuideSettings.guide(values),
                TunerSettings.tuner(values),
                ScreenSettings.look(values));
    }
}
