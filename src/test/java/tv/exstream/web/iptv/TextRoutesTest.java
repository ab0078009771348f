package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.LeakWatch;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Listing;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.guide.Xmltv;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Playouts;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

class TextRoutesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of("EXSTREAMTV_SECURITY_ORIGINS", "*"), Parts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "M3-01, M3-02: the channels are listed by number, under the address that was asked for")
    void theChannelsAreListedByNumber() {
        HttpResponse<String> response = server.get("/iptv/channels.m3u");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("audio/x-mpegurl");
        String base = "http://127.0.0.1:" + server.port();
        assertThat(response.body().lines())
                .filteredOn(line -> !line.startsWith("#EXTINF"))
                .containsExactly(
                        "#EXTM3U url-tvg=\"%1$s/iptv/xmltv.xml\" x-tvg-url=\"%1$s/iptv/xmltv.xml\""
                                .formatted(base),
                        base + "/iptv/channel/5.m3u8",
                        base + "/iptv/channel/5.1.m3u8",
                        base + "/iptv/channel/10.m3u8");
    }

    @Test
    void aPlaylistSaysHowLongItIsBecauseFfmpegDoesNotBelieveInItsEndOtherwise() throws IOException {
        String response =
                server.raw(
                        "GET /iptv/channels.m3u HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        int body = response.indexOf("\r\n\r\n") + 4;
        assertThat(response)
                .containsIgnoringCase("Content-Length: %d\r\n".formatted(response.length() - body));
    }

    @ParameterizedTest
    @DisplayName("API-7: every way of streaming can be asked for")
    @CsvSource({"mixed, .m3u8", "hls, .m3u8", "ts, .ts", "TS, .ts"})
    void theModeDecidesWhereTheAddressesLead(String mode, String ending) {
        assertThat(server.get("/iptv/channels.m3u?mode=" + mode).body().lines())
                .filteredOn(line -> line.startsWith("http"))
                .allMatch(line -> line.endsWith(ending));
        assertThat(server.get("/iptv/channels.m3u8?mode=" + mode).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenOfAPlayerStaysInAddressesOfAnotherHost() {
        try (TestServer closed = TestServer.of(Parts.class, DoorParts.class)) {
            People people = new People(closed);
            String token = people.token(people.add("tv", Role.VIEWER), TokenKind.PLAYER).secret();

            assertThat(
                            closed.get(
                                            "/t/%s/iptv/channels.m3u?hostOverride=https://x.example/tv/"
                                                    .formatted(token))
                                    .body()
                                    .lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .hasSize(3)
                    .allMatch(
                            line -> line.startsWith("https://x.example/tv/t/" + token + "/iptv/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "forceHttps=true, https://127.0.0.1:",
        "forceHttps=false, http://127.0.0.1:",
        "hostOverride=https://x.example, https://x.example/iptv",
        "hostOverride=https://x.example/tv/, https://x.example/tv/iptv",
        "hostOverride=x.example:8411, http://x.example:8411/iptv",
        "hostOverride=http://x.example&forceHttps=true, https://x.example/iptv",
        "hostOverride=&forceHttps=, http://127.0.0.1:",
    })
    @DisplayName("M3-03, M3-04: a request may say what the addresses begin with")
    void aRequestMaySayWhatTheAddressesBeginWith(String query, String start) {
        assertThat(server.get("/iptv/channels.m3u?" + query).body().lines())
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(3)
                .allMatch(line -> line.startsWith(start));
        assertThat(server.get("/iptv/channels.m3u?" + query).body())
                .startsWith("#EXTM3U url-tvg=\"" + start);
        assertThat(server.get("/iptv/xmltv.xml?" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forceHttps=1",
                "hostOverride=ftp://x",
                "hostOverride=x%22y",
                "hostOverride=http://x/?a",
                "hostOverride=x%0Ay"
            })
    void whatNoAddressBeginsWithIsRefused(String query) {
        assertThat(server.get("/iptv/channels.m3u?" + query))
                .returns(400, HttpResponse::statusCode)
                .satisfies(response -> assertThat(response.body()).contains("INVALID_VALUE"));
    }

    @Test
    @DisplayName(
            "M3U-2: behind a trusted proxy all addresses are absolute, with its scheme, host,"
                    + " prefix and the token")
    void behindATrustedProxyAllAddressesAreTheProxys() {
        try (TestServer proxied =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1"), Parts.class)) {
            String text =
                    proxied.send(
                                    HttpRequest.newBuilder(proxied.url("/iptv/channels.m3u"))
                                            .header("X-Forwarded-Proto", "https")
                                            .header("X-Forwarded-Host", "tv.example")
                                            .header("X-Forwarded-Prefix", "/live")
                                            .build())
                            .body();

            assertThat(text)
                    .startsWith("#EXTM3U" + " url-tvg=\"https://tv.example/live/iptv/xmltv.xml\"");
            assertThat(text.lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .allMatch(line -> line.startsWith("https://tv.example/live/iptv/channel/"));
        }
    }

    @Test
    @DisplayName("XM-13: a channel that is removed is absent at once")
    void aChannelThatIsRemovedIsAbsentAtOnce() {
        Channels channels = server.bean(Channels.class);
        var added = channels.add(ChannelBuilder.channel(88).named("Gone soon").draft());
        assertThat(server.get("/iptv/xmltv.xml").body()).contains("Gone soon");

        channels.remove(added.id());

        assertThat(server.get("/iptv/xmltv.xml").body()).doesNotContain("Gone soon");
    }

    @Test
    @DisplayName("XM-05, M3-01: a hidden channel is in no guide and no playlist")
    void aHiddenChannelIsInNoGuideAndNoPlaylist() {
        Channels channels = server.bean(Channels.class);
        var hidden = channels.add(ChannelBuilder.channel(66).named("Secret").hidden().draft());
        try {
            assertThat(server.get("/iptv/xmltv.xml").body())
                    .doesNotContain("Secret", hidden.guideId());
            assertThat(server.get("/iptv/channels.m3u").body())
                    .doesNotContain("Secret", "channel/66");
        } finally {
            channels.remove(hidden.id());
        }
    }

    @Test
    void whatChangesAboutAChannelIsInTheNextDocument() {
        Channels channels = server.bean(Channels.class);
        var added = channels.add(ChannelBuilder.channel(66).named("Before").draft());
        try {
            assertThat(server.get("/iptv/xmltv.xml").body())
                    .contains("Before")
                    .doesNotContain("<icon");

            Listing listing = new Listing(false, "Films", "ab12");
            channels.change(
                    added.id(),
                    _ ->
                            ChannelBuilder.channel(67)
                                    .withId(added.id().value())
                                    .named("After")
                                    .listed(listing)
                                    .build());

            String icon =
                    "http://127.0.0.1:%d/iptv/logos/%s?v=ab12".formatted(server.port(), added.id());
            assertThat(server.get("/iptv/xmltv.xml").body())
                    .doesNotContain("Before")
                    .contains(
                            "<display-name>67 After</display-name>\n    <icon src=\""
                                    + icon
                                    + "\"/>");
            assertThat(server.get("/iptv/channels.m3u?forceHttps=true").body())
                    .contains("tvg-logo=\"" + icon.replace("http:", "https:") + "\"")
                    .contains("tvg-chno=\"67\"");
        } finally {
            channels.remove(added.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=dash", "mode="})
    void anUnknownModeIsRefused(String query) {
        assertThat(server.get("/iptv/channels.m3u?" + query))
                .returns(query.equals("mode=") ? 200 : 400, HttpResponse::statusCode);
    }

    @Test
    @DisplayName("M3-09: a playlist has a tag that changes with the channels")
    void aPlaylistHasATagThatChangesWithTheChannels() {
        String tag = tag(server.get("/iptv/channels.m3u"));
        assertThat(ask("/iptv/channels.m3u", "If-None-Match", tag).statusCode()).isEqualTo(304);

        Channels channels = server.bean(Channels.class);
        var added = channels.add(ChannelBuilder.channel(77).draft());
        try {
            assertThat(tag(server.get("/iptv/channels.m3u"))).isNotEqualTo(tag);
            assertThat(ask("/iptv/channels.m3u", "If-None-Match", tag).statusCode()).isEqualTo(200);
        } finally {
            channels.remove(added.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/iptv/channels.m3u", "/iptv/xmltv.xml", "/iptv/xmltv.xml.gz"})
    @DisplayName("M3-10, H41: HEAD has the same headers and no body")
    void headHasTheSameHeadersAndNoBody(String path) {
        HttpResponse<String> head = server.head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(server.get(path)));
        assertThat(head.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    @DisplayName("XM-21: the guide is compressed for whom it helps, as text or as a file")
    void theGuideIsCompressedForWhomItHelps() throws Exception {
        String plain = server.get("/iptv/xmltv.xml").body();
        HttpResponse<byte[]> text = bytes("/iptv/xmltv.xml", "deflate, gzip;q=0.8");
        HttpResponse<byte[]> file = bytes("/iptv/xmltv.xml.gz", "identity");

        assertThat(plain).startsWith("<?xml").contains("<channel id=").endsWith("</tv>\n");
        assertThat(text.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/xml;charset=utf-8");
        assertThat(text.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/gzip");
        assertThat(unzipped(text.body())).isEqualTo(plain);
        assertThat(unzipped(file.body())).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br, gzip; q=0.0", "xgzip", "deflate"})
    void whoeverTakesNoGzipGetsNone(String accepted) throws Exception {
        assertThat(bytes("/iptv/xmltv.xml", accepted).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    @DisplayName("XM-17: the guide is not sent to whom it has not changed for")
    void theGuideIsNotSentAgain() {
        HttpResponse<String> first = server.get("/iptv/xmltv.xml");

        HttpResponse<String> again = ask("/iptv/xmltv.xml", "If-None-Match", tag(first));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, max-age=120");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(server.get("/hdhomerun/epg").body()).isEqualTo(first.body());
    }

    private static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> ask(String path, String header, String value) {
        return server.send(HttpRequest.newBuilder(server.url(path)).header(header, value).build());
    }

    private static HttpResponse<byte[]> bytes(String path, String accepted) throws Exception {
        URI uri = server.url(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return LeakWatch.answered(
                    client.send(
                            HttpRequest.newBuilder(uri).header("Accept-Encoding", accepted).build(),
                            HttpResponse.BodyHandlers.ofByteArray()));
        }
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Configuration
    @Import({Streaming.class, PlaylistRoutes.class, XmltvRoutes.class, IptvConfiguration.class})
    static class Parts {
        @Bean
        MediaItems mediaItems() {
            return new InMemoryMediaItems();
        }

        @Bean
        Playouts playouts() {
            return new InMemoryPlayouts();
        }

        @Bean
        Guide guide(Playouts playouts, MediaItems items) {
            return new Guide(playouts, items, GuideRules.USUAL);
        }

        @Bean
        Xmltv xmltv(Guide guide) {
            return new Xmltv(guide, () -> ZoneOffset.UTC);
        }
    }
}
