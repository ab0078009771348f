package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.session.HlsStudio;
import tv.exstream.session.PersonalStreams;
import tv.exstream.web.LiveStream;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

/// What was on, under all the addresses by which players ask for it.
@Timeout(60)
class PastRoutesTest {
    private static TestServer server;
    private static HlsStudio studio;

    @BeforeAll
    static void start() {
        server = TestServer.of(Parts.class);
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
                "/iptv/channel/5.ts?utc=%d&utcend=%d",
                "/iptv/channel/5.ts?utc=%d&duration=2",
                "/iptv/channel/5.ts?utc=%d&utcend=%d&lutc=1",
                "/iptv/flussonic/5/archive-%d-2.ts",
            })
    @DisplayName("a part of the past is a transport stream that begins and ends where it should")
    void aPartOfThePastIsAStream(String form) throws IOException {
        long from = studio.now().getEpochSecond() - 20;

        assertThat(pictures(form.formatted(from, from + 2))).hasSize(50);
    }

    @Test
    @DisplayName("H41: HEAD starts nothing, and says that it is an endless stream")
    void headStartsNothing() {
        long from = studio.now().getEpochSecond() - 20;

        for (String path :
                List.of(
                        "/iptv/channel/5.ts?utc=" + from,
                        "/iptv/flussonic/5/timeshift_abs-%d.ts".formatted(from))) {
            assertThat(server.head(path).headers().firstValue("Content-Type"))
                    .hasValue("video/mp2t");
        }
        assertThat(server.bean(PersonalStreams.class).snapshots()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iptv/channel/5.ts?behind=20",
                "/iptv/channel/5.ts?restart=true",
                "/iptv/flussonic/5/timeshift_rel-20.ts",
            })
    @DisplayName("the past goes on like the present under every address for it")
    void thePastGoesOnLikeThePresent(String path) throws IOException {
        try (LiveStream stream = LiveStream.open(server, path)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).hasValue("video/mp2t");
            assertThat(stream.read(188 * 60)).startsWith(0x47, 0x40, 0x00);
        } finally {
            letEverybodyGo();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/iptv/flussonic/5/index.m3u8, ../../channel/5.m3u8",
        "/iptv/flussonic/5/timeshift_abs-1803902340.m3u8, ../../channel/5.m3u8?utc=1803902340",
        "/iptv/flussonic/5/mono-timeshift_rel-60.m3u8, ../../channel/5.m3u8?utc=1803902340",
    })
    @DisplayName("a playlist of the past is found at the channel's own address")
    void aPlaylistIsFoundAtTheChannelsOwnAddress(String path, String target) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(target);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aRestartedProgrammeBeginsWhereTheGuideSaysItDoes() {
        HttpResponse<String> answer = server.get("/iptv/channel/5.m3u8?restart=true");
        String location = answer.headers().firstValue("Location").orElseThrow();

        // The film of half a minute that is on began at noon.
        long frame = Long.parseLong(location.split("[=-]")[3]);
        assertThat(studio.frameOf(Instant.parse("2027-03-01T12:00:00Z"))).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource({
        "/iptv/channel/5.ts?utc=yesterday, 400, INVALID_VALUE",
        "/iptv/channel/5.ts?utc=0, 404, OUTSIDE_TIMELINE",
        "/iptv/channel/5.ts?utc=5&utcend=5, 400, INVALID_VALUE",
        "/iptv/flussonic/5/yesterday.ts, 400, INVALID_VALUE",
        "/iptv/flussonic/7/mpegts, 404, CHANNEL_NOT_FOUND",
    })
    @DisplayName("H21, H44: what cannot be played is a problem")
    void whatCannotBePlayedIsAProblem(String path, int status, String code) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(code);
    }

    private static List<Long> pictures(String path) throws IOException {
        List<Long> times = new ArrayList<>();
        var demuxer =
                new TsDemuxer(
                        unit -> {
                            if (unit instanceof AccessUnit.Video video) {
                                times.add(video.pts());
                            }
                        });
        try (LiveStream stream = LiveStream.open(server, path)) {
            byte[] bytes = stream.rest();
            demuxer.accept(bytes, 0, bytes.length);
        } finally {
            letEverybodyGo();
        }
        demuxer.finish();
        return times;
    }

    private static void letEverybodyGo() {
        studio.end(server.bean(PersonalStreams.class));
    }

    @Configuration
    @Import({StreamRoutes.class, HlsRoutes.class, FlussonicRoutes.class, StudioStreaming.class})
    static class Parts {}
}
