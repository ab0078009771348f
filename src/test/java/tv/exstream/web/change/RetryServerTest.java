package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.RequestKey;
import tv.exstream.web.TestServer;

@Timeout(60)
class RetryServerTest {
    private static final String CALLER = "peer 127.0.0.1";

    private static TestServer server;
    private static NoteRoutes routes;
    private String key = "";

    @BeforeAll
    static void start() {
        server = TestServer.of(NoteRoutes.class);
        routes = server.bean(NoteRoutes.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsMadeYet(TestInfo test) {
        key = test.getDisplayName().replaceAll("\\W", "");
        routes.notes.clear();
        routes.made.set(0);
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndMakesNothing() {
        HttpResponse<String> first = post("/api/notes", "tea", key);
        HttpResponse<String> again = post("/api/notes", "tea", '"' + key + '"');

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"))
                .isPresent();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(routes.notes).hasSize(1);
    }

    @Test
    void withoutAKeyOrWithAnotherOneThereAreTwo() {
        post("/api/notes", "tea", key);
        post("/api/notes", "tea", key + "2");

        assertThat(routes.notes).hasSize(2);
    }

    @Test
    void aKeyIsForOneRequest() {
        post("/api/notes", "tea", key);

        HttpResponse<String> other = post("/api/notes", "coffee", key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(TestServer.body(other).at("/code").asString()).isEqualTo("KEY_REUSED");
        assertThat(post("/api/notes?x=1", "tea", key).statusCode()).isEqualTo(422);
        assertThat(routes.notes).hasSize(1);
    }

    @Test
    void aBodyThatIsNotHeldAsAWholeHasNoKey() {
        String most = "x".repeat(HeldBodies.MOST_BYTES);

        HttpResponse<String> refused = post("/api/notes", most, key);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestServer.body(refused).at("/detail").asString())
                .startsWith("Idempotency-Key must come with a body that is held");
        assertThat(routes.notes).isEmpty();
        assertThat(post("/api/notes", "tea", key).statusCode()).isEqualTo(201);
    }

    @Test
    void whileItRunsItIsNotDoneAgain() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> first =
                    threads.submit(() -> post("/api/notes/slow", "tea", key));
            routes.begun.await();

            HttpResponse<String> again = post("/api/notes/slow", "tea", key);
            routes.mayEnd.countDown();

            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(TestServer.body(again).at("/code").asString()).isEqualTo("CHANGE_UNDERWAY");
            assertThat(first.get().statusCode()).isEqualTo(201);
            assertThat(post("/api/notes/slow", "tea", key).body()).isEqualTo(first.get().body());
        }
        assertThat(routes.notes).hasSize(1);
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
        assertThat(post("/api/notes", "", key).statusCode()).isEqualTo(400);
        assertThat(send("/api/notes", "{no json", key).statusCode()).isEqualTo(400);

        assertThat(post("/api/notes", "tea", key).statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasRefusedInAnAnswerOfItsOwnMayBeTriedAgainWithTheSameKey() {
        routes.notes.put("taken", "tea");
        assertThat(post("/api/notes/several", "tea", key).statusCode()).isEqualTo(409);
        routes.notes.clear();

        HttpResponse<String> again = post("/api/notes/several", "tea", key);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(routes.notes).hasSize(1);
    }

    @Test
    void whatIsStoredIsNeverDoneASecondTimeAlsoWhenTheDatabaseIsBusyAfterwards() {
        assertThat(post("/api/notes/blind", "DATABASE_BUSY", key).statusCode()).isEqualTo(503);

        HttpResponse<String> again = post("/api/notes/blind", "DATABASE_BUSY", key);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(again).at("/code").asString()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(routes.notes).hasSize(1);
    }

    @Test
    void whatIsRefusedForWhatItAsksMayBeTriedAgainWhateverWasStoredBefore() {
        assertThat(post("/api/notes/blind", "INVALID_VALUE", key).statusCode()).isEqualTo(400);

        assertThat(post("/api/notes/blind", "INVALID_VALUE", key).statusCode()).isEqualTo(400);
    }

    @Test
    void whatBrokeOffIsNeverDoneASecondTime() {
        assertThat(post("/api/notes/broken", "tea", key).statusCode()).isEqualTo(500);

        HttpResponse<String> again = post("/api/notes/broken", "tea", key);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(again).at("/code").asString()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(routes.made).hasValue(1);
    }

    @Test
    void whatBrokeOffWithAnotherRunOfTheServerIsToldApart() {
        Attempt before =
                new Attempt(
                        new RequestKey(CALLER, key), digestOf("tea"), "another run", Instant.now());
        assertThat(server.bean(KeptAnswers.class).begin(before)).isEmpty();

        HttpResponse<String> again = post("/api/notes", "tea", key);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(again).at("/code").asString()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(routes.notes).isEmpty();
    }

    /// As a server keeps it that has stopped in between.
    private static String digestOf(String text) {
        RequestKey other = new RequestKey(CALLER, "to-learn-the-digest");
        post("/api/notes", text, other.text());
        routes.notes.clear();
        return server.bean(KeptAnswers.class)
                .begin(new Attempt(other, "", "", Instant.now()))
                .orElseThrow()
                .attempt()
                .digest();
    }

    private static HttpResponse<String> post(String path, String text, String key) {
        return send(path, "{\"text\":\"%s\"}".formatted(text), key);
    }

    private static HttpResponse<String> send(String path, String body, String key) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }
}
