package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.mpegts.TsPacket;

/// Streamlink keeps what it is sent.
@Tag("clients")
@ExtendWith(Television.Shared.class)
class StreamlinkTest {
    /// More than one second of the channel, whatever its picture.
    private static final long SOME = 1_000L * TsPacket.SIZE;

    @TempDir private Path folder;

    @Test
    void itFetchesTheSegmentsOfAChannelOneAfterTheOther(Television television) {
        Path file = folder.resolve("hls.ts");

        Run.End end =
                Tool.STREAMLINK.run(
                        "--hls-duration",
                        Long.toString(Television.OVER_A_JOIN.toSeconds()),
                        "--output",
                        file.toString(),
                        "hls://" + television.url("/iptv/channel/1.m3u8"),
                        "best");

        assertThat(end.exitCode()).as(end.printed().text()).isZero();
        assertThat(end.printed().lines("Stream ended")).hasSize(1);
        assertThat(end.printed().lines("\\[(error|warning)]")).as("complaints").isEmpty();
        Run.End played = Tool.FFMPEG.run("-v", "warning", "-i", file.toString(), "-f", "null", "-");
        assertThat(played.printed().text()).isEmpty();
    }

    @Test
    void itFetchesTheChannelOfThePast(Television television) throws Exception {
        Past past = television.past();
        Path file = folder.resolve("past.ts");
        String address = "hls://" + television.url(past.path());

        Run.End end =
                Tool.STREAMLINK.run(
                        "--hls-duration", "1", "--output", file.toString(), address, "best");

        assertThat(end.exitCode()).as(end.printed().text()).isZero();
        past.assertBegins(file.toString());
    }

    @Test
    void itRecordsAnEndlessStreamUntilItIsStopped(Television television) {
        Path file = folder.resolve("stream.ts");

        try (Run run =
                Tool.STREAMLINK.start(
                        "--output",
                        file.toString(),
                        "httpstream://" + television.url("/iptv/channel/1.ts"),
                        "best")) {
            television.audience().await("1", Watch.STREAM, "Mozilla/5.0");
            Patience.until(
                    "something is recorded",
                    Run.PATIENCE,
                    () -> Files.exists(file) && Files.size(file) > SOME);

            assertThat(run.printed().lines("\\[(error|warning)]")).as("complaints").isEmpty();
        }
    }
}
