package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tv.exstream.config.Pacing;
import tv.exstream.session.BusySessions;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerSnapshot;
import tv.exstream.web.LiveStream;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;

@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class StreamRoutesTest {
    private static TestServer server;
    private static BusySessions sessions;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SECURITY_ORIGINS", "*"),
                        Streaming.class,
                        StreamRoutes.class);
        sessions = server.bean(BusySessions.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void letEverybodyGo() {
        sessions.pause(Duration.ofMillis(40));
        awaitViewers(0);
        sessions.pass(Duration.ZERO);
    }

    @Test
    @DisplayName("F25: a channel is an endless stream that nothing on the way keeps or holds back")
    void aChannelIsAnEndlessStream() throws IOException {
        try (LiveStream stream = LiveStream.open(server, "/iptv/channel/5.1.ts")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).hasValue("video/mp2t");
            assertThat(stream.header("Cache-Control")).hasValue("no-store");
            assertThat(stream.header("X-Accel-Buffering")).hasValue("no");
            assertThat(stream.header("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(stream.header("Connection")).hasValue("close");
            assertThat(stream.header("Transfer-Encoding")).isEmpty();
            assertThat(stream.header("Server")).isEmpty();
            assertThat(stream.read(3 * BusySessions.SLICE_BYTES)).startsWith(0x47, 0x1F, 0xFF);
        }
    }

    @Test
    void anOldClientGetsTheSameStream() throws IOException {
        String request = "GET /iptv/channel/5.ts HTTP/1.0\r\n\r\n";
        try (var socket = server.connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().readNBytes(BusySessions.SLICE_BYTES))
                    .asString()
                    .startsWith("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/iptv/channel/99.ts, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/5.2.ts, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/news.ts, 400, INVALID_VALUE",
        "/iptv/channel/5.1.1.ts, 400, INVALID_VALUE",
        "/iptv/channel/-5.ts, 400, INVALID_VALUE",
        "/iptv/channel/5.mp4, 404, NOT_FOUND",
    })
    void whatIsNoChannelIsAProblem(String path, int status, String code) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"");
        assertThat(server.head(path).statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("H41: HEAD is answered without starting anything")
    void headStartsNothing() {
        int before = sessions.started();

        HttpResponse<String> head = server.head("/iptv/channel/10.ts");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("video/mp2t");
        assertThat(sessions.started()).isEqualTo(before);
    }

    @Test
    void aPageOfAnotherOriginMayAskWhatItMayDo() {
        HttpResponse<String> response =
                server.send(
                        HttpRequest.newBuilder(server.url("/iptv/channel/5.ts"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Origin", "http://player.example")
                                .header("Access-Control-Request-Method", "GET")
                                .build());

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, POST, OPTIONS");
    }

    @Test
    @DisplayName("F10: 400 clients that come within a second are all served by one session")
    void fourHundredClientsAreServed(CapturedOutput output) throws Exception {
        int before = sessions.started();
        List<LiveStream> streams = new ArrayList<>();
        try (ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LiveStream>> opening = new ArrayList<>();
            for (int client = 0; client < 400; client++) {
                opening.add(players.submit(() -> LiveStream.open(server, "/iptv/channel/10.ts")));
            }
            for (Future<LiveStream> stream : opening) {
                streams.add(stream.get());
            }
            List<Future<byte[]>> reading = new ArrayList<>();
            for (LiveStream stream : streams) {
                reading.add(players.submit(() -> stream.read(4 * BusySessions.SLICE_BYTES)));
            }
            for (Future<byte[]> read : reading) {
                assertThat(read.get()).hasSize(4 * BusySessions.SLICE_BYTES);
            }

            assertThat(server.get("/iptv/channel/99.ts").statusCode()).isEqualTo(404);
            assertThat(sessions.started()).isEqualTo(before + 1);
        } finally {
            for (LiveStream stream : streams) {
                stream.close();
            }
        }
        awaitViewers(0);
        assertThat(output).doesNotContain("Exception", " ERROR ");
    }

    @Test
    @DisplayName("F10: a client that takes nothing is cut off and delays nobody")
    void aClientThatTakesNothingIsCutOff(CapturedOutput output) throws IOException {
        try (LiveStream stuck = LiveStream.open(server, "/iptv/channel/5.ts");
                LiveStream watching = LiveStream.open(server, "/iptv/channel/5.ts")) {
            assertThat(stuck.status()).isEqualTo(200);
            sessions.pause(Duration.ofMillis(1));
            while (viewers() == 2) {
                watching.read(BusySessions.SLICE_BYTES);
                sessions.pass(Duration.ofSeconds(1));
            }

            assertThat(viewers()).isEqualTo(1);
            assertThat(watching.read(BusySessions.SLICE_BYTES)).hasSize(BusySessions.SLICE_BYTES);
            assertThat(stuck.rest()).hasSizeLessThan(10_000_000);
        }
        awaitViewers(0);
        assertThat(output).doesNotContain("Exception", " ERROR ");
    }

    @Test
    void aClientThatAnOperatorEndedIsToldWhyAndOthersAreServed() throws IOException {
        String agent = "User-Agent: Living room";
        try (LiveStream other = LiveStream.open(server, "/iptv/channel/5.ts")) {
            try (LiveStream stream = LiveStream.open(server, "/iptv/channel/5.ts", agent)) {
                stream.read(BusySessions.SLICE_BYTES);
                SessionSnapshot session = sessions.sessions().snapshots().getFirst();
                long id =
                        session.viewers().stream()
                                .filter(each -> each.details().agent().equals("Living room"))
                                .map(ViewerSnapshot::id)
                                .findFirst()
                                .orElseThrow();
                sessions.sessions().end(session.channel().id(), id, "bedtime");

                assertThat(stream.rest()).isNotNull();
            }
            HttpResponse<String> again =
                    server.send(
                            HttpRequest.newBuilder(server.url("/iptv/channel/5.ts"))
                                    .header("User-Agent", "Living room")
                                    .build());
            assertThat(again.statusCode()).isEqualTo(403);
            assertThat(again.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(again.body())
                    .contains("VIEWER_ENDED", "watching channel 5 was ended: bedtime");
            assertThat(other.read(BusySessions.SLICE_BYTES)).hasSize(BusySessions.SLICE_BYTES);
            try (LiveStream films = LiveStream.open(server, "/iptv/channel/10.ts", agent)) {
                assertThat(films.status()).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("STR-31: a client may ask how it is to be served")
    void aClientMayAskHowItIsServed() throws IOException {
        try (LiveStream stream = LiveStream.open(server, "/iptv/channel/5.ts?pacing=burst")) {
            assertThat(stream.read(3 * BusySessions.SLICE_BYTES)).startsWith(0x47, 0x1F, 0xFF);
            assertThat(sessions.sessions().snapshots().getFirst().viewers())
                    .extracting(ViewerSnapshot::pacing)
                    .containsExactly(Pacing.BURST);
        }
        HttpResponse<String> refused = server.get("/iptv/channel/5.ts?pacing=fast");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("pacing must be one of [realtime, burst, adaptive, disabled]: fast");
    }

    @Test
    void aStoppedServerEndsItsStreams() throws IOException {
        TestServer other = TestServer.of(Streaming.class, StreamRoutes.class);
        try (LiveStream stream = LiveStream.open(other, "/iptv/channel/5.ts")) {
            other.bean(BusySessions.class).close();
            other.close();

            assertThat(stream.rest()).isNotNull();
        }
    }

    private static void awaitViewers(int wanted) {
        while (viewers() != wanted) {
            Thread.onSpinWait();
        }
    }

    private static int viewers() {
        return sessions.sessions().snapshots().stream()
                .map(SessionSnapshot::viewers)
                .mapToInt(List::size)
                .sum();
    }
}
