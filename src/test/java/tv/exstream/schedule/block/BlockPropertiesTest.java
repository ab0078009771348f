package tv.exstream.schedule.block;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.block.Blocks.block;
import static tv.exstream.schedule.block.Blocks.lines;
import static tv.exstream.schedule.block.Calendar.daily;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Airing;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Lab;
import tv.exstream.time.CivilTime;
import tv.exstream.time.TimeRange;

/// What holds for every block schedule, around changes of clocks.
class BlockPropertiesTest {
    private static final int SEEDS = 20;

    /// Clocks that change at two at night, by half an hour, at midnight, and by a whole day.
    private static final String CHANGES =
            """
            America/Chicago,     2024-03-09
            America/Chicago,     2024-11-02
            Europe/London,       2024-03-30
            Europe/London,       2024-10-26
            Australia/Lord_Howe, 2024-04-06
            Australia/Lord_Howe, 2024-10-05
            America/Sao_Paulo,   2018-11-03
            Pacific/Apia,        2011-12-29
            """;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @DisplayName("every moment is covered once: by an airing or by a gap with a reason")
    @CsvSource(textBlock = CHANGES)
    void everyMomentIsCoveredOnce(ZoneId zone, LocalDate day) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Extension extension = new Case(seed, day, zone).run(hours(72));

            List<TimeRange> ranges =
                    Stream.concat(
                                    extension.airings().stream().map(each -> each.airing().range()),
                                    extension.gaps().stream().map(Extension.Gap::range))
                            .sorted(Comparator.comparing(TimeRange::start))
                            .toList();
            Instant at = extension.from();
            for (TimeRange range : ranges) {
                assertThat(range.start()).as("seed %d", seed).isEqualTo(at);
                at = range.end();
            }
            assertThat(extension.anchor().at()).as("seed %d", seed).isEqualTo(at);
            assertThat(extension.gaps()).noneMatch(gap -> gap.reason().english().isBlank());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @DisplayName(
            "the same rules give the same timeline, and many short builds what a long one gives")
    @CsvSource(textBlock = CHANGES)
    void manyShortBuildsGiveWhatALongOneGives(ZoneId zone, LocalDate day) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Case same = new Case(seed, day, zone);
            Extension whole = same.run(hours(72));
            assertThat(new Case(seed, day, zone).run(hours(72))).isEqualTo(whole);

            List<Planned> parts = new ArrayList<>();
            Anchor anchor = Anchor.startingAt(same.start);
            for (int build = 1; build <= 72 * 4; build++) {
                Extension part = same.run(anchor, same.start.plus(minutes(15L * build)));
                parts.addAll(part.airings());
                anchor = part.anchor();
            }

            assertThat(parts).as("seed %d", seed).isEqualTo(whole.airings());
            assertThat(anchor).as("seed %d", seed).isEqualTo(whole.anchor());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @DisplayName("SCH-10: a timeline planned anew before any step is the same timeline")
    @CsvSource(textBlock = CHANGES)
    void aTimelinePlannedAnewBeforeAnyStepIsTheSameTimeline(ZoneId zone, LocalDate day) {
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            Case same = new Case(seed, day, zone);
            Extension whole = same.run(hours(48));
            List<Planned> all = whole.airings();

            Anchor before = whole.anchor().atLastAiring();
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).undo().isPresent()) {
                    before = before.undone(all.get(i).undo().get());
                    assertThat(same.run(before, same.start.plus(hours(48))).airings())
                            .as("seed %d, airing %d", seed, i)
                            .isEqualTo(all.subList(i, all.size()));
                }
            }
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @DisplayName("after an edit that changes nothing in a block, it goes on where it was")
    @CsvSource(textBlock = CHANGES)
    void afterAnEditThatChangesNothingInABlockItGoesOnWhereItWas(ZoneId zone, LocalDate day) {
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            Case same = new Case(seed, day, zone);
            Extension whole = same.run(hours(48));

            Anchor anchor = Anchor.startingAt(same.start);
            List<Planned> parts = new ArrayList<>();
            for (int build = 1; build <= 24; build++) {
                Extension part = same.run(anchor.atFirstStep(), same.start.plus(hours(2L * build)));
                parts.addAll(part.airings());
                anchor = part.anchor();
            }

            assertThat(parts)
                    .extracting(Planned::airing)
                    .as("seed %d", seed)
                    .isEqualTo(whole.airings().stream().map(Planned::airing).toList());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName(
            "over a year with a leap day every block begins at its local time, or late only by an overrun")
    void overAYearEveryBlockBeginsAtItsLocalTime() {
        ZoneId zone = ZoneId.of("America/New_York");
        LocalDate first = LocalDate.of(2023, 12, 30);
        Lab lab = Lab.at(first.atStartOfDay(zone).toInstant(), zone);
        Selection news = lab.pool(100, minutes(25));
        Selection films = lab.pool(200, minutes(85), minutes(110), minutes(97));
        Selection late = lab.pool(300, minutes(45), minutes(50));
        BlockSchedule schedule =
                daily().at("02:15", block(3, 30).showing(late))
                        .at("06:00", block(1, 30).showing(news))
                        .at("20:00", block(2, 90).showing(lines(films, 2)))
                        .at("21:30", block(4, 30).showing(lab.pool(400, minutes(20))))
                        .build();

        Extension year = lab.run(schedule, Duration.ofDays(370));

        for (LocalDate day = first; day.isBefore(first.plusDays(370)); day = day.plusDays(1)) {
            assertBegins(year, 100, CivilTime.of(day, LocalTime.of(6, 0), zone));
            assertBegins(year, 200, CivilTime.of(day, LocalTime.of(20, 0), zone));
            assertBegins(year, 300, CivilTime.of(day, LocalTime.of(2, 15), zone));
        }
        assertThat(of(year, 400)).isNotEmpty();
        for (Airing airing : of(year, 400)) {
            Instant planned =
                    CivilTime.of(CivilTime.dayOf(airing.start(), zone), LocalTime.of(21, 30), zone);
            assertThat(airing.start()).isAfterOrEqualTo(planned);
            assertThat(airing.start().equals(planned) || follows(year, airing))
                    .as("late only by an overrun: %s", airing)
                    .isTrue();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void hundredsOfBlocksADayAreNoProblem() {
        Lab lab = Lab.atMidnight();
        Selection pool = lab.pool(1, minutes(4), minutes(5), minutes(3));
        Calendar calendar = daily();
        for (int i = 0; i < 288; i++) {
            String time = LocalTime.MIDNIGHT.plusMinutes(5L * i).toString();
            calendar.at(time, block(i, 5).showing(pool).endingInTime());
        }

        Extension week = lab.run(calendar.build(), hours(7 * 24));

        assertThat(week.airings()).hasSize(7 * 288);
        assertThat(lab.clock(week.airings().getLast().airing().start())).isEqualTo("167:55");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void schedulesWithoutAnythingAreGapsWithAReason() {
        Lab lab = Lab.atMidnight();
        BlockSchedule nothing = new BlockSchedule(List.of(), List.of(), List.of(), Decos.NONE, 1);

        Extension day = lab.run(nothing, hours(24));

        assertThat(day.airings()).isEmpty();
        assertThat(day.gaps())
                .containsExactly(
                        new Extension.Gap(
                                TimeRange.of(Lab.T0, hours(24)),
                                Remark.of(Word.TIME_LEFT, Remark.of(Word.NO_BLOCK))));
    }

    private static void assertBegins(Extension extension, long media, Instant start) {
        assertThat(of(extension, media))
                .as("media %d", media)
                .anyMatch(airing -> airing.start().equals(start));
    }

    private static List<Airing> of(Extension extension, long media) {
        return extension.airings().stream()
                .map(Planned::airing)
                .filter(airing -> airing.media().value() / 100 == media / 100)
                .toList();
    }

    private static boolean follows(Extension extension, Airing airing) {
        Optional<Planned> before =
                extension.airings().stream()
                        .filter(each -> each.airing().finish().equals(airing.start()))
                        .findFirst();
        return before.isPresent();
    }

    /// A schedule of a seed from the beginning of a day.
    private static final class Case {
        private final Instant start;
        private final Lab lab;
        private final BlockSchedule schedule;

        Case(long seed, LocalDate day, ZoneId zone) {
            start = day.atStartOfDay(zone).toInstant();
            lab = Lab.at(start, zone);
            schedule = new AnyBlocks(seed, lab).schedule();
        }

        Extension run(Duration window) {
            return run(Anchor.startingAt(start), start.plus(window));
        }

        Extension run(Anchor anchor, Instant until) {
            return lab.run(schedule, anchor, until);
        }
    }
}
