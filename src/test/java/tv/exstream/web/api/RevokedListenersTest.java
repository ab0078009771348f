package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.account.Account;
import tv.exstream.account.Accounts;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

@Timeout(60)
class RevokedListenersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestServer server;
    private static People people;
    private static int names;

    @BeforeAll
    static void start() {
        server =
                TestServer.of(
                        Streaming.class, OperateParts.class, EventParts.class, DoorParts.class);
        people = new People(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/logs/tail"})
    void whoListensIsPutOutWithTheToken(String path) throws Exception {
        Account account = people.add("op" + names++, Role.OPERATOR);
        try (InputStream events = listen(path, key(account)).body()) {
            people.revoke(account);

            assertThat(readsToItsEnd(events)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "OPERATOR, true"})
    @DisplayName("H36: who only watches hears of the guide, and not of others and the machine")
    void eachRoleHearsWhatIsForIt(Role role, boolean hearsOfSessions) throws Exception {
        Account account = people.add("op" + names++, role);
        try (InputStream events =
                listen("/api/events?topics=sessions,timeline", key(account)).body()) {
            people.revoke(account);

            String heard = new String(events.readAllBytes(), UTF_8);

            assertThat(heard).contains("event: timeline");
            assertThat(heard.contains("event: sessions")).isEqualTo(hearsOfSessions);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/logs/tail"})
    @DisplayName("H41: whoever asks what listening would be like takes no place")
    void whoeverAsksWhatItWouldBeLikeTakesNoPlace(String path) throws Exception {
        String key = key(people.add("op" + names++, Role.OPERATOR));
        for (int n = 0; n <= LogTail.MOST_LISTENERS; n++) {
            HttpResponse<Void> asked = head(path, key);
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
        }

        HttpResponse<InputStream> welcome = listen(path, key);

        try (InputStream events = welcome.body()) {
            assertThat(welcome.statusCode()).as("%s", events).isEqualTo(200);
        }
    }

    private static HttpResponse<Void> head(String path, String key) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Authorization", "Bearer " + key)
                        .timeout(Duration.ofSeconds(20))
                        .HEAD()
                        .build(),
                BodyHandlers.discarding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/logs/tail"})
    void whoMayHearLessIsPutOut(String path) throws Exception {
        Account account = people.add("op" + names++, Role.OPERATOR);
        try (InputStream events = listen(path, key(account)).body()) {
            Account _ =
                    server.bean(Accounts.class)
                            .change(
                                    account.id(),
                                    each -> each.with(each.settings().with(Role.VIEWER)));

            assertThat(readsToItsEnd(events)).isTrue();
        }
    }

    @Test
    void theNewestPagesOfAnAccountAreHeardAndLeavePlacesToOthers() throws Exception {
        String greedy = key(people.add("op" + names++, Role.VIEWER));
        String other = key(people.add("op" + names++, Role.VIEWER));
        List<InputStream> open = new ArrayList<>();
        try {
            for (int n = 0; n < Listeners.MOST_OF_ONE; n++) {
                HttpResponse<InputStream> each = listen("/api/events", greedy);
                assertThat(each.statusCode()).isEqualTo(200);
                open.add(each.body());
            }

            HttpResponse<InputStream> newest = listen("/api/events", greedy);

            assertThat(newest.statusCode()).isEqualTo(200);
            open.add(newest.body());
            assertThat(open.getFirst()).asString(UTF_8).endsWith("event: leave\ndata:\n\n");
            HttpResponse<InputStream> welcome = listen("/api/events", other);
            assertThat(welcome.statusCode()).isEqualTo(200);
            open.add(welcome.body());
        } finally {
            for (InputStream each : open) {
                each.close();
            }
        }
    }

    private static String key(Account account) {
        return people.token(account, TokenKind.KEY).secret();
    }

    private static HttpResponse<InputStream> listen(String path, String key) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofInputStream());
    }

    private static boolean readsToItsEnd(InputStream events) throws IOException {
        return events.readAllBytes().length > 0;
    }

    /// Something for each role.
    @Import(EventRoutes.class)
    static class EventParts {
        @Bean
        Board board() {
            Board board = new Board();
            board.post(Topic.SESSIONS, "{\"viewers\":1}");
            board.post(Topic.TIMELINE, "{\"version\":1}");
            return board;
        }

        @Bean
        Listeners listeners(Board board) {
            return new Listeners(board, Listeners.Pace.NORMAL, Listeners.MOST);
        }
    }
}
