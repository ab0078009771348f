package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.Lab.T0;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Fillers.Need;
import tv.exstream.schedule.Spots.Choice;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Which clip is next, at midnight.
class FillerChoiceTest {
    private static final Duration NONE = Duration.ZERO;

    private final Lab lab = Lab.atMidnight();
    private final Map<String, Source> sources = new HashMap<>();

    @Test
    @DisplayName("FP-01, FP-02, FP-03: a list rests for its cooldown")
    void aListRestsForItsCooldown() {
        list("a", lab.pool(1, seconds(30)));

        assertThat(picked(list("a", 1, NONE, seconds(5)), "pool a", seconds(3))).isEmpty();
        assertThat(picked(list("a", 1, NONE, seconds(5)), "pool a", seconds(10))).isPresent();
        assertThat(picked(list("a", 1, NONE, seconds(300)), "pool a", minutes(3))).isEmpty();
        assertThat(picked(list("a", 1, NONE, seconds(300)), "pool a", minutes(10))).isPresent();
        assertThat(picked(list("a", 1, NONE, NONE), "pool a", Duration.ofMillis(1))).isPresent();
    }

    @Test
    @DisplayName("FP-04, FP-05, FP-06, FP-12: how long it takes until a clip may be shown")
    void howLongItTakesUntilAClipMayBeShown() {
        list("a", lab.pool(1, seconds(60), seconds(60)));
        Spots list = list("a", 1, minutes(30), NONE);
        Run run = run(list);
        Fillers fillers = new Fillers(run);

        assertThat(fillers.untilReady(List.of(list), need(minutes(30)))).contains(NONE);
        shown(run, "shown 1", minutes(20));
        shown(run, "shown 2", minutes(20));
        assertThat(fillers.next(List.of(list), need(minutes(30)), 1)).isEmpty();
        assertThat(fillers.untilReady(List.of(list), need(minutes(30)))).contains(minutes(10));
        shown(run, "shown 2", minutes(25));
        assertThat(fillers.untilReady(List.of(list), need(minutes(30)))).contains(minutes(5));
        assertThat(fillers.untilReady(List.of(list), need(minutes(6)))).contains(minutes(5));
        assertThat(fillers.untilReady(List.of(list), need(seconds(359)))).isEmpty();
        assertThat(fillers.untilReady(List.of(list), need(seconds(59)))).isEmpty();
    }

    @Test
    @DisplayName("FP-07: a clip that is too long by a second does not fit, because nothing is cut")
    void aClipThatIsTooLongByASecondDoesNotFit() {
        list("a", lab.pool(1, seconds(31)));
        Spots list = list("a", 1, NONE, NONE);

        assertThat(new Fillers(run(list)).next(List.of(list), need(seconds(30)), 1)).isEmpty();
        assertThat(new Fillers(run(list)).next(List.of(list), need(seconds(31)), 1)).hasSize(1);
    }

    @Test
    @DisplayName("FP-08, FP-09: what a clip weighs by its length and by its rest")
    void whatAClipWeighs() {
        assertThat(Appeal.ofRest(Duration.ofDays(7), minutes(30))).isEqualTo(14);
        assertThat(Appeal.ofRest(minutes(33), minutes(30))).isEqualTo(12);
        assertThat(Appeal.ofRest(minutes(30), NONE)).isEqualTo(11);
        assertThat(
                        List.of(15, 30, 60, 120, 180, 300, 600).stream()
                                .map(length -> Appeal.ofLength(seconds(length))))
                .containsExactly(4.0, 7.0, 12.0, 22.0, 42.0, 48.0, 55.0);
        assertThat(weights(Choice.WEIGHTED, 30, 300)).containsExactly(21, 62);
    }

    @Test
    @DisplayName("FP-10, FP-11: lists are chosen by weight among those that have rested")
    void listsAreChosenByWeight() {
        list("a", lab.pool(1, seconds(10)));
        list("b", lab.pool(2, seconds(10)));
        list("c", lab.pool(3, seconds(10)));

        assertThat(picks(list("a", 75, NONE, NONE), list("b", 25, NONE, NONE)).get(1L))
                .isBetween(7_350L, 7_650L);
        Spots resting = list("c", 1, NONE, hours(10_000));
        Map<Long, Long> split = picks(resting, list("a", 1, NONE, NONE), list("b", 1, NONE, NONE));
        assertThat(split.get(1L)).isBetween(4_850L, 5_150L);
        assertThat(split.get(3L)).isEqualTo(1);
    }

    @Test
    @DisplayName("FP-13: what was shown more than two days ago counts as never shown")
    void whatWasShownMoreThanTwoDaysAgoCountsAsNeverShown() {
        list("a", lab.pool(1, seconds(60)));
        Spots list = list("a", 1, hours(1), NONE);
        Run run = run(list);
        Supply supply = new Supply(list, run, true);
        Supply.Candidate clip = supply.wide(T0, minutes(1)).getFirst();

        shown(run, "shown 1", hours(48));
        assertThat(supply.since(clip, T0)).isEqualTo(hours(48));
        shown(run, "shown 1", hours(48).plusSeconds(1));
        assertThat(supply.since(clip, T0)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    @DisplayName(
            "FP-14: short clips are likelier where they are preferred, long ones where those are")
    void shortClipsAreLikelierWhereTheyArePreferred() {
        list("a", lab.pool(1, seconds(60), seconds(15), seconds(30)));

        Map<Long, Long> shorter = picks(limits("a", Choice.PREFER_SHORT));
        Map<Long, Long> longer = picks(limits("a", Choice.PREFER_LONG));
        Map<Long, Long> uniform = picks(limits("a", Choice.UNIFORM));

        assertThat(shorter.get(2L)).isBetween(5_850L, 6_150L);
        assertThat(shorter.get(3L)).isBetween(3_850L, 4_150L);
        assertThat(shorter.getOrDefault(1L, 0L)).isLessThan(10);
        assertThat(longer.get(1L)).isGreaterThan(longer.get(3L));
        assertThat(longer.get(3L)).isGreaterThan(longer.get(2L));
        assertThat(uniform.values()).allMatch(count -> count > 3_150 && count < 3_500);
        assertThat(weights(Choice.PREFER_SHORT, 60, 15, 30)).containsExactly(1, 45_001, 30_001);
    }

    @Test
    @DisplayName("FP-15: a clip that two lists have rests in both")
    void aClipThatTwoListsHaveRestsInBoth() {
        Selection clips = lab.pool(1, seconds(60));
        list("a", clips);
        list("b", clips);
        Spots one = list("a", 1, NONE, NONE);
        Spots other = list("b", 1, hours(1), NONE);
        Fillers fillers = new Fillers(run(one, other));

        assertThat(fillers.next(List.of(one), need(minutes(5)), 1)).hasSize(1);

        assertThat(fillers.next(List.of(other), need(minutes(5)), 1)).isEmpty();
    }

    @Test
    @DisplayName("FP-16: a fallback is not counted as filler that was shown")
    void aFallbackIsNotCountedAsFillerThatWasShown() {
        list("a", lab.pool(1, seconds(60)));
        Spots list = list("a", 1, hours(1), NONE);
        Run run = run(list);
        Need fallback = new Need(T0, minutes(5), AiringKind.FALLBACK, Presentation.PLAIN);

        assertThat(new Fillers(run).fillAndCut(List.of(list), fallback)).hasSize(5);

        assertThat(run.memory().get("shown 1")).isNull();
    }

    @Test
    @DisplayName(
            "FP-17: a gap stays empty until the first clip may be shown, and is filled from there")
    void aGapStaysEmptyUntilTheFirstClipMayBeShown() {
        list("a", lab.pool(1, seconds(60)));
        Spots list = list("a", 1, seconds(150), NONE);
        Schedule schedule = filling(minutes(5), list);

        assertThat(lab.plays(schedule, minutes(5))).isEqualTo("1@0:00 tail, 1@0:02:30 tail; 0:05");
    }

    @Test
    void drawnClipsFillAGapWithoutCuttingAny() {
        list("a", lab.pool(1, seconds(60), seconds(45), seconds(20)));
        for (Choice choice : Choice.values()) {
            Extension extension = lab.run(filling(minutes(5), limits("a", choice)), minutes(5));

            Duration shown =
                    extension.airings().stream()
                            .map(each -> each.airing().length())
                            .reduce(NONE, Duration::plus);
            assertThat(shown).isBetween(seconds(281), minutes(5));
        }
    }

    private Map<Long, Long> picks(Spots... pools) {
        Fillers fillers = new Fillers(run(pools));
        Map<Long, Long> counts = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            Need need =
                    new Need(T0.plus(minutes(i)), minutes(5), AiringKind.TAIL, Presentation.PLAIN);
            Clip clip = fillers.next(List.of(pools), need, 1).getFirst();
            counts.merge(clip.item().id().value(), 1L, Long::sum);
        }
        return counts;
    }

    private static double[] weights(Choice choice, int... seconds) {
        List<Appeal.Clip> clips =
                Arrays.stream(seconds)
                        .mapToObj(length -> new Appeal.Clip(seconds(length), Duration.ofDays(7)))
                        .toList();
        return Appeal.weights(limits("a", choice), clips);
    }

    private Optional<Clip> picked(Spots list, String name, Duration ago) {
        Run run = run(list);
        shown(run, name, ago);
        return new Fillers(run).next(List.of(list), need(minutes(30)), 1).stream().findFirst();
    }

    private static void shown(Run run, String name, Duration ago) {
        run.memory().put(name, new State.Shown(T0.minus(ago).toEpochMilli()));
    }

    private static Need need(Duration length) {
        return new Need(T0, length, AiringKind.TAIL, Presentation.PLAIN);
    }

    private void list(String name, Selection clips) {
        sources.put(name, Source.of(clips, PlaybackOrder.SEASON_EPISODE));
    }

    private static Spots list(String name, double weight, Duration restClip, Duration restPool) {
        return new Spots(
                name,
                weight,
                restClip,
                restPool,
                NONE,
                hours(9),
                List.of(),
                restClip.isZero() ? Choice.IN_ORDER : Choice.WEIGHTED);
    }

    private static Spots limits(String name, Choice choice) {
        return new Spots(name, 1, NONE, NONE, NONE, hours(9), List.of(), choice);
    }

    private Run run(Spots... pools) {
        Program program = filling(hours(1), pools).program(ZoneOffset.UTC);
        Situation situation = new Situation(program, lab.content(), Edits.NONE);
        return Run.of(situation, Anchor.startingAt(T0));
    }

    private Schedule filling(Duration length, Spots... pools) {
        Rest rest = new Rest(List.of(pools), List.of(), Rest.Then.WAIT);
        return new Scripted(sources, List.of(new Instruction.Fill(new Target.For(length), rest)));
    }

    private record Scripted(Map<String, Source> sources, List<Instruction> instructions)
            implements Schedule {
        @Override
        public long seed() {
            return 1;
        }

        @Override
        public Schedule withSeed(long other) {
            return this;
        }

        @Override
        public Program program(ZoneId zone) {
            return Program.of(seed(), zone, sources, instructions);
        }
    }
}
