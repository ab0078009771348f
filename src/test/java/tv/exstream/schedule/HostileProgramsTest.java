package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.time.TimeRange;

/// What holds for any program at all, whatever is in it and whatever it is given.
class HostileProgramsTest {
    private static final int SEEDS = Integer.getInteger("hostile.seeds", 100);

    /// Clocks go forward in the following night, in most of the zones.
    private static final Instant NOON = Instant.parse("2026-03-28T11:17:03Z");

    private static final Instant END = NOON.plus(Duration.ofHours(40));

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName("every program covers its time without overlap, in whole milliseconds, and ends")
    void everyProgramCoversItsTime() {
        LongStream.range(0, SEEDS).forEach(HostileProgramsTest::covers);
    }

    static void covers(long seed) {
        Situation situation = situation(seed);

        Extension extension = extended(seed, situation, Anchor.startingAt(NOON), END);

        assertCovered(seed, extension);
        assertWithinMedia(seed, extension);
        assertThat(extension.anchor().at()).as("seed %d", seed).isAfter(NOON);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName("any program gives in many builds of any length what it gives in one")
    void anyProgramGivesInManyBuildsWhatItGivesInOne() {
        LongStream.range(0, SEEDS).forEach(HostileProgramsTest::isTheSameInManyBuilds);
    }

    static void isTheSameInManyBuilds(long seed) {
        Situation situation = situation(seed);
        Extension whole = extended(seed, situation, Anchor.startingAt(NOON), END);
        if (isCutShort(whole)) {
            return;
        }
        Random random = new Random(seed);
        List<Planned> airings = new ArrayList<>();
        List<Redirected> redirects = new ArrayList<>();
        Anchor anchor = Anchor.startingAt(NOON);
        for (Instant until = NOON;
                anchor.at().isBefore(whole.anchor().at());
                until = until.plusMillis(1 + random.nextInt(9_000_000))) {
            Instant wanted = until.isBefore(END) ? until : END;
            Extension part = extended(seed, situation, anchor, wanted);
            airings.addAll(part.airings());
            redirects.addAll(part.redirects());
            anchor = part.anchor();
        }

        assertThat(airings).as("seed %d", seed).isEqualTo(whole.airings());
        assertThat(redirects).as("seed %d", seed).isEqualTo(whole.redirects());
        assertThat(anchor).as("seed %d", seed).isEqualTo(whole.anchor());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName("any program gives the same when it is planned anew from any of its steps")
    void anyProgramGivesTheSameWhenItIsPlannedAnew() {
        LongStream.range(0, SEEDS).forEach(HostileProgramsTest::isTheSamePlannedAnew);
    }

    static void isTheSamePlannedAnew(long seed) {
        Situation situation = situation(seed);
        Extension whole = extended(seed, situation, Anchor.startingAt(NOON), END);
        if (isCutShort(whole)) {
            return;
        }
        List<Undo> undos = undos(whole);
        int kept = new Random(seed).nextInt(undos.size() + 1);
        Anchor anchor = whole.anchor().atLastAiring();
        for (Undo undo : undos.subList(kept, undos.size()).reversed()) {
            anchor = anchor.undone(undo);
        }

        Extension again = extended(seed, situation, anchor, END);

        // At its beginning a timeline may be rewound to before it.
        Instant from = kept == 0 ? Instant.MIN : anchor.at();
        assertThat(again.airings())
                .as("seed %d", seed)
                .isEqualTo(
                        whole.airings().stream()
                                .filter(each -> !each.airing().start().isBefore(from))
                                .toList());
        assertThat(again.anchor()).as("seed %d", seed).isEqualTo(whole.anchor());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @DisplayName(
            "a pin begins when it is to, unless something was on then, and the rest is covered")
    void pinsBeginOnTime() {
        LongStream.range(0, SEEDS).forEach(HostileProgramsTest::keepsToPins);
    }

    static void keepsToPins(long seed) {
        Random random = new Random(seed);
        Situation plain = situation(seed);
        List<Edit> edits = edits(random, plain.content());
        Situation situation = new Situation(plain.program(), plain.content(), new Edits(edits));

        Extension extension = extended(seed, situation, Anchor.startingAt(NOON), END);

        assertCovered(seed, extension);
        if (!isCutShort(extension)) {
            List<Instant> starts =
                    extension.airings().stream().map(each -> each.airing().start()).toList();
            assertThat(starts)
                    .as("seed %d", seed)
                    .containsAll(
                            edits.stream()
                                    .filter(Edit.Pin.class::isInstance)
                                    .map(edit -> edit.range().start())
                                    .toList());
        }
    }

    /// Of what takes next to no time there is too much for one build.
    private static boolean isCutShort(Extension extension) {
        return extension.anchor().at().isBefore(END);
    }

    private static Situation situation(long seed) {
        return new Situation(AnyProgram.of(seed), AnyProgram.content(seed), Edits.NONE);
    }

    private static Extension extended(
            long seed, Situation situation, Anchor anchor, Instant until) {
        try {
            return Scheduler.extend(situation, anchor, until);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + situation.program(), e);
        }
    }

    static List<Edit> edits(Random random, ContentSnapshot content) {
        List<Edit> edits = new ArrayList<>();
        Instant at = NOON;
        for (int i = random.nextInt(6); i > 0; i--) {
            at = at.plusMillis(1 + random.nextInt(20_000_000));
            Instant finish = at.plusMillis(1_000 + random.nextInt(9_000_000));
            MediaId media = new MediaId(100 * (1 + random.nextInt(AnyProgram.POOLS)));
            if (random.nextBoolean()) {
                edits.add(
                        new Edit.Pin(
                                new Airing(
                                        at,
                                        finish,
                                        media,
                                        Duration.ZERO,
                                        AiringKind.PROGRAMME,
                                        0,
                                        Presentation.PLAIN)));
                at = finish;
            } else {
                edits.add(new Edit.Skip(media, new TimeRange(at, finish)));
            }
        }
        return edits;
    }

    /// Of airings and redirects, in order of time.
    private static List<Undo> undos(Extension extension) {
        record At(Instant start, Undo undo) {}
        Stream<At> ofAirings =
                extension.airings().stream()
                        .filter(each -> each.undo().isPresent())
                        .map(each -> new At(each.airing().start(), each.undo().get()));
        Stream<At> ofRedirects =
                extension.redirects().stream()
                        .map(each -> new At(each.redirect().range().start(), each.undo()));
        return Stream.concat(ofAirings, ofRedirects)
                .sorted(Comparator.comparing(At::start))
                .map(At::undo)
                .toList();
    }

    private static void assertCovered(long seed, Extension extension) {
        List<TimeRange> ranges = new ArrayList<>();
        extension.airings().forEach(each -> ranges.add(each.airing().range()));
        extension.redirects().forEach(each -> ranges.add(each.redirect().range()));
        extension.gaps().forEach(each -> ranges.add(each.range()));
        ranges.sort(Comparator.comparing(TimeRange::start));
        Instant at = extension.from();
        for (TimeRange range : ranges) {
            assertThat(range.start()).as("seed %d", seed).isEqualTo(at);
            at = range.end();
        }
        assertThat(extension.anchor().at()).as("seed %d", seed).isEqualTo(at);
    }

    private static void assertWithinMedia(long seed, Extension extension) {
        Map<MediaId, Outline> items = new HashMap<>();
        AnyProgram.all(AnyProgram.content(seed)).forEach(item -> items.put(item.id(), item));
        for (Planned planned : extension.airings()) {
            Airing airing = planned.airing();
            assertThat(airing.outPoint())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(items.get(airing.media()).duration());
            assertThat(airing.start())
                    .as("seed %d", seed)
                    .isEqualTo(airing.start().truncatedTo(ChronoUnit.MILLIS));
            assertThat(airing.inPoint())
                    .as("seed %d", seed)
                    .isEqualTo(airing.inPoint().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
