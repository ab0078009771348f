package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.ffmpeg.Probe;
import tv.exstream.ffmpeg.ProbeReport;
import tv.exstream.library.packed.Mangled;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Whatever ffprobe says of a hostile file.
@Timeout(120)
class ProbeFuzzTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/process/ProbeFuzzTestInputs/anyBytes");
    private static final Fingerprint FINGERPRINT = new Fingerprint(1, Instant.EPOCH, "00");

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H29: a report of ffprobe is read or refused, and nothing else happens")
    void anyBytes(byte[] bytes) {
        Optional<MediaFile> _ = read(bytes);
    }

    @Test
    @DisplayName(
            "H29: a report of ffprobe with anything changed, cut or put together is read or refused")
    void samplesWithAnythingChanged() throws IOException {
        int playable =
                Mangled.read(
                        SAMPLES, "{}[],:\"\\\\0123456789/-.eNaN", bytes -> read(bytes).isPresent());

        assertThat(playable).as("some can still be played").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"streams\":["})
    @DisplayName("H29: a report that is a hundred thousand deep is none")
    void deepReportsAreNone(String opening) {
        byte[] deep = opening.repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThat(ProbeJson.read(ByteBuffer.wrap(deep))).isEmpty();
    }

    /// Empty when it is no report, or what it reports cannot be played.
    private static Optional<MediaFile> read(byte[] bytes) {
        Optional<ProbeReport> report = ProbeJson.read(ByteBuffer.wrap(bytes));
        try {
            Optional<MediaFile> file =
                    report.map(each -> Probe.mediaFile(Path.of("/clip"), FINGERPRINT, each));
            file.ifPresent(one -> assertThat(one.duration()).isPositive());
            return file;
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.MEDIA_UNREADABLE);
            return Optional.empty();
        }
    }
}
