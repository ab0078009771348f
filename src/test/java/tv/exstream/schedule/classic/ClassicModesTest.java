package tv.exstream.schedule.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.classic.Items.flood;
import static tv.exstream.schedule.classic.Items.lasting;
import static tv.exstream.schedule.classic.Items.multiple;
import static tv.exstream.schedule.classic.Items.one;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.time.TimeRange;

/// The modes of an item that is followed by one with a fixed start at three o'clock, which plays item 9.
class ClassicModesTest {
    private final Lab lab = Lab.atMidnight();
    private final Selection next = lab.pool(9, hours(9));

    @Test
    @DisplayName("ONE-1: one item, then nothing until the next fixed start")
    void oneItemThenNothingUntilTheNextFixedStart() {
        Extension extension = run(one(two(minutes(60))));

        assertThat(lab.said(extension)).isEqualTo("1@0:00, 9@3:00; 12:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 2L);
        assertThat(extension.gaps())
                .containsExactly(
                        new Extension.Gap(
                                new TimeRange(Lab.T0.plus(hours(1)), Lab.T0.plus(hours(3))),
                                Remark.of(Word.TIME_LEFT, Remark.of(Word.WAIT, "03:00"))));
    }

    @Test
    @DisplayName("ONE-2: filler with empty pools changes nothing and is told as a warning")
    void fillerWithEmptyPoolsChangesNothing() {
        Extension extension = run(one(two(minutes(60))).tail(lab.pool(3)).fallback(lab.pool(5)));

        assertThat(lab.said(extension)).isEqualTo("1@0:00, 9@3:00; 12:00");
        assertThat(extension.warnings()).hasSize(2);
    }

    @Test
    @DisplayName("ONE-3: tail filler up to the next fixed start, in the group of the item")
    void tailFillerUpToTheNextFixedStart() {
        Extension extension = run(one(two(minutes(165))).tail(clips(5)));

        assertThat(lab.said(extension))
                .isEqualTo("1@0:00, 3@2:45 tail, 4@2:50 tail, 3@2:55 tail, 9@3:00; 12:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 1L, 1L, 2L);
    }

    @Test
    @DisplayName("ONE-4: fallback filler alternates up to the next fixed start")
    void fallbackFillerAlternates() {
        Extension extension = run(one(two(minutes(60))).fallback(clips(5)));

        assertThat(extension.airings()).hasSize(26);
        assertThat(lab.said(extension))
                .startsWith("1@0:00, 3@1:00 fallback, 4@1:05 fallback")
                .endsWith("4@2:55 fallback, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("ONE-5: what no clip fits into stays empty")
    void whatNoClipFitsIntoStaysEmpty() {
        assertThat(plays(one(two(minutes(165))).tail(clips(4))))
                .isEqualTo("1@0:00, 3@2:45 tail, 4@2:49 tail, 3@2:53 tail, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("ONE-6: fallback filler goes on where tail filler ends")
    void fallbackFillerGoesOnWhereTailFillerEnds() {
        assertThat(
                        plays(
                                one(two(minutes(165)))
                                        .tail(clips(4))
                                        .fallback(lab.pool(5, minutes(1), minutes(1)))))
                .isEqualTo(
                        "1@0:00, 3@2:45 tail, 4@2:49 tail, 3@2:53 tail, 5@2:57 fallback, 6@2:58 fallback, 5@2:59 fallback, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("ONE-7: an item that reaches the fixed start needs no filler")
    void anItemThatReachesTheFixedStartNeedsNoFiller() {
        assertThat(plays(one(two(hours(3))).tail(clips(5)).fallback(clips(5))))
                .isEqualTo("1@0:00, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("ONE-8, ONE-9: post-roll pads to the half hour, and chapters alone split nothing")
    void postRollPadsToTheHalfHour() {
        Selection movies =
                lab.pool(
                        List.of(
                                Lab.withChapters(
                                        Lab.item(1, minutes(165)).outline(), minutes(80))));

        assertThat(plays(one(movies).post(Presets.pad(clips(5), 30))))
                .isEqualTo("1@0:00, 3@2:45 post, 4@2:50 post, 3@2:55 post, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("ONE-10, FLD-12, MUL-10, DUR-10: a start at the end of the window uses nothing up")
    void aStartAtTheEndOfTheWindowUsesNothingUp() {
        Selection pool = two(hours(1));
        for (Items item :
                List.of(
                        one(pool),
                        flood(pool),
                        multiple(pool, "2"),
                        lasting(pool, hours(3), Mode.Tail.NONE))) {
            assertThat(
                            lab.plays(
                                    ClassicSchedule.of(List.of(item.from("06:00").build()), 1),
                                    hours(6)))
                    .isEqualTo("; 6:00");
        }
    }

    @Test
    @DisplayName("FLD-1, FLD-11: a flood fills the time up to the fixed start")
    void aFloodFillsTheTimeUpToTheFixedStart() {
        Extension extension = run(flood(two(minutes(60))).tail(clips(5)).fallback(clips(5)));

        assertThat(lab.said(extension)).isEqualTo("1@0:00, 2@1:00, 1@2:00, 9@3:00; 12:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    @DisplayName("FLD-2: a flood begins nothing that would not end in time")
    void aFloodBeginsNothingThatWouldNotEndInTime() {
        assertThat(plays(flood(two(minutes(55)))))
                .isEqualTo("1@0:00, 2@0:55, 1@1:50, 9@3:00; 12:00");
    }

    @Test
    @DisplayName(
            "FLD-3, FLD-4: tail or fallback filler ends a flood, in the group of its last item")
    void fillerEndsAFlood() {
        Extension tail = run(flood(two(minutes(55))).tail(clips(5)));

        assertThat(lab.said(tail))
                .isEqualTo(
                        "1@0:00, 2@0:55, 1@1:50, 3@2:45 tail, 4@2:50 tail, 3@2:55 tail, 9@3:00; 12:00");
        assertThat(Lab.groups(tail)).containsExactly(1L, 2L, 3L, 3L, 3L, 3L, 4L);
        assertThat(plays(flood(two(minutes(55))).fallback(clips(5))))
                .isEqualTo(lab.said(tail).replace("tail", "fallback"));
    }

    @Test
    @DisplayName("FLD-5, FLD-6: fallback filler fills what tail filler leaves")
    void fallbackFillerFillsWhatTailFillerLeaves() {
        assertThat(plays(flood(two(minutes(55))).tail(clips(4))))
                .endsWith("3@2:45 tail, 4@2:49 tail, 3@2:53 tail, 9@3:00; 12:00");
        assertThat(
                        plays(
                                flood(two(minutes(55)))
                                        .tail(clips(4))
                                        .fallback(lab.pool(5, minutes(1), minutes(1)))))
                .endsWith(
                        "3@2:53 tail, 5@2:57 fallback, 6@2:58 fallback, 5@2:59 fallback, 9@3:00; 12:00");
    }

    @Test
    @DisplayName(
            "FLD-7, FLD-8: the end of a build is not the end of a flood, so there is no filler")
    void theEndOfABuildIsNotTheEndOfAFlood() {
        Items flood = flood(two(minutes(20))).tail(clips(5)).fallback(clips(5));

        assertThat(lab.plays(schedule(flood), hours(2)))
                .isEqualTo("1@0:00, 2@0:20, 1@0:40, 2@1:00, 1@1:20, 2@1:40; 2:00");
    }

    @Test
    @DisplayName("FLD-9: post-roll belongs to its item and has to fit with it")
    void postRollBelongsToItsItem() {
        Extension extension = run(flood(two(minutes(55))).post(Presets.count(clips(5), 1)));

        assertThat(lab.said(extension))
                .isEqualTo(
                        "1@0:00, 3@0:55 post, 2@1:00, 4@1:55 post, 1@2:00, 3@2:55 post, 9@3:00; 12:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 2L, 2L, 3L, 3L, 4L);
    }

    @Test
    @DisplayName("FLD-10: a flood with a fixed start alone never blocks itself")
    void aFloodAloneNeverBlocksItself() {
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(flood(two(minutes(60))).from("07:00").build()), 1);

        assertThat(lab.run(schedule, hours(72)).airings()).hasSize(65);
    }

    @Test
    @DisplayName("MUL-1: as many as the collection has, under one title")
    void asManyAsTheCollectionHasUnderOneTitle() {
        Items item =
                multiple(two(hours(1)), new Mode.Count.CollectionSize())
                        .from("01:00")
                        .titled("Double");
        Extension extension = run(item);

        assertThat(lab.said(extension)).isEqualTo("1@1:00, 2@2:00, 9@3:00; 12:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 2L);
        assertThat(extension.airings().getFirst().airing().presentation().title())
                .isEqualTo("Double");
    }

    @Test
    @DisplayName(
            "MUL-3, MUL-9: so many items, each of a group of its own, and no filler where none is needed")
    void soManyItems() {
        Extension extension = run(multiple(two(hours(1)), "3").tail(clips(5)).fallback(clips(5)));

        assertThat(lab.said(extension)).isEqualTo("1@0:00, 2@1:00, 1@2:00, 9@3:00; 12:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    @DisplayName("MUL-4: so many items leave time before the fixed start")
    void soManyItemsLeaveTime() {
        assertThat(plays(multiple(two(minutes(55)), "3")))
                .isEqualTo("1@0:00, 2@0:55, 1@1:50, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("MUL-5, MUL-6, MUL-7, MUL-8: filler goes on behind so many items")
    void fillerGoesOnBehindSoManyItems() {
        Selection pool = two(minutes(55));
        Selection minutes = lab.pool(5, minutes(1), minutes(1));

        assertThat(plays(multiple(pool, "3").tail(clips(5))))
                .endsWith("1@1:50, 3@2:45 tail, 4@2:50 tail, 3@2:55 tail, 9@3:00; 12:00");
        assertThat(plays(multiple(pool, "3").fallback(clips(5))))
                .endsWith("3@2:45 fallback, 4@2:50 fallback, 3@2:55 fallback, 9@3:00; 12:00");
        assertThat(plays(multiple(pool, "3").tail(clips(4))))
                .endsWith("3@2:45 tail, 4@2:49 tail, 3@2:53 tail, 9@3:00; 12:00");
        assertThat(plays(multiple(pool, "3").tail(clips(4)).fallback(minutes)))
                .endsWith("5@2:57 fallback, 6@2:58 fallback, 5@2:59 fallback, 9@3:00; 12:00");
    }

    @Test
    @DisplayName("DUR-1, DUR-2: what fits into a length of time, under one title when it has one")
    void whatFitsIntoALengthOfTime() {
        assertThat(Lab.groups(run(lasting(two(hours(1)), hours(3), Mode.Tail.NONE))))
                .containsExactly(1L, 2L, 3L, 4L);
        Extension titled = run(lasting(two(hours(1)), hours(3), Mode.Tail.NONE).titled("Block"));

        assertThat(lab.said(titled)).isEqualTo("1@0:00, 2@1:00, 1@2:00, 9@3:00; 12:00");
        assertThat(Lab.groups(titled)).containsExactly(1L, 1L, 1L, 2L);
    }

    @Test
    @DisplayName("DUR-3: without a tail the next item begins at once")
    void withoutATailTheNextItemBeginsAtOnce() {
        assertThat(alone(lasting(two(minutes(55)), hours(3), Mode.Tail.NONE)))
                .isEqualTo("1@0:00, 2@0:55, 1@1:50, 8@2:45; 3:45");
    }

    @Test
    @DisplayName(
            "DUR-4, DUR-5: an offline tail waits for the end, with fallback filler if there is any")
    void anOfflineTailWaitsForTheEnd() {
        Selection pool = two(minutes(55));
        assertThat(alone(lasting(pool, hours(3), Mode.Tail.OFFLINE).tail(clips(5))))
                .isEqualTo("1@0:00, 2@0:55, 1@1:50, 8@3:00; 4:00");

        Extension filled =
                run(
                        lasting(pool, hours(3), Mode.Tail.OFFLINE)
                                .fallback(lab.pool(3, minutes(1), minutes(1))));
        assertThat(filled.airings()).hasSize(19);
        assertThat(lab.said(filled))
                .contains("3@2:45 fallback")
                .endsWith("3@2:59 fallback, 9@3:00; 12:00");
    }

    @Test
    @DisplayName(
            "DUR-6, DUR-7, DUR-8: a filler tail fills up to the end, then fallback filler does")
    void aFillerTailFillsUpToTheEnd() {
        Selection pool = two(minutes(55));
        assertThat(alone(lasting(pool, hours(3), Mode.Tail.FILLER).tail(clips(5))))
                .endsWith("3@2:45 tail, 4@2:50 tail, 3@2:55 tail, 8@3:00; 4:00");
        assertThat(alone(lasting(pool, hours(3), Mode.Tail.FILLER).tail(clips(4))))
                .endsWith("3@2:45 tail, 4@2:49 tail, 3@2:53 tail, 8@3:00; 4:00");
        Items both =
                lasting(pool, hours(3), Mode.Tail.FILLER)
                        .tail(clips(4))
                        .fallback(lab.pool(5, minutes(1), minutes(1)));
        assertThat(alone(both))
                .endsWith("5@2:57 fallback, 6@2:58 fallback, 5@2:59 fallback, 8@3:00; 4:00");
    }

    @Test
    @DisplayName(
            "DUR-9: half an hour is half an hour to the millisecond, and the last clip is cut to it")
    void halfAnHourIsHalfAnHourToTheMillisecond() {
        Selection shows = lab.pool(3, millis(1_378_122), millis(1_378_122));
        Selection before = lab.pool(1, millis(15_673), millis(15_673));
        Selection after =
                lab.pool(
                        5,
                        millis(31_300),
                        millis(31_788),
                        millis(31_114),
                        millis(46_486),
                        millis(31_416),
                        millis(31_579),
                        millis(31_254),
                        millis(36_223),
                        millis(120_047));
        Selection last = lab.pool(14, millis(55_634), millis(55_634));
        Items item =
                lasting(shows, minutes(30), Mode.Tail.OFFLINE)
                        .pre(Presets.count(before, 1))
                        .post(Presets.pad(after, 30))
                        .fallback(last);

        Extension extension = lab.run(schedule(item), minutes(30));

        assertThat(extension.airings()).hasSize(12);
        assertThat(extension.anchor().at()).isEqualTo(Lab.T0.plus(minutes(30)));
        assertThat(extension.airings().getLast().airing().length())
                .isBetween(millis(14_990), millis(15_010));
        assertThat(extension.airings().stream().map(each -> each.airing().media().value()))
                .containsExactly(1L, 3L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
    }

    @Test
    @DisplayName("DUR-11: what is longer than the whole length is passed over with a warning")
    void whatIsLongerThanTheWholeLengthIsPassedOver() {
        Selection pool = lab.pool(1, hours(2), hours(1), hours(2), hours(1));
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(lasting(pool, hours(1), Mode.Tail.OFFLINE).build()), 1);

        Extension extension = lab.run(schedule, hours(6));

        assertThat(lab.said(extension))
                .isEqualTo("2@0:00, 4@1:00, 2@2:00, 4@3:00, 2@4:00, 4@5:00; 6:00");
        assertThat(extension.warnings())
                .anyMatch(warning -> warning.english().contains("longer than its window"));
    }

    @Test
    @DisplayName("CON-9: an hour at a time gives what a day at once gives")
    void anHourAtATimeGivesWhatADayAtOnceGives() {
        Items item = flood(two(minutes(55))).tail(clips(4)).fallback(lab.pool(5, minutes(1)));
        ClassicSchedule schedule = schedule(item);
        Extension whole = lab.run(schedule, hours(14 * 24));

        List<Extension.Planned> parts = new ArrayList<>();
        Anchor anchor = Anchor.startingAt(Lab.T0);
        for (int hour = 1; hour <= 14 * 24; hour++) {
            Extension part = lab.run(schedule, anchor, Lab.T0.plus(hours(hour)));
            parts.addAll(part.airings());
            anchor = part.anchor();
        }

        assertThat(parts).isEqualTo(whole.airings());
        assertThat(anchor).isEqualTo(whole.anchor());
    }

    private Selection two(Duration length) {
        return lab.pool(1, length, length);
    }

    private Selection clips(int minutes) {
        return lab.pool(3, minutes(minutes), minutes(minutes));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private ClassicSchedule schedule(Items item) {
        return ClassicSchedule.of(List.of(item.build(), one(next).from("03:00").build()), 1);
    }

    private Extension run(Items item) {
        return lab.run(schedule(item), hours(4));
    }

    private String plays(Items item) {
        return lab.said(run(item));
    }

    /// The item, and then item 8 for an hour without a fixed start.
    private String alone(Items item) {
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(item.build(), one(lab.pool(8, hours(1))).build()), 1);
        return lab.plays(schedule, hours(3).plus(minutes(1)));
    }
}
