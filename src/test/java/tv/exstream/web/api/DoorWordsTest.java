package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.Role;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;
import tv.exstream.web.ui.UiConfiguration;

/// What the door says, in the language of who stands before it.
@Timeout(60)
class DoorWordsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.of(
                        DoorParts.class,
                        AccountParts.class,
                        DoorHandlers.class,
                        UiConfiguration.class);
        new People(server).add("admin", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoIsNotKnownIsAskedToSignIn() {
        HttpResponse<String> answer = asked("/api/now", "Accept-Language", "de");

        assertThat(detail(answer)).isEqualTo("erst nach Anmeldung oder mit einem Schlüssel");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(detail(asked("/api/now", "Accept", "*/*")))
                .isEqualTo("sign in, or send a token");
    }

    @Test
    void aKeyThatIsNotKnownIsRefused() {
        String token = "Bearer " + "A".repeat(43);

        assertThat(detail(asked("/api/now", "Authorization", token, "Cookie", "language=de")))
                .isEqualTo("diesen Schlüssel kennt der Server nicht");
    }

    @Test
    void whatHasNoEntranceIsNotThere() {
        assertThat(detail(asked("/api/nothing", "Accept-Language", "de-AT")))
                .isEqualTo("unter /api/nothing ist nichts");
    }

    private static HttpResponse<String> asked(String path, String... headers) {
        return server.send(HttpRequest.newBuilder(server.url(path)).headers(headers).build());
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
    }
}
