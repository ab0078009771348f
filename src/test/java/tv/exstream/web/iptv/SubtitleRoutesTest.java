package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.hls.SaidCue;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsStudio;
import tv.exstream.subtitle.Cue;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

class SubtitleRoutesTest {
    private static final String PICTURES = "/iptv/channel/5.m3u8";
    private static final String WORDS = "/iptv/channel/5/subtitles-deu.m3u8";

    private static TestServer server;
    private static HlsStudio studio;

    @BeforeAll
    static void start() {
        server = TestServer.of(Parts.class);
        studio = server.bean(HlsStudio.class);
        studio.spoken()
                .put(
                        2,
                        new Cue(
                                Duration.ofSeconds(9),
                                Duration.ofSeconds(11),
                                "Grüße &amp; <i>Küsse</i>"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "HL-09: subtitles have the same segments, numbers, durations and times as pictures")
    void subtitlesHaveTheSameSegments() {
        HttpResponse<String> words = server.get(WORDS);
        String pictures = server.get(PICTURES).body();

        assertThat(words.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.apple.mpegurl");
        assertThat(words.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
        assertThat(words.body())
                .isEqualTo(
                        pictures.replaceAll(
                                "(?m)^(1-[0-9a-f]+-[0-9a-f]{8}/)([0-9]+)\\.ts$",
                                "../$1deu/$2.vtt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utc=%d", "utc=%d&duration=12", "behind=20", "utc=%d&format=fmp4"})
    @DisplayName("RFC 8216: in the past pictures and subtitles begin and end with the same segment")
    void inThePastBothBeginAndEndWithTheSameSegment(String query) {
        long second = studio.now().getEpochSecond() - 30;
        String master = "/iptv/channel/5/master.m3u8?" + query.formatted(second);
        HttpResponse<String> answer = server.get(master);
        List<String> addresses =
                answer.body()
                        .lines()
                        .map(line -> line.replaceAll(".*URI=\"(.*)\"", "$1"))
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> address(answer, line))
                        .toList();

        assertThat(addresses).hasSize(2).allMatch(each -> each.contains("catchup="));
        String words = server.get(addresses.getFirst()).body();
        String pictures = server.get(addresses.getLast()).body();
        assertThat(names(words)).isEqualTo(names(pictures)).hasSizeGreaterThan(2);
        assertThat(words.contains("EXT-X-ENDLIST")).isEqualTo(pictures.contains("EXT-X-ENDLIST"));
        assertThat(lines(words, "#EXTINF")).isEqualTo(lines(pictures, "#EXTINF"));
        assertThat(lines(words, "#EXT-X-MEDIA-SEQUENCE"))
                .isEqualTo(lines(pictures, "#EXT-X-MEDIA-SEQUENCE"));
        assertThat(lines(words, "#EXT-X-PROGRAM-DATE-TIME"))
                .isEqualTo(lines(pictures, "#EXT-X-PROGRAM-DATE-TIME"));
    }

    private static List<String> names(String playlist) {
        return playlist.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll(".*/", "").replaceAll("\\..*", ""))
                .toList();
    }

    private static List<String> lines(String playlist, String tag) {
        return playlist.lines().filter(line -> line.startsWith(tag)).toList();
    }

    @Test
    void aSegmentIsWebVttThatMayBeKeptForGood() {
        HttpResponse<String> segment = segmentWithWords();
        String tag = segment.headers().firstValue("ETag").orElseThrow();
        HttpRequest again =
                HttpRequest.newBuilder(segment.uri()).header("If-None-Match", tag).build();

        assertThat(segment.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/vtt;charset=utf-8");
        assertThat(segment.headers().firstValue("Cache-Control"))
                .hasValue("max-age=86400, public, immutable");
        assertThat(SaidCue.all(segment.body(), 0))
                .extracting(SaidCue::text)
                .containsExactly("Grüße &amp; <i>Küsse</i>");
        assertThat(server.send(again).statusCode()).isEqualTo(304);
    }

    private static HttpResponse<String> segmentWithWords() {
        HttpResponse<String> playlist = server.get(WORDS);
        return playlist.body()
                .lines()
                .filter(line -> line.endsWith(".vtt"))
                .map(line -> server.get(address(playlist, line)))
                .filter(segment -> segment.body().contains("-->"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(playlist.body()));
    }

    @Test
    void aLanguageThatNoFileHasIsSilent() {
        HttpResponse<String> playlist = server.get("/iptv/channel/5/subtitles-fra-sdh.m3u8");
        String last = playlist.body().lines().toList().getLast();

        assertThat(server.get(address(playlist, last)).body()).doesNotContain("-->");
    }

    @Test
    @DisplayName("H41: HEAD neither counts as watching nor reads anything")
    void headStartsNothing() {
        int viewers = server.bean(HlsStreams.class).viewers().size();
        int asked = studio.spoken().asked().size();

        assertThat(server.head(WORDS).statusCode()).isEqualTo(200);
        assertThat(server.bean(HlsStreams.class).viewers()).hasSize(viewers);
        assertThat(studio.spoken().asked()).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "/iptv/channel/5/subtitles-german.m3u8, 404, TRACK_NOT_FOUND",
        "/iptv/channel/5/subtitles-.m3u8, 404, TRACK_NOT_FOUND",
        "/iptv/channel/99/subtitles-deu.m3u8, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/5/subtitles-deu.m3u8?catchup=1, 400, INVALID_VALUE",
        "/iptv/channel/5/subtitles-deu.m3u8?catchup=1-2-3-4, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5/master.m3u8?utc=soon, 400, INVALID_VALUE",
        "/iptv/channel/5/master.m3u8?format=avi, 400, INVALID_VALUE",
        "/iptv/channel/1-1-00000000/deu/5.vtt, 404, CHANNEL_NOT_FOUND",
        "/iptv/channel/FOLDER/deutsch/5.vtt, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/FOLDER/deu/5.vtt, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/FOLDER/deu/x.vtt, 404, OUTSIDE_TIMELINE",
    })
    @DisplayName("H44: subtitles that do not exist are problems")
    void whatDoesNotExistIsAProblem(String path, int status, String code) {
        String folder =
                server.get(PICTURES)
                        .body()
                        .replaceAll("(?s).*\n(1-[0-9a-f]+-[0-9a-f]{8})/.*", "$1");

        HttpResponse<String> response = server.get(path.replace("FOLDER", folder));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(code);
    }

    private static String address(HttpResponse<?> from, String relative) {
        URI target = from.uri().resolve(relative);
        return target.getRawPath()
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    @Configuration
    @Import({
        HlsRoutes.class,
        VariantRoutes.class,
        SubtitleRoutes.class,
        SegmentRoutes.class,
        StudioStreaming.class
    })
    static class Parts {}
}
