package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tv.exstream.bench.ExampleSchedules;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.time.TimeRange;

/// All of 2024, a leap year, in Berlin, where clocks change on 31 March and 27 October, with the examples that come with the
/// program: episodes 1 to 60, films from 100 on and clips from 200 on.
class YearTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final ContentSnapshot CONTENT = new ContentSnapshot(1, pools(), Map.of());

    private static Map<Selection, Pool> pools() {
        Map<Selection, Pool> pools = new HashMap<>();
        pools.put(ExampleSchedules.EPISODES, Pool.of(episodes()));
        pools.put(ExampleSchedules.MOVIES, Pool.of(items(100, 12, 80, 11)));
        pools.put(ExampleSchedules.CLIPS, Pool.of(clips()));
        Map.copyOf(pools)
                .values()
                .forEach(
                        pool ->
                                pool.items()
                                        .forEach(
                                                item ->
                                                        pools.put(
                                                                new Selection.Item(item.id()),
                                                                Pool.of(List.of(item)))));
        return pools;
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @FieldSource("tv.exstream.bench.ExampleSchedules#NAMES")
    void aYearIsWholeAndTheSameHoweverItIsPlanned(String example) {
        Schedule schedule = example(example);

        Year byWeek = new Year().run(schedule, NEW_YEAR.plusYears(1), Period.ofWeeks(1));
        Year byDay = new Year().run(schedule, NEW_YEAR.plusYears(1), Period.ofDays(1));

        byWeek.assertWhole();
        assertThat(byDay.airings).isEqualTo(byWeek.airings);
        assertThat(byDay.anchor).isEqualTo(byWeek.anchor);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void fixedStartsAreTimesOfTheClockOnEveryDayOfTheYear() {
        Year classic = new Year().run(example("classic.json"), NEW_YEAR.plusYears(1), WEEK);
        Year blocks = new Year().run(example("blocks.json"), NEW_YEAR.plusYears(1), WEEK);
        Year file = new Year().run(example("day.yml"), NEW_YEAR.plusYears(1), WEEK);

        Set<Instant> films = classic.starts(100);
        Set<Instant> nights = blocks.starts(100);
        Set<Instant> mornings = file.starts(1);
        for (LocalDate day = NEW_YEAR.plusDays(1);
                day.isBefore(NEW_YEAR.plusYears(1));
                day = day.plusDays(1)) {
            boolean isSunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(isSunday || films.contains(at(day, 20, 15))).as("film on %s", day).isTrue();
            assertThat(nights).as("block on %s", day).contains(at(day, 18, 0));
            assertThat(mornings).as("morning of %s", day).contains(at(day, 6, 0));
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aChannelWhoseRulesChangeEveryWeekIsWholeAllTheYear() {
        List<Schedule> kinds =
                Stream.concat(
                                ExampleSchedules.NAMES.stream().map(YearTest::example),
                                Stream.of(new MirrorSchedule(new ChannelId(2), Duration.ZERO, 5)))
                        .toList();
        Year year = new Year();

        for (int week = 0; week < 52; week++) {
            year.anchor = year.anchor.atFirstStep();
            LocalDate until = NEW_YEAR.plusWeeks(week + 1L);
            year.run(kinds.get(week % kinds.size()), until, Period.ofDays(2));
        }

        year.assertWhole();
        assertThat(year.airings.stream().map(Airing::media).distinct().count()).isEqualTo(87);
    }

    private static final Period WEEK = Period.ofWeeks(1);

    /// The timeline of a channel so far.
    private static final class Year {
        private final List<Airing> airings = new ArrayList<>();
        private final List<TimeRange> parts = new ArrayList<>();
        private Anchor anchor = Anchor.startingAt(at(NEW_YEAR, 0, 0));

        Year run(Schedule schedule, LocalDate finish, Period step) {
            Program program = schedule.program(BERLIN);
            LocalDate day = anchor.at().atZone(BERLIN).toLocalDate();
            while (anchor.at().isBefore(at(finish, 0, 0))) {
                day = day.plus(step).isAfter(finish) ? finish : day.plus(step);
                add(Scheduler.extend(program, CONTENT, anchor, at(day, 0, 0)));
            }
            return this;
        }

        private void add(Extension extension) {
            for (Extension.Planned planned : extension.airings()) {
                airings.add(planned.airing());
                parts.add(planned.airing().range());
                assertThat(planned.reason().english()).isNotBlank();
            }
            for (Extension.Gap gap : extension.gaps()) {
                parts.add(gap.range());
                assertThat(gap.reason().english()).isNotBlank();
            }
            extension.redirects().forEach(each -> parts.add(each.redirect().range()));
            anchor = extension.anchor();
        }

        /// Airings, redirects and gaps with a reason follow one another from the beginning to the anchor.
        void assertWhole() {
            Instant at = at(NEW_YEAR, 0, 0);
            for (TimeRange part :
                    parts.stream().sorted(Comparator.comparing(TimeRange::start)).toList()) {
                assertThat(part.start()).isEqualTo(at);
                at = part.end();
            }
            assertThat(at).isEqualTo(anchor.at());
            assertThat(at).isAfterOrEqualTo(at(NEW_YEAR.plusDays(364), 0, 0));
        }

        /// When items of a hundred of ids begin.
        Set<Instant> starts(long first) {
            return airings.stream()
                    .filter(airing -> airing.media().value() / 100 == first / 100)
                    .map(Airing::start)
                    .collect(Collectors.toSet());
        }
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(BERLIN).toInstant();
    }

    private static Schedule example(String name) {
        return ExampleSchedules.of(name, 7);
    }

    private static List<Outline> episodes() {
        List<Outline> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Duration length = minutes(20 + i % 7 * 5).plusSeconds(i * 13L % 60);
            Outline plain =
                    Lab.item(1 + i, length)
                            .episode("Show " + i % 6, 1 + i / 36, 1 + i / 6)
                            .outline();
            items.add(Lab.withChapters(plain, length.dividedBy(3), length.dividedBy(2)));
        }
        return items;
    }

    private static List<Outline> clips() {
        List<Outline> items = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            items.add(Lab.item(200 + i, seconds(15 + i * 11 % 45)).outline());
        }
        return items;
    }

    private static List<Outline> items(long first, int count, int shortest, int more) {
        List<Outline> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(Lab.item(first + i, minutes(shortest + i * more % 60)).outline());
        }
        return items;
    }
}
