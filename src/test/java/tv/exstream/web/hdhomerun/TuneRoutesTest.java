package tv.exstream.web.hdhomerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.session.BusySessions;
import tv.exstream.tuner.MutableNanos;
import tv.exstream.tuner.TunerState;
import tv.exstream.tuner.Tuners;
import tv.exstream.web.LiveStream;
import tv.exstream.web.TestServer;

@Timeout(60)
class TuneRoutesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of("EXSTREAMTV_SECURITY_ORIGINS", "*"), TestDevice.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void letAllTunersGo() {
        awaitIdle();
        server.bean(MutableNanos.class).pass(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auto/v5",
                "/hdhomerun/auto/v5",
                "/tuner0/v5",
                "/hdhomerun/tuner0/v5",
                "/auto/v5?transcode=heavy",
                "/auto/v5?transcode=none&duration=3600",
                "/auto/v5.1"
            })
    @DisplayName("HD-11, HD-12: a channel streams from a tuner, whatever transcoding is wished for")
    void aEndlessStreamsFromATuner(String path) throws IOException {
        try (LiveStream stream = LiveStream.open(server, path)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).hasValue("video/mpeg");
            assertThat(stream.header("X-HDHomeRun-Resource")).hasValue("tuner0");
            assertThat(stream.header("Connection")).hasValue("close");
            assertThat(stream.header("Content-Length")).isEmpty();
            assertThat(stream.header("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(stream.read(2 * BusySessions.SLICE_BYTES)).startsWith(0x47, 0x1F, 0xFF);
        }
    }

    @Test
    @DisplayName("HD-12, H40: what ffmpeg asks for besides is ignored")
    void whatFfmpegAsksForBesidesIsIgnored() throws IOException {
        try (LiveStream stream =
                LiveStream.open(
                        server,
                        "/auto/v5",
                        "User-Agent: Lavf/60.16.100",
                        "Accept: */*",
                        "Range: bytes=0-",
                        "Connection: close",
                        "Icy-MetaData: 1")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Range")).isEmpty();
            assertThat(stream.header("Transfer-Encoding")).isEmpty();
            assertThat(stream.header("icy-metaint")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/auto/v99, 404, 801 Unknown Channel, CHANNEL_NOT_FOUND",
        "/auto/v5.2, 404, 801 Unknown Channel, CHANNEL_NOT_FOUND",
        "/auto/vnews, 404, 801 Unknown Channel, CHANNEL_NOT_FOUND",
        "/auto/ch57000000-3, 404, 801 Unknown Channel, CHANNEL_NOT_FOUND",
        "/tuner1/v99, 404, 801 Unknown Channel, CHANNEL_NOT_FOUND",
        "/tuner9/v5, 503, 804 Tuner In Use, TUNER_IN_USE",
        "/tuner99999999999/v5, 503, 804 Tuner In Use, TUNER_IN_USE",
    })
    @DisplayName("HD-12: a refusal tells its reason in the header and in the body")
    void aRefusalTellsItsReason(String path, int status, String reason, String code) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("X-HDHomeRun-Error")).hasValue(reason);
        assertThat(response.headers().firstValue("X-HDHomeRun-Resource")).isEmpty();
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "", "99999999999999999999"})
    @DisplayName("H44: a duration that is none is refused")
    void aDurationThatIsNoneIsRefused(String duration) {
        assertThat(server.get("/auto/v5?duration=" + duration))
                .returns(400, HttpResponse::statusCode);
    }

    @Test
    void aStreamOfACertainDurationEnds() throws IOException {
        try (LiveStream stream = LiveStream.open(server, "/auto/v5?duration=1")) {
            assertThat(stream.rest().length).isPositive().matches(n -> n % 188 == 0);
        }
        awaitIdle();
    }

    @Test
    @DisplayName(
            "HD-10, HDH-2: with all tuners in use another channel is refused until one is free")
    void withAllTunersInUseAnotherChannelIsRefused() throws IOException {
        try (LiveStream first = LiveStream.open(server, "/auto/v5");
                LiveStream second = LiveStream.open(server, "/auto/v5.1")) {
            assertThat(second.header("X-HDHomeRun-Resource")).hasValue("tuner1");

            HttpResponse<String> refused = server.get("/auto/v10");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("X-HDHomeRun-Error"))
                    .hasValue("805 All Tuners In Use");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            try (LiveStream shared = LiveStream.open(server, "/auto/v5")) {
                assertThat(shared.header("X-HDHomeRun-Resource")).hasValue("tuner0");
            }
            assertThat(first.read(1)).hasSize(1);
        }
        awaitIdle();
        try (LiveStream third = LiveStream.open(server, "/auto/v10")) {
            assertThat(third.status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H41: Kodi's HEAD and three GETs within a second use one tuner, and HEAD none")
    void kodisHeadAndThreeGetsUseOneTuner() throws IOException {
        BusySessions sessions = server.bean(BusySessions.class);
        sessions.pass(Duration.ZERO);
        int before = sessions.started();

        HttpResponse<String> head = server.head("/auto/v5");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("video/mpeg");
        assertThat(server.head("/auto/v99").statusCode()).isEqualTo(404);
        assertThat(sessions.started()).isEqualTo(before);

        try (LiveStream first = LiveStream.open(server, "/auto/v5");
                LiveStream second = LiveStream.open(server, "/auto/v5");
                LiveStream third = LiveStream.open(server, "/auto/v5")) {
            assertThat(List.of(first, second, third))
                    .allSatisfy(
                            stream ->
                                    assertThat(stream.header("X-HDHomeRun-Resource"))
                                            .hasValue("tuner0"));
            assertThat(server.bean(Tuners.class).states())
                    .filteredOn(TunerState.Serving.class::isInstance)
                    .singleElement()
                    .extracting(state -> ((TunerState.Serving) state).clients())
                    .isEqualTo(List.of("127.0.0.1"));
        }
        assertThat(sessions.started()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("HD-10, F10: a client that never reads gives its tuner back when it goes")
    void aClientThatNeverReadsGivesItsTunerBack() throws IOException {
        for (int round = 0; round < 10; round++) {
            LiveStream.open(server, "/auto/v5").close();
        }

        awaitIdle();
        server.bean(MutableNanos.class).pass(Duration.ofSeconds(5));
        try (LiveStream one = LiveStream.open(server, "/tuner0/v10");
                LiveStream other = LiveStream.open(server, "/tuner1/v5.1")) {
            assertThat(one.status()).isEqualTo(200);
            assertThat(other.status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("HD-05: the sequence of Plex ends in a stream")
    void theSequenceOfPlexEndsInAStream() throws IOException {
        assertThat(server.get("/discover.json").body()).contains("\"TunerCount\":2");
        assertThat(server.get("/device.xml").statusCode()).isEqualTo(200);
        assertThat(server.get("/lineup_status.json").body()).contains("\"ScanPossible\":1");
        String lineup = server.get("/lineup.json").body();
        String url =
                lineup.replaceAll("(?s).*?\"URL\":\"http://127.0.0.1:[0-9]+([^\"]*)\".*", "$1");

        try (LiveStream stream =
                LiveStream.open(server, url + "?transcode=none", "User-Agent: Lavf/60.16.100")) {
            assertThat(stream.read(188)).hasSize(188);
        }
    }

    /// The server notices the end of a connection when it writes to it the next time.
    private void awaitIdle() {
        Tuners tuners = server.bean(Tuners.class);
        while (!tuners.states().stream().allMatch(TunerState.Idle.class::isInstance)) {
            Thread.onSpinWait();
        }
    }
}
