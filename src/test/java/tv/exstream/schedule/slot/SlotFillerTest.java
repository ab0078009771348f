package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.slot.Slots.slot;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Manner.Late;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.Ordering.Direction;
import tv.exstream.schedule.cursor.Ordering.Multipart;
import tv.exstream.schedule.cursor.Ordering.Start;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.TimeSlot.AtEnd;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;

/// The filler of slots, and the orders of their media.
class SlotFillerTest {
    private final Lab lab = Lab.at(Instant.parse("2024-01-01T18:00:00Z"), ZoneOffset.UTC);
    private final Selection next = lab.pool(9, minutes(30));
    private final Selection clip = lab.pool(5, minutes(1));

    @Test
    @DisplayName("TS-32: head first, tail last, and nothing crosses the end of the slot")
    void headFirstTailLast() {
        assertThat(
                        plays(
                                Pad.NONE,
                                minutes(31),
                                slot("18:00", lab.pool(1, minutes(22)))
                                        .head(Filler.of(clip))
                                        .tail(Filler.of(lab.pool(6, minutes(2)))),
                                slot("18:30", next)))
                .isEqualTo("18:00 5 pre, 18:01 1, 18:23 6 post, 18:25 -, 18:30 9; 19:00");
    }

    @Test
    @DisplayName("TS-33: clips that are longer than the time that is left are not shown")
    void clipsThatAreLongerThanTheTimeThatIsLeftAreNotShown() {
        Selection clips = lab.pool(6, minutes(9));

        assertThat(
                        plays(
                                new Pad(30),
                                minutes(61),
                                slot("18:00", lab.pool(1, minutes(22)))
                                        .head(Filler.of(clips))
                                        .pre(Filler.of(clips))
                                        .tail(Filler.of(clips)),
                                slot("19:00", next)))
                .isEqualTo("18:00 1, 18:22 -, 18:30 1, 18:52 -, 19:00 9; 19:30");
    }

    @Test
    @DisplayName("TS-34: an empty filler list is a warning")
    void anEmptyFillerListIsAWarning() {
        Extension extension =
                run(
                        Pad.NONE,
                        minutes(20),
                        slot("18:00", lab.pool(1, minutes(22))).pre(Filler.of(lab.pool(7))));

        assertThat(Strips.of(lab, extension)).isEqualTo("18:00 1; 18:22");
        assertThat(extension.warnings()).hasSize(1);
    }

    @Test
    void fillerNeverTakesThePlaceOfAnItem() {
        assertThat(
                        plays(
                                Pad.NONE,
                                minutes(61),
                                slot("18:00", lab.pool(1, minutes(30)))
                                        .head(Filler.of(clip))
                                        .pre(Filler.of(clip)),
                                slot("19:00", next)))
                .isEqualTo("18:00 1, 18:30 1, 19:00 9; 19:30");
        assertThat(
                        plays(
                                new Pad(30),
                                minutes(61),
                                slot("18:00", lab.pool(1, minutes(28))).pre(Filler.of(clip)),
                                slot("19:00", next)))
                .isEqualTo(
                        "18:00 5 pre, 18:01 1, 18:29 -, 18:30 5 pre, 18:31 1, 18:59 -, 19:00 9; 19:30");
    }

    @Test
    void theFallbackFillsEveryPad() {
        assertThat(
                        plays(
                                new Pad(30),
                                minutes(61),
                                slot("18:00", lab.pool(1, minutes(22)))
                                        .fallback(Filler.of(lab.pool(6, minutes(20)))),
                                slot("19:00", next)))
                .isEqualTo("18:00 1, 18:22 6 fallback, 18:30 1, 18:52 6 fallback, 19:00 9; 19:30");
    }

    @Test
    void theEndOfASlotIsFilledWithTheCombinationThatLeavesLeast() {
        Selection clips = lab.pool(6, minutes(10), minutes(7), minutes(6), minutes(2));

        assertThat(
                        plays(
                                Pad.NONE,
                                minutes(31),
                                slot("18:00", lab.pool(1, minutes(15)))
                                        .tail(Filler.of(clips))
                                        .atEnd(AtEnd.FILLER)
                                        .lasting(minutes(29)),
                                slot("18:30", next)))
                .startsWith("18:00 1, 18:15 ")
                .endsWith("18:30 9; 19:00");
    }

    @Test
    void aSlotOfFillerIsFilledFromItsBeginningToItsEnd() {
        assertThat(
                        plays(
                                Pad.NONE,
                                minutes(5),
                                slot(
                                        "18:00",
                                        new Showing.Clips(Filler.of(lab.pool(6, minutes(2))))),
                                slot("18:05", next)))
                .isEqualTo("18:00 6 tail, 18:02 6 tail, 18:04 -; 18:05");
    }

    @Test
    @DisplayName("TS-12: the same rules give the same plan, however often")
    void theSameRulesGiveTheSamePlan() {
        Slots slots =
                slot("18:00", ordering(PlaybackOrder.SHUFFLE), episodes()).pre(Filler.of(clip));

        assertThat(run(new Pad(5), hours(50), slots)).isEqualTo(run(new Pad(5), hours(50), slots));
    }

    @Test
    @DisplayName("TS-13: episodes in descending order")
    void episodesInDescendingOrder() {
        Ordering descending =
                new Ordering(
                        PlaybackOrder.SEASON_EPISODE,
                        Direction.DESCENDING,
                        Start.FIRST,
                        Multipart.APART);

        assertThat(
                        items(
                                minutes(60),
                                descending,
                                lab.pool(1, minutes(10), minutes(10), minutes(10))))
                .containsExactly(3L, 2L, 1L, 3L, 2L, 1L);
    }

    @Test
    @DisplayName("TS-24: an ordered shuffle is a rotation that the seed chooses")
    void anOrderedShuffleIsARotation() {
        Ordering rotated =
                new Ordering(
                        PlaybackOrder.SEASON_EPISODE,
                        Direction.ASCENDING,
                        Start.RANDOM,
                        Multipart.APART);
        Selection episodes = episodes();
        Set<List<Long>> rotations = new HashSet<>();
        for (int seed = 0; seed < 30; seed++) {
            List<Long> items = items(seed, minutes(80), rotated, episodes);

            assertThat(items.subList(4, 8)).isEqualTo(items.subList(0, 4));
            for (int i = 1; i < 4; i++) {
                assertThat(items.get(i)).isEqualTo(items.get(i - 1) % 4 + 1);
            }
            assertThat(items(seed, minutes(80), rotated, episodes)).isEqualTo(items);
            rotations.add(items);
        }
        assertThat(rotations).hasSize(4);
    }

    @Test
    @DisplayName("TS-25: every pass of a shuffle is a permutation, and no seam repeats an episode")
    void everyPassOfAShuffleIsAPermutation() {
        for (int seed = 0; seed < 30; seed++) {
            List<Long> items =
                    items(seed, minutes(120), ordering(PlaybackOrder.SHUFFLE), episodes());

            List<Long> seams = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                if (i % 4 == 0) {
                    assertThat(items.subList(i, i + 4)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
                }
                if (i > 0 && items.get(i).equals(items.get(i - 1))) {
                    seams.add(items.get(i));
                }
            }
            assertThat(seams).isEmpty();
        }
    }

    @Test
    @DisplayName("TS-37: only some seasons, and not others")
    void onlySomeSeasons() {
        List<Outline> episodes = new ArrayList<>();
        for (int season = 1; season <= 4; season++) {
            episodes.add(Lab.item(season, minutes(10)).episode("show", season, 1).outline());
        }
        Source.Pooled pooled =
                new Source.Pooled(lab.pool(episodes), ordering(PlaybackOrder.SEASON_EPISODE));

        assertThat(shown(minutes(40), new Source.Seasons(pooled, Set.of(1, 3), Set.of(3))))
                .containsOnly(1L);
        assertThat(shown(minutes(40), new Source.Seasons(pooled, Set.of(), Set.of(3))))
                .containsExactly(1L, 2L, 4L, 1L);
        assertThat(shown(minutes(40), new Source.Seasons(pooled, Set.of(7), Set.of()))).isEmpty();
    }

    private Selection episodes() {
        return lab.pool(1, minutes(10), minutes(10), minutes(10), minutes(10));
    }

    private static Ordering ordering(PlaybackOrder order) {
        return Ordering.of(order);
    }

    private List<Long> items(Duration window, Ordering ordering, Selection selection) {
        return items(1, window, ordering, selection);
    }

    private List<Long> items(long seed, Duration window, Ordering ordering, Selection selection) {
        List<TimeSlot> slots = Slots.all(slot("18:00", ordering, selection).named("s"));
        return ids(lab.run(new TimeSlotSchedule(Period.DAY, slots, Options.PLAIN, seed), window));
    }

    private List<Long> shown(Duration window, Source source) {
        return ids(run(Pad.NONE, window, slot("18:00", new Showing.Media(source))));
    }

    private static List<Long> ids(Extension extension) {
        return extension.airings().stream()
                .map(each -> each.airing().media().value())
                .collect(Collectors.toList());
    }

    private String plays(Pad pad, Duration window, Slots... slots) {
        return Strips.of(lab, run(pad, window, slots));
    }

    private Extension run(Pad pad, Duration window, Slots... slots) {
        Options options =
                new Options(
                        pad,
                        Duration.ZERO,
                        Late.LEFT_OUT,
                        Spare.END,
                        Optional.empty(),
                        TimeSlotSchedule.Start.AT_ONCE);
        return lab.run(new TimeSlotSchedule(Period.DAY, Slots.all(slots), options, 1), window);
    }
}
