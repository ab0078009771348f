package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.ffmpeg.Machine.Made;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Conversion;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.Conversion.Scaling;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.Crop;
import tv.exstream.media.Downmix;
import tv.exstream.media.Downmix.Weights;
import tv.exstream.media.Loudness;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.Quantity;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Sound;
import tv.exstream.time.FrameRate;

/// What a profile wants done to pictures and sound is done by the real ffmpeg.
class ConvertedFillTest {
    private static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";
    private static final AudioFormat STEREO = new AudioFormat(48_000, 2, 192);

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
    @ParameterizedTest(name = "SCL-1..5, FF-30..32: a picture of another shape, {0}")
    @CsvSource({
        "PAD, crop=240:20:40:0",
        "STRETCH, crop=iw:20:0:0",
        // The upper 30 of 240 lines are cut off, and with them most of the 26 lines of the number.
        "CROP, crop=iw:ih:0:0",
    })
    void anotherShapeIsPaddedStretchedOrCropped(Scaling scaling, String number) {
        MediaItem item = machine.item(clip("four-three.mp4", numbered("320x240", "25", 4), H264));

        Made made = make(item, profile(converted(scaling, Bars.KEEP, ToneMapping.HABLE), STEREO));

        assertThat(made.messages()).isEmpty();
        byte[] first = Clips.decoded(made.stream(), "-frames:v", "1", "-pix_fmt", "gray");
        assertThat(first).hasSize(320 * 180);
        if (scaling != Scaling.CROP) {
            assertThat(Clips.numbers(made.stream(), number)).isEqualTo(range(0, 50));
        }
        assertThat(black(first)).isEqualTo(scaling == Scaling.PAD);
    }

    @Test
    @DisplayName("FF-32: black bars that were measured are cut off before scaling")
    void measuredBarsAreCut() {
        MediaItem item =
                machine.item(
                        clip(
                                "barred.mp4",
                                numbered("320x180", "25", 4) + ",pad=320:240:0:30",
                                H264));
        MediaItem measured = measured(item, Optional.of(new Crop(0, 30, 320, 180)));

        Made made =
                make(
                        measured,
                        profile(converted(Scaling.PAD, Bars.CUT, ToneMapping.HABLE), STEREO));

        assertThat(Clips.numbers(made.stream())).isEqualTo(range(0, 50));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(ToneMapping.class)
    @DisplayName("FF-33: every tone mapping shows the picture")
    void everyToneMappingWorks(ToneMapping curve) {
        MediaItem item =
                machine.item(
                        clip(
                                "wide.mkv",
                                numbered("320x180", "25", 4) + ",format=yuv420p10le",
                                "-c:v libx264 -preset ultrafast -color_primaries bt2020 -colorspace bt2020nc -color_trc smpte2084"));

        Made made = make(item, profile(converted(Scaling.PAD, Bars.KEEP, curve), STEREO));

        assertThat(made.messages()).isEmpty();
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(0, 50));
    }

    @Test
    @DisplayName("FF-40a: quiet sound becomes as loud as asked, whether it was measured or not")
    void soundBecomesAsLoudAsAsked() throws Exception {
        MediaItem quiet =
                machine.item(
                        clip(
                                "quiet.mkv",
                                numbered("320x180", "25", 12),
                                H264 + " -af volume=-20dB -c:a flac"));
        Profile profile = profile(Conversion.USUAL, sound(Optional.of(Loudness.USUAL), 2));
        double before = lufs(make(quiet, profile(Conversion.USUAL, STEREO)));
        var known = new MeasuredLoudness(before, before + 3, 1, before - 10);

        Made dynamic = make(quiet, profile);
        Made linear = make(measured(quiet, known), profile);

        assertThat(before).isLessThan(-30);
        assertThat(lufs(dynamic)).isCloseTo(-16, within(2.0));
        assertThat(lufs(linear)).isCloseTo(-16, within(1.0));
        assertThat(steps(dynamic)).containsOnly(1_920L);
        assertThat(steps(linear)).containsOnly(1_920L);
        assertThat(dynamic.messages()).isEmpty();
    }

    @Test
    @DisplayName(
            "BEN-30: what was measured makes a quiet and a loud file equally loud, within one LU")
    void quietAndLoudFilesBecomeEquallyLoud() throws Exception {
        Profile profile = profile(Conversion.USUAL, sound(Optional.of(Loudness.USUAL), 2));
        List<Double> made = new ArrayList<>();
        for (String volume : List.of("-18dB", "-3dB")) {
            MediaItem item =
                    machine.item(
                            clip(
                                    "loud" + volume + ".mkv",
                                    numbered("320x180", "25", 12),
                                    H264 + " -af volume=" + volume + " -c:a flac"));
            made.add(lufs(make(scanned(item), profile)));
        }

        assertThat(made.get(0)).isCloseTo(made.get(1), within(1.0));
        assertThat(made.get(0)).isCloseTo(-16, within(1.0));
    }

    /// As it is shown after it was measured.
    private static MediaItem scanned(MediaItem item) throws Exception {
        var run = new MeasureRun(item.file(), EnumSet.of(Quantity.LOUDNESS, Quantity.PICTURE));
        List<String> command = new ArrayList<>(List.of("ffmpeg"));
        command.addAll(run.args());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var report = new MeasureReport(run);
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .forEach(report::line);
        return item.with(report.measurement(Instant.EPOCH)).shownAt(Instant.EPOCH);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "5.1, 2, NORMALISED, false",
        "5.1, 2, FULL_LEVEL, true",
        "7.1, 2, DIALOGUE, false",
        "5.1, 1, DIALOGUE, true",
        "7.1, 6, NORMALISED, false",
        "mono, 2, NORMALISED, false",
        "stereo, 1, NORMALISED, false",
        "mono, 6, FULL_LEVEL, true",
    })
    @DisplayName("FF-84: every layout is mixed to every other")
    void everyLayoutIsMixed(String layout, int channels, Weights weights, boolean bass) {
        MediaItem item =
                machine.item(
                        clip(
                                "mix-" + layout + ".mkv",
                                numbered("320x180", "25", 4),
                                H264
                                        + " -t 4 -af aformat=channel_layouts="
                                        + layout
                                        + " -c:a flac"));
        var format =
                new AudioFormat(
                        48_000,
                        channels,
                        192,
                        AudioCodec.AAC,
                        Optional.empty(),
                        new Downmix(weights, bass));

        Made made = make(item, profile(Conversion.USUAL, format));

        assertThat(made.messages()).isEmpty();
        assertThat(steps(made)).containsOnly(1_920L);
    }

    private static boolean black(byte[] picture) {
        return IntStream.range(0, 180).allMatch(line -> (picture[line * 320] & 0xFF) < 20);
    }

    /// Measured over what was made.
    private static double lufs(Made made) throws Exception {
        Path file = Files.write(folder.resolve("loud.ts"), made.stream());
        Process process =
                new ProcessBuilder(
                                "ffmpeg",
                                "-nostdin",
                                "-hide_banner",
                                "-i",
                                file.toString(),
                                "-map",
                                "0:a",
                                "-af",
                                "ebur128",
                                "-f",
                                "null",
                                "-")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String summary = said.substring(said.lastIndexOf("Integrated loudness"));
        return Double.parseDouble(summary.replaceAll("(?s).*?I: +(-?[0-9.]+) LUFS.*", "$1"));
    }

    private static List<Long> steps(Made made) {
        List<Long> ticks =
                made.gops().stream()
                        .flatMap(gop -> gop.sounds().stream())
                        .map(Sound::ticks90k)
                        .toList();
        List<Long> steps = new ArrayList<>();
        for (int n = 1; n < ticks.size(); n++) {
            steps.add(ticks.get(n) - ticks.get(n - 1));
        }
        return steps;
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static Made make(MediaItem item, Profile profile) {
        long end = profile.audio().loudness().isPresent() ? 250 : 50;
        return machine.make(
                new FillOrder(new RenditionRequest(item, profile), 0, end, FillMethod.ENCODE));
    }

    private static Conversion converted(Scaling scaling, Bars bars, ToneMapping curve) {
        return new Conversion(scaling, bars, Deinterlacing.AUTO, curve);
    }

    private static AudioFormat sound(Optional<Loudness> loudness, int channels) {
        return new AudioFormat(48_000, channels, 192, AudioCodec.AAC, loudness, Downmix.USUAL);
    }

    private static Profile profile(Conversion conversion, AudioFormat audio) {
        return new Profile(
                new VideoFormat(320, 180, FrameRate.FPS_25, 1_000, VideoCoding.USUAL, conversion),
                audio);
    }

    private static MediaItem measured(MediaItem item, Optional<Crop> content) {
        VideoStream from = item.file().picture().orElseThrow();
        VideoStream stream = from.measured(content, Optional.empty());
        return with(item, List.of(stream), item.file().audio());
    }

    private static MediaItem measured(MediaItem item, MeasuredLoudness loudness) {
        AudioStream from = item.file().audio().getFirst();
        var stream =
                new AudioStream(
                        from.index(),
                        from.codec(),
                        from.channels(),
                        from.sampleRate(),
                        from.language(),
                        from.title(),
                        from.preferred(),
                        from.traits(),
                        Optional.of(loudness));
        return with(item, item.file().video(), List.of(stream));
    }

    private static MediaItem with(
            MediaItem item, List<VideoStream> video, List<AudioStream> audio) {
        MediaFile file = item.file();
        return new MediaItem(
                item.id(),
                item.kind(),
                item.title(),
                new MediaFile(
                        file.path(),
                        file.fingerprint(),
                        file.duration(),
                        video,
                        audio,
                        file.subtitles(),
                        file.chapters()));
    }
}
