package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.Source.Grouping;
import tv.exstream.schedule.cursor.Source.Marathon;

class OpeningTest {
    private final List<Remark> warnings = new ArrayList<>();

    @Test
    void nothingToShowIsNoCursorAndAWarning() {
        Selection item = new Selection.Item(new MediaId(7));
        Source marathon =
                new Marathon(Set.of(item), Grouping.SHOW, 1, false, PlaybackOrder.SHUFFLE);
        Source pooled = Source.of(item, PlaybackOrder.RANDOM);
        ContentSnapshot content = Content.of().snapshot();

        assertThat(Cursor.open(marathon, content, 0, warnings::add)).isEmpty();
        assertThat(Cursor.open(pooled, content, 0, warnings::add)).isEmpty();

        assertThat(warnings)
                .extracting(Remark::english)
                .containsExactly("item 7 has nothing to show", "item 7 has nothing to show");
    }

    @Test
    void itemsOfLessThanASecondAreLeftOutWithAWarning() {
        Content content =
                Content.of(
                        item("blink").lasting(Duration.ofMillis(999)),
                        item("ident").lasting(seconds(1)),
                        item("long").lasting(minutes(1)));

        Cursor cursor =
                Cursor.open(
                                Source.of(
                                        new Selection.Collection(Content.COLLECTION),
                                        PlaybackOrder.ALPHABETICAL),
                                content.snapshot(),
                                0,
                                warnings::add)
                        .orElseThrow();

        assertThat(Draws.names(cursor, 3)).containsExactly("ident", "long", "ident");
        assertThat(cursor.shortest()).isEqualTo(seconds(1));
        assertThat(warnings)
                .extracting(Remark::english)
                .containsExactly("collection 1: 1 items are shorter than a second and left out");
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    @DisplayName("SEQ-21, SEQ-22: items are skipped modulo the size of a pass")
    void itemsAreSkippedModuloTheSizeOfAPass(PlaybackOrder order) {
        Cursor cursor = Content.items(10, minutes(1)).cursor(order, 3);
        List<String> names = Draws.names(cursor, 10);

        assertThat(next(cursor, cursor.skipped(cursor.beginning(), 5))).isEqualTo(names.get(5));
        assertThat(next(cursor, cursor.skipped(cursor.beginning(), 23))).isEqualTo(names.get(3));
        assertThat(cursor.skipped(cursor.beginning(), 20)).isEqualTo(cursor.beginning());
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaybackOrder.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RANDOM", "RANDOM_ROTATION"})
    void thePlaceBeforeAnEpisodeIsFoundInEveryOrderThatShowsAll(PlaybackOrder order) {
        Cursor cursor = ShuffleTest.shows(9).cursor(order, 3);
        for (int episode = 1; episode <= 9; episode++) {
            CursorState place = cursor.before(1, episode).orElseThrow();
            assertThat(next(cursor, place)).isEqualTo("a" + episode);
        }
        assertThat(cursor.before(2, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    void theSameSeedIsTheSameOrderFromAnyPlace(PlaybackOrder order) {
        for (long seed = 0; seed < 20; seed++) {
            Content content = ShuffleTest.shows(7, 4, 1);
            List<String> names = Draws.names(content.cursor(order, seed), 60);
            CursorState place = Draws.place(content.cursor(order, seed), 31);

            Cursor other = content.cursor(order, seed);

            assertThat(Draws.names(Draws.from(other, place, 29)))
                    .as("seed %d", seed)
                    .isEqualTo(names.subList(31, 60));
        }
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    void aPlaceOfAnotherKindIsTheBeginning(PlaybackOrder order) {
        Cursor cursor = ShuffleTest.shows(7, 4).cursor(order, 3);
        CursorState listed = new CursorState.Listed(3, 4);

        Cursor.Draw first = cursor.after(cursor.beginning());
        assertThat(cursor.after(listed).item()).isEqualTo(first.item());
        assertThat(cursor.after(listed).state()).isEqualTo(first.state());
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    @DisplayName("CON-11: whatever is gone, everything that is left goes on")
    void whateverIsGoneEverythingThatIsLeftGoesOn(PlaybackOrder order) {
        for (long seed = 0; seed < 50; seed++) {
            Content content = ShuffleTest.shows(7, 4, 2);
            Cursor before = content.cursor(order, seed);
            int shown = 1 + (int) (seed % 20);
            CursorState place = Draws.place(before, shown);
            String last = Draws.names(before, shown).getLast();

            Cursor after = content.lose(last).cursor(order, seed);
            List<String> names = Draws.names(Draws.from(after, place, 2_000));

            assertThat(names).as("seed %d", seed).doesNotContain(last);
            assertThat(Set.copyOf(names)).as("seed %d", seed).hasSize(12);
        }
    }

    private static String next(Cursor cursor, CursorState place) {
        return cursor.after(place).item().title().name();
    }
}
