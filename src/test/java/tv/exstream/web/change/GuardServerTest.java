package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.web.TestServer;

@Timeout(60)
class GuardServerTest {
    private static TestServer server;
    private static NoteRoutes routes;
    private static SeenChanges seen;

    @BeforeAll
    static void start() {
        server = TestServer.of(NoteRoutes.class);
        routes = server.bean(NoteRoutes.class);
        seen = server.bean(SeenChanges.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void oneNote() {
        routes.notes.clear();
        routes.notes.put("milk", "two bottles");
    }

    @Test
    void aChangeThatFitsWhatWasSeenIsMadeAndAnswersTheNewTag() {
        String tag = tag(server.get("/api/notes/milk"));

        HttpResponse<String> changed = put("milk", "three bottles", "If-Match", tag);

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(part(tag(changed)))
                .isNotEqualTo(part(tag))
                .isEqualTo(part(tag(server.get("/api/notes/milk"))));
    }

    @Test
    void theTagOfAPackedAnswerIsAsGood() {
        routes.notes.put("milk", "two bottles ".repeat(500));
        HttpResponse<String> packed =
                server.send(
                        HttpRequest.newBuilder(server.url("/api/notes/milk"))
                                .header("Accept-Encoding", "gzip")
                                .build());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");

        HttpResponse<String> changed = put("milk", "three bottles", "If-Match", tag(packed));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void aChangeOfWhatSomebodyElseHasChangedIsRefusedAndNothingIsLost() {
        String tag = tag(server.get("/api/notes/milk"));
        assertThat(put("milk", "three bottles", "If-Match", tag).statusCode()).isEqualTo(200);

        HttpResponse<String> late = put("milk", "no milk", "If-Match", tag);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(TestServer.body(late).at("/code").asString()).isEqualTo("PRECONDITION_FAILED");
        assertThat(TestServer.body(late).at("/detail").asString()).contains("its ETag is \"");
        assertThat(routes.notes).containsEntry("milk", "three bottles");
    }

    @Test
    void whatMovesByItselfStandsInTheWayOfNoChange() {
        String tag = tag(server.get("/api/notes/milk"));
        String later = tag(server.get("/api/notes/milk"));

        assertThat(later).as("looks are counted").isNotEqualTo(tag);
        assertThat(put("milk", "none", "If-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeBelowAResourceIsAChangeOfIt() {
        String tag = tag(server.get("/api/notes/milk"));

        HttpResponse<String> titled =
                send("PUT", "/api/notes/milk/title", "{\"text\":\"Buy\"}", "If-Match", tag);

        assertThat(titled.statusCode()).isEqualTo(204);
        assertThat(part(tag(titled))).isEqualTo(part(tag(server.get("/api/notes/milk"))));
        assertThat(send("DELETE", "/api/notes/milk", "", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(routes.notes).containsKey("milk");
    }

    @Test
    void whatHasHappenedIsNotRefusedWhenNobodyCanLookAtItAfterwards() {
        HttpResponse<String> titled =
                send("PUT", "/api/notes/milk/title", "{\"text\":\"hidden\"}", "Accept", "*/*");

        assertThat(titled.statusCode()).isEqualTo(204);
        assertThat(seen.last("/api/notes/milk/title").outcome().status()).isEqualTo(204);
        assertThat(routes.notes).containsEntry("milk", "hidden: two bottles");
    }

    @Test
    void whatIsStoredIsNotRecordedAsRefusedWhenTheDatabaseIsBusyAfterwards() {
        HttpResponse<String> blind =
                send("POST", "/api/notes/blind", "{\"text\":\"DATABASE_BUSY\"}", "Accept", "*/*");

        assertThat(blind.statusCode()).isEqualTo(503);
        assertThat(seen.last("/api/notes/blind").outcome()).isEqualTo(new Change.Outcome(500, ""));
    }

    @Test
    void anAnswerThatTellsTheChangeIsRecordedAsWhatThereIsAfterwards() {
        HttpResponse<String> all =
                send("POST", "/api/notes/all", "{\"text\":\"none\"}", "Accept", "*/*");

        assertThat(all.headers().firstValue("ETag")).isEmpty();
        assertThat(seen.last("/api/notes/all").after().orElseThrow().at("/milk").asString())
                .isEqualTo("none");
    }

    @Test
    void aChangeOfSomethingElseIsOneOfThat() {
        String tag = tag(server.get("/api/notes/milk"));

        HttpResponse<String> loud = send("POST", "/api/notes/shouts/milk", "", "If-Match", tag);

        assertThat(loud.statusCode()).as(loud.body()).isEqualTo(200);
        assertThat(part(tag(loud))).isEqualTo(part(tag(server.get("/api/notes/milk"))));
        Change change = seen.last("/api/notes/shouts/milk");
        assertThat(change.before().orElseThrow().at("/text").asString()).isEqualTo("two bottles");
        assertThat(change.after().orElseThrow().at("/text").asString()).isEqualTo("TWO BOTTLES");
        assertThat(send("POST", "/api/notes/shouts/milk", "", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(send("POST", "/api/notes/shouts/bread", "", "If-Match", "*").statusCode())
                .isEqualTo(412);
    }

    @Test
    void aTrialIsNoChange() {
        int before = seen.all().size();

        HttpResponse<String> trial =
                send("POST", "/api/notes/shouts/milk?dry=true", "", "Accept", "*/*");

        assertThat(trial.body()).contains("TWO BOTTLES");
        assertThat(routes.notes).containsEntry("milk", "two bottles");
        assertThat(seen.all()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry=false&dry=true", "%64ry=false&dry=true"})
    void whatIsCalledATrialOnlyAfterwardsIsAChange(String query) {
        String path = "/api/notes/shouts/milk?" + query;
        HttpResponse<String> late = send("POST", path, "", "If-Match", "\"another\"");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        int before = seen.all().size();

        HttpResponse<String> loud = send("POST", path, "", "Accept", "*/*");

        assertThat(loud.statusCode()).as(loud.body()).isEqualTo(200);
        assertThat(routes.notes).containsEntry("milk", "TWO BOTTLES");
        assertThat(seen.all()).hasSize(before + 1);
    }

    @Test
    void whatNobodySeesHasNoTag() {
        HttpResponse<String> put = send("PUT", "/api/notes/milk/secret", "", "Accept", "*/*");

        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(put.headers().firstValue("ETag")).isEmpty();
        assertThat(send("PUT", "/api/notes/milk/secret", "", "If-Match", "*").body())
                .isEqualTo(send("PUT", "/api/notes/milk/secret", "", "If-Match", "\"x\"").body());
    }

    @Test
    void tagsInListsAndTagsThatProxiesMadeWeakFit() {
        String tag = tag(server.get("/api/notes/milk"));

        assertThat(put("milk", "two bottles", "If-Match", "\"other\", W/" + tag).statusCode())
                .isEqualTo(200);
        assertThat(put("milk", "none", "If-Match", "*").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsGoneFitsNoTag() {
        assertThat(put("bread", "one", "If-Match", "*").statusCode()).isEqualTo(412);
        assertThat(routes.notes).doesNotContainKey("bread");
    }

    @Test
    void whatIsToBeNewReplacesNothing() {
        assertThat(put("milk", "mine", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(put("bread", "mine", "If-None-Match", "*").statusCode()).isEqualTo(200);
        assertThat(routes.notes)
                .containsEntry("milk", "two bottles")
                .containsEntry("bread", "mine");
    }

    @Test
    void withoutAConditionTheLastOneWins() {
        assertThat(put("milk", "none", "Accept", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyWhoChangeTheSameStateOneWins() throws Exception {
        String tag = tag(server.get("/api/notes/milk"));
        List<Callable<Integer>> all =
                IntStream.range(0, 16)
                        .<Callable<Integer>>mapToObj(
                                n -> () -> put("milk", "from " + n, "If-Match", tag).statusCode())
                        .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    threads.invokeAll(all).stream().map(Future::resultNow).sorted().toList();

            assertThat(answers).startsWith(200, 412).endsWith(412).hasSize(16);
        }
        assertThat(server.bean(Turns.class).inUse()).isZero();
    }

    @Test
    void aSlowClientHoldsNobodyUp() throws Exception {
        try (var slow = server.connect()) {
            slow.getOutputStream()
                    .write(
                            "PUT /api/notes/milk HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{"
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            assertThat(put("milk", "none", "Accept", "*/*").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aChangeIsToldWithWhatWasBeforeAndAfterAndWithoutSecrets() {
        put("milk", "four bottles", "Accept", "*/*");

        Change change = seen.last("/api/notes/milk");

        assertThat(change.method()).isEqualTo("PUT");
        assertThat(change.operation()).isEqualTo("put");
        assertThat(change.who().address()).isEqualTo("127.0.0.1");
        assertThat(change.outcome()).isEqualTo(new Change.Outcome(200, ""));
        assertThat(change.before().orElseThrow().at("/text").asString()).isEqualTo("two bottles");
        assertThat(change.after().orElseThrow().at("/text").asString()).isEqualTo("four bottles");
        assertThat(change.toString()).contains("***").doesNotContain("answered-on-purpose");
    }

    @Test
    void whatIsRefusedIsToldToo() {
        put("milk", "four bottles", "If-Match", "\"another\"");

        Change change = seen.last("/api/notes/milk");

        assertThat(change.outcome()).isEqualTo(new Change.Outcome(412, "PRECONDITION_FAILED"));
        assertThat(change.after()).isEqualTo(change.before()).isPresent();
    }

    @Test
    void whatAnEndPointSaysItselfIsRecordedAndGivesNoTag() {
        HttpResponse<String> rung =
                send("POST", "/api/notes/milk/ring", "{\"text\":\"loud\"}", "Accept", "*/*");

        assertThat(rung.headers().firstValue("ETag")).isEmpty();
        Change change = seen.last("/api/notes/milk/ring");
        assertThat(change.before().orElseThrow().at("/text").asString()).isEqualTo("silent");
        assertThat(change.after().orElseThrow().at("/text").asString()).isEqualTo("milk loud");
    }

    @Test
    void whatIsRefusedAfterAnEndPointHasSaidHowItWasLeavesItSo() {
        assertThat(
                        send("POST", "/api/notes/milk/ring", "{\"text\":\"\"}", "Accept", "*/*")
                                .statusCode())
                .isEqualTo(400);

        Change change = seen.last("/api/notes/milk/ring");
        assertThat(change.before().orElseThrow().at("/text").asString()).isEqualTo("silent");
        assertThat(change.after()).isEqualTo(change.before());
    }

    @Test
    void whoSpeaksOfOneNoteUnderAConditionIsHeldToItsTag() {
        assertThat(
                        send(
                                        "POST",
                                        "/api/notes/milk/ring",
                                        "{\"text\":\"loud\"}",
                                        "If-Match",
                                        "\"another\"")
                                .statusCode())
                .isEqualTo(412);
        String tag = tag(server.get("/api/notes/milk"));

        HttpResponse<String> rung =
                send("POST", "/api/notes/milk/ring", "{\"text\":\"loud\"}", "If-Match", tag);

        assertThat(part(tag(rung))).isEqualTo(part(tag));
        assertThat(seen.last("/api/notes/milk/ring").before().orElseThrow().at("/text").asString())
                .isEqualTo("silent");
    }

    @Test
    void whatIsRemovedAndWhatIsMadeIsTold() {
        send("DELETE", "/api/notes/milk", "", "Accept", "*/*");
        assertThat(seen.last("/api/notes/milk").after()).isEmpty();
        assertThat(seen.last("/api/notes/milk").before()).isPresent();

        HttpResponse<String> made = send("POST", "/api/notes", "{\"text\":\"tea\"}", "A", "b");
        assertThat(part(tag(made))).isNotEmpty();
        assertThat(seen.last("/api/notes").after().orElseThrow().at("/text").asString())
                .isEqualTo("tea");
    }

    @Test
    void secretsThatAreAnsweredOnceAreNotTold() {
        HttpResponse<String> made = send("POST", "/api/notes/tokens", "", "Accept", "*/*");

        assertThat(made.body()).contains("whoever");
        assertThat(seen.last("/api/notes/tokens").after()).isEmpty();
    }

    @Test
    void aQuestionIsNoChange() {
        int before = seen.all().size();

        assertThat(send("POST", "/api/notes/count", "", "Accept", "*/*").body())
                .isEqualTo("{\"notes\":1}");

        assertThat(seen.all()).hasSize(before);
    }

    @Test
    @DisplayName("INF-24: who has the same already is not sent it again")
    void whoHasTheSameAlreadyIsNotSentItAgain() {
        String tag = tag(server.head("/api/notes/bread"));
        assertThat(tag).isEmpty();
        routes.looks.set(0);
        String shown = tag(server.get("/api/notes/milk"));
        routes.looks.set(0);

        HttpResponse<String> same = send("GET", "/api/notes/milk", "", "If-None-Match", shown);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(tag(same)).isEqualTo(shown);
        HttpResponse<String> moved = send("GET", "/api/notes/milk", "", "If-None-Match", shown);
        assertThat(moved.statusCode()).as("what moves has moved").isEqualTo(200);
    }

    private static HttpResponse<String> put(String name, String text, String header, String value) {
        return send(
                "PUT",
                "/api/notes/" + name,
                "{\"text\":\"%s\"}".formatted(text),
                new String[] {header, value});
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String... header) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "application/json")
                        .header(header[0], header[1])
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    /// What of a tag stands for what can be edited.
    private static String part(String tag) {
        return tag.replace("\"", "").split("\\.")[0];
    }
}
