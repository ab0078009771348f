package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaId;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.Source.Entry;
import tv.exstream.schedule.cursor.Source.Grouping;
import tv.exstream.schedule.cursor.Source.Marathon;
import tv.exstream.schedule.cursor.Source.Playlist;
import tv.exstream.schedule.cursor.Source.Pooled;
import tv.exstream.schedule.cursor.Source.Take;

class TurnsCursorTest {
    private static final Take ONE = new Take.Count(1);
    private static final Take ALL = new Take.All();

    @Test
    @DisplayName("PLY-1, SCH-24: an entry that plays all is played whole, others go on next time")
    void anEntryThatPlaysAllIsPlayedWhole() {
        Cursor cursor = abc().cursor(playlist(ONE, ALL, ONE), 0);

        assertThat(Draws.names(cursor, 9))
                .containsExactly("10", "20", "21", "30", "10", "20", "21", "31", "10");
    }

    @Test
    @DisplayName("PLY-2: the last entry may play all")
    void theLastEntryMayPlayAll() {
        Cursor cursor = abc().cursor(playlist(ONE, ONE, ALL), 0);

        assertThat(Draws.names(cursor, 8))
                .containsExactly("10", "20", "30", "31", "10", "21", "30", "31");
    }

    @Test
    @DisplayName("PLY-3: a shuffled playlist plays an entry whole wherever it comes")
    void aShuffledPlaylistPlaysAnEntryWholeWhereverItComes() {
        assertThat(firstPasses(abc(), playlist(ONE, ALL, ONE)))
                .contains(List.of("20", "21", "30", "10"))
                .hasSize(6)
                .allSatisfy(names -> assertThat(String.join(" ", names)).contains("20 21"));
    }

    @Test
    @DisplayName("PLY-4: a shuffled playlist plays as many of an entry as it says")
    void aShuffledPlaylistPlaysAsManyOfAnEntryAsItSays() {
        Content content = abc().add(item("11")).add(item("12")).collection(2, "10", "11", "12");

        assertThat(firstPasses(content, playlist(new Take.Count(2), ONE, ONE)))
                .contains(List.of("20", "30", "10", "11"))
                .hasSize(6);
    }

    @Test
    @DisplayName("PLY-5: one pass is what all entries play in one turn")
    void onePassIsWhatAllEntriesPlayInOneTurn() {
        Content content =
                Content.items(10, minutes(1))
                        .collection(2, "a1", "a2", "a3")
                        .collection(3, "a4", "a5")
                        .collection(4, "a6", "a7")
                        .collection(5, "a8", "a9", "a10");
        Source source =
                new Playlist(
                        List.of(
                                entry(2, new Take.Count(2)),
                                entry(3, ONE),
                                entry(4, ONE),
                                entry(5, ALL)),
                        false);

        assertThat(content.cursor(source, 0).size()).isEqualTo(7);
    }

    @Test
    void noEntryIsLastAndFirstAroundASeamOfAShuffledPlaylist() {
        for (long seed = 0; seed < 200; seed++) {
            Cursor cursor =
                    abc().cursor(new Playlist(playlist(ONE, ONE, ONE).entries(), true), seed);
            List<String> entries =
                    Draws.names(cursor, 300).stream().map(name -> name.substring(0, 1)).toList();
            ShuffleTest.assertNoneTwiceInARow(entries, seed);
        }
    }

    @Test
    void anEntryThatIsNotListedIsShownButNotListed() {
        Entry hidden = new Entry(pooled(2), ONE, false);

        Cursor cursor = abc().cursor(new Playlist(List.of(hidden, entry(3, ONE)), false), 0);

        assertThat(Draws.of(cursor, 4))
                .extracting(Cursor.Draw::listed)
                .containsExactly(false, true, false, true);
    }

    @Test
    void aTurnCountsAsOneUnit() {
        Cursor cursor = abc().cursor(playlist(ONE, ALL, new Take.Count(3)), 0);

        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6).map(n -> cursor.unit(Draws.place(cursor, n))))
                .containsExactly(1, 2, 1, 3, 2, 1, 1);
    }

    @Test
    void theSameCollectionTwiceKeepsTwoPlaces() {
        Source source = new Playlist(List.of(entry(4, ONE), entry(2, ONE), entry(4, ONE)), false);

        assertThat(Draws.names(abc().cursor(source, 0), 6))
                .containsExactly("30", "10", "30", "31", "10", "31");
    }

    @Test
    void anEntryWithNothingToShowIsPassedOverAndNamed() {
        List<Remark> warnings = new ArrayList<>();
        Source source = new Playlist(List.of(entry(9, ONE), entry(3, ONE)), false);

        Cursor cursor = Cursor.open(source, abc().snapshot(), 0, warnings::add).orElseThrow();

        assertThat(Draws.names(cursor, 3)).containsExactly("20", "21", "20");
        assertThat(warnings)
                .extracting(Remark::english)
                .containsExactly("collection 9 has nothing to show");
    }

    @Test
    @DisplayName("CON-11: an entry that is gone is followed by the others at their places")
    void anEntryThatIsGoneIsFollowedByTheOthersAtTheirPlaces() {
        CursorState place = Draws.place(abc().cursor(playlist(ONE, ONE, ONE), 0), 5);

        Cursor after = abc().cursor(new Playlist(List.of(entry(2, ONE), entry(4, ONE)), false), 0);

        assertThat(Draws.names(Draws.from(after, place, 3))).containsExactly("10", "31", "10");
    }

    @Test
    @DisplayName("ORD-12: a marathon by show goes on in the middle of a batch")
    void aMarathonByShowGoesOnInTheMiddleOfABatch() {
        Source source = marathon(Grouping.SHOW, 2, PlaybackOrder.SEASON_EPISODE);
        Content content = ShuffleTest.shows(3, 2);
        List<String> names = Draws.names(content.cursor(source, 0), 10);

        assertThat(names)
                .containsExactly("a1", "a2", "b1", "b2", "a3", "a1", "b1", "b2", "a2", "a3");
        for (int shown = 0; shown < 10; shown++) {
            CursorState place = Draws.place(content.cursor(source, 0), shown);
            assertThat(Draws.names(Draws.from(content.cursor(source, 0), place, 10 - shown)))
                    .isEqualTo(names.subList(shown, 10));
        }
    }

    @Test
    @DisplayName(
            "TL-08: a block shuffle takes blocks from each show in turn, short ones again and again")
    void aBlockShuffleTakesBlocksFromEachShowInTurn() {
        Source source = marathon(Grouping.SHOW, 2, PlaybackOrder.CHRONOLOGICAL);

        assertThat(Draws.names(ShuffleTest.shows(4, 2).cursor(source, 0), 8))
                .containsExactly("a1", "a2", "b1", "b2", "a3", "a4", "b1", "b2");
    }

    @Test
    @DisplayName("SCH-23: a marathon without a batch plays each group whole")
    void aMarathonWithoutABatchPlaysEachGroupWhole() {
        Content content = new Content();
        content.add(item("s1e1").episode("s", 1, 1)).add(item("s2e1").episode("s", 2, 1));
        content.add(item("s1e2").episode("s", 1, 2)).add(item("film"));

        Cursor cursor =
                content.cursor(marathon(Grouping.SEASON, 0, PlaybackOrder.CHRONOLOGICAL), 0);

        assertThat(cursor.size()).isEqualTo(4);
        assertThat(Draws.names(cursor, 5)).containsExactly("film", "s1e1", "s1e2", "s2e1", "film");
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    @DisplayName("SCH-23: a marathon groups by anything that is known")
    void aMarathonGroupsByAnythingThatIsKnown(Grouping grouping) {
        Content content = new Content();
        for (int i = 1; i <= 6; i++) {
            String name = i % 2 == 0 ? "x" : "y";
            Facts facts = new Facts(Facts.UNKNOWN_DAY, name, name, i, name);
            content.add(item("i" + i).episode(name, 1, i), facts);
        }

        assertThat(
                        Draws.names(
                                content.cursor(
                                        marathon(grouping, 0, PlaybackOrder.SEASON_EPISODE), 0),
                                6))
                .containsExactly("i2", "i4", "i6", "i1", "i3", "i5");
    }

    @Test
    void shuffledGroupsComeInAnotherOrderInEachPassAndNoneTwiceInARow() {
        Source source =
                new Marathon(
                        Set.of(new Selection.Collection(Content.COLLECTION)),
                        Grouping.SHOW,
                        1,
                        true,
                        PlaybackOrder.SHUFFLE);
        for (long seed = 0; seed < 100; seed++) {
            List<String> names =
                    Draws.names(ShuffleTest.shows(3, 3, 3, 3).cursor(source, seed), 24);
            List<String> shows = names.stream().map(name -> name.substring(0, 1)).toList();

            ShuffleTest.assertNoneTwiceInARow(shows, seed);
            for (int round = 0; round < 6; round++) {
                assertThat(shows.subList(4 * round, 4 * round + 4))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrder("a", "b", "c", "d");
            }
        }
    }

    @Test
    @DisplayName(
            "CON-10, CON-11: a marathon keeps all its places when shows and episodes come and go")
    void aMarathonKeepsAllItsPlacesWhenShowsAndEpisodesComeAndGo() {
        Source source = marathon(Grouping.SHOW, 1, PlaybackOrder.CHRONOLOGICAL);
        Content content = ShuffleTest.shows(4, 4, 4);
        CursorState place = Draws.place(content.cursor(source, 0), 5);

        content.lose("b1").lose("b2").lose("b3").lose("b4").lose("a2");
        content.add(item("bb1").episode("bb", 1, 1));
        Cursor after = content.cursor(source, 0);

        assertThat(place.standsOn()).containsExactlyInAnyOrder(id(2), id(6), id(9));
        assertThat(Draws.names(Draws.from(after, place, 5)))
                .containsExactly("bb1", "c2", "a3", "bb1", "c3");
    }

    @Test
    void anEpisodeOfAnEntryIsFound() {
        Content content = ShuffleTest.shows(3, 3);
        Cursor cursor = content.cursor(marathon(Grouping.SHOW, 2, PlaybackOrder.SHUFFLE), 0);

        CursorState place = cursor.before(1, 3).orElseThrow();

        assertThat(cursor.after(place).item().title().episode()).isEqualTo(3);
        assertThat(cursor.before(7, 7)).isEqualTo(Optional.empty());
    }

    @Test
    void theShortestItemIsThatOfAllEntries() {
        Content content = abc().add(item("short").lasting(seconds(5))).collection(9, "short");
        Source source = new Playlist(List.of(entry(2, ONE), entry(9, ONE)), false);

        assertThat(content.cursor(source, 0).shortest()).isEqualTo(seconds(5));
    }

    /// Collection 2 is a (10), 3 is b (20, 21), 4 is c (30, 31).
    private static Content abc() {
        return Content.of(item("10"), item("20"), item("21"), item("30"), item("31"))
                .collection(2, "10")
                .collection(3, "20", "21")
                .collection(4, "30", "31");
    }

    private static Playlist playlist(Take a, Take b, Take c) {
        return new Playlist(List.of(entry(2, a), entry(3, b), entry(4, c)), false);
    }

    /// The different first passes of four items over many seeds.
    private static Set<List<String>> firstPasses(Content content, Playlist playlist) {
        Set<List<String>> passes = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Source shuffled = new Playlist(playlist.entries(), true);
            passes.add(Draws.names(content.cursor(shuffled, seed), 4));
        }
        return passes;
    }

    private static Entry entry(long collection, Take take) {
        return new Entry(pooled(collection), take, true);
    }

    private static Pooled pooled(long collection) {
        return new Pooled(
                new Selection.Collection(new CollectionId(collection)),
                Ordering.of(PlaybackOrder.CHRONOLOGICAL));
    }

    private static Marathon marathon(Grouping grouping, int batch, PlaybackOrder order) {
        return new Marathon(
                Set.of(new Selection.Collection(Content.COLLECTION)),
                grouping,
                batch,
                false,
                order);
    }

    private static MediaId id(long value) {
        return new MediaId(value);
    }
}
