package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

@Timeout(60)
class CrossOriginTest {
    private static final String READER = "Access-Control-Allow-Origin";
    private static final String SITE = "https://player.example.org";
    private static final String CHROMECAST = "https://www.gstatic.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iptv/channels.m3u",
                "/iptv/channel/5.ts",
                "/lineup.json",
                "/discover.json",
                "/auto/v5",
                "/api/now",
                "/"
            })
    @DisplayName("INF-24: nothing is read by pages of other sites unless somebody says so")
    void nothingIsReadByPagesOfOtherSites(String path) {
        try (TestServer server = TestServer.of(Handlers.class)) {
            assertThat(reader(server, path, SITE)).isEmpty();
            assertThat(reader(server, path, "null")).isEmpty();
            assertThat(asks(server, path, SITE).headers().map())
                    .doesNotContainKey("access-control-allow-origin")
                    .doesNotContainKey("access-control-allow-headers");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', /iptv/channels.m3u, https://www.gstatic.com, ",
        "https://Player.example.org, /iptv/channel/5.ts, https://player.example.org, https://player.example.org",
        "https://player.example.org, /iptv/channel/5.ts, https://player.example.org:8443, ",
        "https://player.example.org, /iptv/channel/5.ts, http://player.example.org, ",
        "https://player.example.org, /api/now, https://player.example.org, ",
        "https://player.example.org, /, https://player.example.org, ",
        "https://a.example;https://player.example.org, /lineup.json, https://player.example.org, https://player.example.org",
        "https://player.example.org:443, /lineup.json, https://player.example.org, https://player.example.org",
        "http://player.example.org:80, /lineup.json, http://player.example.org, http://player.example.org",
        "http://player.example.org:443, /lineup.json, http://player.example.org:443, http://player.example.org:443",
        "*, /lineup.json, https://anybody.example, *",
        "*, /api/now, https://anybody.example, ",
    })
    @DisplayName("INF-24: whose pages may read channels, guides and lineups is said by a setting")
    void whoMayReadIsSaidByASetting(String origins, String path, String site, String reader) {
        try (TestServer server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SECURITY_ORIGINS", origins.replace(';', '\n')),
                        Handlers.class)) {
            assertThat(reader(server, path, site)).isEqualTo(reader == null ? "" : reader);
        }
    }

    @Test
    void aChromecastPlaysWhatItIsHandedAndCachesKeepOneSiteFromTheOther() {
        try (TestServer server = TestServer.of(Handlers.class)) {
            assertThat(reader(server, "/iptv/channel/5.ts", CHROMECAST)).isEqualTo(CHROMECAST);
            assertThat(ask(server, "/iptv/channel/5.ts", SITE).headers().allValues("Vary"))
                    .contains("Origin");

            HttpResponse<String> asked = asks(server, "/iptv/channel/5.ts", CHROMECAST);

            assertThat(asked.statusCode()).isEqualTo(204);
            assertThat(asked.headers().firstValue(READER)).hasValue(CHROMECAST);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).hasValue("*");
        }
    }

    @Test
    void anAddressWithATokenIsForWhoeverHasIt() {
        try (TestServer server = TestServer.of(DoorParts.class, Handlers.class)) {
            People people = new People(server);
            String token = people.token(people.add("anna", Role.VIEWER), TokenKind.PLAYER).secret();

            assertThat(reader(server, "/t/" + token + "/iptv/channels.m3u", SITE)).isEqualTo("*");
            assertThat(reader(server, "/t/" + token + "/api/now", SITE)).isEmpty();
        }
    }

    private static String reader(TestServer server, String path, String site) {
        return ask(server, path, site).headers().firstValue(READER).orElse("");
    }

    private static HttpResponse<String> ask(TestServer server, String path, String site) {
        return server.send(HttpRequest.newBuilder(server.url(path)).header("Origin", site).build());
    }

    /// What a browser asks before it asks.
    private static HttpResponse<String> asks(TestServer server, String path, String site) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", site)
                        .header("Access-Control-Request-Method", "GET")
                        .build());
    }

    @RestController
    static class Handlers {
        @GetMapping({
            "/iptv/channels.m3u",
            "/iptv/channel/{name}",
            "/lineup.json",
            "/discover.json",
            "/auto/{channel}",
            "/api/now",
            "/"
        })
        String any() {
            return "here";
        }
    }
}
