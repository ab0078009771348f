package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.collection.Pool.Part;
import tv.exstream.schedule.cursor.Ordering.Direction;
import tv.exstream.schedule.cursor.Ordering.Multipart;
import tv.exstream.schedule.cursor.Ordering.Start;

/// The orders that go through everything once before anything comes again.
class ShuffleTest {
    private static final int SEEDS = 300;

    @Test
    @DisplayName("ORD-1: a shuffle of ten shows each once, and not in order")
    void aShuffleOfTenShowsEachOnceAndNotInOrder() {
        int inOrder = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = Content.items(10, minutes(1));
            List<String> names = Draws.names(content.cursor(PlaybackOrder.SHUFFLE, seed), 10);
            assertThat(names).as("seed %d", seed).doesNotHaveDuplicates();
            inOrder += names.equals(names.stream().sorted().toList()) ? 1 : 0;
        }
        assertThat(inOrder).isZero();
    }

    @Test
    @DisplayName("ORD-2: a shuffle of ten never shows one twice in a row in a thousand draws")
    void aShuffleOfTenNeverShowsOneTwiceInARow() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Cursor cursor = Content.items(10, minutes(1)).cursor(PlaybackOrder.SHUFFLE, seed);
            assertNoneTwiceInARow(Draws.names(cursor, 1_000), seed);
        }
    }

    @Test
    @DisplayName("ORD-3: a shuffle of one repeats itself")
    void aShuffleOfOneRepeatsItself() {
        assertThat(Draws.names(Content.items(1, minutes(1)).cursor(PlaybackOrder.SHUFFLE, 1), 3))
                .containsExactly("a1", "a1", "a1");
    }

    @Test
    @DisplayName("ORD-4: places are items, so one that nobody knows leaves the pass where it is")
    void aPlaceThatNobodyKnowsLeavesThePassWhereItIs() {
        Cursor cursor = Content.items(10, minutes(1)).cursor(PlaybackOrder.SHUFFLE, 1);
        CursorState unknown = new CursorState.Shuffle(3, 4_711, 0, 4_711);

        Cursor.Draw draw = cursor.after(unknown);

        assertThat(((CursorState.Shuffle) draw.state()).pass()).isBetween(3L, 4L);
    }

    @Test
    @DisplayName("TS-25: each four of a shuffle of four are a permutation, and no seam repeats")
    void eachFourOfAShuffleOfFourAreAPermutationAndNoSeamRepeats() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Cursor cursor = SortedCursorTest.show(4).cursor(PlaybackOrder.SHUFFLE, seed);

            List<String> names = Draws.names(cursor, 12);

            for (int pass = 0; pass < 3; pass++) {
                assertThat(names.subList(4 * pass, 4 * pass + 4))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrder("e1", "e2", "e3", "e4");
            }
            assertNoneTwiceInARow(names, seed);
        }
    }

    @Test
    void aPartThatStaysTogetherIsOneUnitAndSurvivesALoss() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = parts(true);
            Cursor before = content.cursor(PlaybackOrder.SHUFFLE, seed);
            List<String> names = Draws.names(before, 5);
            assertThat(String.join(" ", names)).as("seed %d", seed).contains("x1 x2 x3");
            assertThat(names).as("seed %d", seed).contains("y1", "y2");
            CursorState place = Draws.place(before, names.indexOf("x1") + 1);

            content.lose("x1").arranged(partsOf(content, true));
            Cursor after = content.cursor(PlaybackOrder.SHUFFLE, seed);

            assertThat(after.unit(place)).isEqualTo(2);
            assertThat(Draws.names(Draws.from(after, place, 2)))
                    .as("seed %d", seed)
                    .containsExactly("x2", "x3");
        }
    }

    @Test
    @DisplayName("ORD-7, SCH-18: shows are mixed, each in its order, without a repeat in a pass")
    void showsAreMixedEachInItsOrderWithoutARepeatInAPass() {
        int[] sizes = {12, 5, 2, 1};
        for (long seed = 0; seed < SEEDS; seed++) {
            Cursor cursor = shows(sizes).cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed);
            List<String> names = Draws.names(cursor, 60);
            assertNoneTwiceInARow(names, seed);
            for (int pass = 0; pass < 3; pass++) {
                List<String> own = names.subList(20 * pass, 20 * pass + 20);
                assertThat(own).as("seed %d", seed).doesNotHaveDuplicates();
                for (int show = 0; show < sizes.length; show++) {
                    assertThat(of(show, own))
                            .as("seed %d", seed)
                            .isEqualTo(inOrder(show, sizes[show]));
                }
            }
        }
    }

    @Test
    @DisplayName("ORD-7: the episodes of a show are evenly spaced, give or take a tenth")
    void theEpisodesOfAShowAreEvenlySpaced() {
        int[] sizes = {40, 20, 10, 10};
        for (long seed = 0; seed < SEEDS; seed++) {
            Cursor cursor = shows(sizes).cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed);
            List<String> names = Draws.names(cursor, 80);
            for (int show = 0; show < sizes.length; show++) {
                List<String> own = of(show, names);
                double distance = 80.0 / sizes[show];
                for (int i = 1; i < own.size(); i++) {
                    int gap = names.indexOf(own.get(i)) - names.indexOf(own.get(i - 1));
                    // Every other show may be one early or late when counted in items.
                    assertThat((double) gap)
                            .as("seed %d, %s", seed, own.get(i))
                            .isBetween(0.9 * distance - 4, 1.1 * distance + 4);
                }
            }
        }
    }

    @Test
    @DisplayName("ORD-8: one show alone comes in its order")
    void oneShowAloneComesInItsOrder() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(
                            Draws.names(
                                    SortedCursorTest.show(5)
                                            .cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed),
                                    10))
                    .containsExactly("e1", "e2", "e3", "e4", "e5", "e1", "e2", "e3", "e4", "e5");
        }
    }

    @Test
    @DisplayName("TL-10: a cyclic shuffle mixes shows, each a rotation of its order")
    void aCyclicShuffleMixesShowsEachARotationOfItsOrder() {
        Ordering cyclic =
                new Ordering(
                        PlaybackOrder.SHUFFLE_IN_ORDER,
                        Direction.ASCENDING,
                        Start.RANDOM,
                        Multipart.APART);
        Set<String> firsts = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> names = Draws.names(shows(6, 3).cursor(cyclic, seed), 18);

            for (int show = 0; show < 2; show++) {
                List<String> own = of(show, names);
                int size = own.size() / 2;
                List<String> twice = new ArrayList<>(inOrder(show, size));
                twice.addAll(inOrder(show, size));
                assertThat(String.join(" ", twice))
                        .as("seed %d", seed)
                        .contains(String.join(" ", own.subList(0, size)));
                assertThat(own.subList(size, 2 * size)).isEqualTo(own.subList(0, size));
                firsts.add(own.getFirst());
            }
        }
        assertThat(firsts).hasSize(9);
    }

    @Test
    @DisplayName("CON-10, CON-11: a mix of shows keeps its place when episodes come and go")
    void aMixOfShowsKeepsItsPlaceWhenEpisodesComeAndGo() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = shows(12, 6, 3);
            Cursor before = content.cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed);
            int shown = 3 + (int) (seed % 15);
            List<String> names = Draws.names(before, 21);
            String last = names.get(shown - 1);
            CursorState place = Draws.place(before, shown);

            content.lose(last).add(item("new").episode(String.valueOf(last.charAt(0)), 9, 99));
            Cursor after = content.cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed);

            List<String> rest = new ArrayList<>();
            for (Cursor.Draw draw = after.after(place);
                    ((CursorState.Interleaved) draw.state()).pass() == 0;
                    draw = after.after(draw.state())) {
                rest.add(draw.item().title().name());
            }
            for (int show = 0; show < 3; show++) {
                assertThat(of(show, rest))
                        .as("seed %d, lost %s", seed, last)
                        .isEqualTo(of(show, names.subList(shown, 21)));
            }
        }
    }

    @Test
    void nothingOfAShowThatGrowsIsSkipped() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Content content = shows(4, 20);
            Cursor before = content.cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed);
            List<String> names = Draws.names(before, 24);
            int shown = names.indexOf("a1") + 1;
            CursorState place = Draws.place(before, shown);

            for (int episode = 5; episode <= 12; episode++) {
                content.add(item("a" + episode).episode("a", 1, episode));
            }
            Cursor after = content.cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed);

            List<String> rest = Draws.names(Draws.from(after, place, 32 - shown));
            assertThat(of(0, rest)).as("seed %d", seed).isEqualTo(inOrder(0, 12).subList(1, 12));
            assertThat(of(1, rest)).as("seed %d", seed).isEqualTo(of(1, names.subList(shown, 24)));
        }
    }

    @Test
    void partsAreMixedEachInItsOrder() {
        Content content = parts(false);
        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> names =
                    Draws.names(content.cursor(PlaybackOrder.SHUFFLE_IN_ORDER, seed), 5);
            assertThat(names.stream().filter(name -> name.startsWith("x")))
                    .containsExactly("x1", "x2", "x3");
            assertThat(names.stream().filter(name -> name.startsWith("y")))
                    .containsExactly("y1", "y2");
        }
    }

    private static Content parts(boolean asGroup) {
        Content content = Content.of(item("x2"), item("y1"), item("x1"), item("x3"), item("y2"));
        return content.arranged(partsOf(content, asGroup));
    }

    private static Arrangement.Parts partsOf(Content content, boolean asGroup) {
        return new Arrangement.Parts(
                List.of(part("x", asGroup, content), part("y", false, content)));
    }

    private static Part part(String name, boolean asGroup, Content content) {
        return new Part(
                name,
                asGroup,
                true,
                content.items().stream()
                        .filter(item -> item.title().name().startsWith(name))
                        .toList());
    }

    /// Shows a, b... with episodes such as a1, a2...
    static Content shows(int... sizes) {
        Content content = new Content();
        for (int show = 0; show < sizes.length; show++) {
            String name = String.valueOf((char) ('a' + show));
            for (int episode = 1; episode <= sizes[show]; episode++) {
                content.add(item(name + episode).episode(name, 1, episode));
            }
        }
        return content;
    }

    private static List<String> inOrder(int show, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(episode -> (char) ('a' + show) + "" + episode)
                .toList();
    }

    private static List<String> of(int show, List<String> names) {
        return names.stream().filter(name -> name.charAt(0) == 'a' + show).toList();
    }

    static void assertNoneTwiceInARow(List<String> names, long seed) {
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i)).as("seed %d, draw %d", seed, i).isNotEqualTo(names.get(i - 1));
        }
    }
}
