package tv.exstream.schedule.slot;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.schedule.slot.Slots.slot;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.slot.Link.Overflow;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;

/// Slots of an hour that show one series together, from Monday 18:00 on.
class LinkedSlotsTest {
    private final Lab lab = Lab.at(Instant.parse("2024-01-01T18:00:00Z"), ZoneOffset.UTC);

    @Test
    @DisplayName("TS-19: two slots that continue share one place")
    void twoSlotsThatContinueShareOnePlace() {
        Selection show = show(60);

        assertThat(
                        items(
                                hours(30),
                                hour("18:00", show).continuing("g"),
                                hour("20:00", show).continuing("g")))
                .isEqualTo("1 2 3 4");
    }

    @Test
    @DisplayName("TS-20: reruns show the same episode, and the next one in the next period")
    void rerunsShowTheSameEpisode() {
        Selection show = show(60);
        Slots first = hour("18:00", show).rerunning("g", Overflow.FLEX);
        Slots second = hour("20:00", show).rerunning("g", Overflow.FLEX);
        Slots third = hour("22:00", show).rerunning("g", Overflow.FLEX);

        assertThat(items(hours(30), first, second)).isEqualTo("1 1 2 2");
        assertThat(items(hours(30), first, second, third)).isEqualTo("1 1 1 2 2 2");
    }

    @Test
    @DisplayName("TS-21: a rerun with more time ends with nothing, or goes on with new episodes")
    void aRerunWithMoreTimeEndsWithNothingOrGoesOn() {
        Selection show = show(20);
        Slots first = slot("18:00", show).lasting(minutes(50)).continuing("g");
        Slots short_ = hour("20:00", show).rerunning("g", Overflow.FLEX);
        Slots long_ = hour("20:00", show).rerunning("g", Overflow.CONTINUE);

        assertThat(items(hours(25), first, short_)).isEqualTo("1 2 1 2 3 4");
        assertThat(items(hours(25), first, long_)).isEqualTo("1 2 1 2 3 4 5");
    }

    @Test
    @DisplayName("TS-22: a new period begins with nothing to rerun")
    void aNewPeriodBeginsWithNothingToRerun() {
        Selection show = show(60);
        Slots rerun = hour("06:00", show).rerunning("g", Overflow.FLEX);
        Slots first = hour("18:00", show).continuing("g");

        assertThat(items(hours(49), rerun, first)).isEqualTo("1 2 3");
        assertThat(items(Period.WEEK, Duration.ofDays(9), first.on(MONDAY), rerun.on(WEDNESDAY)))
                .isEqualTo("1 1 2 2");
    }

    @Test
    void aRerunAfterMidnightBelongsToItsOwnDay() {
        Selection show = show(60);

        assertThat(
                        items(
                                hours(30),
                                slot("23:30", show).lasting(hours(1)).continuing("g"),
                                slot("00:30", show)
                                        .lasting(hours(1))
                                        .rerunning("g", Overflow.CONTINUE)))
                .isEqualTo("1 2 3");
    }

    @Test
    @DisplayName("TS-23: a slot that is alone in its group is not linked")
    void aSlotThatIsAloneInItsGroupIsNotLinked() {
        assertThat(items(hours(30), hour("18:00", show(60)).rerunning("g", Overflow.FLEX)))
                .isEqualTo("1 2");
    }

    @Test
    void linkedSlotsMustShowTheSame() {
        Slots first = hour("18:00", show(60)).continuing("g");
        Slots second = hour("20:00", show(60)).continuing("g");

        assertThatThrownBy(() -> schedule(Period.DAY, first, second))
                .hasMessage(
                        "linked slots 18:00 and 20:00 must show the same media in the same order");
    }

    private Selection show(int length) {
        Duration each = minutes(length);
        return lab.pool(1, each, each, each, each, each, each, each, each);
    }

    private static Slots hour(String start, Selection show) {
        return slot(start, show).lasting(hours(1));
    }

    private String items(Duration window, Slots... slots) {
        return items(Period.DAY, window, slots);
    }

    private String items(Period period, Duration window, Slots... slots) {
        List<String> items =
                lab.run(schedule(period, slots), window).airings().stream()
                        .map(each -> each.airing().media().toString())
                        .toList();
        return String.join(" ", items);
    }

    private static TimeSlotSchedule schedule(Period period, Slots... slots) {
        return new TimeSlotSchedule(period, Slots.all(slots), Options.PLAIN, 1);
    }
}
