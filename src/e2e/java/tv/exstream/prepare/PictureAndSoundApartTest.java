package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.library.remote.Household;
import tv.exstream.library.youtube.StandInYouTube;
import tv.exstream.media.MediaItem;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.SourceSettings;

/// A video whose picture and sound are two files becomes one rendition with both in step. Every odd second is heard, the others are silent.
class PictureAndSoundApartTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int SAMPLE_RATE = 48_000;
    private static final double LOUD = 0.02;

    /// Half a frame of the picture and a frame of AAC.
    private static final double IN_STEP_SECONDS = 0.04;

    private static final List<String> HEARD =
            List.of(
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=f=1000:r=48000:d=14",
                    "-af",
                    "volume=0:enable='lt(mod(t\\,2)\\,1)'",
                    "-c:a",
                    "aac");

    @TempDir Path folder;
    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private StandInYouTube youTube;
    private RealFills fills;
    private Household household;

    @BeforeEach
    void open() throws Exception {
        var machine = new Machine(folder.resolve("processes"));
        fills = new RealFills(folder.resolve("store"), machine);
        youTube = new StandInYouTube(folder);
        var ffprobe = new Ffprobe(machine.tools(), machine.processes(), new ProcessBudget(4, 1));
        household =
                new Household(
                        youTube.client(machine.processes(), NOW),
                        ffprobe::probe,
                        outbound.streaming());
        machine.processes().openDoor(household::address);
        serve("/sound", Files.readAllBytes(Clips.make("apart-sound.m4a", HEARD)));
    }

    @AfterEach
    void close() throws Exception {
        fills.close();
        household.close();
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName(
            "SRC-16: picture and sound that come apart are in step, from the middle and from the start")
    void pictureAndSoundAreInStep() throws Exception {
        MediaItem video = video("640x360");

        fills.ask(video, 137, Urgency.VIEWER);
        fills.await(video, index -> index.isOver(350));
        assertInStep(fills.played(video, 137), 137);
        fills.ask(video, 0, Urgency.SOON);
        fills.await(video, RenditionIndex::isComplete);
        assertInStep(fills.played(video, 0), 0);

        assertThat(youTube.calls()).as("questions to YouTube").isOne();
        assertThat(station.visits("/picture")).isPositive();
    }

    @Test
    @DisplayName("SRC-16: a picture that is copied has its sound from its first key frame on")
    void copiesAreInStep() throws Exception {
        MediaItem video = video("320x180");

        fills.ask(video, 137, Urgency.VIEWER);
        RenditionIndex index = fills.await(video, made -> made.isOver(350));

        assertThat(index.from(120).orElseThrow().startFrame())
                .as("a key frame of the file")
                .isEqualTo(120);
        assertInStep(fills.played(video, 120), 120);
    }

    private MediaItem video(String size) throws Exception {
        List<String> picture =
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        Clips.numbered(size, "25", 14),
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-g",
                        "40",
                        "-keyint_min",
                        "40",
                        "-pix_fmt",
                        "yuv420p");
        Path file = Clips.make("apart-picture-%s.mp4".formatted(size), picture);
        serve("/picture", Files.readAllBytes(file));
        String until = "?expire=" + NOW.plus(Duration.ofHours(6)).getEpochSecond();
        youTube.has(
                "abcdefghijk",
                station.outside("/picture" + until),
                station.outside("/sound" + until));
        var origin =
                new OnlineOrigin.YouTube(OnlineOrigin.YouTube.Find.VIDEO, "abcdefghijk", 1, 1_080);
        var _ = household.read(new SourceSettings("tube", origin, Duration.ZERO, false));
        return household.media().getFirst();
    }

    /// @param first the frame with which it begins
    private static void assertInStep(byte[] stream, int first) throws IOException {
        assertThat(Clips.numbers(stream)).isEqualTo(IntStream.range(first, 350).boxed().toList());
        double begin = first / 25.0;
        List<Double> wanted =
                IntStream.of(1, 3, 5, 7, 9, 11, 13)
                        .mapToObj(second -> second - begin)
                        .filter(second -> second > 0)
                        .toList();
        List<Double> heard = onsets(stream);
        assertThat(heard).hasSameSizeAs(wanted);
        for (int n = 0; n < wanted.size(); n++) {
            assertThat(heard.get(n)).isCloseTo(wanted.get(n), within(IN_STEP_SECONDS));
        }
    }

    /// When it begins to be heard after silence, in seconds after the first picture.
    private static List<Double> onsets(byte[] stream) throws IOException {
        Path file = Files.createTempFile("apart", ".ts");
        try {
            Files.write(file, stream);
            double apart = start(file, "a:0") - start(file, "v:0");
            float[] sound = sound(file);
            int step = SAMPLE_RATE / 100;
            return IntStream.range(1, sound.length / step)
                    .filter(n -> isLoud(sound, n, step) && !isLoud(sound, n - 1, step))
                    .mapToObj(n -> n / 100.0 + apart)
                    .filter(second -> second > IN_STEP_SECONDS)
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean isLoud(float[] sound, int number, int step) {
        return IntStream.range(number * step, (number + 1) * step)
                .anyMatch(n -> Math.abs(sound[n]) > LOUD);
    }

    private static float[] sound(Path file) throws IOException {
        byte[] raw =
                Clips.output(
                        List.of(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-i",
                                file.toString(),
                                "-map",
                                "0:a:0",
                                "-ac",
                                "1",
                                "-f",
                                "f32le",
                                "pipe:1"));
        float[] samples = new float[raw.length / Float.BYTES];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
        return samples;
    }

    private static double start(Path file, String stream) throws IOException {
        byte[] said =
                Clips.output(
                        List.of(
                                "ffprobe",
                                "-v",
                                "error",
                                "-select_streams",
                                stream,
                                "-show_entries",
                                "stream=start_time",
                                "-of",
                                "csv=p=0",
                                file.toString()));
        return Double.parseDouble(new String(said).strip().lines().findFirst().orElseThrow());
    }

    private void serve(String path, byte[] file) {
        station.answers(
                path,
                exchange -> assertThat(RemoteFills.send(file, file.length, exchange)).isTrue());
    }
}
