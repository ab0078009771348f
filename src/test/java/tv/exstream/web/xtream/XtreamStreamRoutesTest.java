package tv.exstream.web.xtream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.session.HlsStudio;
import tv.exstream.session.PersonalStreams;
import tv.exstream.web.LiveStream;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

@Timeout(60)
class XtreamStreamRoutesTest {
    private static TestServer server;
    private static HlsStudio studio;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_TIMELINE_ZONE", "Europe/Berlin"),
                        XtreamStreamRoutes.class,
                        StudioStreaming.class);
        studio = server.bean(HlsStudio.class);
    }

    @AfterAll
    static void stop() {
        server.bean(PersonalStreams.class).close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeshift/any/body/60/%s/1.ts",
                "/timeshift/any/body/60/%s/1",
                "/streaming/timeshift.php?username=a&password=b&stream=1&start=%s&duration=60",
                "/streaming/timeshift.php?username=a&password=b&stream=1.ts&start=%s",
            })
    @DisplayName("the past is a stream under both forms of its address")
    void thePastIsAStream(String form) throws IOException {
        String start = studio.now().minusSeconds(20).toString();
        try (LiveStream stream = LiveStream.open(server, form.formatted(start))) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).hasValue("video/mp2t");
            assertThat(stream.read(188 * 60)).startsWith(0x47, 0x40, 0x00);
        } finally {
            studio.end(server.bean(PersonalStreams.class));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/timeshift/u/p/30/2027-03-01:12-59/1.m3u8, ../../../../../iptv/channel/5.m3u8?utc=1803902340&utcend=1803904140",
        "/timeshift/u/p/99999/2027-03-01:12-59/1.m3u8, ../../../../../iptv/channel/5.m3u8?utc=1803902340&utcend=1803988740",
        "/streaming/timeshift.php?stream=1.m3u8&start=2027-03-01:12-59, ../iptv/channel/5.m3u8?utc=1803902340&utcend=1803909540",
        "/live/u/p/1.m3u8, ../../../iptv/channel/5.m3u8",
    })
    @DisplayName(
            "a playlist is found at the channel's own address; times are those of the channels' zone")
    void aPlaylistIsFoundAtTheChannelsOwnAddress(String path, String target) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(target);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void headStartsNothing() {
        assertThat(server.head("/live/u/p/1").headers().firstValue("Content-Type"))
                .hasValue("video/mp2t");
        assertThat(server.head("/timeshift/u/p/60/1803902340/1.ts").statusCode()).isEqualTo(200);
        assertThat(server.bean(PersonalStreams.class).snapshots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/timeshift/u/p/60/yesterday/1.ts, 400, INVALID_VALUE",
        "/timeshift/u/p/0/1803902340/1.ts, 400, INVALID_VALUE",
        "/timeshift/u/p/60/1803902340/99.ts, 404, CHANNEL_NOT_FOUND",
        "/timeshift/u/p/60/1803902340/news.ts, 404, CHANNEL_NOT_FOUND",
        "/timeshift/u/p/60/1603902340/1.ts, 404, OUTSIDE_TIMELINE",
        "/streaming/timeshift.php, 404, CHANNEL_NOT_FOUND",
        "/streaming/timeshift.php?stream=1, 400, INVALID_VALUE",
        "/live/u/p/99, 404, CHANNEL_NOT_FOUND",
        "/live/u/p/1.mp4, 404, CHANNEL_NOT_FOUND",
    })
    @DisplayName("H21, H44: what cannot be played is a problem")
    void whatCannotBePlayedIsAProblem(String path, int status, String code) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(code);
    }
}
