package tv.exstream.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.time.TimeRange;

class TrackTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Track track = new Track(Duration.ofSeconds(10), 6);

    @Test
    void whatFallsIntoOneStepIsItsMean() {
        viewers(0, 1);
        viewers(5, 3);
        viewers(10, 10);

        assertThat(last(20, 10)).containsExactly(2.0, 10.0);
    }

    @Test
    void whatWasNotMeasuredIsNotKnown() {
        viewers(0, 1);
        viewers(30, 4);

        assertThat(last(60, 30)).containsExactly(1.0, Double.NaN, Double.NaN, 4.0);
        assertThat(last(60, 50)).endsWith(4.0, Double.NaN, Double.NaN);
        assertThat(
                        track.last(Duration.ofSeconds(60), NOON.plusSeconds(30))
                                .values()
                                .get(Measure.SENT))
                .containsOnly(Double.NaN);
    }

    @Test
    void nothingIsThereBeforeTheFirstMeasurement() {
        assertThat(last(60, 0)).isEmpty();
    }

    @Test
    void theOldestStepsMakeRoom() {
        for (int n = 0; n < 20; n++) {
            viewers(n * 10, n);
        }

        assertThat(last(60, 190)).containsExactly(14.0, 15.0, 16.0, 17.0, 18.0, 19.0);
        assertThat(last(600, 190)).hasSize(6);
    }

    @Test
    void aLongPauseLeavesNothingBehind() {
        viewers(0, 1);
        viewers(10_000, 2);

        assertThat(last(60, 10_000)).endsWith(Double.NaN, 2.0).doesNotContain(1.0);
    }

    @Test
    void whenTheClockIsSetBackWhatIsAheadIsForgottenAndMeasuredAnew() {
        viewers(0, 1);
        viewers(10, 2);
        viewers(20, 3);
        viewers(0, 7);

        assertThat(last(60, 20)).containsExactly(4.0, Double.NaN, Double.NaN);

        viewers(20, 9);

        assertThat(last(60, 20)).containsExactly(4.0, Double.NaN, 9.0);
    }

    @Test
    void aClockThatWasAYearAheadLeavesNothingBehind() {
        viewers(31_536_000, 1);
        viewers(0, 7);
        viewers(10, 8);

        assertThat(last(60, 10)).containsExactly(7.0, 8.0);
    }

    @Test
    void aStepIsToBeWrittenDownOnceWhenItHasEnded() {
        viewers(0, 1);
        assertThat(track.ended()).isEmpty();
        assertThat(track.begun()).containsExactly(step(0, 1));
        viewers(10, 2);
        viewers(30, 3);

        assertThat(track.ended()).containsExactly(step(0, 1), step(10, 2));
        track.kept(step(0, 1));
        assertThat(track.ended()).containsExactly(step(10, 2));
        track.kept(step(10, 2));

        assertThat(track.ended()).isEmpty();
        assertThat(track.begun()).containsExactly(step(30, 3));
    }

    @Test
    void whatIsMeasuredAnewIsWrittenDownAnew() {
        viewers(0, 1);
        viewers(10, 2);
        viewers(20, 3);
        track.ended().forEach(track::kept);

        viewers(10, 8);
        viewers(20, 9);

        assertThat(track.ended()).containsExactly(step(10, 5));
    }

    @Test
    void whatEarlierRunsMeasuredIsThereWithTheTimeBetweenAsAGap() {
        track.recall(List.of(step(0, 1), step(10, 2)));
        viewers(40, 5);

        assertThat(last(60, 40)).containsExactly(1.0, 2.0, Double.NaN, Double.NaN, 5.0);
        assertThat(track.ended()).isEmpty();
    }

    @Test
    void whatEarlierRunsMeasuredLongAgoIsNotShown() {
        track.recall(List.of(step(0, 1)));
        viewers(1_000, 5);

        assertThat(last(60, 1_000)).containsExactly(5.0);
    }

    @Test
    void stepsOfOtherLengthsAreOfOtherTracks() {
        track.recall(List.of(new Step(Duration.ofSeconds(20), NOON, Map.of(Measure.VIEWERS, 1.0))));
        viewers(40, 5);

        assertThat(last(60, 40)).containsExactly(5.0);
    }

    @Test
    void aClockThatIsSetRightAfterTheStartShowsWhatEarlierRunsMeasured() {
        track.recall(List.of(step(20, 2), step(30, 3)));
        viewers(0, 1);
        assertThat(last(60, 0)).containsExactly(1.0);

        viewers(50, 5);

        assertThat(last(60, 50)).containsExactly(1.0, Double.NaN, 2.0, 3.0, Double.NaN, 5.0);
    }

    @Test
    void whatWasMeasuredUnderAClockThatWasAheadIsMeasuredAnew() {
        track.recall(List.of(step(10, 70), step(20, 80)));
        viewers(0, 1);
        viewers(10, 2);
        viewers(20, 3);
        viewers(40, 5);

        assertThat(last(60, 40)).containsExactly(1.0, 2.0, 3.0, Double.NaN, 5.0);
    }

    @Test
    void itReachesAsFarAsItHasPlaces() {
        assertThat(track.reach(NOON.plusSeconds(7)))
                .isEqualTo(new TimeRange(NOON.minusSeconds(50), NOON.plusSeconds(10)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itAnswersWhatASimpleListWouldAnswer(long seed) {
        Random random = new Random(seed);
        long[] newest = new long[200];
        Arrays.fill(newest, -1);
        int at = 0;
        while (at < 190) {
            viewers(at * 10, at);
            newest[at] = at;
            at += 1 + random.nextInt(4);
        }
        List<Double> values = last(60, 1_990);
        for (int n = 0; n < values.size(); n++) {
            long wanted = newest[200 - values.size() + n];
            Double expected = wanted < 0 ? Double.valueOf(Double.NaN) : Double.valueOf(wanted);
            assertThat(values.get(n)).as("seed %d, step %d", seed, n).isEqualTo(expected);
        }
    }

    private static Step step(int seconds, double viewers) {
        return new Step(
                Duration.ofSeconds(10),
                NOON.plusSeconds(seconds),
                Map.of(Measure.VIEWERS, viewers));
    }

    private void viewers(int seconds, double count) {
        track.add(NOON.plusSeconds(seconds), Map.of(Measure.VIEWERS, count));
    }

    private List<Double> last(int window, int now) {
        return track.last(Duration.ofSeconds(window), NOON.plusSeconds(now))
                .values()
                .get(Measure.VIEWERS);
    }
}
