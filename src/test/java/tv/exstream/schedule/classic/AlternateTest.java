package tv.exstream.schedule.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.classic.Items.flood;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Lab;

/// Days on which other items take the place of a classic schedule's. The lab begins on a Sunday.
class AlternateTest {
    private static final DateRule MONDAYS = DateRule.on(Set.of(DayOfWeek.MONDAY));

    private final Lab lab = Lab.atMidnight();

    @Test
    @DisplayName(
            "ALT-10: an alternate begins at its first item when what is on at midnight has ended")
    void anAlternateBeginsWhenWhatIsOnAtMidnightHasEnded() {
        Selection sundays = lab.pool(1, minutes(24 * 60 + 20), hours(20));
        Selection mondays = lab.pool(3, hours(12), hours(12));

        assertThat(plays(hours(72), sundays, alternate("mondays", MONDAYS, mondays)))
                .isEqualTo("1@0:00, 3@24:20, 4@36:20, 2@48:20, 1@68:20; 92:40");
    }

    @Test
    @DisplayName(
            "ALT-9: of several alternates that match a day the first one counts, else the default")
    void ofSeveralAlternatesThatMatchTheFirstOneCounts() {
        Selection usual = lab.pool(1, hours(24));
        ClassicSchedule.Alternate mondays = alternate("a", MONDAYS, lab.pool(3, hours(24)));
        ClassicSchedule.Alternate oneDay =
                alternate("b", once("2020-10-19", "2020-10-20"), lab.pool(5, hours(24)));

        assertThat(plays(hours(96), usual, mondays, oneDay))
                .isEqualTo("1@0:00, 3@24:00, 5@48:00, 1@72:00; 96:00");
    }

    @Test
    void anAlternateWithoutContentLeavesOnlyItsOwnDayEmpty() {
        Selection usual = lab.pool(1, hours(24));

        assertThat(plays(hours(72), usual, alternate("empty", MONDAYS, lab.pool(3))))
                .isEqualTo("1@0:00, 1@48:00; 72:00");
    }

    private String plays(
            Duration window, Selection usual, ClassicSchedule.Alternate... alternates) {
        return lab.plays(
                new ClassicSchedule(
                        List.of(flood(usual).build()),
                        ClassicSchedule.Options.PLAIN,
                        List.of(alternates),
                        1),
                window);
    }

    private static ClassicSchedule.Alternate alternate(String name, DateRule rule, Selection pool) {
        return new ClassicSchedule.Alternate(
                name, rule, List.of(flood(pool).build()), ClassicSchedule.Options.PLAIN);
    }

    private static DateRule once(String first, String last) {
        return new DateRule(
                Set.of(),
                Set.of(),
                Set.of(),
                new DateRule.Span.Once(LocalDate.parse(first), LocalDate.parse(last)));
    }
}
