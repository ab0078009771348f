package tv.exstream.schedule.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.exstream.schedule.block.Blocks.block;
import static tv.exstream.schedule.block.Calendar.daily;
import static tv.exstream.schedule.block.Calendar.on;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// Which blocks a day has and when they begin.
class BlockDaysTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    @DisplayName("TIM-10: a daily block begins at its local time also when clocks go forward")
    void aDailyBlockBeginsAtItsLocalTimeWhenClocksGoForward() {
        assertThat(mornings(LocalDate.of(2024, 3, 9), 5))
                .hasSize(5)
                .startsWith("2024-03-09T09:00-06:00", "2024-03-10T09:00-05:00");
    }

    @Test
    @DisplayName("TIM-11: a daily block begins at its local time also when clocks go back")
    void aDailyBlockBeginsAtItsLocalTimeWhenClocksGoBack() {
        assertThat(mornings(LocalDate.of(2024, 11, 2), 5))
                .hasSize(5)
                .startsWith("2024-11-02T09:00-05:00", "2024-11-03T09:00-06:00");
    }

    @Test
    @DisplayName(
            "TIM-6: a block in the hour that is skipped begins when it is over and keeps its length")
    void aBlockInTheHourThatIsSkippedBeginsWhenItIsOver() {
        Lab lab = chicago(LocalDate.of(2024, 3, 10));
        Selection pool = lab.pool(1, minutes(20), minutes(20));

        assertThat(starts(lab, daily().at("02:30", block(1, 30).showing(pool, pool)).build(), 23))
                .containsExactly("2024-03-10T03:00-05:00", "2024-03-10T03:20-05:00");
    }

    @Test
    @DisplayName("TIM-7: a block in the hour that comes twice is shown in the first of the two")
    void aBlockInTheHourThatComesTwiceIsShownInTheFirst() {
        Lab lab = chicago(LocalDate.of(2024, 11, 3));
        Selection pool = lab.pool(1, minutes(20));

        assertThat(starts(lab, daily().at("01:30", block(1, 30).showing(pool)).build(), 25))
                .containsExactly("2024-11-03T01:30-05:00");
    }

    @Test
    void aBlockOverTheSkippedHourEndsWhenTheNextOneBegins() {
        Lab lab = chicago(LocalDate.of(2024, 3, 10));
        Selection pool = lab.pool(1, minutes(30));
        BlockSchedule schedule =
                daily().at("01:30", block(1, 120).showing(Blocks.lines(pool, 4)))
                        .at("03:30", block(2, 30).showing(pool))
                        .build();

        assertThat(starts(lab, schedule, 20))
                .containsExactly(
                        "2024-03-10T01:30-06:00",
                        "2024-03-10T03:00-05:00",
                        "2024-03-10T03:30-05:00");
    }

    @Test
    @DisplayName("ALT-7: a template for some days of the week")
    void aTemplateForSomeDaysOfTheWeek() {
        assertThat(fiveDays(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY))
                .containsExactly("2024-01-15T09:00Z", "2024-01-17T09:00Z", "2024-01-19T09:00Z");
    }

    @Test
    @DisplayName("ALT-8: days that no rule matches have no blocks")
    void daysThatNoRuleMatchesHaveNoBlocks() {
        assertThat(fiveDays(DayOfWeek.SUNDAY)).isEmpty();
    }

    @Test
    @DisplayName("ALT-9: of several rules that match a day the first one counts")
    void ofSeveralRulesThatMatchTheFirstOneCounts() {
        Lab lab = Lab.atMidnight();
        BlockSchedule schedule =
                on(DateRule.on(Set.of(DayOfWeek.SUNDAY)))
                        .at("09:00", block(1, 30).showing(lab.pool(1, minutes(10))))
                        .thenOn(DateRule.ALWAYS)
                        .at("10:00", block(2, 30).showing(lab.pool(2, minutes(10))))
                        .build();

        assertThat(lab.plays(schedule, hours(72))).isEqualTo("1@9:00, 2@34:00, 2@58:00; 72:00");
    }

    @Test
    @DisplayName("SCH-61: overlapping blocks are refused by name")
    void overlappingBlocksAreRefusedByName() {
        Calendar calendar = daily().at("09:30", block(2, 60)).at("09:00", block(1, 31));

        assertThatIllegalArgumentException()
                .isThrownBy(calendar::build)
                .withMessage(
                        "template template 1: blocks block 1 at 09:00 for 31 minutes and block 2"
                                + " at 09:30 for 60 minutes must not overlap");
    }

    @Test
    @DisplayName("SCH-61: a block over midnight is refused by name")
    void aBlockOverMidnightIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(daily().at("23:30", block(1, 31))::build)
                .withMessage(
                        "template template 1: block block 1 at 23:30 for 31 minutes must end by"
                                + " midnight");
    }

    @Test
    void whatIsUsedMustExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new BlockSchedule(
                                        List.of(),
                                        List.of(),
                                        List.of(new TemplateDays(DateRule.ALWAYS, "x", "")),
                                        Decos.NONE,
                                        1))
                .withMessage("template that the calendar uses must exist: x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decos(List.of(), List.of(), "x"))
                .withMessage("deco that the schedule uses must exist: x");
    }

    private static List<String> mornings(LocalDate from, int days) {
        Lab lab = chicago(from);
        Selection pool = lab.pool(1, minutes(20));
        return starts(lab, daily().at("09:00", block(1, 30).showing(pool)).build(), 24 * days);
    }

    private static Lab chicago(LocalDate day) {
        return Lab.at(day.atStartOfDay(CHICAGO).toInstant(), CHICAGO);
    }

    private static List<String> starts(Lab lab, BlockSchedule schedule, int hours) {
        return starts(lab.run(schedule, hours(hours)), CHICAGO);
    }

    private static List<String> fiveDays(DayOfWeek... days) {
        Lab lab = Lab.at(Instant.parse("2024-01-15T00:00:00Z"), ZoneOffset.UTC);
        Selection pool = lab.pool(1, minutes(20));
        BlockSchedule schedule =
                on(DateRule.on(Set.of(days))).at("09:00", block(1, 30).showing(pool)).build();
        return starts(lab.run(schedule, hours(24 * 5)), ZoneOffset.UTC);
    }

    private static List<String> starts(Extension extension, ZoneId zone) {
        return extension.airings().stream()
                .map(each -> ZonedDateTime.ofInstant(each.airing().start(), zone))
                .map(start -> start.toOffsetDateTime().toString())
                .toList();
    }
}
