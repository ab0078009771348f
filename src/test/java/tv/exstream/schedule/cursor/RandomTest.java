package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The orders that draw anew each time.
class RandomTest {
    private static final int DRAWS = 100_000;

    /// Chi-square with 9 degrees of freedom is above this in one of a hundred samples (NIST/SEMATECH e-Handbook, 1.3.6.7.4).
    private static final double CRITICAL_9 = 21.666;

    @Test
    @DisplayName("ORD-10: random draws are uniform and never repeat at once")
    void randomDrawsAreUniformAndNeverRepeatAtOnce() {
        Cursor cursor = Content.items(10, minutes(1)).cursor(PlaybackOrder.RANDOM, 4);

        List<String> names = Draws.names(cursor, DRAWS);

        ShuffleTest.assertNoneTwiceInARow(names, 4);
        assertThat(chiSquare(counts(names), DRAWS / 10.0)).isLessThan(CRITICAL_9);
    }

    @Test
    @DisplayName("ORD-10: what follows an item is any other with the same chance")
    void whatFollowsAnItemIsAnyOtherWithTheSameChance() {
        Cursor cursor = Content.items(11, minutes(1)).cursor(PlaybackOrder.RANDOM, 4);
        List<String> names = Draws.names(cursor, DRAWS);

        Map<String, Integer> followers = new HashMap<>();
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).equals("a3")) {
                followers.merge(names.get(i), 1, Integer::sum);
            }
        }

        int all = followers.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(followers).hasSize(10);
        assertThat(chiSquare(followers, all / 10.0)).isLessThan(CRITICAL_9);
    }

    @Test
    @DisplayName(
            "ORD-11: a rotation draws shows evenly however long they are, never one twice in a row")
    void aRotationDrawsShowsEvenlyHoweverLongTheyAre() {
        Cursor cursor =
                ShuffleTest.shows(1, 10, 100, 1_000).cursor(PlaybackOrder.RANDOM_ROTATION, 4);

        List<String> names = Draws.names(cursor, DRAWS);

        List<String> shows = names.stream().map(name -> name.substring(0, 1)).toList();
        ShuffleTest.assertNoneTwiceInARow(shows, 4);
        assertThat(counts(shows).values())
                .hasSize(4)
                .allSatisfy(count -> assertThat(count / (double) DRAWS).isBetween(0.24, 0.26));
        Map<String, Integer> ofTen =
                counts(names.stream().filter(name -> name.startsWith("b")).toList());
        double each = ofTen.values().stream().mapToInt(Integer::intValue).sum() / 10.0;
        assertThat(ofTen).hasSize(10);
        assertThat(chiSquare(ofTen, each)).isLessThan(CRITICAL_9);
    }

    @Test
    @DisplayName("CON-11: a rotation knows the show of an item that is gone")
    void aRotationKnowsTheShowOfAnItemThatIsGone() {
        for (long seed = 0; seed < 200; seed++) {
            Content content = ShuffleTest.shows(3, 3);
            Cursor.Draw first =
                    Draws.of(content.cursor(PlaybackOrder.RANDOM_ROTATION, seed), 1).getFirst();

            content.lose(first.item().title().name());
            Cursor after = content.cursor(PlaybackOrder.RANDOM_ROTATION, seed);

            assertThat(after.after(first.state()).item().title().show())
                    .as("seed %d", seed)
                    .isNotEqualTo(first.item().title().show());
        }
    }

    @Test
    @DisplayName(
            "SCH-19: a rotating shuffle takes one of each show in turn, and all of a show before any again")
    void aRotatingShuffleTakesOneOfEachShowInTurn() {
        for (long seed = 0; seed < 200; seed++) {
            Cursor cursor = ShuffleTest.shows(6, 3, 2).cursor(PlaybackOrder.ROTATING_SHUFFLE, seed);
            List<String> names = Draws.names(cursor, 36);

            List<String> shows = names.stream().map(name -> name.substring(0, 1)).toList();
            assertThat(shows.subList(0, 3)).containsExactlyInAnyOrder("a", "b", "c");
            for (int i = 3; i < shows.size(); i++) {
                assertThat(shows.get(i)).as("seed %d", seed).isEqualTo(shows.get(i - 3));
            }
            assertThat(names.stream().filter(name -> name.startsWith("a")).limit(6))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void filmsAreOneGroupBesideShows() {
        Content content = ShuffleTest.shows(5);
        content.add(item("film")).add(item("other film"));

        List<String> names = Draws.names(content.cursor(PlaybackOrder.RANDOM_ROTATION, 1), 100);

        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i).startsWith("a")).isNotEqualTo(names.get(i - 1).startsWith("a"));
        }
    }

    private static Map<String, Integer> counts(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, _ -> 1, Integer::sum));
    }

    private static double chiSquare(Map<String, Integer> counts, double expected) {
        return counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
