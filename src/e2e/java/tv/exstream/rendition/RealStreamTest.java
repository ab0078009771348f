package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.time.FrameRate;

/// What real ffmpeg writes is cut, stored, spliced and understood by real ffmpeg again.
class RealStreamTest {
    private static final FrameRate RATE = FrameRate.FPS_25;
    private static final long START = 1_000_000;

    @TempDir private Path folder;

    private final InMemoryRenditions renditions = new InMemoryRenditions();
    private final ChannelClock clock = new ChannelClock(Instant.EPOCH, RATE);
    private final PieceBytes bytes = new PieceBytes(clock, new Splicer("Películas"), renditions);

    @Test
    void anEncodedRunIsCutIntoTheGopsThatWereAskedFor() throws Exception {
        List<Gop> gops = encode("testsrc2", 440, 7);

        assertThat(gops).extracting(Gop::startFrame).containsExactly(0L, 50L, 100L, 150L);
        assertThat(gops).extracting(Gop::frames).containsExactly(50, 50, 50, 25);
        assertThat(gops).allMatch(gop -> gop.pictures().size() == gop.frames());
        assertThat(gops.stream().mapToInt(gop -> gop.sounds().size()).sum()).isBetween(327, 330);
    }

    @Test
    void joinsOfDifferentItemsAreSeamlessForFfmpeg() throws Exception {
        RenditionKey one = store("a", encode("testsrc2", 440, 7));
        RenditionKey two = store("b", encode("smptebars", 880, 5));
        RenditionKey three = store("c", encode("testsrc", 220, 6));
        Slate slate = new Slate(still());
        var stream = new ByteArrayOutputStream();
        long at = START;
        for (int round = 0; round < 3; round++) {
            at = play(stream, one, at, 175);
            at = play(stream, two, at, 113 + round);
            stream.writeBytes(bytes.of(slate, at, 37 + round));
            at += 37 + round;
            at = play(stream, three, at, 131);
        }
        Path file = Files.write(folder.resolve("joins.ts"), stream.toByteArray());

        TsChecker.assertClean(stream.toByteArray());
        assertThat(
                        run(
                                "ffmpeg",
                                "-v",
                                "debug",
                                "-i",
                                file.toString(),
                                "-map",
                                "0",
                                "-c",
                                "copy",
                                "-f",
                                "null",
                                "-"))
                .doesNotContain("Continuity check failed")
                .doesNotContain("non monotonically")
                .doesNotContain("Packet corrupt");
        assertThat(run("ffmpeg", "-v", "warning", "-i", file.toString(), "-f", "null", "-"))
                .isBlank();
        assertDecodingTimesRise(file, "v:0");
        assertDecodingTimesRise(file, "a:0");
        assertThat(
                        run(
                                "ffprobe",
                                "-v",
                                "error",
                                "-show_entries",
                                "program_tags=service_name",
                                "-of",
                                "csv=p=0",
                                file.toString()))
                .contains("Películas");
    }

    private long play(ByteArrayOutputStream stream, RenditionKey key, long from, int frames) {
        long at = from;
        long end = from + frames;
        for (Chunk chunk : renditions.index(key).chunks()) {
            if (at < end) {
                long until = Math.min(end, at + chunk.frames());
                stream.writeBytes(bytes.of(new Piece.Stored(key, chunk, at, until)));
                at = until;
            }
        }
        assertThat(at).isEqualTo(end);
        return at;
    }

    private RenditionKey store(String name, List<Gop> gops) {
        var key = new RenditionKey(name.repeat(32));
        try (Renditions.Appender appender = renditions.append(key)) {
            gops.forEach(
                    gop -> appender.add(gop.startFrame(), gop.frames(), ChunkWriter.write(gop)));
            appender.end(gops.getLast().endFrame());
        }
        return key;
    }

    private List<Gop> encode(String picture, int hertz, int seconds) throws Exception {
        return cut(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        picture + "=s=640x360:r=25",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=r=48000:f=" + hertz),
                List.of("-t", Integer.toString(seconds), "-preset", "veryfast", "-bf", "3"));
    }

    private Gop still() throws Exception {
        return cut(
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "color=navy:s=640x360:r=25",
                                "-f",
                                "lavfi",
                                "-i",
                                "anullsrc=r=48000:cl=stereo"),
                        List.of("-t", "2", "-preset", "veryfast", "-bf", "0"))
                .getFirst();
    }

    private List<Gop> cut(List<String> inputs, List<String> encoding) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin"));
        command.addAll(inputs);
        command.addAll(encoding);
        command.addAll(
                List.of(
                        "-c:v",
                        "libx264",
                        "-pix_fmt",
                        "yuv420p",
                        "-sc_threshold",
                        "0",
                        "-threads",
                        "1",
                        "-force_key_frames",
                        "expr:not(mod(n,50))",
                        "-c:a",
                        "aac",
                        "-ac",
                        "2",
                        "-f",
                        "mpegts",
                        "-muxdelay",
                        "0",
                        "-muxpreload",
                        "0",
                        "-output_ts_offset",
                        "10",
                        "-pes_payload_size",
                        "0",
                        "-flush_packets",
                        "1",
                        "pipe:1"));
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(RATE, 0, 900_000), 1, gops::add);
        var demuxer = new TsDemuxer(cutter::accept);
        Process ffmpeg =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] buffer = new byte[64 * 1_024];
        try (var out = ffmpeg.getInputStream()) {
            for (int read = out.read(buffer); read >= 0; read = out.read(buffer)) {
                demuxer.accept(buffer, 0, read);
            }
        }
        demuxer.finish();
        cutter.finish();
        assertThat(ffmpeg.waitFor()).isZero();
        assertThat(demuxer.faults().none()).isTrue();
        assertThat(cutter.refusal()).isEmpty();
        return gops;
    }

    private static void assertDecodingTimesRise(Path file, String stream) throws Exception {
        String packets =
                run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        "packet=dts",
                        "-of",
                        "csv=p=0",
                        file.toString());
        List<Long> times =
                packets.lines()
                        .map(line -> line.replace(",", "").strip())
                        .filter(line -> !line.isEmpty())
                        .map(Long::valueOf)
                        .toList();
        assertThat(times).hasSizeGreaterThan(500);
        for (int n = 1; n < times.size(); n++) {
            assertThat(times.get(n))
                    .as("packet %d of %s", n, stream)
                    .isGreaterThan(times.get(n - 1));
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
