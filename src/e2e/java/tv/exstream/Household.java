package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tv.exstream.account.AccountId;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.Allowance;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.LoginName;
import tv.exstream.account.PasswordHash;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingsDesk;
import tv.exstream.ffmpeg.Clips;

/// The whole server in this process, with one channel that shows a film for everybody and one that is not for children, by turns, and a
/// parent and a child who only watch. Its guide is in German.
final class Household implements AutoCloseable {
    static final String OPEN = "Garden Party";
    static final String BARRED = "Nightmare Lane";

    /// What is said of the one that is not for children.
    static final List<String> SECRETS =
            List.of(BARRED, "Moonless", "Slasher", "Vera Grimm", "system=\"FSK\"", "FSK-18");

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "EXSTREAMTV_SERVER_ADDRESS", "127.0.0.1",
                    "EXSTREAMTV_TUNER_DISCOVERY", "false",
                    "EXSTREAMTV_TUNER_CONTROL", "false",
                    "EXSTREAMTV_TUNER_SSDP", "false",
                    "EXSTREAMTV_RENDITIONS_KEEP_FREE", "10MB",
                    "EXSTREAMTV_GUIDE_AHEAD", "6h",
                    "EXSTREAMTV_GUIDE_LANGUAGE", "de");

    /// Old enough that no scan takes the files for unfinished ones.
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));

    private static final Duration PLANNING = Duration.ofSeconds(90);

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Who, TokenText> sessions = new EnumMap<>(Who.class);
    private final Map<Who, TokenText> players = new EnumMap<>(Who.class);

    enum Who {
        PARENT(RatingLimit.NONE),
        CHILD(new RatingLimit(12, true));

        private final RatingLimit limit;

        Who(RatingLimit limit) {
            this.limit = limit;
        }
    }

    private Household(ConfigurableApplicationContext context) {
        this.context = context;
        var owner = new AccountSettings(new LoginName("owner"), Role.ADMINISTRATOR);
        context.getBean(Accounts.class).add(owner, Optional.of(new PasswordHash("none")));
        for (Who who : Who.values()) {
            AccountId id = account(who);
            sessions.put(who, token(id, TokenKind.SESSION, Scope.ADMINISTER));
            players.put(who, token(id, TokenKind.PLAYER, Scope.WATCH));
        }
    }

    /// Waits until something is planned.
    static Household in(Path folder) throws IOException {
        Path films = Files.createDirectories(folder.resolve("media/Films"));
        film(films, "lane", BARRED, "FSK-18");
        film(films, "party", OPEN, "");
        CommandLine options =
                CommandLine.parse(
                        List.of(
                                "--port", "0",
                                "--data", folder.resolve("data").toString(),
                                "--media", folder.resolve("media").toString()));
        SpringApplication server =
                ExstreamTv.server(
                        SettingsDesk.open(options, SETTINGS, UnaryOperator.identity()), options);
        server.addInitializers(
                starting ->
                        starting.getBeanFactory()
                                .registerSingleton("withoutTests", new WithoutTests()));
        var household = new Household(server.run());
        Patience.until("films are planned", PLANNING, household::isPlanned);
        return household;
    }

    private boolean isPlanned() {
        String guide = text(Who.PARENT, "/api/guide?hours=2");
        return guide.contains(BARRED) && guide.contains(OPEN);
    }

    /// Long enough to be read in the grid, and soon made.
    private static void film(Path folder, String file, String title, String rating)
            throws IOException {
        Path clip =
                Clips.make(
                        "twenty-minutes.mp4",
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "color=c=navy:s=64x36:r=1:d=1200",
                                "-c:v",
                                "libx264",
                                "-preset",
                                "ultrafast"));
        Path poster =
                Clips.make(
                        "poster.jpg",
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "color=c=navy:s=64x96",
                                "-frames:v",
                                "1",
                                "-update",
                                "1"));
        boolean barred = title.equals(BARRED);
        Files.copy(poster, folder.resolve(file + "-poster.jpg"));
        Files.writeString(
                folder.resolve(file + ".nfo"),
                """
                <movie><title>%s</title><mpaa>%s</mpaa><plot>%s</plot><genre>%s</genre>
                <actor><name>%s</name></actor></movie>
                """
                        .formatted(
                                title,
                                rating,
                                barred ? "Moonless corridors." : "Everybody has cake.",
                                barred ? "Slasher" : "Comedy",
                                barred ? "Vera Grimm" : "Rosa Grimm"));
        Files.setLastModifiedTime(Files.copy(clip, folder.resolve(file + ".mp4")), MODIFIED);
    }

    private AccountId account(Who who) {
        var allowance = new Allowance(new ChannelChoice.All(), who.limit, 0);
        LoginName name = LoginName.parse(who.name().toLowerCase(Locale.ROOT)).orElseThrow();
        return context.getBean(Accounts.class)
                .add(
                        new AccountSettings(name, Role.VIEWER).with(allowance),
                        Optional.of(new PasswordHash("none")))
                .id();
    }

    private TokenText token(AccountId of, TokenKind kind, Scope scope) {
        TokenText text = TokenText.drawn(new SecureRandom());
        context.getBean(Tokens.class)
                .add(
                        new Token.Draft(
                                of, kind, kind.name(), scope, Instant.EPOCH, Optional.empty(), ""),
                        text.digest());
        return text;
    }

    /// The secret of somebody's session in a browser.
    String session(Who who) {
        return sessions.get(who).secret();
    }

    URI url(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// The body as text, unpacked where it is a packed file.
    String text(Who who, String path) {
        HttpResponse<byte[]> response = get(who, path);
        assertThat(response.statusCode()).as(path).isLessThan(500);
        return path.endsWith(".gz") ? unpacked(response.body()) : utf8(response.body());
    }

    /// Asks as its browser, or as its player where players ask.
    HttpResponse<byte[]> get(Who who, String path, String... headers) {
        boolean plays = path.startsWith("/iptv/") || path.startsWith("/hdhomerun/");
        URI address = url(plays ? "/t/" + players.get(who).secret() + path : path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!plays) {
            request.header("Cookie", "exstreamtv=" + session(who));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return LeakWatch.answered(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return utf8(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
