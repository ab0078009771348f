package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.schedule.DateRule.Span;

class DateRuleTest {
    @ParameterizedTest(name = "{0}: {1} to {2} on {3}")
    @DisplayName(
            "ALT-1, ALT-4, ALT-5, ALT-6: a span of every year, also over New Year and a leap day")
    @CsvSource({
        "ALT-1, --04-01, --06-15, 2024-03-31, false",
        "ALT-1, --04-01, --06-15, 2024-04-01, true",
        "ALT-1, --04-01, --06-15, 2024-04-20, true",
        "ALT-1, --04-01, --06-15, 2024-06-15, true",
        "ALT-1, --04-01, --06-15, 2024-06-16, false",
        "ALT-4, --02-29, --06-15, 2023-02-28, false",
        "ALT-4, --02-29, --06-15, 2023-03-01, true",
        "ALT-4, --02-29, --06-15, 2024-02-29, true",
        "ALT-5, --01-01, --02-29, 2023-02-28, true",
        "ALT-5, --01-01, --02-29, 2023-03-01, false",
        "ALT-5, --05-01, --02-29, 2023-02-28, true",
        "ALT-5, --05-01, --02-29, 2023-03-01, false",
        "ALT-6, --06-15, --04-01, 2024-06-14, false",
        "ALT-6, --06-15, --04-01, 2024-06-15, true",
        "ALT-6, --06-15, --04-01, 2024-07-20, true",
        "ALT-6, --06-15, --04-01, 2024-04-01, true",
        "ALT-6, --06-15, --04-01, 2024-04-02, false",
    })
    void aSpanOfEveryYear(
            String id, MonthDay first, MonthDay last, LocalDate day, boolean expected) {
        assertThat(rule(new Span.Yearly(first, last)).matches(day)).as(id).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} to {2} on {3}")
    @DisplayName("ALT-2, ALT-3: a span of one stretch of the calendar")
    @CsvSource({
        "ALT-2, 2024-04-01, 2024-06-15, 2024-03-31, false",
        "ALT-2, 2024-04-01, 2024-06-15, 2024-04-01, true",
        "ALT-2, 2024-04-01, 2024-06-15, 2024-04-20, true",
        "ALT-2, 2024-04-01, 2024-06-15, 2024-06-15, true",
        "ALT-2, 2024-04-01, 2024-06-15, 2024-06-16, false",
        "ALT-2, 2024-04-01, 2024-06-15, 2025-05-01, false",
        "ALT-3, 2023-04-01, 2024-06-15, 2024-06-15, true",
    })
    void aSpanOfOneStretchOfTheCalendar(
            String id, LocalDate first, LocalDate last, LocalDate day, boolean expected) {
        assertThat(rule(new Span.Once(first, last)).matches(day)).as(id).isEqualTo(expected);
    }

    @Test
    void allConditionsHaveToHold() {
        DateRule fridayThe13thInMay =
                new DateRule(
                        Set.of(DayOfWeek.FRIDAY), Set.of(13), Set.of(Month.MAY), new Span.Always());

        assertThat(fridayThe13thInMay.matches(LocalDate.of(2022, 5, 13))).isTrue();
        assertThat(fridayThe13thInMay.matches(LocalDate.of(2022, 5, 20))).isFalse();
        assertThat(fridayThe13thInMay.matches(LocalDate.of(2023, 5, 13))).isFalse();
        assertThat(fridayThe13thInMay.matches(LocalDate.of(2020, 3, 13))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("SCH-63: days of the week are written as one mask in which Sunday is 1")
    @CsvSource({"1, SUNDAY", "2, MONDAY", "4, TUESDAY", "32, FRIDAY", "64, SATURDAY"})
    void daysOfTheWeekAreWrittenAsOneMask(int mask, DayOfWeek day) {
        assertThat(DateRule.daysOf(mask)).containsExactly(day);
        assertThat(DateRule.maskOf(Set.of(day))).isEqualTo(mask);
    }

    @Test
    @DisplayName("SCH-63: 127 is every day, and what is no mask is refused")
    void everyDayIsAMaskToo() {
        assertThat(DateRule.daysOf(127)).isEqualTo(EnumSet.allOf(DayOfWeek.class));
        assertThat(DateRule.maskOf(EnumSet.allOf(DayOfWeek.class))).isEqualTo(127);
        assertThatIllegalArgumentException().isThrownBy(() -> DateRule.daysOf(128));
        assertThatIllegalArgumentException().isThrownBy(() -> DateRule.daysOf(-1));
    }

    private static DateRule rule(Span span) {
        return new DateRule(Set.of(), Set.of(), Set.of(), span);
    }
}
