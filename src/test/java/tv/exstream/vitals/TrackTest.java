package tv.exstream.vitals;

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
    void whenTheClockIsSetBackNothingIsMixedUp() {
        viewers(100, 1);
        viewers(0, 7);

        assertThat(last(60, 100)).containsExactly(1.0);
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

    private void viewers(int seconds, double count) {
        track.add(NOON.plusSeconds(seconds), Map.of(Measure.VIEWERS, count));
    }

    private List<Double> last(int window, int now) {
        return track.last(Duration.ofSeconds(window), NOON.plusSeconds(now))
                .values()
                .get(Measure.VIEWERS);
    }
}
