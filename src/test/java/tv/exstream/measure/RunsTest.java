package tv.exstream.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs of a server one after another, each of which ends at any moment, beside simple lists of what they measured and wrote.
class RunsTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int PLACES = 30;

    private final InMemorySteps kept = new InMemorySteps();
    private Track track = new Track(STEP, PLACES);

    /// What the list says was written, by number of the step.
    private final Map<Long, Double> written = new TreeMap<>();

    /// What this run has found written.
    private final Map<Long, Double> found = new TreeMap<>();

    /// What this run has measured.
    private final Map<Long, List<Double>> measured = new TreeMap<>();

    private long now;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everythingWrittenIsShownWhereItWasMeasuredAndTheRestIsAGap(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 30; run++) {
            begin();
            for (int n = random.nextInt(50); n >= 0; n--) {
                // A machine may sleep.
                now += random.nextInt(12) == 0 ? random.nextInt(250) : random.nextInt(8);
                measure(random.nextInt(100));
                if (random.nextInt(6) == 0) {
                    write(track.ended(), now / 10 - 1);
                }
                assertShown("seed %d, run %d, second %d".formatted(seed, run, now));
            }
            if (random.nextBoolean()) {
                write(track.begun(), now / 10);
            }
            now += random.nextInt(200);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void howeverTheClockIsSetNoMomentIsThereTwiceAndNothingIsMadeUp(long seed) {
        Random random = new Random(seed);
        now = 100_000;
        for (int round = 0; round < 2_000; round++) {
            if (random.nextInt(30) == 0) {
                begin();
            }
            now += random.nextInt(20) == 0 ? random.nextInt(1_000) - 500 : random.nextInt(8);
            measure(1 + random.nextInt(9));
            List<Step> due = random.nextInt(9) == 0 ? track.begun() : track.ended();
            kept.keep(due, Map.of(STEP, track.reach(at(now))));

            String when = "seed %d, round %d".formatted(seed, round);
            assertThat(due).as(when).isSortedAccordingTo(RunsTest::order).doesNotHaveDuplicates();
            assertThat(kept.all())
                    .as(when)
                    .hasSizeLessThanOrEqualTo(PLACES)
                    .allMatch(each -> !each.from().isAfter(at(now)));
            assertThat(shown())
                    .as(when)
                    .hasSizeLessThanOrEqualTo(PLACES)
                    .allMatch(each -> each.isNaN() || (each >= 1 && each < 10));
            assertThat(shown().getLast()).as(when).isNotNaN();
        }
    }

    private static int order(Step one, Step other) {
        return one.from().compareTo(other.from());
    }

    private void begin() {
        track = new Track(STEP, PLACES);
        track.recall(kept.all());
        measured.clear();
        found.clear();
        found.putAll(written);
    }

    private void measure(double viewers) {
        track.add(at(now), Map.of(Measure.VIEWERS, viewers));
        measured.computeIfAbsent(now / 10, _ -> new ArrayList<>()).add(viewers);
    }

    private void write(List<Step> steps, long last) {
        kept.keep(steps, Map.of(STEP, track.reach(at(now))));
        steps.forEach(track::kept);
        measured.forEach(
                (number, values) -> {
                    if (number <= last) {
                        written.put(number, mean(values));
                    }
                });
        written.keySet().removeIf(number -> number <= now / 10 - PLACES);
        assertThat(kept.all())
                .extracting(step -> step.means().get(Measure.VIEWERS))
                .containsExactlyElementsOf(written.values());
    }

    private void assertShown(String when) {
        Map<Long, Double> known = new TreeMap<>(found);
        measured.forEach((number, values) -> known.put(number, mean(values)));
        known.keySet().removeIf(number -> number <= now / 10 - PLACES);
        List<Double> shown = shown();

        for (int n = 0; n < shown.size(); n++) {
            long number = now / 10 - shown.size() + 1 + n;
            assertThat(shown.get(n)).as(when).isEqualTo(known.getOrDefault(number, Double.NaN));
        }
        assertThat(shown.stream().filter(each -> !each.isNaN())).as(when).hasSize(known.size());
    }

    private List<Double> shown() {
        return track.last(track.length(), at(now))
                .values()
                .getOrDefault(Measure.VIEWERS, List.of());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static Instant at(long seconds) {
        return BEGINNING.plusSeconds(seconds);
    }
}
