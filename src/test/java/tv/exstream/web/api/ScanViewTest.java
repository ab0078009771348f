package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanReport;

class ScanViewTest {
    @Test
    void withoutAScanOnlyTheItemsAreTold() {
        ScanAnswer answer = ScanView.answer(List.of(), List.of(), 1_204);

        assertThat(answer.running()).isFalse();
        assertThat(answer.items()).isEqualTo(1_204);
        assertThat(answer.secondsLeft()).isEmpty();
    }

    @Test
    void whileFoldersAreReadTheTotalIsNotKnown() {
        ScanAnswer answer =
                ScanView.answer(List.of(progress(ScanPhase.LISTING, 300, 0, 0)), List.of(), 0);

        assertThat(answer.running()).isTrue();
        assertThat(answer.total()).isZero();
        assertThat(answer.secondsLeft()).isEmpty();
    }

    @Test
    void severalScansAreAddedUpAndTheSlowestSaysHowLongItTakes() {
        ScanAnswer answer =
                ScanView.answer(
                        List.of(
                                progress(ScanPhase.PROBING, 40, 100, 60),
                                progress(ScanPhase.PROBING, 10, 50, 20)),
                        List.of(),
                        0);

        assertThat(answer.seen()).isEqualTo(50);
        assertThat(answer.total()).isEqualTo(150);
        assertThat(answer.perSecond()).isEqualTo(2);
        assertThat(answer.secondsLeft()).hasValue(60);
    }

    @Test
    void aReportHasCountsByOutcomeAndTheFirstFailuresWithTheirReasons() {
        Findings failed =
                IntStream.range(0, 500)
                        .mapToObj(i -> new Finding("/media/" + i + ".mkv", "no stream"))
                        .reduce(Findings.NONE, Findings::with, Findings::plus);
        ScanReport report =
                new ScanReport(
                        "local",
                        Snapshots.NOON,
                        Duration.ofMillis(2_500),
                        7,
                        Map.of(Outcome.FAILED, failed),
                        Findings.NONE);

        ScanAnswer answer = ScanView.answer(List.of(), List.of(report), 7);

        assertThat(answer.failed()).isEqualTo(500);
        assertThat(answer.reports().getFirst().counts()).containsExactly(Map.entry("FAILED", 500L));
        assertThat(answer.reports().getFirst().failures())
                .hasSize(100)
                .first()
                .isEqualTo(new ScanAnswer.Complaint("/media/0.mkv", "no stream"));
        assertThat(answer.reports().getFirst().tookSeconds()).isEqualTo(2.5);
    }

    private static ScanProgress progress(ScanPhase phase, int count, int total, int secondsLeft) {
        return new ScanProgress("local", phase, count, total, 1, Duration.ofSeconds(secondsLeft));
    }
}
