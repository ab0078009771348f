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
                    "splicer", new Figure("one core", 7.512, Unit.GIGABYTES_PER_SECOND).atLeast(3));

    private static final Section MISSED =
            Section.of(
                    "fan-out, 1 channel x 1,000 viewers",
                    new Figure("CPU per GB", 0.4321, Unit.SECONDS_PER_GIGABYTE),
                    new Figure("the same against the bare writer", 1.62, Unit.TIMES).atMost(1.5),
                    new Figure("most memory", 312.7, Unit.MEGABYTES).atMost(400),
                    new Figure("longest gap", 1_234.5, Unit.MILLISECONDS),
                    new Figure("viewers refused", 0, Unit.NUMBER).atMost(0),
                    new Figure("viewers starved", 3, Unit.NUMBER).atMost(0));

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
        assertThat(new Figure("a", 3, Unit.SECONDS).atMost(3).isKept()).isTrue();
        assertThat(new Figure("a", 3, Unit.SECONDS).atLeast(3).isKept()).isTrue();
        assertThat(new Figure("a", 2.9, Unit.SECONDS).atLeast(3).isKept()).isFalse();
    }

    @Test
    void whereNothingIsAllowedOneIsTooMany() {
        assertThat(new Figure("a", 0, Unit.NUMBER).atMost(0).isKept()).isTrue();
        assertThat(new Figure("a", 1, Unit.NUMBER).atMost(0).isKept()).isFalse();
        assertThat(new Figure("a", 0.5, Unit.NUMBER).atMost(0).isKept()).isFalse();
    }

    @Test
    void numbersHaveThreeDigitsThatMatter() {
        assertThat(Unit.SECONDS.print(1.2345)).isEqualTo("1.23 s");
        assertThat(Unit.SECONDS.print(0.04321)).isEqualTo("0.0432 s");
        assertThat(Unit.MEGABYTES.print(312.7)).isEqualTo("313 MB");
        assertThat(Unit.MILLISECONDS.print(12_345.6)).isEqualTo("12,346 ms");
        assertThat(Unit.NUMBER.print(0)).isEqualTo("0");
    }

    @Test
    void crowdsAreNamedByWhoWatchesWhat() {
        assertThat(new Crowd(1, 1_000).text()).isEqualTo("1 channel x 1,000 viewers");
        assertThat(new Crowd(200, 1).text()).isEqualTo("200 channels x 1 viewer");
    }

    @Test
    void aFigureIsANumberThatCanBeMeasured() {
        assertThatThrownBy(() -> new Figure("a", 0.0 / 0, Unit.SECONDS))
                .hasMessage("a must be 0 or more: NaN");
        assertThatThrownBy(() -> new Figure("a", -1, Unit.SECONDS))
                .hasMessage("a must be 0 or more: -1.0");
    }
}
