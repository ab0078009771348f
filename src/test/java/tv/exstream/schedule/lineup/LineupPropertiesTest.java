package tv.exstream.schedule.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.lineup.LineupSchedule.Fillers;
import tv.exstream.time.TimeRange;

/// What holds for every lineup, also on days with a change of clocks.
class LineupPropertiesTest {
    private static final long SEEDS = 150;
    private static final Duration WINDOW = hours(60);

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

    /// A lineup, where it is shown and from when on.
    private record Case(LineupSchedule schedule, Wall wall, Instant start) {
        Extension whole() {
            return wall.from(schedule, start, WINDOW);
        }
    }

    private static Case any(long seed) {
        Random random = new Random(seed);
        Wall wall = new Wall(ZONES.get(random.nextInt(3)));
        wall.disturb(random);
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            entries.add(entry(random));
        }
        LineupSchedule schedule = new LineupSchedule(Optional.empty(), entries, Fillers.NONE, seed);
        return new Case(schedule, wall, STARTS.get(random.nextInt(3)));
    }

    private static Entry entry(Random random) {
        Duration length = Duration.ofMillis(1_000 + random.nextInt(7_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> new Entry.Flex(length);
            case 1 -> new Entry.Redirect(new ChannelId(2), length);
            default ->
                    new Entry.Media(
                            new MediaId(1 + random.nextInt(9)),
                            random.nextBoolean() ? Optional.of(length) : Optional.empty());
        };
    }

    @Test
    void itCoversTheTimeExactly() {
        LongStream.range(0, SEEDS)
                .forEach(
                        seed -> {
                            Extension whole = any(seed).whole();
                            Instant at = whole.from();
                            for (TimeRange part : parts(whole)) {
                                assertThat(part.start()).as("seed %d", seed).isEqualTo(at);
                                at = part.end();
                            }
                            assertThat(at).as("seed %d", seed).isEqualTo(whole.anchor().at());
                        });
    }

    private static List<TimeRange> parts(Extension extension) {
        List<TimeRange> parts = new ArrayList<>();
        extension.airings().forEach(each -> parts.add(each.airing().range()));
        extension.redirects().forEach(each -> parts.add(each.redirect().range()));
        extension.gaps().forEach(gap -> parts.add(gap.range()));
        parts.sort(Comparator.comparing(TimeRange::start));
        return parts;
    }

    @Test
    void itsItemsComeInItsOrderOverAndOver() {
        LongStream.range(0, SEEDS)
                .forEach(
                        seed -> {
                            Case any = any(seed);
                            List<MediaId> order =
                                    any.schedule().entries().stream()
                                            .filter(Entry.Media.class::isInstance)
                                            .map(entry -> ((Entry.Media) entry).media())
                                            .toList();

                            List<Planned> shown = any.whole().airings();

                            for (int i = 0; i < shown.size(); i++) {
                                assertThat(shown.get(i).airing().media())
                                        .as("seed %d, item %d", seed, i)
                                        .isEqualTo(order.get(i % order.size()));
                            }
                        });
    }

    @Test
    void everyEntryWithALengthTakesIt() {
        LongStream.range(0, SEEDS)
                .forEach(
                        seed -> {
                            Case any = any(seed);
                            boolean allLong =
                                    any.schedule().entries().stream()
                                            .allMatch(entry -> entry.time().isPresent());
                            if (allLong) {
                                assertBeginsEachPass(any, seed);
                            }
                        });
    }

    private static void assertBeginsEachPass(Case any, long seed) {
        Duration length =
                any.schedule().entries().stream()
                        .map(entry -> entry.time().orElseThrow())
                        .reduce(Duration.ZERO, Duration::plus);
        List<Instant> starts =
                any.whole().airings().stream().map(each -> each.airing().start()).toList();
        List<Instant> later = new ArrayList<>();
        starts.stream().map(start -> start.plus(length)).forEach(later::add);
        later.removeIf(start -> !start.isBefore(any.start().plus(WINDOW)));

        assertThat(starts).as("seed %d", seed).containsAll(later);
    }

    @Test
    void itIsTheSameHoweverItIsPlanned() {
        LongStream.range(0, SEEDS)
                .forEach(
                        seed -> {
                            Case any = any(seed);
                            Random random = new Random(seed);
                            Extension whole = any.whole();
                            Anchor anchor = Anchor.startingAt(any.start());
                            List<Airing> airings = new ArrayList<>();
                            while (anchor.at().isBefore(any.start().plus(WINDOW))) {
                                Instant until = anchor.at().plusSeconds(1 + random.nextInt(9_000));
                                Instant end = any.start().plus(WINDOW);
                                Extension part =
                                        any.wall()
                                                .run(
                                                        any.schedule(),
                                                        anchor,
                                                        until.isBefore(end) ? until : end);
                                part.airings().forEach(each -> airings.add(each.airing()));
                                anchor = part.anchor();
                            }

                            assertThat(airings)
                                    .as("seed %d", seed)
                                    .isEqualTo(
                                            whole.airings().stream().map(Planned::airing).toList());
                            assertThat(anchor).as("seed %d", seed).isEqualTo(whole.anchor());
                        });
    }

    @Test
    void rulesThatAreGivenAgainChangeNothing() {
        LongStream.range(0, SEEDS)
                .forEach(
                        seed -> {
                            Case any = any(seed);
                            Extension whole = any.whole();
                            Instant middle = any.start().plus(hours(30));
                            Extension first =
                                    any.wall()
                                            .run(
                                                    any.schedule(),
                                                    Anchor.startingAt(any.start()),
                                                    middle);
                            Anchor again = first.anchor().atFirstStep();

                            Extension rest =
                                    any.wall().run(any.schedule(), again, any.start().plus(WINDOW));

                            List<Airing> airings = new ArrayList<>();
                            first.airings().forEach(each -> airings.add(each.airing()));
                            rest.airings().forEach(each -> airings.add(each.airing()));
                            assertThat(airings)
                                    .as("seed %d", seed)
                                    .isEqualTo(
                                            whole.airings().stream().map(Planned::airing).toList());
                        });
    }
}
