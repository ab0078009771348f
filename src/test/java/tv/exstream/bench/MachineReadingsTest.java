package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What other programs say, as it is read here.
class MachineReadingsTest {
    @Test
    void linuxCountsMemoryInKibibytes() {
        String status = "Name:\tjava\nVmHWM:\t  390625 kB\nVmRSS:\t  100000 kB\n";

        assertThat(ProcessMeter.megabytes(status, "VmHWM")).hasValue(400);
        assertThat(ProcessMeter.megabytes(status, "VmRSS")).hasValue(102.4);
        assertThat(ProcessMeter.megabytes(status, "VmSwap")).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void linuxCountsTheProcessorTimeOfChildrenBehindAnyName() {
        String stat = "7 (a b) c) S 1 7 7 0 -1 4194560 1 2 3 4 50 60 150 100 20 0 30 0 99";

        assertThat(ProcessMeter.childrenCpu(stat)).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void metersAreAddedUpOverTheirLabels() {
        String text =
                """
                # TYPE exstreamtv_processes_started_total counter
                exstreamtv_processes_started_total{kind="fill"} 3.0
                exstreamtv_processes_started_total{kind="slate"} 4.0
                exstreamtv_processes_started_total_x 100
                exstreamtv_sessions 2.0
                """;

        assertThat(Metrics.sum(text, "exstreamtv_processes_started_total")).isEqualTo(7);
        assertThat(Metrics.sum(text, "exstreamtv_sessions")).isEqualTo(2);
        assertThat(Metrics.sum(text, "exstreamtv_viewers")).isZero();
    }

    @Test
    void anAudienceFitsOnACommandLine() {
        var plan =
                new AudiencePlan(
                        8411,
                        new Crowd(200, 5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(8),
                        Duration.ofMillis(500),
                        526_120.5);

        assertThat(AudiencePlan.parse(plan.arguments())).isEqualTo(plan);
        assertThat(plan.crowd().viewers()).isEqualTo(1_000);
        assertThat(plan.pause()).isEqualTo(Duration.ofMillis(10));
        assertThat(plan.bytesEach()).isEqualTo(263_060.25);
    }

    @Test
    void inARushAllComeAtOnceAndEverythingCounts() {
        var plan =
                new AudiencePlan(
                        8411,
                        new Crowd(2, 5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(9),
                        526_120.5);

        AudiencePlan rush = plan.rush(Duration.ofSeconds(3));

        assertThat(rush.pause()).isZero();
        assertThat(rush.warmUp()).isZero();
        assertThat(rush.window()).isEqualTo(Duration.ofSeconds(3));
        assertThat(rush.crowd()).isEqualTo(plan.crowd());
    }

    @Test
    void whatAnAudienceSawFitsOnALine() {
        var tally = new AudienceTally(1, 2, 3, 4_000_000_000L, 130, 212.5, 71.25);

        assertThat(tally.json()).doesNotContain("\n");
        assertThat(AudienceTally.parse(tally.json())).isEqualTo(tally);
        assertThat(tally.gigabytes()).isEqualTo(4);
    }
}
