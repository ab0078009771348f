package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;

class FailureCauseTest {
    @ParameterizedTest
    @CsvSource({
        "file-missing, FILE_MISSING",
        "file-perm, PERMISSION_DENIED",
        "moov-missing, MOOV_MISSING",
        "garbage, MOOV_MISSING",
        "zero-byte, NOT_MEDIA",
        "moof-only, NOT_MEDIA",
        "mp4-chunk-range, NOT_MEDIA",
        "decoder-unknown, DECODER_MISSING",
        "encoder-unknown, ENCODER_MISSING",
        "encoder-videotoolbox-absent, ENCODER_MISSING",
        "filter-unknown, FILTER_FAILED",
        "filter-bad-option, FILTER_FAILED",
        "option-unknown, OPTION_UNKNOWN",
        "map-missing, STREAM_MISSING",
        "oom-rlimit, OUT_OF_MEMORY",
        "sigterm, KILLED",
        "sigkill, KILLED",
    })
    void recordedFailuresAreRecognised(String log, FailureCause cause) throws IOException {
        for (String version : List.of("local", "local71")) {
            var file = SharedData.of("ffmpeg-logs").resolve(version + "-" + log + ".log");
            if (Files.exists(file)) {
                assertThat(FailureCause.of(Files.readAllLines(file), 1))
                        .as(file.toString())
                        .isEqualTo(cause);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "[error] file:/m/a.mkv: No such file or directory, FILE_MISSING",
        "[hls @ 0x1] [error] Format not on whitelist 'mov', NOT_MEDIA",
        "[error] av_interleaved_write_frame(): No space left on device, DISK_FULL",
        "[error] file:/mnt/nas/a.mkv: Input/output error, INPUT_FAILED",
        "'[warning] Output file is empty, nothing was encoded', NOTHING_DECODED",
        "[error] Cannot determine format of input stream 0:1 after EOF, UNDECODABLE",
        "file:/m/a.ts: End of file, NOT_MEDIA",
        "file:/m/a: Invalid argument, NOT_MEDIA",
        "something new, UNKNOWN",
    })
    void messagesTellTheCause(String message, FailureCause cause) {
        assertThat(FailureCause.of(List.of("noise", message), 1)).isEqualTo(cause);
    }

    @Test
    void aKillWithoutAWordIsToldByTheExitCode() {
        assertThat(FailureCause.of(List.of(), 137)).isEqualTo(FailureCause.KILLED);
        assertThat(FailureCause.of(List.of(), 1)).isEqualTo(FailureCause.UNKNOWN);
    }
}
