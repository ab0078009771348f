package tv.exstream.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.measure.InMemorySteps;
import tv.exstream.measure.Measure;
import tv.exstream.measure.Span;
import tv.exstream.measure.Step;
import tv.exstream.measure.Steps;
import tv.exstream.measure.Tracks;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.TimeRange;

class StepWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final OftenBusy steps = new OftenBusy();
    private Vitals vitals = new Vitals();
    private StepWriter writer = new StepWriter(vitals, steps);

    /// Another run of the server begins.
    private void restart() {
        vitals = new Vitals();
        writer = new StepWriter(vitals, steps);
        writer.read();
    }

    @Test
    void whatWasMeasuredIsWrittenWhenAQuarterOfAnHourEnds() {
        measure(0, 900);
        assertThat(steps.writes).isZero();

        measure(900, 1_795);

        assertThat(steps.writes).isEqualTo(1);
        assertThat(steps.all()).hasSize(16).contains(quarter(0, 2));
    }

    @Test
    void theRunAfterAKillHasAllButTheQuarterThatHadBegun() {
        measure(0, 1_700);
        restart();
        measure(3_600, 3_605);

        Span week = vitals.last(Duration.ofDays(7), NOON.plusSeconds(3_600));

        assertThat(week.from()).isEqualTo(NOON);
        assertThat(viewers(week)).containsExactly(2.0, Double.NaN, Double.NaN, Double.NaN, 2.0);
    }

    @Test
    void theRunAfterAnEndInGoodOrderHasEverything() {
        measure(0, 1_700);
        writer.writeAll();
        restart();
        measure(3_600, 3_605);

        Span week = vitals.last(Duration.ofDays(7), NOON.plusSeconds(3_600));

        assertThat(viewers(week)).containsExactly(2.0, 2.0, Double.NaN, Double.NaN, 2.0);
    }

    @Test
    void aRunThatBeginsInTheSameQuarterWritesItAnew() {
        measure(0, 300);
        writer.writeAll();
        restart();
        measure(600, 905);

        assertThat(steps.all()).containsOnlyOnce(quarter(0, 2));
        assertThat(vitals.last(Duration.ofDays(7), NOON.plusSeconds(900)).length()).isEqualTo(2);
    }

    @Test
    void whatABusyDatabaseDoesNotTakeIsWrittenWithTheNextQuarter() {
        steps.isBusy = true;
        measure(0, 1_700);
        assertThat(steps.writes).isZero();

        steps.isBusy = false;
        measure(1_700, 1_805);

        assertThat(steps.all()).hasSize(32).contains(quarter(0, 2), quarter(900, 2));
    }

    @Test
    void whereEarlierRunsCannotBeReadThisOneIsShown() {
        steps.isBusy = true;

        restart();
        measure(0, 5);

        assertThat(vitals.last(Duration.ofDays(7), NOON).length()).isEqualTo(1);
    }

    @Test
    void whenTheClockIsSetBackTheQuartersAheadAreForgottenWithTheNextThatEnds() {
        measure(0, 3_605);
        measure(1_000, 1_805);

        assertThat(steps.all())
                .filteredOn(each -> each.length().equals(Tracks.QUARTER))
                .containsExactly(quarter(0, 2), quarter(900, 2), quarter(1_800, 2));
    }

    @Test
    void whateverMeasuresWritesWhenItStops() {
        var clock = new AtomicReference<>(NOON);
        var time = new Sampler.Time(clock::get, () -> 0, 1);
        var upkeep = new VitalsUpkeep(new Sampler(new Still(), List.of(), vitals, time), writer);

        upkeep.start();
        Patience.until("measured", () -> vitals.latest().at().equals(NOON));
        upkeep.stop();

        assertThat(upkeep.isRunning()).isFalse();
        assertThat(steps.all()).hasSize(2).contains(quarter(0, 2));
    }

    /// Every five seconds, without the last.
    private void measure(int from, int until) {
        for (int n = from; n < until; n += 5) {
            vitals.add(NOON.plusSeconds(n), Map.of(Measure.VIEWERS, 2.0));
            writer.writeEnded();
        }
    }

    private static Step quarter(int seconds, double viewers) {
        return new Step(
                Tracks.QUARTER, NOON.plusSeconds(seconds), Map.of(Measure.VIEWERS, viewers));
    }

    private static List<Double> viewers(Span span) {
        return span.values().getOrDefault(Measure.VIEWERS, List.of());
    }

    /// Always the same.
    private static final class Still implements Gauges {
        @Override
        public Counted counted() {
            return new Counted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }

        @Override
        public Map<Measure, Double> held() {
            return Map.of(Measure.VIEWERS, 2.0);
        }
    }

    /// A database that may be busy.
    private static final class OftenBusy implements Steps {
        private final Steps steps = new InMemorySteps();
        private boolean isBusy;
        private int writes;

        @Override
        public List<Step> all() {
            requireIdle();
            return steps.all();
        }

        @Override
        public void keep(List<Step> some, Map<Duration, TimeRange> reach) {
            requireIdle();
            writes++;
            steps.keep(some, reach);
        }

        private void requireIdle() {
            if (isBusy) {
                throw new ProblemException(Problem.DATABASE_BUSY, "database is busy");
            }
        }
    }
}
