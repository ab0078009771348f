package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SoakBenchTest {
    private static final AudiencePlan PLAN =
            new AudiencePlan(
                    1, new Crowd(50, 2), Duration.ZERO, Duration.ZERO, Duration.ofHours(1), 9);

    @TempDir private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void channelsInQuickMotionAreWholeStreams() throws Exception {
        try (TestLab lab = TestLab.in(folder)) {
            Section section = QuickDay.run(lab.lab(), 3);

            assertThat(section.figures())
                    .filteredOn(figure -> figure.name().matches("slates|channels with.*|pict.*"))
                    .hasSize(3)
                    .allMatch(Figure::isKept);
        }
    }

    @Test
    void aSessionThatStartsAnewWithoutCauseIsAMiss() {
        Section calm = SoakBench.section(load(), flat(), 50);
        Section restless = SoakBench.section(load(), flat(), 51);

        assertThat(calm.isKept()).isTrue();
        assertThat(restless.isKept()).isFalse();
        assertThat(restless.title()).isEqualTo("soak, 50 channels x 2 viewers, 60 min");
    }

    private static Load load() {
        var tally = new AudienceTally(0, 0, 0, 2_000_000_000L, 130, 150, 20);
        return new Load(PLAN, tally, Duration.ofMinutes(2), OptionalDouble.empty());
    }

    private static VitalsLog flat() {
        var log = new VitalsLog();
        for (int n = 0; n < 8; n++) {
            log.add(new Vitals(300, 200, 60, 0));
        }
        return log;
    }
}
