package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.BalanceSchedule.Weighted;
import tv.exstream.schedule.slot.SourceOrder.Show;

class BalanceTest {
    private final Lab lab = Lab.atMidnight();

    @Test
    @DisplayName("SCH-75: a source never comes more often in a row than it may")
    void aSourceNeverComesMoreOftenInARowThanItMay() {
        List<Long> shown = shown(source("a", 5, 9, 0, 2), source("b", 6, 1, 0, 0));

        for (int i = 2; i < shown.size(); i++) {
            assertThat(shown.subList(i - 2, i + 1)).isNotEqualTo(List.of(5L, 5L, 5L));
        }
        assertThat(shown).contains(6L);
    }

    @Test
    @DisplayName("SCH-75: a source that may not follow itself does so when it is the only one")
    void aSourceThatMayNotFollowItselfDoesSoWhenItIsTheOnlyOne() {
        assertThat(shown(source("a", 5, 1, 60, 1))).containsOnly(5L).hasSize(2_400);
        assertThat(shown(source("a", 5, 1, 0, 1), source("b", 6, 0, 0, 1))).containsOnly(5L);
    }

    @Test
    @DisplayName("SCH-75: nothing comes from sources without weight, and the build ends")
    void nothingComesFromSourcesWithoutWeight() {
        assertThat(shown(source("a", 5, 0, 10, 1))).isEmpty();
    }

    @Test
    @DisplayName(
            "SCH-75: a source weighs less while it cools down, and its whole weight afterwards")
    void aSourceWeighsLessWhileItCoolsDown() {
        List<Long> shown =
                shown(source("a", 5, 1, 100, 0), source("b", 6, 1, 0, 0), source("c", 7, 1, 0, 0));

        long cooled = shown.stream().filter(id -> id == 5).count();
        long repeated = 0;
        for (int i = 1; i < shown.size(); i++) {
            repeated += shown.get(i) == 5 && shown.get(i - 1) == 5 ? 1 : 0;
        }
        assertThat(cooled).isBetween(300L, 600L);
        assertThat(repeated).isLessThan(cooled / 10);
    }

    @Test
    @DisplayName("SCH-76: counts, wanted and actual shares, and the part that is out of balance")
    void statisticsOfAPlan() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("a", 3.0);
        weights.put("a: b", 1.0);
        Extension extension =
                lab.run(
                        new BalanceSchedule(
                                List.of(source("a", 5, 1, 0, 1), source("a: b", 6, 1, 0, 1)), 1),
                        hours(10));

        PlanStatistics statistics = PlanStatistics.of(weights, extension.airings());

        assertThat(statistics.items()).isEqualTo(60);
        assertThat(statistics.shares())
                .containsExactly(
                        new PlanStatistics.Share("a", 30, hours(5), 0.75, 0.5),
                        new PlanStatistics.Share("a: b", 30, hours(5), 0.25, 0.5));
        assertThat(statistics.imbalance()).isCloseTo(0.25, within(1e-9));
        assertThat(PlanStatistics.of(weights, List.of()).items()).isZero();
    }

    @Test
    @DisplayName("SCH-77: shows by the weight of their genres, or one of each genre in turn")
    void ordersOfShows() {
        List<Show> shows =
                List.of(
                        new Show("news", "News"),
                        new Show("friends", "Comedy"),
                        new Show("lost", "Drama"),
                        new Show("alias", "Drama"));

        assertThat(names(SourceOrder.PRIMETIME_HEAVY.of(shows, Map.of(), 1)))
                .containsExactly("alias", "lost", "friends", "news");
        assertThat(names(SourceOrder.BALANCED.of(shows, Map.of("news", 2.0, "comedy", 0.1), 1)))
                .containsExactly("news", "alias", "lost", "friends");
        for (long seed = 0; seed < 50; seed++) {
            List<Show> varied = SourceOrder.VARIETY.of(shows, Map.of(), seed);
            assertThat(varied).containsExactlyInAnyOrderElementsOf(shows);
            assertThat(varied.subList(0, 3)).extracting(Show::genre).doesNotHaveDuplicates();
        }
    }

    private static List<String> names(List<Show> shows) {
        return shows.stream().map(Show::name).toList();
    }

    private Weighted source(String name, long item, double weight, int cooldown, int mostInARow) {
        return new Weighted(
                name,
                Source.of(lab.pool(item, minutes(10)), PlaybackOrder.SHUFFLE),
                weight,
                minutes(cooldown),
                mostInARow);
    }

    private List<Long> shown(Weighted... sources) {
        return lab
                .run(new BalanceSchedule(List.of(sources), 1), Duration.ofHours(400))
                .airings()
                .stream()
                .map(each -> each.airing().media().value())
                .toList();
    }
}
