package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.live.Limits;

/// Live sources that come as segments of HLS, all of them watched at once in real time.
class HlsSourcesTest {
    private static final Duration LENGTH = Duration.ofSeconds(16);

    /// A frame of silence has fewer bytes.
    private static final double HEARD_BYTES = 60;

    /// What is seen and heard is so for as many seconds at least.
    private static final double ENOUGH = LENGTH.toSeconds() - 9;

    private static final List<String> SEEN_AND_HEARD =
            List.of("together", "apart", "packed", "adverts", "leaping");

    @TempDir private static Path folder;
    private static Provider provider;
    private static final Behaviour behaviour = new Behaviour(Programme.good());
    private static Fragments fragments;
    private static LiveAir air;

    @BeforeAll
    static void watch() throws Exception {
        fragments = Fragments.make(folder.resolve("fragments"));
        QuietTime.spend(
                HlsSourcesTest::begin,
                () -> air.watch(LENGTH, HlsSourcesTest::isEnough),
                HlsSourcesTest::end);
    }

    private static boolean isEnough() {
        return SEEN_AND_HEARD.stream().allMatch(name -> air.shown(name) > ENOUGH);
    }

    private static void begin() throws Exception {
        provider = new Provider();
        air = new LiveAir(Files.createTempDirectory(folder, "air"), Limits.USUAL);
        encrypted();
        withHoles();
        fragments.serve(provider);
        for (String name : SEEN_AND_HEARD) {
            air.showing(name, provider.url("/hls/%s.m3u8".formatted(name)));
        }
    }

    private static void encrypted() {
        String variants =
                """
                #EXTM3U
                #EXT-X-STREAM-INF:BANDWIDTH=9000,RESOLUTION=1920x1080
                low.m3u8
                #EXT-X-STREAM-INF:BANDWIDTH=5000,RESOLUTION=320x180
                live.m3u8
                """;
        provider.answers("/hls/all.m3u8", visit -> visit.text(200, variants));
        provider.answers(
                "/hls/live.m3u8",
                visit ->
                        Behaviour.playlist(visit, "k/", "#EXT-X-KEY:METHOD=AES-128,URI=\"k/key\""));
        provider.answers("/hls/k/key", visit -> Behaviour.body(visit, Behaviour.KEY));
        for (int n = 0; n < 60; n++) {
            int number = n;
            provider.answers(
                    "/hls/k/" + n, visit -> Behaviour.body(visit, behaviour.encrypted(number)));
        }
        air.showing("HLS", provider.url("/hls/all.m3u8"));
    }

    private static void withHoles() {
        provider.answers("/hls/holes.m3u8", visit -> Behaviour.playlist(visit, "h/"));
        for (int n = 0; n < 60; n++) {
            int number = n;
            if (n % 10 != 0) {
                provider.answers(
                        "/hls/h/" + n,
                        visit -> Behaviour.body(visit, Programme.good().gop(number)));
            }
        }
        air.showing("HLS missing", provider.url("/hls/holes.m3u8"));
    }

    @AfterAll
    static void end() {
        air.close();
        provider.close();
    }

    @Test
    void hlsIsReceivedFromTheBestVariantAndDecrypted() {
        assertThat(air.longestGap("HLS")).isZero();
        assertThat(air.shown("HLS")).isGreaterThan(LENGTH.toSeconds() - 6);
        assertThat(provider.visits("/hls/low.m3u8")).isZero();
    }

    @Test
    void hlsGoesOnWhenSegmentsAreMissing() {
        assertThat(air.longestGap("HLS missing")).isLessThan(6);
        assertThat(air.shown("HLS missing")).isGreaterThan(LENGTH.toSeconds() - 10);
    }

    @Test
    @DisplayName("F06: fragmented MP4 is received, with its sound")
    void fragmentedMp4IsReceived() {
        assertSeenAndHeard("together");
    }

    @Test
    @DisplayName("F06: sound that comes apart from the picture is heard, the usual one of several")
    void soundApartIsHeard() {
        assertSeenAndHeard("apart");
        assertThat(provider.visits("/hls/other.m3u8")).isZero();
    }

    @Test
    @DisplayName("F06: sound that comes without a container is heard beside a transport stream")
    void packedSoundIsHeard() {
        assertSeenAndHeard("packed");
    }

    @Test
    @DisplayName(
            "F05, F06: what has nothing to do with what was before is encoded anew, without a gap")
    void advertsAreEncodedAnew() {
        assertSeenAndHeard("adverts");
        assertThat(provider.visits("/hls/advert.mp4")).isPositive();
    }

    @Test
    @DisplayName(
            "F05, F06: where sound comes apart and the time jumps, which nobody says, both go on without a gap")
    void anUnannouncedJumpIsNotSeen() {
        assertSeenAndHeard("leaping");
    }

    private static void assertSeenAndHeard(String name) {
        assertThat(air.longestGap(name)).isLessThan(3);
        assertThat(air.shown(name)).isGreaterThan(ENOUGH);
        assertThat(air.soundBytes(name)).isGreaterThan(HEARD_BYTES);
    }
}
