package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

/// What is written without ffmpeg is understood by ffmpeg.
class BlankStreamTest {
    private static final long START = 1_000_000;

    /// Chroma without a colour.
    private static final int NEUTRAL = 128;

    /// Slates of one frame are key frames after one another.
    private static final int[] LENGTHS = {1, 1, 5, 2, 8, 1};

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "16, 16, 25/1, 30",
        "34, 18, 24000/1001, 30",
        "320, 180, 50/1, 30",
        "640, 480, 30000/1001, 30",
        "1280, 720, 25/1, 31",
        "1918, 1078, 60/1, 42",
        "3840, 2160, 25/1, 51"
    })
    void itsPicturesAreUniformlyDarkAndOfTheRightSize(int width, int height, String rate, int level)
            throws IOException {
        var format = new VideoFormat(width, height, rate(rate), 1_000);
        byte[] stream = stream(new Profile(format, new AudioFormat(48_000, 2, 96)), LENGTHS);

        byte[] decoded = decoded(stream, "-map", "0:v", "-f", "rawvideo");

        int luma = width * height;
        int picture = luma + luma / 2;
        assertThat(decoded).hasSize(Arrays.stream(LENGTHS).sum() * picture);
        for (int at = 0; at < decoded.length; at++) {
            int expected = at % picture < luma ? BlankPicture.LUMA : NEUTRAL;
            if ((decoded[at] & 0xFF) != expected) {
                assertThat(decoded[at] & 0xFF).as("sample %d", at).isEqualTo(expected);
            }
        }
        assertThat(probed(stream, "v", "profile,width,height,pix_fmt,level,has_b_frames"))
                .isEqualTo(
                        "Constrained Baseline,%d,%d,0,yuv420p,%d".formatted(width, height, level));
    }

    @ParameterizedTest
    @CsvSource({"48000, 1", "48000, 2", "44100, 1", "44100, 2"})
    void itsSoundIsSilence(int sampleRate, int channels) throws IOException {
        var audio = new AudioFormat(sampleRate, channels, 96);
        byte[] stream = stream(new Profile(Profile.HD_720.video(), audio), 50, 50, 1, 50);

        byte[] decoded = decoded(stream, "-map", "0:a", "-f", "s16le");

        int frames = TsChecker.assertClean(stream).units(HouseMultiplex.AUDIO_PID);
        assertThat(frames).isCloseTo(151 * sampleRate / 25 / 1_024, within(1));
        assertThat(decoded).hasSize(frames * 1_024 * 2 * channels).containsOnly(0);
        assertThat(probed(stream, "a", "profile,sample_rate,channels"))
                .isEqualTo("LC,%d,%d".formatted(sampleRate, channels));
    }

    @Test
    void itIsJoinedToProgrammesWithoutAComplaint() throws IOException {
        var profile =
                new Profile(
                        new VideoFormat(320, 180, FrameRate.FPS_25, 1_000),
                        new AudioFormat(48_000, 2, 96));
        List<Gop> gops = programme(profile);
        Slate slate = BlankSlate.of(profile);
        var clock = new ChannelClock(Instant.EPOCH, FrameRate.FPS_25);
        var renditions = new InMemoryRenditions();
        var bytes = new PieceBytes(clock, new Splicer("Films"), renditions);
        RenditionKey key = stored(renditions, gops);
        var stream = new ByteArrayOutputStream();
        List<Integer> numbers = new ArrayList<>();
        long at = START;
        for (int round = 0; round < 4; round++) {
            int blank = 1 + 16 * round;
            stream.writeBytes(bytes.of(slate, at, blank));
            numbers.addAll(Collections.nCopies(blank, 0));
            at += blank;
            Chunk chunk = renditions.index(key).chunks().get(round);
            stream.writeBytes(bytes.of(new Piece.Stored(key, chunk, at, at + chunk.frames())));
            for (int n = 0; n < chunk.frames(); n++) {
                numbers.add((int) chunk.startFrame() + n);
            }
            at += chunk.frames();
        }

        TsChecker.assertClean(stream.toByteArray());
        assertThat(Clips.numbers(stream.toByteArray())).isEqualTo(numbers);
        assertThat(decoded(stream.toByteArray(), "-map", "0:v", "-map", "0:a", "-f", "null"))
                .isEmpty();
    }

    /// An encode with B-frames, of which every picture says its number.
    private List<Gop> programme(Profile profile) {
        Path file =
                clip(
                        "blank-programme.mp4",
                        numbered("320x180", "25", 8),
                        "-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac -shortest");
        try (var machine = new Machine(folder)) {
            return machine.make(machine.item(file), profile, FillMethod.ENCODE).gops();
        }
    }

    private static RenditionKey stored(Renditions renditions, List<Gop> gops) {
        var key = new RenditionKey("b".repeat(32));
        try (Renditions.Appender appender = renditions.append(key)) {
            gops.forEach(
                    gop -> appender.add(gop.startFrame(), gop.frames(), ChunkWriter.write(gop)));
            appender.end(gops.getLast().endFrame());
        }
        return key;
    }

    private static byte[] stream(Profile profile, int... lengths) {
        Slate slate = BlankSlate.of(profile);
        var stream = new ByteArrayOutputStream();
        long at = START;
        for (int frames : lengths) {
            stream.writeBytes(ChunkWriter.write(slate.gop(at, frames)));
            at += frames;
        }
        return stream.toByteArray();
    }

    /// What ffmpeg gives at an output; the first damage ends it, and any complaint is a failure.
    private byte[] decoded(byte[] stream, String... output) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("ffmpeg", "-v", "error", "-xerror", "-err_detect", "explode"));
        command.addAll(List.of("-i", file(stream)));
        command.addAll(List.of(output));
        command.addAll(List.of("-vsync", "passthrough", "pipe:1"));
        return Clips.output(command);
    }

    private String probed(byte[] stream, String streams, String entries) throws IOException {
        List<String> command =
                List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        streams,
                        "-show_entries",
                        "stream=" + entries,
                        "-of",
                        "csv=p=0",
                        file(stream));
        return new String(Clips.output(command), StandardCharsets.UTF_8).lines().findFirst().get();
    }

    private String file(byte[] stream) throws IOException {
        return Files.write(folder.resolve("blank.ts"), stream).toString();
    }

    private static FrameRate rate(String fraction) {
        String[] parts = fraction.split("/", 2);
        return new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
