package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tv.exstream.channel.Alternative;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.session.HlsStudio;
import tv.exstream.time.FrameRate;
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

/// A channel in two house formats over HTTP.
class VariantRoutesTest {
    private static final Alternative MOBILE =
            new Alternative(
                    "mobile",
                    new Profile(
                            new VideoFormat(160, 90, FrameRate.FPS_25, 200),
                            new AudioFormat(48_000, 1, 48)));

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
    @DisplayName(
            "the multivariant playlist leads to each format, in the container and of the past that are asked for")
    void theListLeadsToEachFormat() {
        assertThat(listed("/iptv/channel/5/master.m3u8"))
                .containsExactly("../5.m3u8", "../5.m3u8?profile=mobile");
        assertThat(listed("/iptv/channel/5/master.m3u8?format=fmp4"))
                .containsExactly("../5.m3u8?format=fmp4", "../5.m3u8?format=fmp4&profile=mobile");
        assertThat(listed("/iptv/channel/5/master.m3u8?behind=60"))
                .allMatch(each -> each.startsWith("../5.m3u8?catchup="))
                .anyMatch(each -> each.endsWith("&profile=mobile"));
    }

    @Test
    void eachFormatHasAFolderOfItsOwn() {
        List<String> main = listed("/iptv/channel/5.m3u8");
        List<String> same = listed("/iptv/channel/5.m3u8?profile=main");
        List<String> mobile = listed("/iptv/channel/5.m3u8?profile=mobile");

        assertThat(same).isEqualTo(main);
        assertThat(mobile).allMatch(each -> each.matches("1-[0-9a-f]+-[0-9a-f]{8}/[0-9]+\\.ts"));
        assertThat(numbers(main)).containsAll(numbers(mobile));
        HttpResponse<String> segment = server.get("/iptv/channel/" + mobile.getFirst());
        assertThat(segment.statusCode()).isEqualTo(200);
        assertThat(segment.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    @DisplayName(
            "what was listed before the channel got other formats is shown as the main one has it, and kept by nobody")
    void formatsThatItHadAreShownInTheMainOne() {
        String current = listed("/iptv/channel/5.m3u8").getLast();
        String former = current.replaceFirst("-[0-9a-f]{8}/", "-00000000/");

        HttpResponse<String> now = server.get("/iptv/channel/" + current);
        HttpResponse<String> before = server.get("/iptv/channel/" + former);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).isEqualTo(now.body());
        assertThat(now.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(before.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void thePastIsAnotherAddressOfTheSameFormat() {
        HttpResponse<String> moved = server.get("/iptv/channel/5.m3u8?behind=60&profile=mobile");

        String target = moved.headers().firstValue("Location").orElseThrow();
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(target).matches("5\\.m3u8\\?catchup=[0-9-]+&profile=mobile");
        assertThat(
                        server.get(URI.create("/iptv/channel/5.m3u8").resolve(target).toString())
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void fragmentsOfEachFormatBeginWithTheirOwnParameters() {
        String text = server.get("/iptv/channel/5.m3u8?format=fmp4&profile=mobile").body();
        String init = text.replaceFirst("(?s).*#EXT-X-MAP:URI=\"([^\"]+)\".*", "$1");

        assertThat(init).matches("1-[0-9a-f]+-[0-9a-f]{8}/init-slate\\.mp4");
        assertThat(server.get("/iptv/channel/" + init).statusCode()).isEqualTo(200);
    }

    @Test
    void formatsThatTheChannelDoesNotHaveAreProblems() {
        HttpResponse<String> other = server.get("/iptv/channel/5.m3u8?profile=large");
        String folder = listed("/iptv/channel/5.m3u8").getFirst().replaceFirst("/.*", "");

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body())
                .contains("INVALID_VALUE", "profile must be one of main, mobile: large");
        assertThat(server.get("/iptv/channel/%s/5.ts".formatted(folder + "0")).statusCode())
                .isEqualTo(404);
    }

    private static List<String> numbers(List<String> segments) {
        return segments.stream().map(each -> each.replaceFirst(".*/", "")).toList();
    }

    private static List<String> listed(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Configuration
    @Import({HlsRoutes.class, VariantRoutes.class, SegmentRoutes.class, StudioStreaming.class})
    static class Parts {
        @Bean
        @Primary
        HlsStudio inTwoFormats() {
            return new HlsStudio(MOBILE);
        }
    }
}
