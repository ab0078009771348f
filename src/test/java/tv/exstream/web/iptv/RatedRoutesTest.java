package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

/// A film that nobody has rated, asked for by a child's player.
class RatedRoutesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(Parts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("a child's player finds the same segments, with a slate in them")
    void aChildSeesASlate() {
        List<String> segments = segments(ask("/iptv/channel/5.m3u8", "false"));
        assertThat(segments).isEqualTo(segments(server.get("/iptv/channel/5.m3u8")));
        String segment = "/iptv/channel/" + segments.get(2);

        HttpResponse<String> film = server.get(segment);
        HttpResponse<String> slate = ask(segment, "false");
        HttpResponse<String> seen = ask(segment, "true");

        assertThat(slate.statusCode()).isEqualTo(200);
        assertThat(slate.body()).isNotEqualTo(film.body());
        assertThat(kept(slate)).isEqualTo("no-store");
        assertThat(seen.body()).isEqualTo(film.body());
        assertThat(kept(seen))
                .as("a cache on the way must not hand it to others")
                .isEqualTo("max-age=86400, private, immutable");
        assertThat(kept(film)).contains("public");
    }

    @Test
    @DisplayName(
            "what says what a child may see is kept by no cache on the way, and nothing else by none")
    void playlistsOfSomebodyKnownAreTheirs() {
        assertThat(kept(ask("/iptv/channel/5.m3u8", "false"))).isEqualTo("max-age=1, private");
        assertThat(kept(server.get("/iptv/channel/5.m3u8"))).isEqualTo("max-age=1, public");
    }

    private static String kept(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    private static List<String> segments(HttpResponse<String> playlist) {
        return playlist.body().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static HttpResponse<String> ask(String path, String unrated) {
        return server.send(
                HttpRequest.newBuilder(server.url(path)).header(Children.CHILD, unrated).build());
    }

    @Configuration
    @Import({StudioStreaming.class, HlsRoutesTest.Parts.class, Children.class})
    static class Parts {}
}
