package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
    @TempDir private Path folder;

    @Test
    void whatCannotBeMeasuredDoesNotKeepTheRestFromBeing() throws Exception {
        try (TestLab lab = TestLab.in(folder)) {
            BenchReport report =
                    Suite.run(Suite.select(List.of("zap", "cold-zap", "--quick")), lab.lab());

            assertThat(report.isKept()).isFalse();
            assertThat(report.sections())
                    .extracting(Section::title)
                    .containsExactly("zap", "cold-zap");
            assertThat(report.sections())
                    .extracting(Section::failure)
                    .allMatch(reason -> reason.contains("ffmpeg"));
        }
    }

    @Test
    void aReportSaysWhereItWasMade() throws Exception {
        try (TestLab lab = TestLab.in(folder)) {
            BenchReport report =
                    new BenchReport(Machine.here(lab.lab().jvm(), StationTest.NOW), List.of());

            assertThat(report.machine().cores()).isPositive();
            assertThat(report.machine().java()).startsWith("25");
            assertThat(report.json()).contains("\"at\" : \"2026-06-01T12:00:00Z\"");
        }
    }
}
