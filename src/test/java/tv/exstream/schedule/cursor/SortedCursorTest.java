package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.media.Facts;
import tv.exstream.schedule.cursor.Ordering.Direction;
import tv.exstream.schedule.cursor.Ordering.Multipart;
import tv.exstream.schedule.cursor.Ordering.Start;

class SortedCursorTest {
    @Test
    void daysOfReleaseComeFirstAndUnknownOnesLast() {
        Content content =
                Content.of(item("unknown"), item("year").movieOf(2001))
                        .add(item("e2").episode("s", 1, 2), Content.released("2000-12-31"))
                        .add(item("e1").episode("s", 1, 1), Content.released("2001-01-02"))
                        .add(item("e0").episode("s", 0, 9), Content.released("2001-01-02"));

        assertThat(Draws.names(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0), 5))
                .containsExactly("e2", "year", "e0", "e1", "unknown");
    }

    @Test
    void songsOfOneDayGoByAlbumAndTrack() {
        Content content = new Content();
        content.add(item("b1"), song("b", 1)).add(item("a2"), song("a", 2));
        content.add(item("a10"), song("a", 10)).add(item("a1"), song("a", 1));

        assertThat(Draws.names(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0), 4))
                .containsExactly("a1", "a2", "a10", "b1");
    }

    @Test
    void aSeriesWithoutDatesStaysInOrder() {
        Content content =
                Content.of(
                        item("z").episode("B", 1, 1),
                        item("y").episode("a", 2, 1),
                        item("x").episode("a", 1, 10),
                        item("w").episode("a", 1, 9));

        assertThat(Draws.names(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0), 4))
                .containsExactly("w", "x", "y", "z");
    }

    @Test
    @DisplayName("ORD-5: after five items chronological order goes on with the sixth")
    void afterFiveItemsChronologicalOrderGoesOnWithTheSixth() {
        Content content = Content.items(10, minutes(1));
        CursorState fifth = Draws.place(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0), 5);

        Cursor again = content.cursor(PlaybackOrder.CHRONOLOGICAL, 0);

        assertThat(again.after(fifth).item().title().name()).isEqualTo("a6");
    }

    @Test
    @DisplayName("ORD-6, SCH-20: season and episode order has no specials")
    void seasonAndEpisodeOrderHasNoSpecials() {
        Content content = new Content();
        for (int episode = 10; episode > 0; episode--) {
            content.add(item("e" + episode).episode("s", episode > 8 ? 0 : 1, episode));
        }

        Cursor cursor = content.cursor(PlaybackOrder.SEASON_EPISODE, 0);

        assertThat(cursor.size()).isEqualTo(8);
        assertThat(Draws.names(cursor, 9))
                .containsExactly("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e1");
    }

    @Test
    void specialsAreShownWhenThereIsNothingElse() {
        Content content = Content.of(item("b").episode("s", 0, 2), item("a").episode("s", 0, 1));

        assertThat(Draws.names(content.cursor(PlaybackOrder.SEASON_EPISODE, 0), 3))
                .containsExactly("a", "b", "a");
    }

    @Test
    void aPlaceOnASpecialGoesOnWithTheEpisodesBehindIt() {
        Content content =
                Content.of(
                        item("a").episode("a", 1, 1),
                        item("special").episode("b", 0, 1),
                        item("b").episode("b", 1, 1));

        Cursor cursor = content.lose("special").cursor(PlaybackOrder.SEASON_EPISODE, 0);

        assertThat(cursor.after(new CursorState.Chronological(2)).item().title().name())
                .isEqualTo("b");
    }

    @Test
    void alphabeticalOrderIsByShowAndTitleInNaturalOrder() {
        Content content =
                Content.of(
                        item("Part 10").episode("s", 1, 1),
                        item("part 9").episode("s", 1, 2),
                        item("zoo"),
                        item("Ark"));

        assertThat(Draws.names(content.cursor(PlaybackOrder.ALPHABETICAL, 0), 4))
                .containsExactly("Ark", "zoo", "part 9", "Part 10");
    }

    @Test
    @DisplayName("TS-13: descending order goes from the last to the first and wraps")
    void descendingOrderGoesFromTheLastToTheFirstAndWraps() {
        Ordering descending =
                new Ordering(
                        PlaybackOrder.SEASON_EPISODE,
                        Direction.DESCENDING,
                        Start.FIRST,
                        Multipart.APART);

        assertThat(Draws.names(show(3).cursor(descending, 0), 6))
                .containsExactly("e3", "e2", "e1", "e3", "e2", "e1");
    }

    @Test
    @DisplayName("TS-14: order wraps at the end")
    void orderWrapsAtTheEnd() {
        assertThat(Draws.names(show(3).cursor(PlaybackOrder.SEASON_EPISODE, 0), 8))
                .containsExactly("e1", "e2", "e3", "e1", "e2", "e3", "e1", "e2");
    }

    @Test
    @DisplayName("TS-24, SCH-22: a random start is a rotation of the order that the seed chooses")
    void aRandomStartIsARotationOfTheOrderThatTheSeedChooses() {
        Set<List<String>> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<String> names = Draws.names(show(4).cursor(rotated(), seed), 8);

            assertThat(String.join("", names)).as("seed %d", seed).contains("e1e2e3e4");
            assertThat(names.subList(4, 8)).as("seed %d", seed).isEqualTo(names.subList(0, 4));
            assertThat(Draws.names(show(4).cursor(rotated(), seed), 8)).isEqualTo(names);
            seen.add(names);
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    @DisplayName(
            "CON-10: an episode that comes in mid-season is neither skipped nor are others twice")
    void anEpisodeThatComesInMidSeasonIsNeitherSkippedNorAreOthersTwice() {
        Content content = Content.of(item("e1").episode("s", 1, 1), item("e2").episode("s", 1, 2));
        content.add(item("e5").episode("s", 1, 5));
        CursorState place = Draws.place(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0), 2);

        content.add(item("e3").episode("s", 1, 3));
        Cursor cursor = content.cursor(PlaybackOrder.CHRONOLOGICAL, 0);

        assertThat(Draws.names(Draws.from(cursor, place, 3))).containsExactly("e3", "e5", "e1");
    }

    @Test
    @DisplayName(
            "CON-11: when the item shown last is gone, the next one follows in every direction")
    void whenTheItemShownLastIsGoneTheNextOneFollowsInEveryDirection() {
        for (Direction direction : Direction.values()) {
            for (Multipart multipart : Multipart.values()) {
                Ordering ordering =
                        new Ordering(
                                PlaybackOrder.CHRONOLOGICAL, direction, Start.FIRST, multipart);
                Content content = show(6);
                Cursor before = content.cursor(ordering, 0);
                List<String> names = Draws.names(before, 6);
                CursorState place = Draws.place(before, 3);

                Cursor after = content.lose(names.get(2)).cursor(ordering, 0);

                assertThat(Draws.names(Draws.from(after, place, 3)))
                        .as("%s", ordering)
                        .isEqualTo(names.subList(3, 6));
            }
        }
    }

    @Test
    @DisplayName("ORD-9, SCH-95: the order of a person wins over the chosen one")
    void theOrderOfAPersonWinsOverTheChosenOne() {
        for (PlaybackOrder order : PlaybackOrder.values()) {
            Content content = Content.of(item("c"), item("a"), item("b"));

            Cursor cursor = content.arranged(new Arrangement.Custom()).cursor(order, 5);

            assertThat(Draws.names(cursor, 4)).as("%s", order).containsExactly("c", "a", "b", "c");
        }
    }

    @Test
    @DisplayName("CON-11: the order of a person goes on when the item shown last is gone")
    void theOrderOfAPersonGoesOnWhenTheItemShownLastIsGone() {
        Content content = Content.of(item("c"), item("a"), item("b"), item("d"));
        content.arranged(new Arrangement.Custom());
        CursorState place = Draws.place(content.cursor(PlaybackOrder.SHUFFLE, 0), 2);

        Cursor cursor = content.lose("a").cursor(PlaybackOrder.SHUFFLE, 0);

        assertThat(Draws.names(Draws.from(cursor, place, 3))).containsExactly("b", "d", "c");
    }

    static Content show(int episodes) {
        Content content = new Content();
        for (int episode = 1; episode <= episodes; episode++) {
            content.add(item("e" + episode).episode("s", 1, episode));
        }
        return content;
    }

    private static Ordering rotated() {
        return new Ordering(
                PlaybackOrder.SEASON_EPISODE, Direction.ASCENDING, Start.RANDOM, Multipart.APART);
    }

    private static Facts song(String album, int track) {
        return new Facts(Facts.UNKNOWN_DAY, "", album, track, "");
    }
}
