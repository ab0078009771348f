package tv.exstream.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tv.exstream.measure.Measure;
import tv.exstream.measure.Span;

class SamplerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Vitals vitals = new Vitals();
    private Duration passed = Duration.ZERO;
    private final Sampler.Time time =
            new Sampler.Time(() -> NOON.plus(passed), () -> passed.toNanos(), 4);

    @Test
    void ratesAreKnownFromTheSecondTimeOn() {
        Sampler sampler = sampler(new Busy());
        sampler.sample();
        assertThat(vitals.latest().values()).containsOnlyKeys(Measure.FILLS, Measure.VIEWERS);

        passed = Duration.ofSeconds(5);
        sampler.sample();

        assertThat(vitals.latest().at()).isEqualTo(NOON.plus(passed));
        assertThat(vitals.latest().values())
                .containsEntry(Measure.SERVER_CPU, 0.25)
                .containsEntry(Measure.CHILDREN_CPU, 0.25)
                .containsEntry(Measure.VIEWERS, 3.0);
    }

    @Test
    void anHourIsKeptInFineStepsAndADayAndAWeekInCoarserOnes() {
        Sampler sampler = sampler(new Busy());
        for (int n = 0; n < 2 * 3_600; n += 5) {
            passed = Duration.ofSeconds(n);
            sampler.sample();
        }
        Instant now = NOON.plus(passed);

        Span hour = vitals.last(Duration.ofHours(1), now);
        Span day = vitals.last(Duration.ofDays(1), now);
        Span week = vitals.last(Duration.ofDays(7), now);

        assertThat(hour.step()).isEqualTo(5);
        assertThat(hour.length()).isEqualTo(720);
        assertThat(day.step()).isEqualTo(60);
        assertThat(day.length()).isEqualTo(120);
        assertThat(day.from()).isEqualTo(NOON);
        assertThat(day.values().get(Measure.VIEWERS)).containsOnly(3.0);
        assertThat(week.step()).isEqualTo(900);
        assertThat(week.length()).isEqualTo(8);
        assertThat(week.values().get(Measure.VIEWERS)).containsOnly(3.0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxTellsOfThisVeryProcess(TestReporter report) {
        LinuxGauges gauges = LinuxGauges.ofThisProcess();
        Counted counted = gauges.counted();
        long began = System.nanoTime();
        int rounds = 20;
        for (int n = 0; n < rounds; n++) {
            assertThat(gauges.held().get(Measure.SERVER_MEMORY)).isGreaterThan(10e6);
        }
        report.publishEntry(
                "microseconds for one look",
                Long.toString((System.nanoTime() - began) / 1_000 / rounds));

        assertThat(counted.serverCpu().orElseThrow()).isPositive();
        assertThat(counted.allCpu().orElseThrow())
                .isGreaterThanOrEqualTo(counted.serverCpu().orElseThrow());
        assertThat(counted.machine().orElseThrow().total()).isPositive();
        assertThat(gauges.held()).containsKeys(Measure.CHILDREN, Measure.MACHINE_MEMORY);
    }

    @Test
    void whereThereIsNoLinuxJavaTells() {
        JavaGauges gauges = JavaGauges.ofThisProcess();

        assertThat(gauges.counted().serverCpu().orElseThrow()).isPositive();
        assertThat(gauges.held().get(Measure.SERVER_MEMORY)).isGreaterThan(1e6);
        assertThat(gauges.held().get(Measure.MACHINE_MEMORY)).isGreaterThan(1e6);
    }

    private Sampler sampler(Gauges gauges) {
        return new Sampler(gauges, List.of(() -> Map.of(Measure.VIEWERS, 3.0)), vitals, time);
    }

    /// Uses one processor by itself and one by its children.
    private final class Busy implements Gauges {
        @Override
        public Counted counted() {
            return new Counted(
                    Optional.of(passed),
                    Optional.of(passed.multipliedBy(2)),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }

        @Override
        public Map<Measure, Double> held() {
            return Map.of(Measure.FILLS, 1.0);
        }
    }
}
