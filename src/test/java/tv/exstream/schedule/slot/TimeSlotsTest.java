package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.slot.Slots.flex;
import static tv.exstream.schedule.slot.Slots.redirect;
import static tv.exstream.schedule.slot.Slots.slot;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Manner.Late;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.TimeSlot.AtEnd;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;
import tv.exstream.schedule.slot.TimeSlotSchedule.Start;

/// One slot at six in the evening, most often followed by another one at seven that shows half an hour of item 9.
class TimeSlotsTest {
    private static final Instant SIX = Instant.parse("2024-01-01T18:00:00Z");

    private final Lab lab = Lab.at(SIX, ZoneOffset.UTC);
    private final Selection next = lab.pool(9, minutes(30));

    private Options options = Options.PLAIN;

    @Test
    @DisplayName("TS-01: items begin at marks")
    void itemsBeginAtMarks() {
        pad(30);

        assertThat(evening(slot("18:00", episodes(22))))
                .isEqualTo("18:00 1, 18:22 -, 18:30 2, 18:52 -, 19:00 9; 19:30");
    }

    @Test
    void aSlotThatIsLongerThanTheTimeUpToTheNextRunsIntoIt() {
        List<TimeSlot> slots =
                List.of(
                        slot("06:00", next).named("too long").lasting(hours(3)).build(),
                        slot("08:00", next).named("fits").lasting(hours(1)).build(),
                        slot("09:00", next).named("up to the next").build(),
                        slot("10:00", next)
                                .named("other days")
                                .on(DayOfWeek.MONDAY)
                                .lasting(hours(5))
                                .build(),
                        slot("11:00", next).named("tuesday").on(DayOfWeek.TUESDAY).build(),
                        slot("14:30", next).named("last").lasting(hours(15)).build());
        var rules = new TimeSlotSchedule(Period.WEEK, slots, Options.PLAIN, 1);

        assertThat(rules.overlaps()).containsExactly("too long", "other days");
        assertThat(new OnDemandSchedule(rules).overlaps()).isEqualTo(rules.overlaps());
        assertThat(new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 1).overlaps())
                .isEmpty();
    }

    @Test
    void aSlotRunsIntoTheNextOneAcrossMidnightToo() {
        TimeSlot daily = slot("00:30", next).named("daily").lasting(hours(1)).build();
        TimeSlot late = slot("23:00", next).named("late").lasting(hours(2)).build();
        TimeSlot sunday =
                slot("23:00", next).named("sunday").on(DayOfWeek.SUNDAY).lasting(hours(2)).build();
        TimeSlot monday = slot("00:30", next).named("monday").on(DayOfWeek.MONDAY).build();
        TimeSlot tuesday = slot("00:30", next).named("tuesday").on(DayOfWeek.TUESDAY).build();

        assertThat(overlaps(daily, late)).containsExactly("late");
        assertThat(overlaps(monday, sunday)).containsExactly("sunday");
        assertThat(overlaps(tuesday, sunday)).isEmpty();
    }

    @Test
    void aSlotThatIsLongerThanItsDaysAreApartRunsIntoItself() {
        TimeSlot day = slot("06:00", next).named("day").lasting(hours(24)).build();
        TimeSlot more = slot("06:00", next).named("more").lasting(hours(25)).build();
        TimeSlot weekly =
                slot("06:00", next).named("weekly").on(DayOfWeek.MONDAY).lasting(hours(25)).build();

        assertThat(overlaps(day)).isEmpty();
        assertThat(overlaps(more)).containsExactly("more");
        assertThat(overlaps(weekly)).isEmpty();
    }

    private static List<String> overlaps(TimeSlot... slots) {
        return new TimeSlotSchedule(Period.WEEK, List.of(slots), Options.PLAIN, 1).overlaps();
    }

    @Test
    void aSlotShowsAnotherGroupEachTime() {
        Selection shows =
                lab.pool(
                        List.of(
                                Lab.item(1, hours(1)).episode("A", 1, 1).outline(),
                                Lab.item(2, hours(1)).episode("A", 1, 2).outline(),
                                Lab.item(4, hours(1)).episode("B", 1, 1).outline()));
        Source groups =
                new Source.Groups(
                        new Source.Pooled(shows, Ordering.of(PlaybackOrder.SEASON_EPISODE)), false);
        TimeSlotSchedule schedule =
                new TimeSlotSchedule(
                        Period.DAY,
                        Slots.all(slot("18:00", new Showing.Media(groups)).lasting(hours(1))),
                        options,
                        1);

        assertThat(lab.plays(schedule, hours(49))).isEqualTo("1@18:00, 4@42:00, 2@66:00; 67:00");
    }

    @Test
    @DisplayName("TS-02: what is left goes to the end")
    void whatIsLeftGoesToTheEnd() {
        pad(5);

        assertThat(evening(slot("18:00", episodes(22))))
                .isEqualTo("18:00 1, 18:22 -, 18:25 2, 18:47 -, 19:00 9; 19:30");
    }

    @Test
    @DisplayName("TS-03: what is left is shared out")
    void whatIsLeftIsSharedOut() {
        pad(5);
        distribute();

        assertThat(evening(slot("18:00", episodes(22))))
                .isEqualTo("18:00 1, 18:22 -, 18:30 2, 18:52 -, 19:00 9; 19:30");
    }

    @Test
    @DisplayName("TS-04: with lateness a third one fits, and the next slot begins late")
    void withLatenessAThirdOneFits() {
        pad(5);
        lateness(15);

        assertThat(evening(slot("18:00", episodes(22))))
                .isEqualTo("18:00 1, 18:22 -, 18:25 2, 18:47 -, 18:50 3, 19:12 -, 19:15 9; 19:45");
    }

    @Test
    @DisplayName(
            "TS-05: a film that is longer than its slot is shown whole, and the next slot is left out")
    void aFilmThatIsLongerThanItsSlotIsShownWhole() {
        Extension extension =
                run(
                        hours(2),
                        slot("18:00", lab.pool(1, minutes(90))),
                        slot("19:00", next),
                        flex("20:00"));

        assertThat(Strips.of(lab, extension)).isEqualTo("18:00 1, 19:30 -; 20:00");
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly(
                        "slot 19:00 at 2024-01-01T19:00:00Z would begin PT30M late and is left out");
    }

    @Test
    @DisplayName("TS-06: with lateness the next slot begins when the film ends")
    void withLatenessTheNextSlotBeginsWhenTheFilmEnds() {
        lateness(30);

        assertThat(
                        plays(
                                hours(2),
                                slot("18:00", lab.pool(1, minutes(90))),
                                slot("19:00", next),
                                flex("20:00")))
                .startsWith("18:00 1, 19:30 9; 20:00");
    }

    @Test
    @DisplayName("TS-07: lateness lets a fifth film begin where four fill the slot")
    void latenessLetsAFifthFilmBegin() {
        pad(30);
        Slots films = slot("18:00", lab.pool(1, minutes(28)));
        Slots late = slot("20:00", next);

        assertThat(plays(minutes(121), films, late))
                .isEqualTo(
                        "18:00 1, 18:28 -, 18:30 1, 18:58 -, 19:00 1, 19:28 -, 19:30 1, 19:58 -, 20:00 9; 20:30");
        lateness(30);
        assertThat(plays(minutes(151), films, late))
                .endsWith("19:30 1, 19:58 -, 20:00 1, 20:28 -, 20:30 9; 21:00");
    }

    @Test
    @DisplayName("TS-08, TS-09: some seconds around a mark are no reason to pad")
    void someSecondsAroundAMarkAreNoReasonToPad() {
        pad(30);

        assertThat(evening(slot("18:00", lab.pool(1, seconds(1_795), seconds(1_700)))))
                .startsWith("18:00 1, 18:29:55 2, 18:58:15 -, 19:00 9");
        assertThat(evening(slot("18:00", lab.pool(1, seconds(1_805), seconds(1_700)))))
                .startsWith("18:00 1, 18:30:05 2, 18:58:25 -, 19:00 9");
        assertThat(evening(slot("18:00", lab.pool(1, seconds(1_815)))))
                .startsWith("18:00 1, 18:30:15 -, 19:00 9");
    }

    @Test
    @DisplayName("TS-14: episodes come in order and begin again")
    void episodesComeInOrderAndBeginAgain() {
        assertThat(plays(minutes(160), slot("18:00", episodes(20))))
                .isEqualTo(
                        "18:00 1, 18:20 2, 18:40 3, 19:00 1, 19:20 2, 19:40 3, 20:00 1, 20:20 2; 20:40");
    }

    @Test
    @DisplayName("TS-15: a redirect is one stretch over its slot")
    void aRedirectIsOneStretchOverItsSlot() {
        assertThat(evening(redirect("18:00", 7))).isEqualTo("18:00 >7, 19:00 9; 19:30");
    }

    @Test
    @DisplayName("TS-16: a slot with nothing to show is a gap with a warning")
    void aSlotWithNothingToShowIsAGap() {
        Extension extension = run(minutes(61), slot("18:00", lab.pool(1)), slot("19:00", next));

        assertThat(Strips.of(lab, extension)).isEqualTo("18:00 -, 19:00 9; 19:30");
        assertThat(extension.warnings()).hasSize(1);
        assertThat(extension.gaps().getFirst().reason()).hasToString("time left in 18:00");
    }

    @Test
    @DisplayName(
            "TS-17, TS-18: slots that are not linked have places of their own, also under one name")
    void slotsThatAreNotLinkedHavePlacesOfTheirOwn() {
        Selection show = lab.pool(1, minutes(60), minutes(60));

        assertThat(
                        plays(
                                hours(28),
                                slot("18:00", show).named("a").lasting(hours(1)),
                                slot("20:00", show).named("a").lasting(hours(1))))
                .isEqualTo(
                        "18:00 1, 19:00 -, 20:00 1, 21:00 -, 42:00 2, 43:00 -, 44:00 2, 45:00 -; 66:00");
    }

    @Test
    @DisplayName("TS-36: who comes late joins in progress, so that the slot ends in time")
    void whoComesLateJoinsInProgress() {
        options =
                new Options(
                        Pad.NONE,
                        Duration.ZERO,
                        Late.JOINED,
                        Spare.END,
                        Optional.empty(),
                        Start.AT_ONCE);
        Selection film = lab.pool(1, minutes(115));

        assertThat(
                        plays(
                                minutes(121),
                                slot("18:00", film),
                                slot("19:00", lab.pool(2, minutes(60))),
                                slot("20:00", next)))
                .isEqualTo("18:00 1, 19:55 2 from 55, 20:00 9; 20:30");
    }

    @Test
    @DisplayName("TS-35: the slot's own marks are those of all its items")
    void theSlotsOwnMarksAreThoseOfAllItsItems() {
        pad(30);

        assertThat(evening(slot("18:00", lab.pool(1, minutes(10))).padded(15)))
                .startsWith("18:00 1, 18:10 -, 18:15 1, 18:25 -, 18:30 1, 18:40 -, 18:45 1");
    }

    @Test
    @DisplayName("TS-39: a slot is extended by no more than it may be")
    void aSlotIsExtendedByNoMoreThanItMayBe() {
        Reach extend = new Reach.Extend(minutes(15));

        assertThat(evening(slot("18:00", lab.pool(1, minutes(36))).reach(extend)))
                .isEqualTo("18:00 1, 18:36 1, 19:12 9; 19:42");
        assertThat(evening(slot("18:00", lab.pool(1, minutes(38))).reach(extend)))
                .isEqualTo("18:00 1, 18:38 -, 19:00 9; 19:30");
    }

    @Test
    void aCompressedSlotGivesItsPaddingUpForOneMoreItem() {
        pad(10);
        Selection clips = lab.pool(1, minutes(17));

        assertThat(evening(slot("18:00", clips).reach(new Reach.Compress(minutes(10)))))
                .isEqualTo("18:00 1, 18:17 -, 18:20 1, 18:37 -, 18:40 1, 18:57 -, 19:00 9; 19:30");
        assertThat(
                        evening(
                                slot("18:00", lab.pool(1, minutes(14)))
                                        .reach(new Reach.Compress(minutes(14)))))
                .isEqualTo("18:00 1, 18:14 -, 18:18 1, 18:32 1, 18:46 1, 19:00 9; 19:30");
        assertThat(
                        evening(
                                slot("18:00", lab.pool(1, minutes(15)))
                                        .reach(new Reach.Compress(minutes(15)))))
                .isEqualTo("18:00 1, 18:15 1, 18:30 1, 18:45 1, 19:00 9; 19:30");
        assertThat(
                        evening(
                                slot("18:00", lab.pool(1, minutes(15)))
                                        .reach(new Reach.Compress(minutes(14)))))
                .isEqualTo("18:00 1, 18:15 -, 18:20 1, 18:35 -, 18:40 1, 18:55 -, 19:00 9; 19:30");
    }

    @Test
    void anItemThatDoesNotFitIsCutWhenTheSlotSaysSo() {
        assertThat(evening(slot("18:00", episodes(22)).reach(new Reach.Cut())))
                .isEqualTo("18:00 1, 18:22 2, 18:44 3, 19:00 9; 19:30");
        assertThat(evening(slot("18:00", lab.pool(1, hours(9))).reach(new Reach.Cut())))
                .isEqualTo("18:00 1, 19:00 9; 19:30");
    }

    @Test
    void aLoopingSlotShowsItsItemsAgain() {
        assertThat(evening(slot("18:00", episodes(22)).atEnd(AtEnd.LOOP)))
                .isEqualTo("18:00 1, 18:22 2, 18:44 1, 19:00 9; 19:30");
        assertThat(evening(slot("18:00", lab.pool(1)).atEnd(AtEnd.LOOP)))
                .isEqualTo("18:00 -, 19:00 9; 19:30");
    }

    @Test
    void theNextSlotBeginsEarlyWhenOneSaysSoButNoSlotMoreThanThat() {
        assertThat(
                        plays(
                                hours(3),
                                slot("18:00", episodes(22)).atEnd(AtEnd.NEXT),
                                slot("19:00", lab.pool(4, minutes(10)))
                                        .lasting(minutes(30))
                                        .atEnd(AtEnd.NEXT),
                                slot("20:00", next).lasting(minutes(40))))
                .startsWith("18:00 1, 18:22 2, 18:44 4, 18:54 4, 19:04 4, 19:14 4, 19:24 9");
        assertThat(
                        plays(
                                hours(3),
                                slot("18:00", episodes(22)).atEnd(AtEnd.NEXT),
                                flex("19:00").atEnd(AtEnd.NEXT),
                                slot("20:00", next).lasting(minutes(40))))
                .startsWith("18:00 1, 18:22 2, 18:44 -, 19:00 9, 19:30 9, 20:00 9");
    }

    @Test
    @DisplayName("TS-40: what begins before midnight ends after it, and the next slot begins late")
    void whatBeginsBeforeMidnightEndsAfterIt() {
        lateness(15);

        assertThat(
                        plays(
                                hours(7),
                                slot("23:30", lab.pool(1, minutes(60))),
                                slot("00:15", next).lasting(minutes(50))))
                .startsWith("18:00 -, 23:30 1, 24:30 9; 25:00");
    }

    private Selection episodes(int length) {
        return lab.pool(1, minutes(length), minutes(length), minutes(length));
    }

    /// The slot, and behind it half an hour of the one at seven.
    private String evening(Slots slot) {
        return plays(minutes(76), slot, slot("19:00", next));
    }

    private String plays(Duration window, Slots... slots) {
        return Strips.of(lab, run(window, slots));
    }

    private Extension run(Duration window, Slots... slots) {
        return lab.run(new TimeSlotSchedule(Period.DAY, Slots.all(slots), options, 1), window);
    }

    private void pad(int minutes) {
        options =
                new Options(
                        new Pad(minutes),
                        options.lateness(),
                        options.late(),
                        options.spare(),
                        options.between(),
                        options.start());
    }

    private void lateness(int minutes) {
        options =
                new Options(
                        options.pad(),
                        minutes(minutes),
                        options.late(),
                        options.spare(),
                        options.between(),
                        options.start());
    }

    private void distribute() {
        options =
                new Options(
                        options.pad(),
                        options.lateness(),
                        options.late(),
                        Spare.DISTRIBUTE,
                        options.between(),
                        options.start());
    }
}
