package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.PieceUnits;
import tv.exstream.rendition.RealGops;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Slate;
import tv.exstream.time.FrameRate;

/// What real encoders made, packed in fragmented MP4, is understood by real ffmpeg and is the same as in transport streams.
class FragmentedMp4Test {
    private static final int SEGMENTS = 6;

    /// The piece that begins before their end is whole.
    private static final int FRAMES = 633;

    @TempDir private Path folder;

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);
    private RenditionKey first = new RenditionKey("0".repeat(32));

    @BeforeEach
    void fill() throws Exception {
        first = channel.item(1, Duration.ofSeconds(10));
        RealGops.encode("testsrc2", 440, 10).addTo(channel.renditions(), first);
        RenditionKey second = channel.item(2, Duration.ofSeconds(12));
        RealGops.encode("smptebars", 880, 12).addTo(channel.renditions(), second);
        // The first programme is cut in the middle of a chunk, and the second begins between two
        // frames of sound.
        channel.airs(1, Duration.ofMillis(9_320)).airs(2, Duration.ofSeconds(12));
        channel.airs(1, Duration.ofSeconds(10));
    }

    @Test
    @DisplayName(
            "every picture of the fragments is decoded, none twice, and without a word from ffmpeg")
    void everyPictureIsDecoded() throws Exception {
        Path file = write();

        assertThat(run("ffmpeg", "-v", "warning", "-i", file.toString(), "-f", "null", "-"))
                .isBlank();
        List<String> shown = entries(file, "v:0", "frame=pts");
        // Where a programme is cut, up to four pictures are shown longer instead.
        assertThat(shown.size()).isBetween(FRAMES - 4, FRAMES);
        assertThat(shown).doesNotHaveDuplicates().isSortedAccordingTo(FragmentedMp4Test::byNumber);
        assertThat(Long.parseLong(shown.getLast()) - Long.parseLong(shown.getFirst()))
                .isEqualTo((FRAMES - 1) * 3_600L);
        List<String> heard = entries(file, "a:0", "frame=pts");
        assertThat(heard.size() * 1_024 / 48_000.0).isCloseTo(FRAMES / 25.0, within(0.1));
    }

    @Test
    @DisplayName(
            "fragments show and sound exactly what the transport stream of the same segments does")
    void theyShowTheSame() throws Exception {
        Path fragments = write();
        Path packets = folder.resolve("same.ts");
        var stream = new ByteArrayOutputStream();
        Slate slate = channel.slate();
        var bytes = new SegmentBytes(channel.bytes(), _ -> slate);
        for (long number = 0; number < SEGMENTS; number++) {
            bytes.write(plan().segment(number), stream);
        }
        Files.write(packets, stream.toByteArray());

        assertThat(pictures(fragments)).isEqualTo(pictures(packets)).hasSizeGreaterThan(600);
    }

    @Test
    void tracksAreCalledWhatTheyAre() throws Exception {
        String streams =
                run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "stream=codec_name,codec_tag_string,profile,level,width,height,time_base,sample_rate,channels,r_frame_rate",
                        "-of",
                        "compact=p=0",
                        write().toString());

        assertThat(streams)
                .contains(
                        "codec_name=h264|profile=High|codec_tag_string=avc1|width=1280|height=720|level=31|r_frame_rate=25/1|time_base=1/90000")
                .contains(
                        "codec_name=aac|profile=LC|codec_tag_string=mp4a|sample_rate=48000|channels=2|r_frame_rate=0/0|time_base=1/48000");
    }

    private Path write() throws Exception {
        SegmentFragments fragments =
                new SegmentFragments(
                        new PieceUnits(channel.clock(), channel.renditions()),
                        channel.clock(),
                        channel.finder().timeline().profile(),
                        _ -> channel.slate());
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                fragments
                        .init(first, channel.renditions().index(first), Content.WHOLE)
                        .orElseThrow());
        for (long number = 0; number < SEGMENTS; number++) {
            out.writeBytes(fragments.of(plan().segment(number), Content.WHOLE));
        }
        return Files.write(folder.resolve("fragments.mp4"), out.toByteArray());
    }

    private SegmentPlan plan() {
        return new SegmentPlan(channel.finder());
    }

    /// A hash of every picture, in the order in which they are shown.
    private static List<String> pictures(Path file) throws Exception {
        return run(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:v",
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "framemd5",
                        "-")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    private static List<String> entries(Path file, String stream, String entries) throws Exception {
        return run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        entries,
                        "-of",
                        "csv=p=0",
                        file.toString())
                .lines()
                .map(line -> line.replace(",", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int byNumber(String one, String other) {
        return Long.compare(Long.parseLong(one), Long.parseLong(other));
    }

    private static String run(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
