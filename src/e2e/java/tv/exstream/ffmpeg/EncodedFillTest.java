package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.ffmpeg.Machine.Made;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Sound;
import tv.exstream.time.FrameRate;

class EncodedFillTest {
    private static final Profile PAL = profile(FrameRate.FPS_25);
    private static final Profile NTSC = profile(FrameRate.NTSC_30);
    private static final String H264 =
            "-c:v libx264 -preset ultrafast -bf 2 -g 60 -pix_fmt yuv420p";

    @TempDir static Path folder;
    private static Machine machine;

    @BeforeAll
    static void open() {
        machine = new Machine(folder);
    }

    @AfterAll
    static void close() {
        machine.close();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void picturesOfTheSameRateKeepTheirNumbers() {
        Made made = make(item("pal.mp4", "25", H264), PAL, 137, 260);

        assertThat(made.messages()).isEmpty();
        assertThat(made.startFrame()).isEqualTo(137);
        assertThat(made.lengths()).containsExactly(13, 50, 50, 10);
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(137, 260));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void rationalRatesKeepTheirNumbersToo() {
        Made made = make(item("ntsc.mkv", "30000/1001", H264), NTSC, 211, 330);

        assertThat(made.startFrame()).isEqualTo(211);
        assertThat(made.lengths()).containsExactly(29, 60, 30);
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(211, 330));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"film.mkv, 24000/1001", "p50.mp4, 50", "slow.mkv, 7", "ntsc.mkv, 30000/1001"})
    void runsThatMeetShowWhatOneRunShows(String name, String rate) {
        MediaItem item = item(name, rate, H264);

        assertMeetsWithoutSeam(item, PAL, 163);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName("FF-59: a variable frame rate is made constant")
    void aVariableRateIsMadeConstant() {
        MediaItem item =
                machine.item(
                        clip(
                                "vfr.mkv",
                                numbered("320x180", "25", 12) + ",select='mod(n\\,7)*mod(n\\,3)'",
                                H264 + " -vsync vfr"));

        assertMeetsWithoutSeam(item, PAL, 101);
        assertMeetsWithoutSeam(item, NTSC, 101);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void whoWaitsGetsShortChunksOnTheWayToTheGrid() {
        MediaItem item = item("pal.mp4", "25", H264);

        Made made =
                machine.make(
                        new FillOrder(
                                new RenditionRequest(item, PAL),
                                137,
                                260,
                                FillMethod.ENCODE_AT_ONCE));

        assertThat(made.lengths()).containsExactly(13, 11, 12, 12, 15, 25, 25, 10);
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(137, 260));
    }

    private static void assertMeetsWithoutSeam(MediaItem item, Profile profile, long meeting) {
        long end = new RenditionRequest(item, profile).frames();
        List<Gop> once = make(item, profile, 0, end).gops();
        List<Gop> twice = new ArrayList<>(make(item, profile, 0, meeting).gops());
        twice.addAll(make(item, profile, meeting, end).gops());

        assertThat(Clips.numbers(Machine.stream(twice)))
                .hasSize((int) end)
                .isEqualTo(Clips.numbers(Machine.stream(once)));
        assertThat(soundTicks(twice)).isEqualTo(soundTicks(once));
        assertThat(soundTicks(once)).startsWith(0L, 1_920L);
        assertThat(steps(soundTicks(once))).allMatch(step -> Math.abs(step - 1_920) <= 1);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void oddSizesAndShapesAreFittedIntoTheHouseFormat() {
        MediaItem item =
                machine.item(
                        clip(
                                "odd.mkv",
                                numbered("321x241", "25", 4) + ",setsar=4/3",
                                "-c:v ffv1 -pix_fmt yuv444p"));

        Made made = make(item, PAL, 0, 100);

        // 321x241 with pixels of 4:3 is 16:9, within a pixel: it fills the picture.
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(0, 100));
        assertThat(size(made)).isEqualTo(320 * 180);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aTurnedPictureIsShownUpright() {
        Path flat = clip("flat.mp4", numbered("180x320", "25", 4) + ",transpose=cclock", H264);
        Path turned =
                Clips.make(
                        "turned.mp4",
                        List.of(
                                "-i",
                                flat.toString(),
                                "-c",
                                "copy",
                                "-metadata:s:v:0",
                                "rotate=270"));
        MediaItem item = machine.item(turned);

        Made made = make(item, PAL, 0, 50);

        assertThat(item.file().picture().orElseThrow().rotation()).isNotZero();
        assertThat(Clips.numbers(made.stream(), "crop=101:20:109:0")).isEqualTo(range(0, 50));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void interlacedPicturesBecomeWholeOnes() {
        MediaItem item =
                machine.item(
                        clip(
                                "interlaced.mkv",
                                numbered("320x180", "50", 12) + ",tinterlace=interleave_top",
                                "-c:v libx264 -preset ultrafast -flags +ildct+ilme -top 1 -pix_fmt yuv420p"));

        Made made = make(item, PAL, 30, 90);

        assertThat(item.file().picture().orElseThrow().scan().name()).isEqualTo("INTERLACED");
        assertThat(made.endFrame()).isEqualTo(90);
        assertThat(made.messages()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"pq.mkv, smpte2084", "hlg.mkv, arib-std-b67"})
    void highDynamicRangeBecomesStandard(String name, String transfer) {
        MediaItem item =
                machine.item(
                        clip(
                                name,
                                numbered("320x180", "25", 4) + ",format=yuv420p10le",
                                "-c:v libx264 -preset ultrafast -color_primaries bt2020 -colorspace bt2020nc -color_trc "
                                        + transfer));

        Made made = make(item, PAL, 0, 50);

        assertThat(item.file().picture().orElseThrow().range().name()).isNotEqualTo("STANDARD");
        assertThat(made.messages()).isEmpty();
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(0, 50));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void soundAloneGetsAPicture() {
        Path song =
                Clips.make(
                        "song.m4a",
                        List.of("-f", "lavfi", "-i", "sine=f=440:r=44100:d=5", "-c:a", "aac"));

        Made made = make(machine.item(song), PAL, 20, 120);

        assertThat(made.messages()).isEmpty();
        assertThat(made.startFrame()).isEqualTo(20);
        assertThat(made.endFrame()).isEqualTo(120);
        assertThat(steps(soundTicks(made.gops()))).containsOnly(1_920L);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aPictureAloneGetsSilence() {
        Path mute =
                Clips.make(
                        "mute.mp4",
                        Stream.concat(
                                        Stream.of(
                                                "-f", "lavfi", "-i", numbered("320x180", "25", 4)),
                                        Stream.of(H264.split(" ")))
                                .toList());

        Made made = make(machine.item(mute), PAL, 10, 100);

        assertThat(Clips.numbers(made.stream())).isEqualTo(range(10, 100));
        assertThat(steps(soundTicks(made.gops()))).containsOnly(1_920L);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"mono, 1", "5.1, 6", "7.1, 8"})
    void anyLayoutIsMixedToTheHouseLayout(String layout, int channels) {
        MediaItem item =
                machine.item(
                        clip(
                                "layout-" + layout + ".mkv",
                                numbered("320x180", "25", 4),
                                H264
                                        + " -t 4 -af aformat=channel_layouts="
                                        + layout
                                        + " -c:a flac"));

        Made made = make(item, PAL, 0, 50);

        assertThat(item.file().audio().getFirst().channels()).isEqualTo(channels);
        assertThat(made.messages()).isEmpty();
        assertThat(steps(soundTicks(made.gops()))).containsOnly(1_920L);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void theLastPictureIsHeldWhenSoundGoesOn() {
        MediaItem item = machine.item(clip("short.mp4", numbered("320x180", "25", 9), H264));

        Made made = make(item, PAL, 200, 300);

        assertThat(made.endFrame()).isEqualTo(300);
        List<Integer> held = new ArrayList<>(range(200, 225));
        held.addAll(Collections.nCopies(75, 224));
        assertThat(Clips.numbers(made.stream())).isEqualTo(held);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aPictureThatEndedLongBeforeIsDrawnInstead() {
        Path file =
                Clips.make(
                        "very-short.mkv",
                        Stream.of(
                                        Stream.of(
                                                "-f", "lavfi", "-i", numbered("320x180", "25", 3)),
                                        Stream.of("-f", "lavfi", "-i", "sine=d=40"),
                                        Stream.of(H264.split(" ")))
                                .flatMap(part -> part)
                                .toList());
        MediaItem item = machine.item(file);

        assertThat(make(item, PAL, 0, 1_000).endFrame()).isEqualTo(325);
        assertThat(make(item, PAL, 325, 1_000).lengths()).isEmpty();
        Made drawn =
                machine.make(
                        new FillOrder(
                                new RenditionRequest(item, PAL), 325, 1_000, FillMethod.DRAW));
        assertThat(drawn.startFrame()).isEqualTo(325);
        assertThat(drawn.endFrame()).isEqualTo(1_000);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void nothingIsDrawnWhereThereIsNoSoundEither() {
        MediaItem item = item("pal.mp4", "25", H264);

        Made drawn =
                machine.make(
                        new FillOrder(
                                new RenditionRequest(item, PAL), 500, 1_000, FillMethod.DRAW));

        assertThat(drawn.lengths()).isEmpty();
    }

    private static int size(Made made) {
        byte[] first = Clips.decoded(made.stream(), "-frames:v", "1", "-pix_fmt", "gray");
        return first.length;
    }

    private static MediaItem item(String name, String rate, String options) {
        return machine.item(clip(name, numbered("320x180", rate, 12), options));
    }

    private static Made make(MediaItem item, Profile profile, long from, long to) {
        return machine.make(
                new FillOrder(new RenditionRequest(item, profile), from, to, FillMethod.ENCODE));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Long> soundTicks(List<Gop> gops) {
        return gops.stream().flatMap(gop -> gop.sounds().stream()).map(Sound::ticks90k).toList();
    }

    private static List<Long> steps(List<Long> ticks) {
        return IntStream.range(1, ticks.size())
                .mapToObj(i -> ticks.get(i) - ticks.get(i - 1))
                .distinct()
                .toList();
    }

    private static Profile profile(FrameRate rate) {
        return new Profile(new VideoFormat(320, 180, rate, 1_000), new AudioFormat(48_000, 2, 96));
    }
}
