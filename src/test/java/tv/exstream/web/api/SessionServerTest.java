package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.session.Sessions;
import tv.exstream.session.Slice;
import tv.exstream.session.Viewer;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerEnd;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.Change;
import tv.exstream.web.change.SeenChanges;

/// What an operator does about those who watch.
@Timeout(60)
class SessionServerTest {
    private static TestServer server;
    private static int clients;

    private final ViewerDetails somebody =
            new ViewerDetails("10.0.1." + ++clients, "VLC", ViewerKind.TRANSPORT_STREAM);
    private Sessions sessions;
    private Channel news;
    private Channel films;

    @BeforeAll
    static void start() {
        server = TestServer.of(Streaming.class, SessionRoutes.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void look() {
        sessions = server.bean(Sessions.class);
        news = channel(5);
        films = channel(10);
    }

    @Test
    @DisplayName("STR-81: one viewer is ended with a reason; others of the channel go on")
    void oneViewerIsEnded() throws Exception {
        ViewerDetails other = new ViewerDetails("10.0.2.1", "mpv", ViewerKind.HDHOMERUN);
        try (Viewer viewer = sessions.join(news, somebody);
                Viewer staying = sessions.join(news, other)) {
            viewer.next();
            long id = viewer.snapshot().id();

            assertThat(delete("/%d/viewers/%d?reason=bedtime".formatted(news.id().value(), id)))
                    .isEqualTo(204);

            awaitEnd(viewer);
            assertThat(viewer.end()).contains(ViewerEnd.ENDED);
            assertThat(viewer.reason()).isEqualTo("bedtime");
            assertThat(staying.next()).isPresent();
            assertThat(staying.end()).isEmpty();
        }
        assertThat(sessions.ended())
                .anySatisfy(
                        each -> {
                            assertThat(each.reason()).isEqualTo("bedtime");
                            assertThat(each.details()).isEqualTo(somebody);
                        });
    }

    @Test
    void aSessionIsEndedForAllWithTheUsualWordsWhenNoneAreGiven() throws Exception {
        try (Viewer viewer = sessions.join(films, somebody)) {
            viewer.next();

            assertThat(delete("/" + films.id().value())).isEqualTo(204);

            awaitEnd(viewer);
            assertThat(viewer.reason()).isEqualTo("an operator ended it");
        }
    }

    @Test
    @DisplayName("STR-52, STR-53: a session begins again once, and not a second time at once")
    void aSessionBeginsAgainOnce() {
        Channel kids = channel(5, 1);
        try (Viewer viewer = sessions.join(kids, somebody)) {
            assertThat(restart(kids.id().value()).statusCode()).isEqualTo(204);

            HttpResponse<String> again = restart(kids.id().value());

            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body())
                    .contains("\"code\":\"RESTART_REFUSED\"", "COOL_DOWN", "channel 5.1 must wait");
            assertThat(viewer.end()).isEmpty();
        }
    }

    @Test
    void theRecordSaysWhatWasSentBeforeASessionWasRestartedOrEnded() throws Exception {
        Channel music = channel(10);
        try (Viewer viewer = sessions.join(music, somebody)) {
            viewer.next();
            assertThat(delete("/" + music.id().value())).isEqualTo(204);
            awaitEnd(viewer);
        }

        Change ended = server.bean(SeenChanges.class).last("/api/sessions/" + music.id().value());

        JsonNode before = ended.before().orElseThrow().at("/sessions/0");
        assertThat(before.at("/number").asString()).isEqualTo("10");
        assertThat(before.at("/clients/0/address").asString()).isEqualTo(somebody.address());
    }

    @Test
    void theRecordSaysHowOftenASessionHadBegunAgain() {
        Channel kids = channel(5);
        String path = "/api/sessions/%d/restart".formatted(kids.id().value());
        try (Viewer _ = sessions.join(kids, somebody)) {
            int status = restart(kids.id().value()).statusCode();

            assertThat(status).isEqualTo(204);
            Change change = server.bean(SeenChanges.class).last(path);
            assertThat(change.before().orElseThrow().at("/sessions/0/restarts/granted").asInt())
                    .isZero();
            assertThat(change.after().orElseThrow().at("/sessions/0/number").asString())
                    .isEqualTo("5");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /99, 404, SESSION_NOT_FOUND",
        "DELETE, /0, 404, SESSION_NOT_FOUND",
        "DELETE, /news, 404, SESSION_NOT_FOUND",
        "DELETE, /99999999999999999999, 404, SESSION_NOT_FOUND",
        "DELETE, /99/viewers/1, 404, SESSION_NOT_FOUND",
        "DELETE, /99/viewers/x, 404, VIEWER_NOT_FOUND",
        "DELETE, /99?reason=%20, 400, INVALID_VALUE",
        "DELETE, /99?reason=a%0Ab, 400, INVALID_VALUE",
        "POST, /99/restart, 404, SESSION_NOT_FOUND",
    })
    void whatIsNotThereIsAProblem(String method, String path, int status, String code) {
        HttpResponse<String> answer = send(method, path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aReasonIsShort() {
        assertThat(send("DELETE", "/99?reason=" + "a".repeat(201)).body())
                .contains("reason must have 1..200 characters in one line: 201");
    }

    private static void awaitEnd(Viewer viewer) throws InterruptedException {
        Optional<Slice> slice = viewer.next();
        while (slice.isPresent()) {
            slice = viewer.next();
        }
    }

    private static Channel channel(int... number) {
        return server.bean(Channels.class)
                .find(new ChannelNumber(number[0], number.length > 1 ? number[1] : 0))
                .orElseThrow();
    }

    private static int delete(String path) {
        return send("DELETE", path).statusCode();
    }

    private static HttpResponse<String> restart(long session) {
        return send("POST", "/" + session + "/restart");
    }

    private static HttpResponse<String> send(String method, String path) {
        return server.send(
                HttpRequest.newBuilder(server.url("/api/sessions" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
    }
}
