package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.AcceleratorsSnapshot;
import tv.exstream.process.TrialReport;
import tv.exstream.process.TrialResult;
import tv.exstream.process.TrialResult.Verdict;

@DisplayName("FF-4: what is known about hardware is told")
class FfmpegWordsTest {
    private static final List<TrialResult> RESULTS =
            List.of(
                    result(Accelerator.SOFTWARE, Verdict.WORKS),
                    result(Accelerator.NVENC, Verdict.WORKS),
                    result(Accelerator.QSV, Verdict.FAILED));

    @Test
    void healthNamesWhatWorks() {
        assertThat(health(Optional.empty(), Map.of(), RESULTS))
                .isEqualTo(PlainFinding.up("works: software, nvenc"));
    }

    @Test
    void whatIsNotTriedYetIsNoFault() {
        assertThat(health(Optional.of(Accelerator.QSV), Map.of(), List.of()))
                .isEqualTo(PlainFinding.up("not tried"));
    }

    @Test
    void whatWasAskedForAndFailsIsAFault() {
        assertThat(health(Optional.of(Accelerator.QSV), Map.of(), RESULTS))
                .isEqualTo(PlainFinding.degraded("ffmpeg.accelerator does not work here: qsv"));
        assertThat(health(Optional.of(Accelerator.NVENC), Map.of(), RESULTS).status())
                .isEqualTo(HealthStatus.UP);
    }

    @Test
    void whatSitsOutIsNamed() {
        assertThat(
                        health(
                                Optional.empty(),
                                Map.of(Accelerator.NVENC, Duration.ofMinutes(3)),
                                RESULTS))
                .isEqualTo(PlainFinding.degraded("sits out after failures: nvenc"));
    }

    private static PlainFinding health(
            Optional<Accelerator> wanted,
            Map<Accelerator, Duration> benched,
            List<TrialResult> results) {
        return PlainFinding.of(
                FfmpegWords.health(
                        new AcceleratorsSnapshot(
                                wanted,
                                new TrialReport("", Instant.EPOCH, results),
                                false,
                                Map.of(),
                                Map.of(),
                                benched,
                                List.of())));
    }

    private static TrialResult result(Accelerator accelerator, Verdict verdict) {
        return new TrialResult(accelerator, AcceleratedCodec.H264, verdict, "");
    }
}
