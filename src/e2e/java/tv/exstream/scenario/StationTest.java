package tv.exstream.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Ffmpeg;
import tv.exstream.MeasuredGaps;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.Standstills;
import tv.exstream.db.HeldLock;
import tv.exstream.guide.ListedProgrammes;
import tv.exstream.guide.ListedProgrammes.Listed;
import tv.exstream.hls.PlayedHls;
import tv.exstream.library.sample.Films;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.session.Screening;
import tv.exstream.session.Zapping;
import tv.exstream.web.Recording;

/// An evening at a station: somebody watches the first channel of the running program all the time, while others ask for nonsense,
/// lock its database, start a second server on its data and zap four thousand times; at last it is killed. The tests are in the order
/// of the evening, and each goes on where the one before left off.
///
/// The package has it run beside tests of the core, which take one processor: what it measures would be slowed down by browsers and other servers.
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StationTest {
    private static final String CHANNEL = "/iptv/channel/1.ts";
    private static final String PLAYLIST = "/iptv/channel/1.m3u8";

    /// The clips of the first channel join more than eight times in this.
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(52);

    private static final int JOINS = 8;

    /// So many of the ten at least: it is the shuffle that decides which of them come twice.
    private static final int FORMS = 6;

    /// Longer than a write waits for the lock of another program.
    private static final Duration LOCKED = Duration.ofSeconds(6);

    /// The channels that nobody but zappers watches: half of them for each of two.
    private static final int ZAPPED = 8;

    private static final int ZAPS = 4_000;

    /// Few, so that nobody who comes back finds a session still lingering: the one that zappers left has given way to the next.
    private static final int MOST_SESSIONS = 4;

    private static final String SMALL =
            """
            {"number": "1", "name": "Tide & Time", "profile": {
              "video": {"width": 320, "height": 180, "rate": {"numerator": 25, "denominator": 1}, "bitrateKbps": 500},
              "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 96}}}
            """;

    private static final String SESSIONS_STARTED = "exstreamtv_sessions_started_total";

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir private static Path folder;
    private static Product station;
    private static Recording recording;
    private static Instant started;
    private static Product second;

    /// What the server said is on, again and again during the recording.
    private static final List<JsonNode> answers = new CopyOnWriteArrayList<>();

    private static final ScheduledExecutorService asking =
            Executors.newSingleThreadScheduledExecutor();

    /// Segments as they were fetched while they were on.
    private static final Map<String, byte[]> aired = new LinkedHashMap<>();

    private static final List<Recording> watching = new ArrayList<>();

    @BeforeAll
    static void begin() throws Exception {
        Path media = folder.resolve("media");
        int[] all = IntStream.rangeClosed(1, ShortClips.MIXED).toArray();
        ShortClips.copy(media.resolve("Tide & Time"), all);
        for (int n = 1; n <= ZAPPED; n++) {
            Films.busy(media.resolve("Zap " + n));
        }
        station =
                Product.in(folder.resolve("first"))
                        .showing(media)
                        .with("STREAMING_MAX_SESSIONS", Integer.toString(MOST_SESSIONS))
                        .start();
        station.awaitOnAir(1 + ZAPPED);
        makeSmaller();
        station.awaitOnAir(1 + ZAPPED);
        station.awaitPrepared(all.length + ZAPPED);
        recording = Recording.of(station.port(), CHANNEL).awaitStart();
        started = Instant.now();
        var _ = asking.scheduleWithFixedDelay(StationTest::ask, 0, 2, TimeUnit.SECONDS);
    }

    /// The first channel is made anew in a small house format: what it shows costs little to prepare and to look at.
    private static void makeSmaller() {
        String schedule = station.json("/api/channels/1/schedule").toString();
        send("DELETE", "/api/channels/1", "", 204);
        send("POST", "/api/channels", SMALL, 201);
        send("PUT", "/api/channels/1/schedule", schedule, 200);
    }

    private static void send(String method, String path, String json, int status) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(station.url(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        HttpResponse<String> answer = station.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static void ask() {
        answers.add(station.json("/api/now"));
    }

    @AfterAll
    static void end() {
        asking.shutdownNow();
        watching.forEach(Recording::close);
        recording.close();
        station.close();
        if (second != null) {
            second.close();
        }
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "/iptv/channel/99.ts, 404, CHANNEL_NOT_FOUND, 99",
        "/iptv/channel/1.m3u8?utc=soon, 400, INVALID_VALUE, soon",
        "/iptv/channel/1.m3u8?utc=-5, 404, OUTSIDE_TIMELINE, channel 1",
        "/iptv/channel/1.m3u8?catchup=-5, 400, INVALID_VALUE, -5",
        "/iptv/channel/one.ts, 400, INVALID_VALUE, one",
        "/iptv/channels.m3u?mode=tape, 400, INVALID_VALUE, tape",
        "/api/guide?hours=many, 400, INVALID_VALUE, many",
        "/api/guide?from=yesterday, 400, INVALID_VALUE, yesterday",
        "/auto/v99, 404, CHANNEL_NOT_FOUND, 99",
        "/auto/v1?duration=0, 400, INVALID_VALUE, 0",
        "/no/such/page, 404, NOT_FOUND, /no/such/page",
    })
    @DisplayName("H44: nonsense is answered with a problem that names it")
    void nonsenseIsAProblem(String path, int status, String code, String named) {
        HttpResponse<String> response = station.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/detail").asString()).contains(named);
        assertThat(station.get("/api/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    @DisplayName(
            "F15: while another program locks the database, everybody watches, zaps and reads on")
    void aLockedDatabaseIsNotNoticedByViewers() throws Exception {
        try (HeldLock _ = HeldLock.on(station.data());
                Recording zapped = Recording.of(station.port(), "/iptv/channel/2.ts")) {
            assertThat(zapped.awaitStart().firstByteAfter()).isLessThan(SECOND.multipliedBy(2));
            station.startScan();
            zapped.awaitLength(LOCKED);
            assertThat(new PlayedHls(station, "/iptv/channel/3.m3u8").segments()).isNotEmpty();
            assertThat(station.json("/api/now").at("/channels").size()).isEqualTo(1 + ZAPPED);
            MeasuredGaps.note("F15", "Locked", zapped.largestGap().length());
            zapped.assertNoGapOf(SECOND);
            assertThat(zapped.checker().complaints()).isEmpty();
        }
        // The scan that was asked for while it was locked may break, and must not be the one that
        // is joined.
        Patience.until(
                "no scan is going on", () -> !station.json("/api/scan").at("/running").asBoolean());
        station.scan();
        recording.assertNoGapOf(SECOND);
    }

    @Test
    @Order(3)
    @DisplayName("a second server on the same data serves the same segments byte for byte")
    void aSecondServerServesTheSameBytes() {
        second =
                Product.in(folder.resolve("second"))
                        .showing(folder.resolve("media"))
                        .on(station.data())
                        .start();
        Patience.until("a whole playlist is complete", () -> isSettled(second));

        for (PlayedHls.Listed segment : new PlayedHls(station, PLAYLIST).segments()) {
            HttpResponse<byte[]> here = station.bytes(segment.path());
            HttpResponse<byte[]> there = second.bytes(segment.path());
            assertThat(there.body()).as(segment.path()).isEqualTo(here.body());
            assertThat(there.headers().firstValue("ETag"))
                    .isEqualTo(here.headers().firstValue("ETag"))
                    .isPresent();
            aired.put(segment.path(), here.body());
        }
        assertThat(aired).hasSizeGreaterThanOrEqualTo(5);
    }

    private static boolean isSettled(Product server) {
        return new PlayedHls(server, PLAYLIST)
                .segments().stream()
                        .allMatch(
                                each ->
                                        server.bytes(each.path())
                                                .headers()
                                                .firstValue("ETag")
                                                .isPresent());
    }

    @Test
    @Order(4)
    @DisplayName("F10: four thousand sessions come and go and leave nothing behind")
    void thousandsOfSessionsLeaveNothingBehind() throws Exception {
        List<List<String>> halves =
                List.of(channels(2, ZAPPED / 2), channels(2 + ZAPPED / 2, ZAPPED / 2));
        Zapping zapping = new Zapping(station.port(), halves);
        zapping.watch(200);
        long descriptors = station.descriptors();
        long threads = station.threads();
        double before = station.metric(SESSIONS_STARTED);

        while (station.metric(SESSIONS_STARTED) < before + ZAPS) {
            assertThat(zapping.watch(ZAPS / 20)).isPositive();
        }

        // What the last of them have left is cleared away a moment later.
        Patience.until(
                "all is as it was",
                () -> {
                    assertThat(station.metric("exstreamtv_sessions"))
                            .isLessThanOrEqualTo(MOST_SESSIONS);
                    assertThat(station.descriptors()).isLessThanOrEqualTo(descriptors + 20);
                    assertThat(station.threads()).isLessThanOrEqualTo(threads + 10);
                    assertThat(station.children()).isEmpty();
                    return true;
                });
    }

    private static List<String> channels(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Integer::toString).toList();
    }

    @Test
    @Order(5)
    @DisplayName(
            "F05: whoever watched all the time got one clean stream without a pause, over every join")
    void whoeverWatchedAllTheTimeGotOneCleanStream() {
        recording.awaitLength(LONG_ENOUGH);

        assertThat(recording.hasEnded()).isFalse();
        MeasuredGaps.note("F05", "Joins", recording.largestGap().length());
        recording.assertNoGapOf(SECOND);
        assertThat(recording.checker().complaints()).isEmpty();
        assertThat(recording.checker().service()).isEqualTo("Tide & Time");
    }

    @Test
    @Order(6)
    @DisplayName(
            "STR-60, STR-65: the picture was what the guide and the server said, in every second")
    void thePictureWasWhatTheGuideAndTheServerSaid() throws Exception {
        asking.shutdownNow();
        Path file = Files.write(folder.resolve("recorded.ts"), recording.packets());
        Screening screening =
                Screening.of(file, new PlayedHls(station, PLAYLIST).epoch(), listed());

        assertThat(screening.joins()).hasSizeGreaterThanOrEqualTo(JOINS);
        assertThat(screening.clips()).hasSizeGreaterThanOrEqualTo(FORMS);
        assertThat(screening.unlisted()).isEmpty();
        assertThat(answers).hasSizeGreaterThan(20);
        assertThat(answers.stream().flatMap(answer -> screening.difference(answer).stream()))
                .isEmpty();
        assertThat(Ffmpeg.messages("debug", file, "-c", "copy"))
                .doesNotContain("Continuity check failed")
                .doesNotContain("non monotonically")
                .doesNotContain("Packet corrupt");
        assertThat(Ffmpeg.messages("warning", file)).isBlank();
    }

    private static List<Listed> listed() {
        String own = station.json("/api/channels").at("/channels/0/guideId").asString();
        return ListedProgrammes.of(station.get("/iptv/xmltv.xml").body()).stream()
                .filter(each -> each.channel().equals(own))
                .toList();
    }

    @Test
    @Order(7)
    @DisplayName(
            "F17, STR-9: when a server is killed, a second one on the same data goes on with the same stream")
    void theSecondServerGoesOnAfterTheFirstWasKilled() {
        Recording there = watchSecond();

        station.kill();

        recording.awaitEnd(SECOND.multipliedBy(5));
        there.awaitLength(SECOND.multipliedBy(4));
        MeasuredGaps.note("F17", "Killed", there.largestGap().length());
        there.assertNoGapOf(SECOND);
        assertThat(there.checker().complaints()).isEmpty();
        aired.forEach(
                (path, bytes) -> assertThat(second.bytes(path).body()).as(path).isEqualTo(bytes));
        assertThat(station.children()).isEmpty();
    }

    private static Recording watchSecond() {
        Recording there = Recording.of(second.port(), CHANNEL);
        watching.add(there);
        return there.awaitStart();
    }

    @Test
    @Order(8)
    void thePastIsPlayedFromTheSameBytes() {
        Instant then = started.plus(LONG_ENOUGH.dividedBy(2));
        PlayedHls past = new PlayedHls(second, PLAYLIST + "?utc=" + then.getEpochSecond());

        List<PlayedHls.Listed> segments = past.segments();

        // A programme that begins in that second is meant.
        assertThat(segments.getFirst().start()).isBefore(then.plus(SECOND));
        assertThat(segments.getLast().start()).isAfter(then);
        for (PlayedHls.Listed segment : segments) {
            byte[] bytes = second.bytes(segment.path()).body();
            TsChecker.assertClean(bytes);
            assertThat(Arrays.equals(bytes, aired.getOrDefault(segment.path(), bytes))).isTrue();
        }
    }

    @Test
    @Order(9)
    @DisplayName(
            "F17, STR-5: a server that is asked to end while many watch ends within five seconds and leaves no process")
    void aServerEndsWhileManyWatch() {
        IntStream.range(0, 10).forEach(_ -> watchSecond());
        watching.add(Recording.of(second.port(), "/auto/v2").awaitStart());
        long asked = System.nanoTime();

        int code = second.stop();

        long ended = System.nanoTime();
        assertThat(Duration.ofNanos(ended - asked).minus(Standstills.HERE.within(asked, ended)))
                .isLessThan(SECOND.multipliedBy(5));
        assertThat(code).isIn(0, 143);
        assertThat(second.children()).isEmpty();
        watching.forEach(each -> each.awaitEnd(SECOND.multipliedBy(5)));
        assertThat(second.console()).doesNotContain("ERROR", "Exception");
    }
}
