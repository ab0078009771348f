package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Manner.Late;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Terms.Padding;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.TimeSlot.AtEnd;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;
import tv.exstream.schedule.slot.TimeSlotSchedule.Start;
import tv.exstream.time.TimeRange;

/// What holds for every schedule of slots, whatever its rules and its media.
class SlotPropertiesTest {
    private static final int SEEDS = 60;
    private static final Duration WINDOW = hours(60);

    /// Clocks change by an hour, by half an hour, and not at all.
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("Asia/Kathmandu"));

    private static final List<Instant> STARTS =
            List.of(
                    Instant.parse("2024-03-09T17:23:45.678Z"),
                    Instant.parse("2024-04-05T18:00:00Z"),
                    Instant.parse("2024-11-02T16:00:00Z"));

    @Test
    @DisplayName(
            "TS-10, RS-12: time slots cover the time without overlap, and every gap is one with a reason")
    void timeSlotsCoverTheTime() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Lab lab = lab(random);
            assertHolds(lab, new Any(random, lab).timeSlots(seed), seed);
        }
    }

    @Test
    @DisplayName(
            "TS-10, RS-12: random slots cover the time without overlap, and every gap is one with a reason")
    void randomSlotsCoverTheTime() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Lab lab = lab(random);
            assertHolds(lab, new Any(random, lab).randomSlots(seed), seed);
        }
    }

    @Test
    @DisplayName(
            "TS-11: every item that does not follow an overrun begins at a mark, some seconds more or less")
    void everyItemBeginsAtAMark() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Lab lab = Lab.at(STARTS.get(1), ZONES.get(2));
            Selection media = lab.pool(1, length(random), length(random), length(random));
            List<TimeSlot> slots =
                    Slots.all(
                            Slots.slot("06:15", media),
                            Slots.slot("12:00", media),
                            Slots.slot("20:45", media));
            Options options =
                    new Options(
                            new Pad(15),
                            Duration.ZERO,
                            Late.LEFT_OUT,
                            Spare.values()[random.nextInt(2)],
                            Optional.empty(),
                            Start.AT_ONCE);

            Extension extension =
                    lab.run(new TimeSlotSchedule(Period.DAY, slots, options, seed), WINDOW);

            assertThat(extension.airings()).isNotEmpty();
            for (Planned planned : extension.airings().subList(1, extension.airings().size())) {
                long over =
                        Math.floorMod(
                                LocalTime.ofInstant(planned.airing().start(), ZONES.get(2))
                                                .toNanoOfDay()
                                        / 1_000_000,
                                900_000L);
                assertThat(Math.min(over, 900_000 - over)).as("seed %d", seed).isLessThan(10_000);
            }
        }
    }

    private static Duration length(Random random) {
        return Duration.ofMillis(60_000 + random.nextInt(3_000_000));
    }

    private static Lab lab(Random random) {
        return Lab.at(
                STARTS.get(random.nextInt(STARTS.size())), ZONES.get(random.nextInt(ZONES.size())));
    }

    private static void assertHolds(Lab lab, Schedule schedule, long seed) {
        Extension whole = lab.run(schedule, WINDOW);

        assertCovered(whole, seed);
        assertThat(lab.run(schedule, WINDOW).equals(whole)).as("seed %d", seed).isTrue();
        assertPartsAreTheWhole(lab, schedule, whole, seed);
        assertPlannedAnewIsTheSame(lab, schedule, whole, seed);
    }

    private static void assertCovered(Extension extension, long seed) {
        TreeMap<Instant, TimeRange> parts = new TreeMap<>();
        extension
                .airings()
                .forEach(each -> parts.put(each.airing().start(), each.airing().range()));
        extension
                .redirects()
                .forEach(
                        each ->
                                parts.put(
                                        each.redirect().range().start(), each.redirect().range()));
        extension.gaps().forEach(gap -> parts.put(gap.range().start(), gap.range()));
        int count =
                extension.airings().size() + extension.redirects().size() + extension.gaps().size();
        Instant at = extension.from();
        assertThat(parts.size()).as("seed %d", seed).isEqualTo(count);
        for (TimeRange range : parts.values()) {
            assertThat(range.start()).as("seed %d", seed).isEqualTo(at);
            at = range.end();
        }
        assertThat(at).as("seed %d", seed).isEqualTo(extension.anchor().at());
        assertThat(at).isAfterOrEqualTo(extension.from().plus(WINDOW));
        Instant end = Instant.MIN;
        for (Extension.Gap gap : extension.gaps()) {
            assertThat(gap.reason().english()).isNotBlank();
            assertThat(gap.range().start()).as("seed %d", seed).isAfter(end);
            end = gap.range().end();
        }
    }

    private static void assertPartsAreTheWhole(
            Lab lab, Schedule schedule, Extension whole, long seed) {
        List<Planned> parts = new ArrayList<>();
        Anchor anchor = Anchor.startingAt(whole.from());
        for (Duration done = hours(1); done.compareTo(WINDOW) <= 0; done = done.plus(hours(1))) {
            Extension part = lab.run(schedule, anchor, whole.from().plus(done));
            parts.addAll(part.airings());
            anchor = part.anchor();
        }
        assertThat(parts.equals(whole.airings())).as("seed %d", seed).isTrue();
        assertThat(anchor.equals(whole.anchor())).as("seed %d", seed).isTrue();
    }

    private static void assertPlannedAnewIsTheSame(
            Lab lab, Schedule schedule, Extension whole, long seed) {
        if (!whole.redirects().isEmpty()) {
            return;
        }
        Anchor before = whole.anchor().atLastAiring();
        List<Planned> airings = whole.airings();
        for (int i = airings.size() - 1; i >= 0; i--) {
            if (airings.get(i).undo().isEmpty()) {
                continue;
            }
            before = before.undone(airings.get(i).undo().get());
            if (i % 7 == 0) {
                Extension again = lab.run(schedule, before, whole.from().plus(WINDOW));
                List<Planned> rest = airings.subList(i, airings.size());
                assertThat(again.airings().equals(rest)).as("seed %d, %d", seed, i).isTrue();
            }
        }
    }

    /// Any rules over any media.
    private record Any(Random random, Lab lab) {
        TimeSlotSchedule timeSlots(long seed) {
            List<TimeSlot> slots = new ArrayList<>();
            Set<LocalTime> starts = new HashSet<>();
            Showing shared = media();
            for (int i = 0; i <= random.nextInt(6); i++) {
                LocalTime start = LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
                if (starts.add(start)) {
                    slots.add(slot(i, start, shared));
                }
            }
            return new TimeSlotSchedule(any(Period.values()), slots, options(), seed);
        }

        private TimeSlot slot(int number, LocalTime start, Showing shared) {
            boolean linked = random.nextInt(3) == 0;
            return new TimeSlot(
                    "slot " + number,
                    start,
                    random.nextInt(4) == 0
                            ? EnumSet.of(any(DayOfWeek.values()), any(DayOfWeek.values()))
                            : Set.of(),
                    maybe(minutes(1 + random.nextInt(300))),
                    linked ? shared : showing(),
                    linked
                            ? Optional.of(
                                    new Link(
                                            "g",
                                            any(Link.Mode.values()),
                                            any(Link.Overflow.values())))
                            : Optional.empty(),
                    new TimeSlot.Settings(
                            maybe(pad()), any(AtEnd.values()), reach(), fillers(), title()));
        }

        private Options options() {
            return new Options(
                    pad(),
                    minutes(random.nextInt(40)),
                    any(Late.values()),
                    any(Spare.values()),
                    maybe(preset()),
                    any(Start.values()));
        }

        RandomSlotSchedule randomSlots(long seed) {
            List<RandomSlot> slots = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                Showing showing = showing();
                boolean counts = showing instanceof Showing.Media && random.nextBoolean();
                slots.add(
                        new RandomSlot(
                                "slot " + i,
                                showing,
                                counts
                                        ? new RandomSlot.Length.Items(1 + random.nextInt(5))
                                        : new RandomSlot.Length.UpTo(
                                                minutes(1 + random.nextInt(200))),
                                random.nextInt(4),
                                new Cooldown(
                                        minutes(random.nextInt(90)),
                                        any(Cooldown.Since.values()),
                                        any(Cooldown.Strength.values())),
                                random.nextInt(3),
                                fillers()));
            }
            return new RandomSlotSchedule(
                    slots,
                    new RandomSlotSchedule.Options(
                            pad(),
                            any(Padding.Of.values()),
                            any(Spare.values()),
                            any(RandomSlotSchedule.Chance.values())),
                    seed);
        }

        private Showing showing() {
            return switch (random.nextInt(9)) {
                case 0 -> new Showing.Flex();
                case 1 -> new Showing.Redirect(new ChannelId(7));
                case 2 -> new Showing.Clips(preset());
                default -> media();
            };
        }

        private Showing media() {
            return new Showing.Media(
                    new Source.Pooled(pool(), Ordering.of(any(PlaybackOrder.values()))));
        }

        /// Also empty, of some milliseconds, and longer than everything.
        private Selection pool() {
            List<Duration> lengths = new ArrayList<>();
            for (int i = 0; i < random.nextInt(7); i++) {
                lengths.add(
                        switch (random.nextInt(12)) {
                            case 0 -> Duration.ofMillis(1 + random.nextInt(999));
                            case 1 -> hours(30);
                            default -> Duration.ofMillis(120_000 + random.nextInt(5_000_000));
                        });
            }
            return lab.pool(1 + 10L * random.nextInt(50), lengths.toArray(Duration[]::new));
        }

        private FillerPreset preset() {
            List<Duration> lengths = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                lengths.add(Duration.ofMillis(500 + random.nextInt(200_000)));
            }
            Selection clips =
                    lab.pool(1_000 + 10L * random.nextInt(50), lengths.toArray(Duration[]::new));
            Spots limits =
                    new Spots(
                            "any",
                            1 + random.nextInt(3),
                            minutes(random.nextInt(3) * 7L),
                            minutes(random.nextInt(2) * 5L),
                            Duration.ZERO,
                            hours(1),
                            List.of(),
                            any(Spots.Choice.values()));
            return new FillerPreset(
                    "filler",
                    random.nextBoolean()
                            ? new Quantity.Clips(1 + random.nextInt(3))
                            : new Quantity.Length(minutes(1 + random.nextInt(4))),
                    List.of(
                            new FillerPreset.Clips(
                                    clips, Ordering.of(PlaybackOrder.SHUFFLE), limits)),
                    BreakRule.Every.interval(minutes(5 + random.nextInt(30))));
        }

        private SlotFillers fillers() {
            return random.nextBoolean()
                    ? SlotFillers.NONE
                    : new SlotFillers(
                            maybe(preset()),
                            maybe(preset()),
                            maybe(preset()),
                            maybe(preset()),
                            maybe(preset()),
                            maybe(preset()));
        }

        private Reach reach() {
            return switch (random.nextInt(4)) {
                case 0 -> new Reach.Within();
                case 1 -> new Reach.Cut();
                case 2 -> new Reach.Extend(minutes(random.nextInt(30)));
                default -> new Reach.Compress(minutes(random.nextInt(30)));
            };
        }

        private Pad pad() {
            return new Pad(any(0, 1, 5, 15, 30, 60));
        }

        private String title() {
            return random.nextInt(5) == 0 ? "title" : "";
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        @SafeVarargs
        private <T> T any(T... values) {
            return values[random.nextInt(values.length)];
        }
    }
}
