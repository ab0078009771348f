package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Title;
import tv.exstream.schedule.cursor.Ordering.Direction;
import tv.exstream.schedule.cursor.Ordering.Multipart;
import tv.exstream.schedule.cursor.Ordering.Start;

class PartSetsTest {
    @ParameterizedTest(name = "{0}: {1} are sets {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MPT-1 | E1; E2 (Part 1); E3 (Part 2); E4       | 1 2,3 4",
                "MPT-2 | x (1); y (2); z (3)                    | 1,2,3",
                "MPT-3 | E1 (5); E2 - (6); E3                   | 1,2 3",
                "MPT-4 | E1 Part (V); E2 (VI); E3               | 1,2 3",
                "MPT-5 | E1 (1) - More; E2 (2) - Title; E3 - After | 1,2 3",
                "MPT-6 | a (1); b (2); plain; c (1); d (2)      | 1,2 3 4,5",
                "MPT-7 | a (1); b (2); c (1); d (2)             | 1,2 3,4",
                "MPT-8 | plain; a (2); b (1); c (2)             | 1 2 3,4",
                "MPT-9 | plain; a (2); b (3); plain             | 1 2,3 4",
                "MPT-10 | a (1); b (3); plain; other            | 1 2 3 4",
                "MPT-11 | a (1); b (1); c (2); plain            | 1 2,3 4",
                "SCH-45 | Rescue, Part One; Rescue, Part Two; Rescue pt. 3; Rescue Part IV; Home | 1,2,3,4 5",
            })
    @DisplayName(
            "MPT-1, MPT-2, MPT-3, MPT-4, MPT-5, MPT-6, MPT-7, MPT-8, MPT-9, MPT-10, MPT-11, SCH-45: parts of one story are a set")
    void partsOfOneStoryAreASet(String id, String titles, String sets) {
        Content content = new Content();
        String[] names = titles.split("; *");
        for (int i = 0; i < names.length; i++) {
            content.add(
                    item("e")
                            .titled(new Title(names[i].strip(), "s", 1, i + 1, 0, ""))
                            .at("/m/" + i));
        }

        assertThat(sets(content, Multipart.TOGETHER)).as(id).isEqualTo(sets);
    }

    @Test
    @DisplayName("MPT-12: a set does not span shows")
    void aSetDoesNotSpanShows() {
        Content content = new Content();
        content.add(item("a (1)").episode("S1", 1, 1), Content.released("2020-01-01"));
        content.add(item("b (1)").episode("S2", 1, 1), Content.released("2020-01-02"));
        content.add(item("c (2)").episode("S1", 1, 2), Content.released("2020-01-03"));
        content.add(item("plain").episode("S1", 1, 3), Content.released("2020-01-04"));

        assertThat(sets(content, Multipart.TOGETHER)).isEqualTo("1,3 2 4");
        assertThat(Draws.names(content.cursor(together(PlaybackOrder.CHRONOLOGICAL), 0), 4))
                .containsExactly("a (1)", "c (2)", "b (1)", "plain");
    }

    @Test
    @DisplayName("MPT-13: across shows the parts of one story are a set by day")
    void acrossShowsThePartsOfOneStoryAreASetByDay() {
        Content content = new Content();
        content.add(item("c (3)").episode("S1", 1, 2), Content.released("2020-01-03"));
        content.add(item("b (2)").episode("S2", 1, 1), Content.released("2020-01-02"));
        content.add(item("a (1)").episode("S1", 1, 1), Content.released("2020-01-01"));

        assertThat(sets(content, Multipart.TOGETHER_ACROSS_SHOWS)).isEqualTo("3,2,1");
        assertThat(sets(content, Multipart.TOGETHER)).isEqualTo("1 2 3");
    }

    @Test
    @DisplayName("MPT-14, SCH-21: a shuffle keeps parts together and in order")
    void aShuffleKeepsPartsTogetherAndInOrder() {
        Content content = story();
        for (long seed = 0; seed < 500; seed++) {
            Cursor cursor = content.cursor(together(PlaybackOrder.SHUFFLE), seed);

            List<String> names = Draws.names(cursor, 21);

            for (int pass = 0; pass < 3; pass++) {
                List<String> own = names.subList(7 * pass, 7 * pass + 7);
                assertThat(own).as("seed %d", seed).doesNotHaveDuplicates();
                assertThat(String.join(" ", own))
                        .as("seed %d", seed)
                        .contains("b (1) c (2)")
                        .contains("e (1) f (2) g (3)");
            }
        }
    }

    @Test
    @DisplayName("MPT-14: random draws finish a set before another begins")
    void randomDrawsFinishASetBeforeAnotherBegins() {
        Cursor cursor = story().cursor(together(PlaybackOrder.RANDOM), 3);

        List<String> names = Draws.names(cursor, 10_000);

        for (int i = 1; i < names.size(); i++) {
            List<String> story = List.of("b (1)", "c (2)", "", "e (1)", "f (2)", "g (3)");
            int before = story.indexOf(names.get(i)) - 1;
            if (before >= 0 && !story.get(before).isEmpty()) {
                assertThat(names.get(i - 1)).as("draw %d", i).isEqualTo(story.get(before));
            }
        }
        assertThat(names).contains("a", "d", "g (3)");
    }

    @Test
    @DisplayName("MUL-2: a set counts as one unit until it is over")
    void aSetCountsAsOneUnitUntilItIsOver() {
        Content content =
                Content.of(
                        item("Episode One (1)").episode("s", 1, 1),
                        item("Episode Two (2)").episode("s", 1, 2),
                        item("Episode Three").episode("s", 1, 3));
        Cursor cursor = content.cursor(together(PlaybackOrder.CHRONOLOGICAL), 0);

        assertThat(IntStream.range(0, 4).mapToObj(count -> cursor.unit(Draws.place(cursor, count))))
                .containsExactly(2, 1, 1, 2);
        assertThat(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0).unit(cursor.beginning()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("CON-11: a set is finished when the part shown last is gone")
    void aSetIsFinishedWhenThePartShownLastIsGone() {
        for (PlaybackOrder order : List.of(PlaybackOrder.SHUFFLE, PlaybackOrder.CHRONOLOGICAL)) {
            for (long seed = 0; seed < 100; seed++) {
                Content content = story();
                Cursor before = content.cursor(together(order), seed);
                int shown = Draws.names(before, 7).indexOf("e (1)") + 1;
                CursorState place = Draws.place(before, shown);

                Cursor after = content.lose("e (1)").cursor(together(order), seed);

                assertThat(Draws.names(Draws.from(after, place, 2)))
                        .as("%s, seed %d", order, seed)
                        .containsExactly("f (2)", "g (3)");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Alien, 0",
        "Blade Runner (1982), 0",
        "Part of me, 0",
        "The Party I Hate, 0",
        "Depart 2, 0",
        "Rescue (1/2), 1",
        "Rescue (2 of 3), 2",
        "Rescue (Part Ten), 10",
        "rescue PT 2, 2",
        "Rescue (pt. iv), 4",
        "'Rescue: Part 1: Dawn', 1",
        "Rescue - Part-3, 3",
        "Exhibit (A), 0",
        "Part 100, 0",
        "(ix), 9",
    })
    void partNumbersAreReadFromTitles(String title, int number) {
        assertThat(PartNumber.of(title))
                .isEqualTo(number == 0 ? OptionalInt.empty() : OptionalInt.of(number));
    }

    private static Content story() {
        Content content = new Content();
        List<String> titles = List.of("a", "b (1)", "c (2)", "d", "e (1)", "f (2)", "g (3)");
        for (int i = 0; i < titles.size(); i++) {
            content.add(item(titles.get(i)).episode("s", 1, i + 1));
        }
        return content;
    }

    private static Ordering together(PlaybackOrder order) {
        return new Ordering(order, Direction.ASCENDING, Start.FIRST, Multipart.TOGETHER);
    }

    /// Such as `1 2,3`: the second and the third item are a set.
    private static String sets(Content content, Multipart multipart) {
        return PartSets.of(content.items(), multipart).stream()
                .sorted(Comparator.comparingLong(Unit::key))
                .map(
                        unit ->
                                unit.items().stream()
                                        .map(item -> item.id().toString())
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }
}
