package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsStudio;
import tv.exstream.session.HlsViewer;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

class HlsRoutesTest {
    private static TestServer server;
    private static HlsStudio studio;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of("EXSTREAMTV_SECURITY_ORIGINS", "*"), Parts.class);
        studio = server.bean(HlsStudio.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "HL-09: a playlist names its segments relative to itself and may be kept for a second")
    void aPlaylistNamesItsSegmentsRelativeToItself() {
        HttpResponse<String> playlist = server.get("/iptv/channel/5.m3u8");

        assertThat(playlist.statusCode()).isEqualTo(200);
        assertThat(playlist.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.apple.mpegurl");
        assertThat(playlist.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
        assertThat(playlist.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(playlist.body()).startsWith("#EXTM3U\n").contains("EXT-X-INDEPENDENT-SEGMENTS");
        assertThat(segments(playlist))
                .isNotEmpty()
                .allMatch(s -> s.matches("1-[0-9a-f]+-[0-9a-f]{8}/[0-9]+\\.ts"));
    }

    @Test
    void aPreparedSegmentMayBeKeptForGood() {
        String segment = address(segments(server.get("/iptv/channel/5.m3u8")).get(2));

        HttpResponse<String> first = server.get(segment);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = ask(segment, tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("video/mp2t");
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValue("max-age=86400, public, immutable");
        assertThat(first.headers().firstValueAsLong("Content-Length").orElse(0) % 188).isZero();
        assertThat(first.body()).startsWith("G");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    @DisplayName("H40: a segment is fetched whole, whatever range is asked for")
    void aSegmentIsFetchedWhole() {
        String segment = address(segments(server.get("/iptv/channel/5.m3u8")).get(2));
        HttpRequest request =
                HttpRequest.newBuilder(server.url(segment))
                        .header("Range", "bytes=0-1,5-6,7-,-9")
                        .build();

        assertThat(server.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("H41: HEAD neither counts as watching nor makes a segment")
    void headStartsNothing() {
        String past = past(30);
        String segment = address(segments(server.get(past)).getFirst());
        int before = viewers().size();

        for (String path : List.of(segment, past(31), "/iptv/channel/5.m3u8?utc=" + ago(32))) {
            assertThat(server.head(path))
                    .returns(200, HttpResponse::statusCode)
                    .returns("", HttpResponse::body);
        }
        assertThat(viewers()).hasSize(before);
    }

    @Test
    void anInstantOfThePastIsAnotherAddressOfThatPlace() {
        HttpResponse<String> response = server.get("/iptv/channel/5.m3u8?utc=" + ago(90));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .matches("5\\.m3u8\\?catchup=[0-9]+-[0-9]+-[0-9]+-" + studio.now().toEpochMilli());
        assertThat(past(90)).startsWith("/iptv/channel/5.m3u8?catchup=");
    }

    @Test
    void anInstantThatIsStillToComeIsNow() {
        HttpResponse<String> response = server.get("/iptv/channel/5.m3u8?utc=99999999999");

        assertThat(address(response.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(past(0));
    }

    @Test
    @DisplayName("HL-09: a playlist of the past begins with the key frame before the instant")
    void aPlaylistOfThePastBeginsWithTheKeyFrameBeforeTheInstant() {
        HttpResponse<String> late = server.get(past(30));
        List<String> segments = segments(late);

        assertThat(late.body()).contains(",PRECISE=YES\n");
        assertThat(segments).hasSize(3);
        assertThat(segments.getFirst()).matches("1-[0-9a-f]+-[0-9a-f]{8}/[0-9]+-[0-9]+\\.ts");
        assertThat(segments).allMatch(each -> server.get(address(each)).statusCode() == 200);
        assertThat(viewers())
                .extracting(HlsViewer::shift)
                .anyMatch(shift -> shift.compareTo(Duration.ofSeconds(30)) >= 0);
    }

    @Test
    @DisplayName(
            "the form in which a channel is played is listed with what a player wants to know of it")
    void theFormsOfAChannelAreListed() {
        HttpResponse<String> master = server.get("/iptv/channel/5/master.m3u8?format=fmp4");

        assertThat(master.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.apple.mpegurl");
        assertThat(master.body())
                .matches(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="German",LANGUAGE="de",\
                        DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="subtitles-deu.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=597840,AVERAGE-BANDWIDTH=[0-9]+,\
                        CODECS="avc1.64001F,mp4a.40.2",RESOLUTION=320x180,FRAME-RATE=25.000,SUBTITLES="subtitles"
                        ../5.m3u8\\?format=fmp4
                        """);
        assertThat(server.get("/iptv/channel/5.m3u8?format=fmp4").statusCode()).isEqualTo(200);
        assertThat(server.head("/iptv/channel/5/master.m3u8").body()).isEmpty();
    }

    @Test
    @DisplayName("HLS-5: whoever asks for fragmented MP4 gets it, live and from the past on")
    void whoAsksForFragmentedMp4GetsIt() {
        HttpResponse<String> live = server.get("/iptv/channel/5.m3u8?format=fmp4");
        HttpResponse<String> redirect =
                server.get("/iptv/channel/5.m3u8?format=fmp4&utc=" + ago(30));

        assertThat(redirect.headers().firstValue("Location").orElseThrow())
                .endsWith("&format=fmp4");
        assertThat(segments(live)).allMatch(s -> s.matches("1-[0-9a-f]+-[0-9a-f]{8}/[0-9]+\\.m4s"));
        HttpResponse<String> segment = server.get(address(segments(live).get(2)));
        assertThat(segment.statusCode()).isEqualTo(200);
        assertThat(segment.headers().firstValue("Content-Type")).hasValue("video/iso.segment");
        assertThat(segment.headers().firstValue("Cache-Control"))
                .hasValue("max-age=86400, public, immutable");
        String init =
                live.body()
                        .lines()
                        .filter(line -> line.startsWith("#EXT-X-MAP"))
                        .toList()
                        .getLast();
        HttpResponse<String> first = server.get(address(init.split("\"")[1]));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(first.body()).contains("ftyp", "moov", "avc1", "mp4a");
        String folder = init.split("\"")[1].split("/")[0];
        assertThat(
                        server.get(address(folder + "/init-slate.mp4"))
                                .headers()
                                .firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(server.get(address(folder + "/other.mp4")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/iptv/channel/5.m3u8?format=mp3, 400, INVALID_VALUE",
        "/iptv/channel/99/master.m3u8, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/99.m3u8, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/news.m3u8, 400, INVALID_VALUE",
        "/iptv/channel/5.m3u8?utc=yesterday, 400, INVALID_VALUE",
        "/iptv/channel/5.m3u8?utc=0, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5.m3u8?utc=-922337203685477580, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5.m3u8?utc=999999999999999999, 302, ''",
        "/iptv/channel/5.m3u8?behind=99999999, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5.m3u8?behind=soon, 400, INVALID_VALUE",
        "/iptv/channel/5.m3u8?utc=1800&utcend=1800, 400, INVALID_VALUE",
        "/iptv/channel/5.m3u8?utc=1800&duration=0, 400, INVALID_VALUE",
        "/iptv/channel/5.m3u8?catchup=yesterday, 400, INVALID_VALUE",
        "/iptv/channel/5.m3u8?catchup=1-2-3-4, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5.m3u8?catchup=999999999999-1-1-1, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5.m3u8?catchup=1-1-999999999999-999999999999999, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/1-1-00000000/5.ts, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/18-69554b00/5.ts, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/x/5.ts, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/..%2f..%2f/5.ts, 400, ''",
    })
    @DisplayName("H21, H44: what cannot be played is a problem")
    void whatCannotBePlayedIsAProblem(String path, int status, String code) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "01",
                "9223372036854775807",
                "99999999999",
                "0-0",
                "0-99999",
                "x"
            })
    @DisplayName("H44: segments that do not exist are problems")
    void segmentsThatDoNotExistAreProblems(String number) {
        String folder = segments(server.get("/iptv/channel/5.m3u8")).getFirst().split("/")[0];

        assertThat(server.get(address(folder + "/" + number + ".ts")))
                .returns(404, HttpResponse::statusCode)
                .satisfies(response -> assertThat(response.body()).contains("OUTSIDE_TIMELINE"));
    }

    @Test
    void aBridgedSegmentIsKeptByNobody() {
        try (TestServer other = TestServer.of(Parts.class)) {
            other.bean(HlsStudio.class).goToWhatIsNotPrepared();
            String segment = segments(other.get("/iptv/channel/5.m3u8")).get(1);

            HttpResponse<String> response = other.get(address(segment));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(response.headers().firstValue("ETag")).isEmpty();
        }
    }

    @Test
    void aPlayerThatAnOperatorEndedIsToldWhyByPlaylistsAndSegments() {
        try (TestServer other = TestServer.of(Parts.class)) {
            String playlist = "/iptv/channel/5.m3u8";
            String segment = address(segments(other.get(playlist)).get(2));
            assertThat(other.get(segment).statusCode()).isEqualTo(200);

            other.bean(HlsStudio.class).end("bedtime");

            for (String path : List.of(playlist, segment)) {
                HttpResponse<String> refused = other.get(path);
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.body())
                        .contains("VIEWER_ENDED", "watching channel 5 was ended: bedtime");
            }
            HttpRequest another =
                    HttpRequest.newBuilder(other.url(playlist))
                            .header("User-Agent", "Kitchen")
                            .build();
            assertThat(other.send(another).statusCode()).isEqualTo(200);
        }
    }

    private static List<HlsViewer> viewers() {
        return server.bean(HlsStreams.class).viewers();
    }

    private static HttpResponse<String> ask(String path, String tag) {
        return server.send(
                HttpRequest.newBuilder(server.url(path)).header("If-None-Match", tag).build());
    }

    private static List<String> segments(HttpResponse<String> playlist) {
        return playlist.body().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static long ago(int seconds) {
        return studio.now().getEpochSecond() - seconds;
    }

    /// The playlist of who asks for what was on so many seconds ago.
    private static String past(int secondsAgo) {
        HttpResponse<String> answer = server.get("/iptv/channel/5.m3u8?utc=" + ago(secondsAgo));
        String location = answer.headers().firstValue("Location").orElseThrow();
        URI target = answer.uri().resolve(location);
        return target.getPath() + "?" + target.getQuery();
    }

    private static String address(String segment) {
        return "/iptv/channel/" + segment;
    }

    @Configuration
    @Import({HlsRoutes.class, VariantRoutes.class, SegmentRoutes.class, StudioStreaming.class})
    static class Parts {}
}
