package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import tv.exstream.config.CommandLine;
import tv.exstream.config.PostgresAddress;
import tv.exstream.config.SettingsDesk;
import tv.exstream.db.EmbeddedServer;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.playout.TimelineChanged;

/// All parts of the server together in this process: a folder of videos becomes a channel that plays.
@ParameterizedClass(name = "{0}")
@EnumSource
class WholeServerTest {
    enum Kept {
        IN_A_FILE,
        IN_POSTGRESQL
    }

    /// Nobody else in the network is to see it; fourteen days of short clips would be many airings.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "EXSTREAMTV_SERVER_ADDRESS", "127.0.0.1",
                    "EXSTREAMTV_TUNER_DISCOVERY", "false",
                    "EXSTREAMTV_TUNER_CONTROL", "false",
                    "EXSTREAMTV_TUNER_SSDP", "false",
                    "EXSTREAMTV_RENDITIONS_KEEP_FREE", "10MB",
                    "EXSTREAMTV_TIMELINE_HORIZON", "6h");

    private static final String CLIP =
            "-shortest -c:v libx264 -preset veryfast -g 50 -pix_fmt yuv420p -c:a aac";

    /// Two seconds of any channel, in packets.
    private static final int STREAM_BYTES = 188 * 1_000;

    /// Old enough that no scan takes the files for unfinished ones.
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));

    /// Longer than anything takes on a busy machine.
    private static final int PATIENCE_SECONDS = 90;

    @Parameter private Kept kept;
    @TempDir private Path folder;
    private final BlockingQueue<TimelineChanged> planned = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() throws IOException {
        Path films = Files.createDirectories(folder.resolve("media/Films"));
        for (String name : List.of("alien.mp4", "brazil.mp4")) {
            Path clip = Clips.clip(name, Clips.numbered("320x180", "25", 8), CLIP);
            Files.setLastModifiedTime(Files.copy(clip, films.resolve(name)), MODIFIED);
        }
        CommandLine options =
                CommandLine.parse(
                        List.of(
                                "--port", "0",
                                "--data", folder.resolve("data").toString(),
                                "--media", folder.resolve("media").toString()));
        SettingsDesk desk = SettingsDesk.open(options, settings(), UnaryOperator.identity());
        SpringApplication server = ExstreamTv.server(desk, options);
        server.addInitializers(
                starting ->
                        starting.getBeanFactory()
                                .registerSingleton("withoutTests", new WithoutTests()));
        server.addListeners((ApplicationListener<ApplicationEvent>) this::note);
        context = server.run();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        if (kept == Kept.IN_POSTGRESQL) {
            PostgresAddress database = EmbeddedServer.emptyDatabase();
            settings.put("EXSTREAMTV_DATABASE_URL", database.url());
            settings.put("EXSTREAMTV_DATABASE_USER", database.user());
            settings.put("EXSTREAMTV_DATABASE_PASSWORD", database.password().text());
        }
        return settings;
    }

    @AfterEach
    void stop() {
        context.close();
        client.close();
    }

    @Test
    void aFolderOfVideosBecomesAChannelThatPlays() throws IOException, InterruptedException {
        assertThat(planned.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();

        assertThat(text("/api/now")).contains("\"name\":\"Films\"", "\"kind\":\"PROGRAMME\"");
        assertThat(text("/iptv/channels.m3u")).contains("/iptv/channel/1.m3u8");
        assertThat(text("/iptv/xmltv.xml")).contains("<programme ");
        assertThat(text("/lineup.json")).contains("\"GuideName\":\"Films\"");
        assertThat(text("/iptv/channel/1.m3u8")).contains("#EXT-X-TARGETDURATION");
        assertThat(text("/")).contains("id=\"grid\"");
        TsChecker.assertClean(stream("/iptv/channel/1.ts"));
        assertThat(text("/metrics")).contains("exstreamtv_sessions_started_total 1.0");
        assertThat(text("/api/health/ready")).contains("\"UP\"");
        assertThat(Files.exists(folder.resolve("data/exstreamtv.db")))
                .isEqualTo(kept == Kept.IN_A_FILE);
    }

    @Test
    void itStopsWithoutLeavingAnythingBehind() throws IOException, InterruptedException {
        assertThat(planned.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
        try (InputStream endless = get("/iptv/channel/1.ts", BodyHandlers.ofInputStream()).body()) {
            assertThat(endless.readNBytes(188)).hasSize(188);

            context.close();

            assertThat(endless.readAllBytes().length % 188).isZero();
        }
        assertThat(ProcessHandle.current().children().filter(WholeServerTest::isFfmpeg)).isEmpty();
        assertThat(folder.resolve("data/logs/exstreamtv.log")).isNotEmptyFile();
    }

    private void note(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told
                && told.getPayload() instanceof TimelineChanged change) {
            planned.add(change);
        }
    }

    private static boolean isFfmpeg(ProcessHandle process) {
        return process.info().command().filter(command -> command.contains("ffmpeg")).isPresent();
    }

    private byte[] stream(String path) throws IOException, InterruptedException {
        try (InputStream endless = get(path, BodyHandlers.ofInputStream()).body()) {
            return endless.readNBytes(STREAM_BYTES);
        }
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return LeakWatch.answered(client.send(HttpRequest.newBuilder(address).build(), handler));
    }
}
