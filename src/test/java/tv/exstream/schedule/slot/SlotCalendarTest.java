package tv.exstream.schedule.slot;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.schedule.slot.Slots.slot;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Manner.Late;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;
import tv.exstream.schedule.slot.TimeSlotSchedule.Start;

/// On which days and at which times slots begin.
class SlotCalendarTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    @DisplayName("TS-26: weekly slots come at the same times in every week")
    void weeklySlotsComeAtTheSameTimesInEveryWeek() {
        Lab lab = Lab.at(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);
        Slots monday = slot("18:00", lab.pool(1, hours(1))).on(MONDAY).lasting(hours(1));
        Slots wednesday = slot("18:00", lab.pool(2, hours(1))).on(WEDNESDAY).named("other");

        List<String> starts =
                starts(
                        lab,
                        Period.WEEK,
                        Duration.ofDays(9),
                        ZoneOffset.UTC,
                        monday,
                        wednesday.lasting(hours(1)));

        assertThat(starts)
                .containsExactly("2024-01-01T18:00", "2024-01-03T18:00", "2024-01-08T18:00");
    }

    @Test
    @DisplayName("TS-26: a weekly slot without a length goes on up to the next one, days later")
    void aWeeklySlotWithoutALengthGoesOn() {
        Lab lab = Lab.at(Instant.parse("2024-01-01T18:00:00Z"), ZoneOffset.UTC);
        Slots monday = slot("18:00", lab.pool(1, hours(6))).on(MONDAY);
        Slots friday = slot("18:00", lab.pool(2, hours(1))).on(FRIDAY).named("other");

        assertThat(starts(lab, Period.WEEK, hours(97), ZoneOffset.UTC, monday, friday))
                .hasSize(17)
                .endsWith("2024-01-05T12:00", "2024-01-05T18:00");
    }

    @Test
    @DisplayName("TS-27: in the night when clocks go back, a slot keeps its time of day")
    void inTheNightWhenClocksGoBackASlotKeepsItsTimeOfDay() {
        Lab lab = Lab.at(Instant.parse("2024-11-02T12:00:00Z"), NEW_YORK);

        assertThat(starts(lab, Period.DAY, hours(60), NEW_YORK, hour("18:00", lab)))
                .containsExactly("2024-11-02T18:00", "2024-11-03T18:00", "2024-11-04T18:00");
        assertThat(gapBetween(lab, hour("18:00", lab), 0)).isEqualTo(hours(25));
    }

    @Test
    @DisplayName("TS-28: in the night when clocks go forward, no slot is left out")
    void inTheNightWhenClocksGoForwardNoSlotIsLeftOut() {
        Lab lab = Lab.at(Instant.parse("2024-03-09T12:00:00Z"), NEW_YORK);

        assertThat(starts(lab, Period.DAY, hours(60), NEW_YORK, hour("18:00", lab)))
                .containsExactly("2024-03-09T18:00", "2024-03-10T18:00", "2024-03-11T18:00");
        assertThat(gapBetween(lab, hour("18:00", lab), 0)).isEqualTo(hours(23));
    }

    @Test
    @DisplayName("TS-29: a slot at a time that the day skips begins right after the gap, at 03:00")
    void aSlotAtATimeThatTheDaySkipsBeginsRightAfterTheGap() {
        Lab lab = Lab.at(Instant.parse("2024-03-10T05:00:00Z"), NEW_YORK);

        assertThat(starts(lab, Period.DAY, hours(30), NEW_YORK, hour("02:30", lab)))
                .containsExactly("2024-03-10T03:00", "2024-03-11T02:30");
    }

    @Test
    @DisplayName("TS-30: a slot at a time that the day has twice begins at the first of the two")
    void aSlotAtATimeThatTheDayHasTwiceBeginsAtTheFirst() {
        Lab lab = Lab.at(Instant.parse("2024-11-03T04:00:00Z"), NEW_YORK);

        List<Extension.Planned> airings = lab.run(daily(hour("01:30", lab)), hours(20)).airings();

        assertThat(airings).hasSize(1);
        assertThat(airings.getFirst().airing().start())
                .isEqualTo(Instant.parse("2024-11-03T05:30:00Z"));
    }

    @Test
    @DisplayName("TS-31, RS-13: planned day by day, every slot begins at its clock time for a year")
    void plannedDayByDayEverySlotBeginsAtItsClockTimeForAYear() {
        Lab lab = Lab.at(Instant.parse("2024-01-01T05:00:00Z"), NEW_YORK);
        TimeSlotSchedule schedule =
                daily(
                        slot("06:10", lab.pool(1, minutes(21), minutes(7))),
                        slot("18:00", lab.pool(5, minutes(43))),
                        slot("23:50", lab.pool(9, minutes(20))).lasting(minutes(20)));
        Anchor anchor = Anchor.startingAt(Instant.parse("2024-01-01T05:00:00Z"));

        for (int day = 0; day < 366; day++) {
            Extension extension = lab.run(schedule, anchor, anchor.at().plus(Duration.ofDays(1)));
            anchor = extension.anchor();
            assertThat(extension.airings())
                    .extracting(each -> timeOf(each, NEW_YORK))
                    .contains(LocalTime.of(6, 10), LocalTime.of(18, 0), LocalTime.of(23, 50));
        }
    }

    @Test
    @DisplayName("TS-38: the mask 0b0111110 counts from Sunday, so nothing airs at the weekend")
    void aMaskCountsFromSunday() {
        Lab lab = Lab.at(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);
        Slots weekdays = hour("18:00", lab).on(DateRule.daysOf(0b0111110));

        assertThat(starts(lab, Period.WEEK, Duration.ofDays(14), ZoneOffset.UTC, weekdays))
                .hasSize(10)
                .noneMatch(start -> LocalDateTime.parse(start).getDayOfWeek().getValue() > 5);
        assertThat(DateRule.daysOf(1)).containsExactly(DayOfWeek.SUNDAY);
        assertThat(DateRule.maskOf(EnumSet.allOf(DayOfWeek.class))).isEqualTo(127);
        assertThatThrownBy(() -> DateRule.daysOf(128))
                .hasMessage("mask of days must be 0..127: 128");
    }

    @Test
    void aScheduleThatStartsTomorrowBeginsAtMidnightOnceOnly() {
        Lab lab = Lab.at(Instant.parse("2024-01-01T12:00:00Z"), ZoneOffset.UTC);
        TimeSlotSchedule schedule =
                new TimeSlotSchedule(
                        Period.DAY,
                        Slots.all(slot("00:00", lab.pool(1, hours(2)))),
                        new Options(
                                Pad.NONE,
                                Duration.ZERO,
                                Late.LEFT_OUT,
                                Spare.END,
                                Optional.empty(),
                                Start.TOMORROW),
                        1);

        Extension first = lab.run(schedule, hours(13));
        Extension edited =
                lab.run(schedule, first.anchor().atFirstStep(), first.anchor().at().plus(hours(2)));

        assertThat(lab.said(first)).isEqualTo("1@24:00; 26:00");
        assertThat(edited.airings()).hasSize(1);
    }

    @Test
    void twoSlotsMustNotBeginTogether() {
        Lab lab = Lab.atMidnight();
        Selection pool = lab.pool(1, hours(1));

        assertThatThrownBy(() -> daily(slot("18:00", pool), slot("18:00", pool).on(MONDAY)))
                .hasMessage("slot 18:00 must not begin with another one at 18:00 on MONDAY");
    }

    private static Slots hour(String start, Lab lab) {
        return slot(start, lab.pool(1, hours(1))).lasting(hours(1));
    }

    private static TimeSlotSchedule daily(Slots... slots) {
        return new TimeSlotSchedule(Period.DAY, Slots.all(slots), Options.PLAIN, 1);
    }

    private static Duration gapBetween(Lab lab, Slots slot, int first) {
        List<Extension.Planned> airings = lab.run(daily(slot), hours(60)).airings();
        return Duration.between(
                airings.get(first).airing().start(), airings.get(first + 1).airing().start());
    }

    private static List<String> starts(
            Lab lab, Period period, Duration window, ZoneId zone, Slots... slots) {
        return lab
                .run(new TimeSlotSchedule(period, Slots.all(slots), Options.PLAIN, 1), window)
                .airings()
                .stream()
                .map(each -> LocalDateTime.ofInstant(each.airing().start(), zone).toString())
                .toList();
    }

    private static LocalTime timeOf(Extension.Planned planned, ZoneId zone) {
        return LocalTime.ofInstant(planned.airing().start(), zone);
    }
}
