package tv.exstream.schedule.cursor;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CursorTest {
    private static final int SEEDS = 200;

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    @DisplayName("SCH-25: what is seen ahead is what comes")
    void whatIsSeenAheadIsWhatComes(PlaybackOrder order) {
        Cursor cursor = Content.items(7, minutes(1)).cursor(order, 3);
        CursorState state = cursor.beginning();
        for (int i = 0; i < 30; i++) {
            Cursor.Draw ahead = cursor.after(state);
            Cursor.Draw again = cursor.after(state);
            assertThat(again.item()).isEqualTo(ahead.item());
            assertThat(again.state()).isEqualTo(ahead.state());
            assertThat(again.choice().get()).isEqualTo(ahead.choice().get());
            state = ahead.state();
        }
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    void oneItemIsShownOverAndOver(PlaybackOrder order) {
        assertThat(names(Content.items(1, minutes(1)), order, 3, 4))
                .containsExactly("a1", "a1", "a1", "a1");
    }

    @Test
    @DisplayName("SCH-16: every pass of a shuffle shows everything once, in another order")
    void everyPassOfAShuffleShowsEverythingOnceInAnotherOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = Content.items(12, minutes(1));

            List<String> names = names(content, PlaybackOrder.SHUFFLE, seed, 36);

            List<String> first = names.subList(0, 12);
            List<String> second = names.subList(12, 24);
            assertThat(new HashSet<>(first)).as("seed %d", seed).hasSize(12);
            assertThat(new HashSet<>(second)).as("seed %d", seed).hasSize(12);
            assertThat(second).as("seed %d", seed).isNotEqualTo(first);
        }
    }

    @Test
    void anotherSeedIsAnotherShuffle() {
        Content content = Content.items(12, minutes(1));

        assertThat(names(content, PlaybackOrder.SHUFFLE, 1, 12))
                .isNotEqualTo(names(content, PlaybackOrder.SHUFFLE, 2, 12));
    }

    @Test
    void everyItemOpensAShuffleEquallyOften() {
        Content content = Content.items(5, minutes(1));
        Map<String, Integer> counts = new HashMap<>();
        for (long seed = 0; seed < 5_000; seed++) {
            counts.merge(
                    names(content, PlaybackOrder.SHUFFLE, seed, 1).getFirst(), 1, Integer::sum);
        }

        assertThat(counts).hasSize(5);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }

    @Test
    @DisplayName("SCH-17: random draws are fair")
    void randomDrawsAreFair() {
        Map<String, Integer> counts = new HashMap<>();
        names(Content.items(5, minutes(1)), PlaybackOrder.RANDOM, 9, 10_000)
                .forEach(name -> counts.merge(name, 1, Integer::sum));

        assertThat(counts).hasSize(5);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1_850, 2_150));
    }

    @Test
    void itemsThatComeAndGoLeaveTheOthersOfAShuffleInTheirOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> before =
                    names(Content.items(10, minutes(1)), PlaybackOrder.SHUFFLE, seed, 10);

            Content changed = Content.items(10, minutes(1)).lose("a3").add(item("new"));
            List<String> after = names(changed, PlaybackOrder.SHUFFLE, seed, 10);

            List<String> left = new ArrayList<>(before);
            left.remove("a3");
            assertThat(after).as("seed %d", seed).contains("new");
            assertThat(after.stream().filter(name -> !name.equals("new")).toList())
                    .as("seed %d", seed)
                    .isEqualTo(left);
        }
    }

    @Test
    void aShuffleKeepsItsPlaceWhenItemsComeAndGoInTheMiddleOfAPass() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = Content.items(10, minutes(1));
            Cursor.Draw fifth = Draws.of(content.cursor(PlaybackOrder.SHUFFLE, seed), 5).getLast();
            Set<String> shown = new HashSet<>(names(content, PlaybackOrder.SHUFFLE, seed, 5));

            content.lose(fifth.item().title().name()).add(item("new"));
            Cursor cursor = content.cursor(PlaybackOrder.SHUFFLE, seed);
            List<String> rest = new ArrayList<>();
            CursorState state = fifth.state();
            for (Cursor.Draw draw = cursor.after(state);
                    pass(draw.state()) == 0;
                    draw = cursor.after(draw.state())) {
                rest.add(draw.item().title().name());
            }

            assertThat(rest).as("seed %d", seed).doesNotContainAnyElementsOf(shown);
            assertThat(rest.stream().filter(name -> !name.equals("new")).collect(toSet()))
                    .as("seed %d", seed)
                    .hasSize(5);
        }
    }

    @Test
    void anItemHeldBackAtTheSeamMayDisappear() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = Content.items(2, minutes(1));
            Cursor.Draw third = Draws.of(content.cursor(PlaybackOrder.SHUFFLE, seed), 3).getLast();

            content.lose(third.item().title().name().equals("a1") ? "a2" : "a1");
            Cursor.Draw next = content.cursor(PlaybackOrder.SHUFFLE, seed).after(third.state());

            assertThat(next.item()).as("seed %d", seed).isEqualTo(third.item());
        }
    }

    @Test
    @DisplayName("SCH-15: a cursor goes on behind an item that is gone, and sees one that is new")
    void aCursorGoesOnBehindAnItemThatIsGoneAndSeesOneThatIsNew() {
        Content content =
                Content.of(
                        item("e1").episode("s", 1, 1),
                        item("e3").episode("s", 1, 3),
                        item("e5").episode("s", 1, 5));
        CursorState afterThird =
                Draws.of(content.cursor(PlaybackOrder.CHRONOLOGICAL, 0), 2).getLast().state();

        content.lose("e3").add(item("e4").episode("s", 1, 4)).add(item("e2").episode("s", 1, 2));
        Cursor cursor = content.cursor(PlaybackOrder.CHRONOLOGICAL, 0);

        assertThat(cursor.after(afterThird).item().title().name()).isEqualTo("e4");
    }

    @Test
    void aPlaceNobodyKnowsIsTheBeginning() {
        Cursor cursor = Content.items(3, minutes(1)).cursor(PlaybackOrder.CHRONOLOGICAL, 0);

        assertThat(cursor.after(new CursorState.Chronological(4_711)).item().title().name())
                .isEqualTo("a1");
        assertThat(cursor.after(new CursorState.Random(3, 2)).item().title().name())
                .isEqualTo("a1");
    }

    private static List<String> names(Content content, PlaybackOrder order, long seed, int count) {
        return Draws.names(content.cursor(order, seed), count);
    }

    private static long pass(CursorState state) {
        return ((CursorState.Shuffle) state).pass();
    }
}
