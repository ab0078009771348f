package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

class BenchReportTest {
    private static final Machine MACHINE =
            new Machine(
                    "Linux 6.1 amd64",
                    2,
                    "25.0.3+9",
                    "-Xmx512m",
                    Instant.parse("2026-11-20T12:00:00Z"));

    private static final Section KEPT =
            Section.of(
                    "splicer",
                    new Figure("one core", 7.512, Unit.GIGABYTES_PER_SECOND, new Bound.AtLeast(3)));

    private static final Section MISSED =
            Section.of(
                    "fan-out, 1 channel x 1,000 viewers",
                    new Figure("CPU per GB", 0.4321, Unit.SECONDS_PER_GIGABYTE, new Bound.None()),
                    new Figure(
                            "the same against the bare writer",
                            1.62,
                            Unit.TIMES,
                            new Bound.AtMost(1.5)),
                    new Figure("most memory", 312.7, Unit.MEGABYTES, new Bound.AtMost(400)),
                    new Figure("longest gap", 1_234.5, Unit.MILLISECONDS, new Bound.None()),
                    new Figure("viewers refused", 0, Unit.NUMBER, new Bound.AtMost(0)),
                    new Figure("viewers starved", 3, Unit.NUMBER, new Bound.AtMost(0)));

    private static final Section FAILED = Section.failed("zap", "ffmpeg is not installed");

    @Test
    void peopleReadAnAlignedTable() {
        var report = new BenchReport(MACHINE, List.of(KEPT, MISSED, FAILED));

        Golden.assertMatches("bench/table.txt", report.text());
    }

    @Test
    void programsReadJson() {
        var report = new BenchReport(MACHINE, List.of(KEPT, MISSED, FAILED));

        Golden.assertMatches("bench/report.json", report.json());
    }

    @Test
    void aReportIsKeptWhenEveryLimitIsAndEverythingWasMeasured() {
        assertThat(new BenchReport(MACHINE, List.of(KEPT)).isKept()).isTrue();
        assertThat(new BenchReport(MACHINE, List.of(KEPT, MISSED)).isKept()).isFalse();
        assertThat(new BenchReport(MACHINE, List.of(KEPT, FAILED)).isKept()).isFalse();
    }

    @Test
    void whatIsExactlyTheLimitKeepsIt() {
        assertThat(new Figure("a", 3, Unit.SECONDS, new Bound.AtMost(3)).isKept()).isTrue();
        assertThat(new Figure("a", 3, Unit.SECONDS, new Bound.AtLeast(3)).isKept()).isTrue();
        assertThat(new Figure("a", 2.9, Unit.SECONDS, new Bound.AtLeast(3)).isKept()).isFalse();
    }

    @Test
    void aFigureIsANumber() {
        assertThatThrownBy(() -> new Figure("a", 0.0 / 0, Unit.SECONDS, new Bound.None()))
                .hasMessage("a must be a number: NaN");
    }
}
