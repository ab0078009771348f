package tv.exstream.schedule.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.classic.Items.flood;
import static tv.exstream.schedule.classic.Items.lasting;
import static tv.exstream.schedule.classic.Items.multiple;
import static tv.exstream.schedule.classic.Items.one;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Whole timelines of classic schedules that begin at midnight.
class ClassicBuildsTest {
    private final Lab lab = Lab.atMidnight();
    private final Selection oneTwo = lab.pool(1, hours(1), hours(1));

    @Test
    @DisplayName("BLD-1: one item that fills the window")
    void oneItemThatFillsTheWindow() {
        assertThat(lab.plays(schedule(flood(lab.pool(1, hours(6)))), hours(6)))
                .isEqualTo("1@0:00; 6:00");
    }

    @Test
    @DisplayName("BLD-2: a new timeline begins now, not at midnight")
    void aNewTimelineBeginsNow() {
        Anchor one = Anchor.startingAt(Lab.T0.plus(hours(1)));

        Extension extension =
                lab.run(schedule(flood(lab.pool(1, hours(6)))), one, Lab.T0.plus(hours(7)));

        assertThat(lab.said(extension)).isEqualTo("1@1:00; 7:00");
    }

    @Test
    @DisplayName("BLD-3: a flood goes through its items over and over")
    void aFloodGoesThroughItsItems() {
        assertThat(lab.plays(schedule(flood(oneTwo)), hours(4)))
                .isEqualTo("1@0:00, 2@1:00, 1@2:00, 2@3:00; 4:00");
    }

    @Test
    @DisplayName(
            "BLD-4, BLD-5: a flood goes on behind an item with a fixed start, also on the next day")
    void aFloodGoesOnBehindAFixedStart() {
        ClassicSchedule schedule =
                schedule(flood(oneTwo), one(lab.pool(3, hours(2))).from("03:00"));

        assertThat(lab.plays(schedule, hours(6)))
                .isEqualTo("1@0:00, 2@1:00, 1@2:00, 3@3:00, 2@5:00; 6:00");
        Extension days = lab.run(schedule, hours(30));
        assertThat(days.airings()).hasSize(28);
        assertThat(lab.said(days)).endsWith("3@27:00, 2@29:00; 30:00");
    }

    @Test
    @DisplayName("BLD-6: so many items at a fixed start")
    void soManyItemsAtAFixedStart() {
        ClassicSchedule schedule =
                schedule(
                        flood(oneTwo),
                        multiple(lab.pool(3, hours(2), hours(1)), "2").from("03:00"));

        assertThat(lab.plays(schedule, hours(7)))
                .isEqualTo("1@0:00, 2@1:00, 1@2:00, 3@3:00, 4@5:00, 2@6:00; 7:00");
    }

    @Test
    @DisplayName("BLD-7: what does not fit before a fixed start leaves time empty")
    void whatDoesNotFitBeforeAFixedStartLeavesTimeEmpty() {
        ClassicSchedule schedule =
                schedule(
                        flood(lab.pool(1, minutes(50), hours(1))),
                        multiple(lab.pool(3, hours(2), hours(1)), "2").from("03:00"));

        Extension extension = lab.run(schedule, hours(7));

        assertThat(lab.said(extension))
                .isEqualTo("1@0:00, 2@0:50, 1@1:50, 3@3:00, 4@5:00, 2@6:00; 7:00");
        assertThat(extension.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.range().length()).isEqualTo(minutes(20)));
    }

    @Test
    @DisplayName("BLD-8: a flood with a fixed start waits for the next day")
    void aFloodWithAFixedStartWaitsForTheNextDay() {
        ClassicSchedule schedule =
                schedule(flood(oneTwo).from("07:00"), one(lab.pool(3, hours(1))).from("12:00"));

        assertThat(lab.plays(schedule, hours(24)))
                .isEqualTo("1@7:00, 2@8:00, 1@9:00, 2@10:00, 1@11:00, 3@12:00; 31:00");
    }

    @Test
    @DisplayName("BLD-9: a length of time at a fixed start, without a tail")
    void aLengthOfTimeAtAFixedStart() {
        ClassicSchedule schedule =
                schedule(
                        flood(oneTwo),
                        lasting(lab.pool(3, minutes(45), minutes(90)), hours(2), Mode.Tail.NONE)
                                .from("02:00"));

        assertThat(lab.plays(schedule, hours(6)))
                .isEqualTo("1@0:00, 2@1:00, 3@2:00, 1@2:45, 2@3:45, 1@4:45, 2@5:45; 6:45");
    }

    @Test
    @DisplayName("BLD-10: so many items and a length of time in turn")
    void soManyItemsAndALengthOfTimeInTurn() {
        ClassicSchedule schedule =
                schedule(
                        multiple(oneTwo, "2"),
                        lasting(lab.pool(3, minutes(45), minutes(90)), hours(2), Mode.Tail.NONE));

        assertThat(lab.plays(schedule, hours(6)))
                .isEqualTo("1@0:00, 2@1:00, 3@2:00, 1@2:45, 2@3:45, 4@4:45; 6:15");
    }

    @Test
    @DisplayName("BLD-11: two lengths of time, each with tail filler")
    void twoLengthsOfTimeEachWithTailFiller() {
        Selection clips = lab.pool(3, minutes(5));
        ClassicSchedule schedule =
                schedule(
                        lasting(lab.pool(1, minutes(55)), hours(3), Mode.Tail.FILLER).tail(clips),
                        lasting(lab.pool(2, minutes(55)), hours(3), Mode.Tail.FILLER).tail(clips));

        assertThat(lab.plays(schedule, hours(6)))
                .isEqualTo(
                        "1@0:00, 1@0:55, 1@1:50, 3@2:45 tail, 3@2:50 tail, 3@2:55 tail, 2@3:00, 2@3:55, 2@4:50, 3@5:45 tail, 3@5:50 tail, 3@5:55 tail; 6:00");
    }

    @Test
    @DisplayName("BLD-12: filler that belongs to an item is kept beyond the end of the window")
    void fillerThatBelongsToAnItemIsKept() {
        ClassicSchedule schedule =
                schedule(
                        multiple(lab.pool(1, minutes(61)), "1")
                                .post(Presets.count(lab.pool(2, minutes(4)), 1)));

        assertThat(lab.plays(schedule, hours(1))).isEqualTo("1@0:00, 2@1:01 post; 1:05");
    }

    @Test
    @DisplayName("BLD-13, CON-8: eight films in two days, and the state at any step is kept")
    void eightFilmsInTwoDays() {
        ClassicSchedule schedule = schedule(flood(lab.pool(1, hours(6), hours(6), hours(6))));
        Extension days = lab.run(schedule, hours(48));

        assertThat(lab.said(days))
                .isEqualTo(
                        "1@0:00, 2@6:00, 3@12:00, 1@18:00, 2@24:00, 3@30:00, 1@36:00, 2@42:00; 48:00");

        Anchor secondDay = days.anchor().atLastAiring();
        for (int i = 7; i >= 4; i--) {
            secondDay = secondDay.undone(days.airings().get(i).undo().orElseThrow());
        }
        assertThat(lab.said(lab.run(schedule, secondDay, Lab.T0.plus(hours(48)))))
                .isEqualTo("2@24:00, 3@30:00, 1@36:00, 2@42:00; 48:00");
    }

    @Test
    @DisplayName(
            "BLD-14: items of no length are never shown, and a pool of them is an explained gap")
    void itemsOfNoLengthAreNeverShown() {
        Selection some = lab.pool(1, hours(1), Duration.ofMillis(1), hours(1));
        Selection none = lab.pool(1, Duration.ofMillis(1));

        assertThat(lab.plays(schedule(flood(some)), hours(3)))
                .isEqualTo("1@0:00, 3@1:00, 1@2:00; 3:00");
        assertThat(lab.run(schedule(flood(none)), hours(3)).gaps()).hasSize(1);
    }

    @Test
    @DisplayName("BLD-17: each item shows its whole collection once")
    void eachItemShowsItsWholeCollectionOnce() {
        ClassicSchedule schedule =
                schedule(
                        multiple(
                                lab.pool(1, hours(1), hours(1), hours(1)),
                                new Mode.Count.CollectionSize()),
                        multiple(lab.pool(4, hours(1), hours(1)), new Mode.Count.CollectionSize()));

        assertThat(lab.plays(schedule, hours(5)))
                .isEqualTo("1@0:00, 2@1:00, 3@2:00, 4@3:00, 5@4:00; 5:00");
    }

    @Test
    @DisplayName("CON-1, CON-2: going on adds what is new")
    void goingOnAddsWhatIsNew() {
        ClassicSchedule schedule = schedule(flood(lab.pool(1, hours(6), hours(6))));
        Extension first = lab.run(schedule, hours(6));
        Extension second = lab.run(schedule, first.anchor(), Lab.T0.plus(hours(7)));
        Extension third = lab.run(schedule, second.anchor(), Lab.T0.plus(hours(13)));

        assertThat(lab.said(first)).isEqualTo("1@0:00; 6:00");
        assertThat(lab.said(second)).isEqualTo("2@6:00; 12:00");
        assertThat(lab.said(third)).isEqualTo("1@12:00; 18:00");
    }

    @Test
    @DisplayName(
            "CON-3, CON-4: every pass of a shuffle shows everything once, and another seed shuffles anew")
    void everyPassOfAShuffleShowsEverythingOnce() {
        Duration[] lengths = new Duration[10];
        Arrays.fill(lengths, hours(1));
        Selection pool = lab.pool(1, lengths);
        Source source = Source.of(pool, PlaybackOrder.SHUFFLE);
        ClassicSchedule schedule = ClassicSchedule.of(List.of(flood(source).build()), 3);
        Anchor anchor = Anchor.startingAt(Lab.T0);
        for (int pass = 0; pass < 20; pass++) {
            Instant end = anchor.at().plus(hours(10));
            Extension part = lab.run(schedule, anchor, end);
            assertThat(part.airings().stream().map(each -> each.airing().media()).distinct())
                    .hasSize(10);
            anchor = part.anchor();
        }

        assertThat(lab.plays(ClassicSchedule.of(List.of(flood(source).build()), 4), hours(10)))
                .isNotEqualTo(lab.plays(schedule, hours(10)));
    }

    @Test
    @DisplayName(
            "CON-5: a flood in the middle goes on, and waits for its fixed start when it is over")
    void aFloodInTheMiddleGoesOn() {
        ClassicSchedule schedule =
                schedule(flood(oneTwo).from("07:00"), one(lab.pool(3, hours(1))).from("12:00"));
        Extension morning = lab.run(schedule, hours(9));

        Extension rest = lab.run(schedule, morning.anchor(), Lab.T0.plus(hours(32)));

        assertThat(lab.said(rest)).isEqualTo("1@9:00, 2@10:00, 1@11:00, 3@12:00, 2@31:00; 32:00");
    }

    @Test
    @DisplayName("CON-6: what is left of so many items is remembered")
    void whatIsLeftOfSoManyItemsIsRemembered() {
        ClassicSchedule schedule =
                schedule(
                        multiple(lab.pool(1, hours(1)), "3"), multiple(lab.pool(2, hours(1)), "3"));
        Extension first = lab.run(schedule, hours(1));

        assertThat(lab.said(lab.run(schedule, first.anchor(), Lab.T0.plus(hours(5)))))
                .isEqualTo("1@1:00, 1@2:00, 2@3:00, 2@4:00; 5:00");
    }

    @Test
    @DisplayName("CON-7: the end of a length of time is remembered")
    void theEndOfALengthOfTimeIsRemembered() {
        ClassicSchedule schedule =
                schedule(
                        lasting(lab.pool(1, hours(1)), hours(3), Mode.Tail.NONE),
                        lasting(lab.pool(2, hours(1)), hours(3), Mode.Tail.NONE));
        Extension first = lab.run(schedule, hours(1));

        assertThat(lab.said(lab.run(schedule, first.anchor(), Lab.T0.plus(hours(6)))))
                .isEqualTo("1@1:00, 1@2:00, 2@3:00, 2@4:00, 2@5:00; 6:00");
    }

    private static ClassicSchedule schedule(Items... items) {
        return ClassicSchedule.of(Arrays.stream(items).map(Items::build).toList(), 1);
    }
}
