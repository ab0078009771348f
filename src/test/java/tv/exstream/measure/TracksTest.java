package tv.exstream.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.time.TimeRange;

class TracksTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private final Tracks tracks = new Tracks();

    @Test
    void theMinutesAndTheQuartersOutliveARun() {
        measure(tracks, NOON, 15 * 60 + 5);

        List<Step> ended = tracks.ended();

        assertThat(ended).hasSize(16);
        assertThat(ended)
                .filteredOn(each -> each.length().equals(Duration.ofMinutes(1)))
                .hasSize(15);
        assertThat(ended.getLast())
                .isEqualTo(new Step(Tracks.QUARTER, NOON, Map.of(Measure.VIEWERS, 3.0)));

        tracks.kept(ended);

        assertThat(tracks.ended()).isEmpty();
        assertThat(tracks.begun()).hasSize(2);
    }

    @Test
    void aRunShowsADayAndAWeekOfTheRunsBefore() {
        measure(tracks, NOON, 15 * 60 + 5);
        Tracks next = new Tracks();
        next.recall(tracks.ended());
        Instant later = NOON.plus(Duration.ofHours(2));
        measure(next, later, 5);

        Span week = next.last(WEEK, later);
        Span day = next.last(DAY, later);

        assertThat(week.from()).isEqualTo(NOON);
        assertThat(week.length()).isEqualTo(9);
        assertThat(viewers(week).subList(1, 8)).containsOnly(Double.NaN);
        assertThat(viewers(week).getFirst()).isEqualTo(3);
        assertThat(viewers(day).stream().filter(each -> !each.isNaN())).hasSize(16);
        assertThat(next.last(Duration.ofHours(1), later).length()).isEqualTo(1);
    }

    @Test
    void asMuchIsWorthKeepingAsIsShown() {
        Instant end = NOON.plus(Tracks.QUARTER);

        assertThat(tracks.reach(NOON))
                .containsOnlyKeys(Duration.ofMinutes(1), Tracks.QUARTER)
                .containsEntry(Tracks.QUARTER, new TimeRange(end.minus(WEEK), end));
    }

    private static void measure(Tracks tracks, Instant from, int seconds) {
        for (int n = 0; n < seconds; n += 5) {
            tracks.add(from.plusSeconds(n), Map.of(Measure.VIEWERS, 3.0));
        }
    }

    private static List<Double> viewers(Span span) {
        return span.values().getOrDefault(Measure.VIEWERS, List.of());
    }
}
