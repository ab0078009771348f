package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.live.Limits;
import tv.exstream.relay.Provider.Visit;

/// Stations of the radio, all of them listened to at once in real time.
class RadioTest {
    private static final Duration LENGTH = Duration.ofSeconds(14);

    /// A frame of silence has fewer bytes.
    private static final double HEARD_BYTES = 60;

    private static final int SLICES_PER_SECOND = 10;
    private static final int SECONDS = 30;

    /// A station is heard for as many seconds at least.
    private static final double ENOUGH = LENGTH.toSeconds() - 9;

    @TempDir private static Path folder;
    private static Provider provider;
    private static Path fragments;
    private static Fragments made;
    private static Path stream;
    private static LiveAir air;

    @BeforeAll
    static void listen() throws Exception {
        fragments = folder.resolve("fragments");
        made = Fragments.make(fragments);
        stream = packets(fragments.resolve("all.aac"));
        QuietTime.spend(
                RadioTest::begin, () -> air.watch(LENGTH, RadioTest::isEnough), RadioTest::end);
    }

    static Stream<String> stations() {
        return Stream.of(
                "bare sound",
                "transport stream",
                "HLS of bare sound",
                "HLS of fragmented MP4",
                "HLS with sound and picture apart");
    }

    private static boolean isEnough() {
        return stations().allMatch(name -> air.shown(name) > ENOUGH);
    }

    private static void begin() throws Exception {
        provider = new Provider();
        made.serve(provider);
        air = new LiveAir(Files.createTempDirectory(folder, "air"), Limits.USUAL);
        provider.answers("/bare", visit -> send(visit, fragments.resolve("all.aac")));
        provider.answers("/packets", visit -> send(visit, stream));
        air.listening("bare sound", provider.url("/bare"));
        air.listening("transport stream", provider.url("/packets"));
        air.listening("HLS of bare sound", provider.url("/hls/bare.m3u8"));
        air.listening("HLS of fragmented MP4", provider.url("/hls/audio.m3u8"));
        air.listening("HLS with sound and picture apart", provider.url("/hls/apart.m3u8"));
        air.showing("television", provider.url("/bare"));
    }

    @AfterAll
    static void end() {
        air.close();
        provider.close();
    }

    @ParameterizedTest
    @DisplayName("case 40: a station of the radio is heard, and seen as waves")
    @MethodSource("stations")
    void radioIsHeardAndSeen(String name) {
        assertThat(air.longestGap(name)).isLessThan(3);
        assertThat(air.shown(name)).isGreaterThan(ENOUGH);
        assertThat(air.soundBytes(name)).isGreaterThan(HEARD_BYTES);
    }

    @Test
    @DisplayName("a picture that comes apart from the sound of a station is not asked for")
    void nobodySeesThePicture() {
        assertThat(provider.visits("/hls/apart.m3u8")).isPositive();
        assertThat(provider.visits("/hls/video.m3u8")).isZero();
    }

    @Test
    @DisplayName("what is no radio station and has no picture is left")
    void televisionNeedsAPicture() {
        assertThat(air.shown("television")).isZero();
    }

    private static Path packets(Path sound) throws IOException, InterruptedException {
        Path packets = sound.resolveSibling("radio.ts");
        List<String> command =
                List.of(
                        ("ffmpeg -loglevel error -nostdin -y -i %s -c copy -f mpegts %s"
                                        .formatted(sound, packets))
                                .split(" "));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return packets;
    }

    /// In real time, some seconds at once in the beginning, as stations do.
    private static void send(Visit visit, Path file) throws IOException, InterruptedException {
        byte[] all = Files.readAllBytes(file);
        int slice = all.length / SECONDS / SLICES_PER_SECOND;
        int burst = 2 * SLICES_PER_SECOND * slice;
        visit.head(200, "Content-Type: audio/aac");
        visit.write(Arrays.copyOf(all, burst));
        for (int at = burst; at < all.length; at += slice) {
            visit.pause(1_000 / SLICES_PER_SECOND);
            visit.write(Arrays.copyOfRange(all, at, Math.min(all.length, at + slice)));
        }
        visit.hang();
    }
}
