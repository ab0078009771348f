package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Programs that take transport streams apart look at what a channel has sent over some joins.
@ExtendWith(Television.Shared.class)
class RecordedStreamTest {
    @TempDir private static Path folder;

    private static String file;

    @BeforeAll
    static void record(Television television) throws IOException {
        file = Files.write(folder.resolve("channel.ts"), television.recorded()).toString();
    }

    @Test
    void ffmpegMissesNoPacket() {
        Run.End end =
                Tool.FFMPEG.run(
                        "-v", "debug", "-i", file, "-map", "0", "-c", "copy", "-f", "null", "-");

        assertThat(end.exitCode()).as(end.printed().text()).isZero();
        assertThat(end.printed().lines("Continuity check failed|Packet corrupt|non monoton"))
                .isEmpty();
    }

    @Test
    void tsreportFindsBothStreamsSteady() {
        Printed printed = Tool.TSREPORT.run("-buffering", file).printed();

        assertThat(printed.lines("^Stream 0: PID .*, H.264/14496-10 video"))
                .as(printed.text())
                .hasSize(1);
        assertThat(printed.lines("^Stream 1: PID .*, 13818-7 Audio with ADTS")).hasSize(1);
        assertThat(printed.lines("duplicate packets: 0$")).hasSize(2);
        assertThat(printed.lines("DTS-last DTS: min=(3600|1920)t")).hasSize(2);
        assertThat(printed.lines("Bad \\(>.1s\\) gaps: 0,")).hasSize(1);
        assertThat(printed.lines("###")).as("complaints").isEmpty();
    }

    @Test
    @Tag("clients")
    void tsharkHasNothingToRemark() {
        Run.End end = Tool.TSHARK.run("-r", file, "-q", "-z", "expert");

        assertThat(end.exitCode()).as(end.printed().text()).isZero();
        assertThat(end.printed().lines("^(Errors|Warns|Notes) \\(")).isEmpty();
    }

    @Test
    @Tag("clients")
    void gstreamerMissesNoPacket() {
        List<String> pipeline =
                List.of("-q", "filesrc", "location=" + file, "!", "tsparse", "!", "tsdemux", "!");
        List<String> arguments = Stream.concat(pipeline.stream(), Stream.of("fakesink")).toList();
        Map<String, String> environment =
                Map.of("GST_DEBUG", "tsdemux:4,mpegtspacketizer:4", "GST_DEBUG_NO_COLOR", "1");

        try (Run run = Run.of(Tool.GST_LAUNCH.command(arguments), environment)) {
            Run.End end = run.end();

            assertThat(end.exitCode()).as(end.printed().text()).isZero();
            assertThat(end.printed().lines("packetsize detected")).isNotEmpty();
            assertThat(end.printed().lines("CONTINUITY|discont| (WARN|ERROR) ")).isEmpty();
        }
    }
}
