package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.web.TestServer;

/// Bodies of those who have no account.
@Timeout(60)
class HeldBodiesTest {
    private static final int ROOM = new HeldBodies().roomOfStrangers();

    private static TestServer server;
    private static HeldBodies bodies;

    @BeforeAll
    static void start() {
        server = TestServer.of(NoteRoutes.class);
        bodies = server.bean(Guard.class).bodies();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void oneNote() {
        server.bean(NoteRoutes.class).notes.put("milk", "two bottles");
    }

    @Test
    void aBodyThatIsHeldInPartIsReadAsAWhole() {
        String text = "x".repeat(4 * HeldBodies.MOST_BYTES_OF_STRANGERS);

        HttpResponse<String> put = put(text);

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(TestServer.body(put).at("/text").asString()).isEqualTo(text);
        Patience.until("all room is free", () -> bodies.roomOfStrangers() == ROOM);
    }

    @Test
    void aStrangerThatStopsHalfWayTakesLittleRoomAndGivesItBack() throws Exception {
        try (Socket slow = stalled(20_000)) {
            assertThat(slow.isConnected()).isTrue();
            Patience.until("some room is taken", () -> bodies.roomOfStrangers() < ROOM);
            assertThat(ROOM - bodies.roomOfStrangers())
                    .isLessThanOrEqualTo(HeldBodies.MOST_BYTES_OF_STRANGERS);
        }
        Patience.until("all room is free", () -> bodies.roomOfStrangers() == ROOM);
    }

    @Test
    void manyThatStopTakeNoMoreThanTheirRoomAndNobodyIsRefused() throws Exception {
        List<Socket> many = new ArrayList<>();
        try {
            int each = HeldBodies.MOST_BYTES_OF_STRANGERS / HeldBodies.STEP_BYTES;
            for (int n = 0; n < ROOM / HeldBodies.STEP_BYTES / each; n++) {
                many.add(stalled(HeldBodies.MOST_BYTES_OF_STRANGERS - 1));
            }
            Patience.until("no room is left", () -> bodies.roomOfStrangers() == 0);

            assertThat(put("none").statusCode()).isEqualTo(200);
            HttpResponse<String> crowded = once("tea");
            assertThat(crowded.statusCode()).isEqualTo(429);
            assertThat(crowded.headers().firstValue("Retry-After")).isPresent();
        } finally {
            for (Socket socket : many) {
                socket.close();
            }
        }
        Patience.until("all room is free", () -> bodies.roomOfStrangers() == ROOM);
        assertThat(once("tea").statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> once(String text) {
        return server.send(
                HttpRequest.newBuilder(server.url("/api/notes"))
                        .header("Content-Type", "application/json")
                        .header(Guard.KEY, "once")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                        .build());
    }

    private static HttpResponse<String> put(String text) {
        return server.send(
                HttpRequest.newBuilder(server.url("/api/notes/milk"))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                        .build());
    }

    /// Sends so much of a longer body and then nothing.
    private static Socket stalled(int bytes) throws Exception {
        Socket socket = server.connect();
        String head =
                "PUT /api/notes/milk HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[bytes]);
        return socket;
    }
}
