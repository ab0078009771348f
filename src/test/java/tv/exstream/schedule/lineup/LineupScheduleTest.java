package tv.exstream.schedule.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.schedule.lineup.Entries.lineup;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaId;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.lineup.LineupSchedule.Fillers;
import tv.exstream.schedule.lineup.LineupSchedule.Start;
import tv.exstream.time.TimeRange;

class LineupScheduleTest {
    private final Wall wall = Wall.inUtc();

    @Test
    @DisplayName("LT-01, LT-02: a lineup is shown in its order, over and over")
    void aLineupIsShownInItsOrderOverAndOver() {
        assertThat(wall.plays(lineup("1 f10 2 >7:60"), hours(3)))
                .isEqualTo(
                        "1@0:00-0:20 -@0:20-0:30 2@0:30-1:00 >@1:00-2:00"
                                + " 1@2:00-2:20 -@2:20-2:30 2@2:30-3:00");
    }

    @Test
    void anItemWithALengthOfItsOwnIsCutOrLeavesTheRest() {
        assertThat(wall.plays(lineup("1=30 2=20 1"), minutes(70)))
                .isEqualTo("1@0:00-0:20 -@0:20-0:30 2@0:30-0:50 1@0:50-1:10");
    }

    @Test
    @DisplayName("LT-05, LT-06: flex is filled with whole clips, then with what is cut to fit")
    void flexIsFilled() {
        Extension extension = wall.from(filled("1=23 f3"), Lab.T0, minutes(52));

        assertThat(extension.gaps()).isEmpty();
        assertThat(extension.airings()).hasSize(2 * (1 + 3 + 3));
    }

    @Test
    @DisplayName("LT-06: the fallback fills everything that would be empty otherwise")
    void theFallbackFillsWhatWouldBeEmpty() {
        wall.remove(2);
        LineupSchedule schedule =
                new LineupSchedule(
                        Optional.of(new Start.TimeOfDay(LocalTime.of(0, 10))),
                        Entries.entries("1 2=10 f10"),
                        new Fillers(Optional.empty(), Optional.of(clips())),
                        1);

        Extension extension = wall.from(schedule, Lab.T0, minutes(50));

        assertThat(extension.gaps()).isEmpty();
        assertThat(extension.airings()).hasSize(10 + 1 + 10 + 10);
    }

    @Test
    void whatIsGoneLeavesItsTimeAndSaysSo() {
        wall.remove(2);

        Extension extension = wall.from(lineup("1 2=30 3 2"), Lab.T0, hours(3));

        assertThat(wall.said(extension))
                .isEqualTo(
                        "1@0:00-0:20 -@0:20-0:50 3@0:50-1:30 1@1:30-1:50 -@1:50-2:20 3@2:20-3:00");
        assertThat(extension.gaps().getFirst().reason())
                .hasToString("time left in the time of item 2");
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly("item 2 is gone and leaves its time");
    }

    @Test
    void whenEverythingIsGoneTheChannelIsEmptyWithAReason() {
        Extension extension = wall.from(lineup("77 78"), Lab.T0, hours(2));

        assertThat(extension.airings()).isEmpty();
        assertThat(extension.gaps())
                .extracting(gap -> gap.reason().english())
                .containsOnly(
                        "item 77 is gone and leaves its time; item 78 is gone and leaves its time");
    }

    @Test
    @DisplayName("LT-07: before its start a lineup shows nothing")
    void beforeItsStartALineupShowsNothing() {
        assertThat(wall.plays(lineup("1 2", new Start.TimeOfDay(LocalTime.of(1, 0))), hours(2)))
                .isEqualTo("-@0:00-1:00 1@1:00-1:20 2@1:20-1:50 1@1:50-2:10");
        assertThat(wall.plays(lineup("1 2", new Start.At(Lab.T0.plus(minutes(5)))), minutes(25)))
                .isEqualTo("-@0:00-0:05 1@0:05-0:25");
    }

    @Test
    @DisplayName("LT-03, LT-04: a lineup that has begun long ago is joined where it is")
    void aLineupThatHasBegunLongAgoIsJoined() {
        LineupSchedule schedule =
                lineup("1=20 2=30 f10", new Start.At(Lab.T0.minus(minutes(60 * 100 + 30))));

        assertThat(schedule.beginning(Lab.T0, ZoneOffset.UTC)).isEqualTo(Lab.T0.minus(minutes(10)));
        assertThat(wall.said(wall.from(schedule, Lab.T0.minus(minutes(10)), hours(1))))
                .startsWith("2@0:-10-0:20 -@0:20-0:30 1@0:30");
        assertThat(wall.plays(schedule, hours(1))).isEqualTo("-@0:00-0:30 1@0:30-0:50 2@0:50-1:20");
    }

    @Test
    void aNewTimelineBeginsAtTheLastTimeOfDay() {
        Start six = new Start.TimeOfDay(LocalTime.of(6, 0));

        assertThat(
                        lineup("1", six)
                                .beginning(Instant.parse("2024-05-02T05:00:00Z"), ZoneOffset.UTC))
                .isEqualTo("2024-05-01T06:00:00Z");
        assertThat(lineup("1").beginning(Lab.T0, ZoneOffset.UTC)).isEqualTo(Lab.T0);
        assertThat(
                        lineup("1", new Start.At(Lab.T0.minus(hours(5))))
                                .beginning(Lab.T0, ZoneOffset.UTC))
                .isEqualTo(Lab.T0);
    }

    @Test
    void aChangedLineupGoesOnBehindWhatWasShownLast() {
        assertThat(changed("1 2 3 4", minutes(20), "3 1 9 2")).startsWith("9@0:20");
        assertThat(changed("1 2 3 4", minutes(20), "3 2 4")).startsWith("2@0:20");
        assertThat(changed("1 2 3 4", minutes(20), "8 9")).startsWith("8@0:20");
        assertThat(changed("1 2", minutes(50), "1 2 3")).startsWith("3@0:50");
        assertThat(changed("1 2", minutes(50), "3 1 2")).startsWith("3@0:50");
        assertThat(changed("1 2 1 3", minutes(70), "1 1 2")).startsWith("2@1:10");
    }

    @Test
    void timeThatHadBegunGoesOnUnderAChangedLineup() {
        for (String flex : List.of("1 f60", "1=80")) {
            Extension first = wall.from(filled(flex + " 2"), Lab.T0, minutes(25));
            Anchor anchor = first.anchor().atFirstStep();

            Extension rest = wall.run(filled(flex + " 3"), anchor, Lab.T0.plus(hours(2)));

            assertThat(wall.said(rest)).matches("(\\d{3}@\\S* )+3@1:20-2:00.*");
        }
    }

    private static LineupSchedule filled(String entries) {
        return new LineupSchedule(
                Optional.empty(),
                Entries.entries(entries),
                new Fillers(Optional.of(clips()), Optional.empty()),
                1);
    }

    /// What is shown after a change of rules.
    private String changed(String before, Duration after, String then) {
        Extension first = wall.from(lineup(before), Lab.T0, after);
        Anchor anchor = first.anchor().atFirstStep();
        return wall.said(wall.run(lineup(then), anchor, Lab.T0.plus(hours(8))));
    }

    @Test
    void anHourOfAnotherChannelThatHasBegunGoesOn() {
        Extension first = wall.from(lineup("1 >7:30 2"), Lab.T0, minutes(20));
        Anchor later = first.anchor().atFirstStep().movedTo(Lab.T0.plus(minutes(40)));

        assertThat(wall.said(wall.run(lineup("1 >7:30 3"), later, Lab.T0.plus(hours(1)))))
                .startsWith(">@0:40-0:50 3@0:50");
    }

    @Test
    void aGapThatNothingRemembersCountsForFlexButNotForItems() {
        Extension first = wall.from(lineup("1 f30 2"), Lab.T0, minutes(20));
        Anchor later = first.anchor().atFirstStep();

        assertThat(
                        wall.said(
                                wall.run(
                                        lineup("1 f30 2 3"),
                                        later.movedTo(Lab.T0.plus(minutes(30))),
                                        Lab.T0.plus(hours(1)))))
                .startsWith("-@0:30-0:50 2@0:50");
        assertThat(
                        wall.said(
                                wall.run(
                                        lineup("1 f30 2 3"),
                                        later.movedTo(Lab.T0.plus(hours(9))),
                                        Lab.T0.plus(hours(10)))))
                .startsWith("2@9:00");
    }

    @Test
    @DisplayName("TL-14: with another start a lineup begins anew")
    void withAnotherStartALineupBeginsAnew() {
        Extension first = wall.from(lineup("1 2 3"), Lab.T0, minutes(50));
        Anchor anchor = first.anchor().atFirstStep();
        LineupSchedule slid = lineup("1=20 2=30 3=40", new Start.At(Lab.T0.plus(hours(1))));

        assertThat(wall.said(wall.run(slid, anchor, Lab.T0.plus(hours(2)))))
                .startsWith("-@0:50-1:00 1@1:00-1:20 2@1:20-1:50");
    }

    @Test
    void anItemComesBehindAPinThatItWouldReachInto() {
        Edit pin =
                new Edit.Pin(
                        AiringBuilder.airing(9)
                                .at(Lab.T0.plus(minutes(40)))
                                .lasting(minutes(10))
                                .build());

        assertThat(edited("1 2 3", pin))
                .startsWith("1@0:00-0:20 -@0:20-0:40 9@0:40-0:50 2@0:50-1:20 3@1:20");
        assertThat(edited("1 f60 2", pin))
                .startsWith("1@0:00-0:20 -@0:20-0:40 9@0:40-0:50 -@0:50-1:20 2@1:20");
    }

    @Test
    void whatIsPassedOverLeavesNothing() {
        Edit skip = new Edit.Skip(new MediaId(2), TimeRange.of(Lab.T0, minutes(30)));

        assertThat(edited("1 2=30 3", skip))
                .startsWith("1@0:00-0:20 3@0:20-1:00 1@1:00-1:20 2@1:20");
    }

    private String edited(String entries, Edit edit) {
        return wall.said(
                wall.run(
                        lineup(entries),
                        Anchor.startingAt(Lab.T0),
                        Lab.T0.plus(hours(3)),
                        new Edits(List.of(edit))));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Entries.lineup("f0"))
                .hasMessage("length must be at least PT1S: PT0S");
        List<Entry> tooMany = Collections.nCopies(20_001, new Entry.Flex(minutes(1)));
        assertThatThrownBy(() -> new LineupSchedule(Optional.empty(), tooMany, Fillers.NONE, 1))
                .hasMessage("lineup must have 1..20000 entries: 20001");
        assertThatThrownBy(() -> new LineupSchedule(Optional.empty(), List.of(), Fillers.NONE, 1))
                .hasMessage("lineup must have 1..20000 entries: 0");
    }

    private static FillerPreset clips() {
        return new FillerPreset(
                "clips",
                new Roll.Quantity.Clips(1),
                List.of(FillerPreset.Clips.of(Wall.CLIPS)),
                new BreakRule.Nowhere());
    }
}
