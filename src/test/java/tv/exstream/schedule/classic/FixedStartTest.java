package tv.exstream.schedule.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.classic.Items.flood;
import static tv.exstream.schedule.classic.Items.one;
import static tv.exstream.time.Lengths.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// Fixed starts are times of day in the channel's zone, also where clocks change.
class FixedStartTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "TIM-2, TIM-3, TIM-4, TIM-5, TIM-6, TIM-7, TIM-8: a strict start is a time of day in the channel's zone")
    @CsvSource({
        "'TIM-2: a strict start that has passed waits until tomorrow', 2025-08-29T00:10:00-05:00, 00:05, 2025-08-30T00:05:00-05:00",
        "'TIM-3: a strict start that is now begins now', 2025-08-29T00:05:00-05:00, 00:05, 2025-08-29T00:05:00-05:00",
        "'TIM-4: nine o clock is nine o clock when clocks go forward', 2024-03-09T22:00:00-06:00, 09:00, 2024-03-10T09:00:00-05:00",
        "'TIM-5: nine o clock is nine o clock when clocks go back', 2024-11-02T22:00:00-05:00, 09:00, 2024-11-03T09:00:00-06:00",
        "'TIM-6: a time that the day skips is the first instant after the gap', 2024-03-09T22:00:00-06:00, 02:30, 2024-03-10T03:00:00-05:00",
        "'TIM-7: a time that the day has twice is the first one', 2024-11-03T00:00:00-05:00, 01:30, 2024-11-03T01:30:00-05:00",
        "'TIM-8: three o clock comes four hours after midnight when clocks go back', 2025-11-02T00:00:00-05:00, 03:00, 2025-11-02T03:00:00-06:00",
    })
    void aStrictStart(String name, OffsetDateTime now, String time, OffsetDateTime expected) {
        Lab lab = Lab.at(now.toInstant(), CHICAGO);
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(one(lab.pool(1, hours(1))).from(time).build()), 1);

        assertThat(first(lab.run(schedule, hours(36)))).isEqualTo(expected.toInstant());
    }

    @Test
    @DisplayName("TIM-1: a flexible start that has passed begins at once")
    void aFlexibleStartThatHasPassedBeginsAtOnce() {
        Instant now = OffsetDateTime.parse("2025-08-29T00:10:00-05:00").toInstant();
        Lab lab = Lab.at(now, CHICAGO);
        ClassicSchedule schedule =
                ClassicSchedule.of(
                        List.of(one(lab.pool(1, hours(1))).flexiblyFrom("00:05").build()), 1);

        assertThat(first(lab.run(schedule, hours(1)))).isEqualTo(now);
    }

    @Test
    @DisplayName("TIM-7: what the day has twice begins once")
    void whatTheDayHasTwiceBeginsOnce() {
        Instant midnight = OffsetDateTime.parse("2024-11-03T00:00:00-05:00").toInstant();
        Lab lab = Lab.at(midnight, CHICAGO);
        ClassicSchedule schedule =
                ClassicSchedule.of(
                        List.of(one(lab.pool(1, Duration.ofMinutes(20))).from("01:30").build()), 1);

        assertThat(lab.plays(schedule, hours(24))).isEqualTo("1@1:30; 25:30");
    }

    @Test
    @DisplayName("TIM-9: a day of 25 hours has 25 items of an hour")
    void aDayOf25HoursHas25ItemsOfAnHour() {
        Instant midnight = OffsetDateTime.parse("2024-11-03T00:00:00-05:00").toInstant();
        Lab lab = Lab.at(midnight, CHICAGO);
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(flood(lab.pool(1, hours(1))).build()), 1);
        Instant nextMidnight = OffsetDateTime.parse("2024-11-04T00:00:00-06:00").toInstant();

        Extension day = lab.run(schedule, Anchor.startingAt(midnight), nextMidnight);

        assertThat(day.airings()).hasSize(25);
        assertThat(day.gaps()).isEmpty();
        assertThat(day.anchor().at()).isEqualTo(nextMidnight);
    }

    private static Instant first(Extension extension) {
        return extension.airings().getFirst().airing().start();
    }
}
