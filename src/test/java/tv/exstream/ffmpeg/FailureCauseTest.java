package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        "out-readonly-dir, OUTPUT_FAILED",
        "codec-not-in-container, OUTPUT_FAILED",
        "pipe-broken, PIPE_BROKEN",
        "channel-layout, LAYOUT_REFUSED",
        "mp4-truncated-after-moov, TRUNCATED",
        "h264-corrupt, DAMAGED",
        "ts-joined-midgop, DAMAGED",
        "hls-timestamp-restart, DAMAGED",
        "scrambled-ts, NOT_MEDIA",
        "cuda-no-driver, ACCELERATOR_FAILED",
        "cuda-init-device, ACCELERATOR_FAILED",
        "vaapi-no-device, ACCELERATOR_FAILED",
        "qsv-init-device, ACCELERATOR_FAILED",
        "v4l2m2m-none, ACCELERATOR_FAILED",
        "vulkan-none, ACCELERATOR_FAILED",
        "vaapi-no-hwframes, FILTER_FAILED",
        "ok-clean, UNKNOWN",
        "ok-hls-live, UNKNOWN",
        "ok-loglevel-verbose-noise, UNKNOWN",
    })
    @DisplayName("STR-76: recorded failures are recognised")
    void recordedFailuresAreRecognised(String log, FailureCause cause) throws IOException {
        assertCause(log, cause);
    }

    @ParameterizedTest
    @CsvSource({
        "http-400, REQUEST_REFUSED",
        "http-401-basic, UNAUTHORIZED",
        "http-403, FORBIDDEN",
        "http-404, NOT_FOUND",
        "http-410, EXPIRED",
        "http-429, RATE_LIMITED",
        "http-500, SERVER_FAILED",
        "http-502, SERVER_FAILED",
        "http-503, SERVER_FAILED",
        "http-504, SERVER_FAILED",
        "http-conn-refused, CONNECTION_REFUSED",
        "rtsp-refused, CONNECTION_REFUSED",
        "http-output-refused, CONNECTION_REFUSED",
        "http-conn-reset, CONNECTION_RESET",
        "http-reset-mid, CONNECTION_RESET",
        "http-truncated, CUT_OFF",
        "http-read-timeout, TIMED_OUT",
        "http-open-timeout, TIMED_OUT",
        "dns-fail, NAME_UNKNOWN",
        "https-selfsigned, TLS_FAILED",
        "https-to-http-port, TLS_FAILED",
        "http-redirect-loop, INPUT_FAILED",
        "http-html, NOT_MEDIA",
        "http-empty, NOT_MEDIA",
        "hls-not-m3u, NOT_MEDIA",
        "hls-key-403, KEY_REFUSED",
        "hls-live-segments-404, NOT_FOUND",
        "hls-whitelist, PROTOCOL_REFUSED",
        "concat-unsafe, PROTOCOL_REFUSED",
        "concat-missing, FILE_MISSING",
    })
    @DisplayName("F19, STR-76: recorded failures of servers and networks are recognised")
    void recordedFailuresOfServersAreRecognised(String log, FailureCause cause) throws IOException {
        assertCause(log, cause);
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
        "'OpenEncodeSessionEx failed: out of memory (10): (no details)', ACCELERATOR_FAILED",
        "'[h264_qsv @ 0x1] [error] Error creating a MFX session: -9', ACCELERATOR_FAILED",
        "'Error: cannot create compression session: -12908', ACCELERATOR_FAILED",
        "'DLL amfrt64.dll failed to open', ACCELERATOR_FAILED",
        "'No usable encoding entrypoint found for profile VAProfileAV1Profile0 (32)', ACCELERATOR_FAILED",
        "'Server returned 464 by HTTP error 464', RATE_LIMITED",
        "something new, UNKNOWN",
    })
    void messagesTellTheCause(String message, FailureCause cause) {
        assertThat(FailureCause.of(List.of("noise", message), 1)).isEqualTo(cause);
    }

    private static void assertCause(String log, FailureCause cause) throws IOException {
        for (String version : List.of("local", "local71")) {
            var file = SharedData.of("ffmpeg-logs").resolve(version + "-" + log + ".log");
            if (Files.exists(file)) {
                assertThat(FailureCause.of(lines(file), 1)).as(file.toString()).isEqualTo(cause);
            }
        }
    }

    /// ffmpeg ends its status line with a carriage return.
    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file).split("[\\r\\n]+"));
    }

    @ParameterizedTest
    @EnumSource(FailureCause.class)
    void aCauseIsKnownByItsReason(FailureCause cause) {
        assertThat(FailureCause.told(cause.reason())).contains(cause);
        assertThat(FailureCause.told("nobody knows")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PERMISSION_DENIED, true",
        "EXPIRED, true",
        "FORBIDDEN, true",
        "NOT_MEDIA, true",
        "RATE_LIMITED, false",
        "SERVER_FAILED, false",
        "TIMED_OUT, false",
        "FILE_MISSING, false",
    })
    @DisplayName("F19, STR-76: what lasts until somebody does something is told from what passes")
    void whatLastsIsToldFromWhatPasses(FailureCause cause, boolean lasts) {
        assertThat(cause.isLasting()).isEqualTo(lasts);
    }

    @Test
    void aKillWithoutAWordIsToldByTheExitCode() {
        assertThat(FailureCause.of(List.of(), 137)).isEqualTo(FailureCause.KILLED);
        assertThat(FailureCause.of(List.of(), 1)).isEqualTo(FailureCause.UNKNOWN);
    }

    @Test
    @DisplayName(
            "F07: a file for which no connection is left is told apart from a server that fails")
    void noConnectionIsLeft() {
        FailureCause cause = FailureCause.of(List.of("[http @ 0x1] HTTP error 458 "), 1);

        assertThat(cause).isEqualTo(FailureCause.CONNECTIONS_IN_USE);
        assertThat(cause.isLasting()).isFalse();
        assertThat(cause.hidesTheEnd()).isTrue();
    }
}
