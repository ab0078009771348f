package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.ffmpeg.Machine.Made;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.Refusal;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Sound;
import tv.exstream.time.FrameRate;

class CopiedFillTest {
    private static final Profile PAL =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 1_000),
                    new AudioFormat(48_000, 2, 96));

    private static final String CONFORMING =
            "-c:v libx264 -preset veryfast -profile:v main -bf 2 -g 50 -sc_threshold 0 -flags +cgop -pix_fmt yuv420p -c:a aac";

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
    @ParameterizedTest
    @ValueSource(strings = {"conforming.mp4", "conforming.mkv", "conforming.ts"})
    void aConformingFileIsTakenOverFrameByFrame(String name) {
        MediaItem item = item(name, CONFORMING);
        assertThat(Conformance.of(item.file(), PAL)).isEqualTo(new Conformance.Copy());

        Made made = machine.make(item, PAL, FillMethod.COPY);

        assertThat(made.refusal()).isEmpty();
        assertThat(made.startFrame()).isZero();
        assertThat(made.lengths()).containsExactly(50, 50, 50, 50, 50, 50);
        assertThat(Clips.numbers(made.stream())).isEqualTo(range(0, 300));
        assertThat(soundTicks(made.gops())).startsWith(0L);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"conforming.mp4", "conforming.mkv", "conforming.ts"})
    void aCopyFromTheMiddleStartsAtOrBeforeTheFrameWanted(String name) {
        MediaItem item = item(name, CONFORMING);

        for (long from : new long[] {100, 117, 149, 150}) {
            Made made =
                    machine.make(
                            new FillOrder(
                                    new RenditionRequest(item, PAL), from, 300, FillMethod.COPY));

            assertThat(made.gops())
                    .as("from %d", from)
                    .anyMatch(gop -> gop.startFrame() <= from && from < gop.endFrame());
            assertThat(Clips.numbers(made.stream()).getFirst()).isEqualTo((int) made.startFrame());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void theSoundOfACopyMeetsTheSoundOfAnEncode() {
        MediaItem item = item("conforming.mp4", CONFORMING);

        Made encoded =
                machine.make(
                        new FillOrder(new RenditionRequest(item, PAL), 0, 100, FillMethod.ENCODE));
        Made copied =
                machine.make(
                        new FillOrder(new RenditionRequest(item, PAL), 100, 300, FillMethod.COPY));

        assertThat(copied.startFrame()).isEqualTo(100);
        assertThat(soundTicks(copied.gops()).getFirst())
                .isEqualTo(soundTicks(encoded.gops()).getLast() + 1_920);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void theGopWithTheLastFrameWantedHasAllItsSound() {
        MediaItem item = item("conforming.mp4", CONFORMING);

        Made made =
                machine.make(
                        new FillOrder(new RenditionRequest(item, PAL), 0, 201, FillMethod.COPY));

        Gop last =
                made.gops().stream()
                        .filter(gop -> gop.startFrame() == 200)
                        .findFirst()
                        .orElseThrow();
        assertThat(last.sounds()).hasSizeBetween(93, 95);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void closedCaptionsInThePictureAreKept() throws IOException {
        MediaItem item =
                machine.item(
                        SharedData.of("media/videojs__mux.js/sintel-captions.ts")
                                .toAbsolutePath()
                                .normalize());
        VideoStream picture = item.file().picture().orElseThrow();
        Profile house =
                new Profile(
                        new VideoFormat(
                                picture.width(),
                                picture.height(),
                                picture.rate().orElseThrow(),
                                4_000),
                        PAL.audio());
        Path copied = Files.createTempFile("captions", ".ts");
        Files.write(copied, machine.make(item, house, FillMethod.COPY).stream());

        String sideData =
                new String(
                        Clips.output(
                                List.of(
                                        ("ffprobe -v error -select_streams v -show_frames"
                                                        + " -show_entries frame=side_data_list "
                                                        + copied)
                                                .split(" "))),
                        StandardCharsets.UTF_8);

        Files.delete(copied);
        assertThat(sideData).contains("ATSC A53 Part 4 Closed Captions");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void gopsThatAreTooLongAreRefused() {
        MediaItem item = item("long-gop.mp4", CONFORMING.replace("-g 50", "-g 250"));

        Made made = machine.make(item, PAL, FillMethod.COPY);

        assertThat(made.refusal()).contains(Refusal.GOP_TOO_LONG);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void openGopsAreNotTakenForClosedOnes() {
        MediaItem item =
                item(
                        "open-gop.mp4",
                        CONFORMING.replace("-flags +cgop", "-x264-params open-gop=1:bframes=2"));

        Made made = machine.make(item, PAL, FillMethod.COPY);

        assertThat(made.refusal()).contains(Refusal.GOP_TOO_LONG);
    }

    private static MediaItem item(String name, String options) {
        return machine.item(clip(name, numbered("320x180", "25", 12), options));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Long> soundTicks(List<Gop> gops) {
        return gops.stream().flatMap(gop -> gop.sounds().stream()).map(Sound::ticks90k).toList();
    }
}
