package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.LeakWatch;
import tv.exstream.Patience;
import tv.exstream.library.plex.PlexStandIn;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

/// Signing in to media servers, looking into them, and their hooks over HTTP.
@Timeout(60)
class MediaServerServerTest {
    private static final String PINS = "/api/media-servers/plex/pins";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestServer server;
    private static Source plex;
    private static Source other;
    private static Source list;

    @BeforeAll
    static void start() {
        server = TestServer.of(MediaServerParts.class, MultipartAutoConfiguration.class);
        SourceDesk desk = server.bean(SourceDesk.class);
        plex = desk.add(settings("Plex", plex()), Map.of());
        other = desk.add(settings("Other Plex", plex()), Map.of());
        Origin playlist = new ListOrigin.Playlist(new WebAddress("http://a.example/1"));
        list = desk.add(settings("List", playlist), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "SRC-2, API-103: a person signs in to Plex on its page and chooses a server, whose source is told the token; nobody sees it")
    void signingIn() throws Exception {
        JsonNode pin = json(send("POST", PINS, "", ""));
        String here = PINS + "/" + pin.at("/id").asLong();
        assertThat(pin.at("/page").asString()).startsWith("https://app.plex.tv/auth#?");
        assertThat(pin.at("/signedIn").asBoolean()).isFalse();
        String use = here + "/sources/" + plex.id();
        HttpResponse<String> early = send("PUT", use, "", "");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("nobody has signed in");
        String before =
                "{'origin': {'type': 'plex', 'machine': '%s', 'choice': {'libraries': [], 'replacements': []}, 'reloadsGuide': false}, 'pin': %s}"
                        .formatted(PlexStandIn.MACHINE, pin.at("/id"));
        assertThat(look(before).body()).contains("nobody has signed in");

        server.bean(PlexStandIn.class).signIn();
        assertThat(json(look(before)).at("/libraries/0/name").asString()).isEqualTo("Films");

        HttpResponse<String> answer = send("GET", here, "", "");
        assertThat(json(answer).at("/signedIn").asBoolean()).isTrue();
        assertThat(json(answer).at("/servers/0/machine").asString()).isEqualTo(PlexStandIn.MACHINE);
        assertThat(answer.body()).doesNotContain("token");
        assertThat(send("PUT", use, "", "").statusCode()).isEqualTo(204);
        assertThat(server.bean(InMemorySecrets.class).find(plex.id(), "token")).isPresent();
        assertThat(send("PUT", here + "/sources/" + list.id(), "", "").body())
                .contains("must be a Plex server");

        JsonNode sight = json(send("GET", "/api/media-servers/sources/" + plex.id(), "", ""));
        assertThat(sight.at("/libraries/0/name").asString()).isEqualTo("Films");
        assertThat(sight.at("/libraries/0/id").asString()).isEqualTo("1");
    }

    @Test
    @DisplayName(
            "API-102: a server is looked into before it is a source; why it does not let somebody in is said without the secret")
    void lookingBefore() throws Exception {
        String origin =
                "'origin': {'type': 'plex', 'machine': 'abc123', 'choice': {'libraries': [], 'replacements': []}, 'reloadsGuide': false}";
        HttpResponse<String> right =
                look("{%s, 'secrets': {'token': 'account-token'}}".formatted(origin));
        HttpResponse<String> wrong =
                look("{%s, 'secrets': {'token': 'wrong-token'}}".formatted(origin));
        HttpResponse<String> other =
                look("{'origin': {'type': 'm3u', 'address': 'http://a.example/1'}}");

        assertThat(json(right).at("/libraries/0/kind").asString()).isEqualTo("movie");
        assertThat(wrong.statusCode()).isEqualTo(502);
        assertThat(wrong.body()).contains("SOURCE_FAILED").doesNotContain("wrong-token");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("must be a media server");
    }

    @Test
    @DisplayName(
            "a server that knows the name of its hook has what it tells read; another name is none")
    void hooks() throws Exception {
        String make = "/api/media-servers/sources/%s/hook".formatted(plex.id());
        String first = json(send("POST", make, "", "")).at("/path").asString();
        String hook = json(send("POST", make, "", "")).at("/path").asString();
        MediaServerParts.Told told = server.bean(MediaServerParts.Told.class);
        String message = "{\"event\":\"library.new\",\"Metadata\":{\"ratingKey\":\"11\"}}";

        assertThat(send("POST", hook, "application/json", message).statusCode()).isEqualTo(204);
        Patience.until("the source is to be read", () -> told.sources().contains(plex.id()));
        assertThat(told.changes().take(plex.id())).isEqualTo(new Heard.Items(Set.of("11")));

        assertThat(send("POST", first, "application/json", message).statusCode()).isEqualTo(404);
        assertThat(send("POST", hook, "application/json", "no JSON").statusCode()).isEqualTo(400);
        String others = "/api/media-servers/sources/%s/hook".formatted(list.id());
        assertThat(send("POST", others, "", "").statusCode()).isEqualTo(400);
        assertThat(send("POST", others.replace(list.id().toString(), "99"), "", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Plex sends its message as a form, with a picture beside it")
    void forms() throws Exception {
        String make = "/api/media-servers/sources/%s/hook".formatted(other.id());
        String hook = json(send("POST", make, "", "")).at("/path").asString();
        String form =
                """
                --x
                Content-Disposition: form-data; name="payload"
                Content-Type: application/json

                {"event":"media.scrobble","Metadata":{"ratingKey":"12"}}
                --x
                Content-Disposition: form-data; name="thumb"; filename="thumb.jpg"
                Content-Type: image/jpeg

                JPEG
                --x--
                """
                        .replace("\n", "\r\n");

        HttpResponse<String> answer = send("POST", hook, "multipart/form-data; boundary=x", form);

        assertThat(answer.statusCode()).isEqualTo(204);
        Changes changes = server.bean(MediaServerParts.Told.class).changes();
        Patience.until(
                "the message is heard",
                () -> changes.take(other.id()).equals(new Heard.Items(Set.of("12"))));
    }

    private static Origin plex() {
        return new ServerOrigin.Plex(
                PlexStandIn.MACHINE, Optional.empty(), ServerChoice.ALL, false);
    }

    private static SourceSettings settings(String name, Origin origin) {
        return new SourceSettings(name, origin, Duration.ZERO, true);
    }

    private static HttpResponse<String> look(String body) throws Exception {
        return send("POST", "/api/media-servers/look", "application/json", body.replace('\'', '"'));
    }

    private static HttpResponse<String> send(String method, String path, String type, String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return LeakWatch.answered(
                CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }
}
