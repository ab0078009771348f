package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.ffmpeg.Machine.Made;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Conversion;
import tv.exstream.media.Downmix;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

/// Channels in other codecs than the usual ones, from the file to what a decoder shows.
class OtherCodecsTest {
    private static final long START = 1_000_000;
    private static final int NEUTRAL = 128;

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
    @ParameterizedTest(
            name =
                    "FF-12, FF-25, FF-27: {0} with {1} bits and {2} of {3} channels is made and spliced")
    @CsvSource({
        "HEVC, 8, AAC, 2, 192",
        "HEVC, 10, AC3, 6, 384",
        "HEVC, 8, EAC3, 6, 256",
        "H264, 10, AAC, 6, 384",
        "H264, 8, AAC, 8, 512",
        "H264, 8, AC3, 2, 192",
        "H264, 8, EAC3, 2, 96",
        "MPEG2, 8, MP2, 2, 192",
        "MPEG2, 8, AC3, 1, 96",
        "H264, 8, OPUS, 2, 128",
        "HEVC, 8, OPUS, 6, 256",
        "H264, 8, OPUS, 8, 320",
    })
    void aProgrammeIsMadeAndJoinedToSlates(
            VideoCodec video, int bits, AudioCodec audio, int channels, int kbps)
            throws IOException {
        Profile profile = profile(coding(video, bits, true), audio, channels, kbps);

        List<Gop> gops = make(item(), profile, 0, 200, FillMethod.ENCODE).gops();
        byte[] stream = spliced(profile, gops);

        assertThat(gops.stream().map(Gop::frames)).containsExactly(50, 50, 50, 50);
        TsChecker.assertClean(stream);
        assertThat(Clips.numbers(stream)).isEqualTo(shown(gops));
        assertThat(decoded(stream, "-map", "0:v", "-map", "0:a", "-f", "null")).isEmpty();
        assertThat(probed(stream, "a", "codec_name,channels"))
                .isEqualTo(audio.name().toLowerCase(Locale.ROOT) + "," + channels);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"HEVC, AC3", "MPEG2, MP2", "HEVC, EAC3", "H264, OPUS"})
    void runsThatMeetHaveNoSeam(VideoCodec video, AudioCodec audio) {
        Profile profile = profile(coding(video, 8, true), audio, 2, 192);

        List<Gop> once = make(item(), profile, 0, 200, FillMethod.ENCODE).gops();
        List<Gop> twice = new ArrayList<>(make(item(), profile, 0, 113, FillMethod.ENCODE).gops());
        twice.addAll(make(item(), profile, 113, 200, FillMethod.ENCODE_AT_ONCE).gops());

        assertThat(Clips.numbers(Machine.stream(twice)))
                .isEqualTo(IntStream.range(0, 200).boxed().toList());
        assertThat(times(twice)).isEqualTo(times(once));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"AC3, 6, 384", "EAC3, 2, 96", "MP2, 1, 96", "OPUS, 1, 64"})
    void aPictureAloneGetsSilence(AudioCodec audio, int channels, int kbps) {
        List<String> command =
                new ArrayList<>(List.of("-f", "lavfi", "-i", numbered("320x180", "25", 4)));
        command.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
        MediaItem mute = machine.item(Clips.make("mute-codecs.mp4", command));
        Profile profile = profile(VideoCoding.USUAL, audio, channels, kbps);

        List<Gop> gops = make(mute, profile, 10, 100, FillMethod.ENCODE).gops();

        assertThat(Clips.numbers(Machine.stream(gops)))
                .isEqualTo(IntStream.range(10, 100).boxed().toList());
        assertThat(gops).noneMatch(gop -> gop.sounds().isEmpty());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"HEVC, 8", "HEVC, 10", "MPEG2, 8"})
    void withoutBFramesNothingIsReordered(VideoCodec video, int bits) {
        Profile profile = profile(coding(video, bits, false), AudioCodec.AAC, 2, 192);

        List<Gop> gops = make(item(), profile, 0, 100, FillMethod.ENCODE).gops();

        assertThat(gops)
                .allMatch(gop -> Gop.reordering(gop.startFrame(), gop.pictures()) == 0)
                .hasSize(2);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aConformingHevcFileIsTakenOverFrameByFrame() throws IOException {
        MediaItem item =
                machine.item(
                        clip(
                                "conforming-hevc.mp4",
                                numbered("320x180", "25", 12),
                                "-c:v libx265 -preset ultrafast -pix_fmt yuv420p -x265-params log-level=error:keyint=50:min-keyint=50:open-gop=0:scenecut=0:bframes=2 -c:a aac"));
        Profile profile = profile(VideoCoding.of(VideoCodec.HEVC), AudioCodec.AC3, 2, 192);
        assertThat(Conformance.of(item.file(), profile)).isEqualTo(new Conformance.Copy());

        Made made = make(item, profile, 0, 300, FillMethod.COPY);

        assertThat(made.refusal()).isEmpty();
        assertThat(made.lengths()).containsExactly(50, 50, 50, 50, 50, 50);
        assertThat(Clips.numbers(spliced(profile, made.gops()))).isEqualTo(shown(made.gops()));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "a blank picture of {1}x{2} at {3} in {0} with {4} bits is level {5}")
    @CsvSource({
        "HEVC, 16, 16, 25/1, 8, 90",
        "HEVC, 34, 18, 24000/1001, 10, 90",
        "HEVC, 640, 480, 30000/1001, 8, 90",
        "HEVC, 1280, 720, 25/1, 8, 93",
        "HEVC, 1920, 1080, 50/1, 10, 123",
        "HEVC, 3840, 2160, 25/1, 8, 150",
        "MPEG2, 16, 16, 25/1, 8, 8",
        "MPEG2, 34, 18, 24000/1001, 8, 8",
        "MPEG2, 720, 576, 25/1, 8, 8",
        "MPEG2, 1280, 720, 50/1, 8, 6",
        "MPEG2, 1920, 1080, 30000/1001, 8, 4",
    })
    void blankPicturesAreUniformlyDark(
            VideoCodec codec, int width, int height, String rate, int bits, int level)
            throws IOException {
        String[] fraction = rate.split("/", 2);
        var frames = new FrameRate(Integer.parseInt(fraction[0]), Integer.parseInt(fraction[1]));
        var format =
                new VideoFormat(
                        width, height, frames, 1_000, coding(codec, bits, true), Conversion.USUAL);
        byte[] stream = blank(new Profile(format, Profile.HD_720.audio()), 1, 5, 12, 1);

        byte[] pixels = decoded(stream, "-map", "0:v", "-pix_fmt", "yuv420p", "-f", "rawvideo");

        int luma = width * height;
        int picture = luma + luma / 2;
        assertThat(pixels).hasSize(19 * picture);
        for (int at = 0; at < pixels.length; at++) {
            int expected = at % picture < luma ? BlankPicture.LUMA : NEUTRAL;
            if ((pixels[at] & 0xFF) != expected) {
                assertThat(pixels[at] & 0xFF).as("sample %d", at).isEqualTo(expected);
            }
        }
        assertThat(probed(stream, "v", "profile,width,height,level"))
                .isEqualTo(
                        "%s,%d,%d,%d"
                                .formatted(bits > 8 ? "Main 10" : "Main", width, height, level));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "silence of {0} at {1} Hz in {2} channels with {3} kbit/s is silent")
    @CsvSource({
        "AAC, 48000, 6, 384",
        "AAC, 44100, 8, 512",
        "AC3, 48000, 1, 64",
        "AC3, 48000, 2, 192",
        "AC3, 44100, 2, 192",
        "AC3, 48000, 6, 448",
        "AC3, 44100, 6, 640",
        "EAC3, 48000, 1, 32",
        "EAC3, 44100, 2, 96",
        "EAC3, 48000, 6, 192",
        "EAC3, 48000, 6, 32",
        "MP2, 48000, 1, 96",
        "MP2, 48000, 2, 256",
        "MP2, 44100, 2, 192",
        "OPUS, 48000, 1, 64",
        "OPUS, 48000, 2, 128",
        "OPUS, 48000, 6, 256",
        "OPUS, 48000, 8, 320",
    })
    void silenceIsSilent(AudioCodec codec, int sampleRate, int channels, int kbps)
            throws IOException {
        var format =
                new AudioFormat(sampleRate, channels, kbps, codec, Optional.empty(), Downmix.USUAL);
        byte[] stream = blank(new Profile(Profile.HD_720.video(), format), 50, 50, 1, 50);

        byte[] samples = decoded(stream, "-map", "0:a", "-f", "s16le");

        int frames = TsChecker.assertClean(stream).units(HouseMultiplex.AUDIO_PID);
        assertThat(samples).hasSize(frames * codec.frameSamples() * 2 * channels).containsOnly(0);
        assertThat(probed(stream, "a", "codec_name,sample_rate,channels"))
                .isEqualTo(
                        "%s,%d,%d"
                                .formatted(
                                        codec.name().toLowerCase(Locale.ROOT),
                                        sampleRate,
                                        channels));
    }

    private static MediaItem item() {
        return machine.item(
                clip(
                        "other-codecs.mp4",
                        numbered("320x180", "25", 12),
                        "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac"));
    }

    private static Made make(
            MediaItem item, Profile profile, long from, long to, FillMethod method) {
        return machine.make(new FillOrder(new RenditionRequest(item, profile), from, to, method));
    }

    /// Slates of several lengths between the GOPs of a programme.
    private static byte[] spliced(Profile profile, List<Gop> gops) {
        Slate slate = BlankSlate.of(profile);
        var clock = new ChannelClock(Instant.EPOCH, FrameRate.FPS_25);
        var renditions = new InMemoryRenditions();
        var bytes = new PieceBytes(clock, new Splicer("Films"), renditions);
        var key = new RenditionKey("b".repeat(32));
        try (Renditions.Appender appender = renditions.append(key)) {
            gops.forEach(
                    gop -> appender.add(gop.startFrame(), gop.frames(), ChunkWriter.write(gop)));
            appender.end(gops.getLast().endFrame());
        }
        var stream = new ByteArrayOutputStream();
        long at = START;
        for (int round = 0; round < gops.size(); round++) {
            stream.writeBytes(bytes.of(slate, at, blank(round)));
            at += blank(round);
            Chunk chunk = renditions.index(key).chunks().get(round);
            // Every other one is held a little longer, so that it is written anew.
            long end = at + chunk.frames() + round % 2;
            stream.writeBytes(bytes.of(new Piece.Stored(key, chunk, at, at, end)));
            at = end;
        }
        return stream.toByteArray();
    }

    private static int blank(int round) {
        return 1 + 16 * (round % 3);
    }

    /// What the pictures of [#spliced] say; a blank one says 0.
    private static List<Integer> shown(List<Gop> gops) {
        List<Integer> numbers = new ArrayList<>();
        for (int round = 0; round < gops.size(); round++) {
            numbers.addAll(Collections.nCopies(blank(round), 0));
            Gop gop = gops.get(round);
            for (int n = 0; n < gop.frames(); n++) {
                numbers.add((int) gop.startFrame() + n);
            }
        }
        return numbers;
    }

    private static byte[] blank(Profile profile, int... lengths) {
        Slate slate = BlankSlate.of(profile);
        var stream = new ByteArrayOutputStream();
        long at = START;
        for (int frames : lengths) {
            stream.writeBytes(ChunkWriter.write(slate.gop(at, frames)));
            at += frames;
        }
        return stream.toByteArray();
    }

    private static List<Long> times(List<Gop> gops) {
        return gops.stream().flatMap(gop -> gop.sounds().stream()).map(Sound::ticks90k).toList();
    }

    private static VideoCoding coding(VideoCodec codec, int bits, boolean bFrames) {
        return new VideoCoding(codec, Preset.ULTRAFAST, 21, bFrames, bits, 0);
    }

    private static Profile profile(VideoCoding coding, AudioCodec audio, int channels, int kbps) {
        return new Profile(
                new VideoFormat(320, 180, FrameRate.FPS_25, 1_000, coding, Conversion.USUAL),
                new AudioFormat(48_000, channels, kbps, audio, Optional.empty(), Downmix.USUAL));
    }

    /// What ffmpeg gives at an output; the first damage ends it, and any complaint is a failure.
    private static byte[] decoded(byte[] stream, String... output) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("ffmpeg", "-v", "error", "-xerror"));
        command.addAll(List.of("-err_detect", "crccheck+explode", "-i", file(stream)));
        command.addAll(List.of(output));
        command.addAll(List.of("-vsync", "passthrough", "pipe:1"));
        return Clips.output(command);
    }

    private static String probed(byte[] stream, String streams, String entries) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error"));
        command.addAll(List.of("-select_streams", streams, "-show_entries", "stream=" + entries));
        command.addAll(List.of("-of", "csv=p=0", file(stream)));
        return new String(Clips.output(command), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .get()
                .replaceFirst(",$", "");
    }

    private static String file(byte[] stream) throws IOException {
        return Files.write(Files.createTempFile(folder, "stream", ".ts"), stream).toString();
    }
}
