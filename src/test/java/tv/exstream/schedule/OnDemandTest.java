package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Airing;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Standstill;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;

class OnDemandTest {
    private static final ChannelId CHANNEL = new ChannelId(5);
    private static final TimeRange ALL = TimeRange.of(Lab.T0, Duration.ofDays(400));

    private final Lab lab = Lab.atMidnight();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final InMemorySchedules schedules = new InMemorySchedules(playouts);
    private final InMemoryStandstills standstills = new InMemoryStandstills(schedules, playouts);

    @Test
    @DisplayName("SCH-100: an item goes on at the picture at which the last viewer left")
    void anItemGoesOnAtThePictureAtWhichTheLastViewerLeft() {
        begin(lab.pool(1, hours(1), hours(1)));

        stop(minutes(90));

        assertThat(airings()).extracting(Airing::finish).last().isEqualTo(at(minutes(90)));
        goOn(hours(10));
        Airing rest = airings().get(2);
        assertThat(rest.start()).isEqualTo(at(hours(10)));
        assertThat(rest.inPoint()).isEqualTo(minutes(30));
        assertThat(rest.finish()).isEqualTo(at(hours(10).plusMinutes(30)));
        assertThat(rest.guideGroup()).isNotEqualTo(airings().get(1).guideGroup());
        assertThat(airings().get(3).media()).isEqualTo(airings().getFirst().media());
    }

    @Test
    @DisplayName("SCH-100: whoever watches now and then sees everything once and in order")
    void whoeverWatchesNowAndThenSeesEverythingOnceAndInOrder() {
        for (long seed = 0; seed < 100; seed++) {
            RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
            OnDemandTest test = new OnDemandTest();
            Selection pool = test.lab.pool(1, minutes(50), minutes(7), minutes(95), minutes(31));
            test.begin(pool);
            Duration at = Duration.ZERO;
            Duration watched = Duration.ZERO;
            for (int visit = 0; visit < 12; visit++) {
                Duration stay = Duration.ofMillis(1 + random.nextInt(10_000_000));
                at = at.plus(stay);
                watched = watched.plus(stay);
                test.stop(at);
                at = at.plusMillis(random.nextInt(100_000_000));
                test.goOn(at);
            }

            assertThat(test.seen(at))
                    .as("seed %d", seed)
                    .isEqualTo(test.uninterrupted(pool, watched));
        }
    }

    @Test
    void atAJoinNothingOfWhatIsOverIsLeft() {
        begin(lab.pool(1, hours(1), hours(1)));

        stop(hours(1));

        assertThat(playouts.standstill(CHANNEL).orElseThrow().rest()).isEmpty();
        goOn(hours(5));
        assertThat(airings().get(1).start()).isEqualTo(at(hours(5)));
        assertThat(airings().get(1).inPoint()).isZero();
    }

    @Test
    void changedRulesComeAfterWhatWasOn() {
        begin(lab.pool(1, hours(1), hours(1)));
        Selection others = lab.pool(7, hours(2));
        stop(minutes(30));

        schedules.put(CHANNEL, flood(others), at(Duration.ZERO));
        goOn(hours(3));

        assertThat(airings().get(1).inPoint()).isEqualTo(minutes(30));
        assertThat(airings().get(2).media().value()).isEqualTo(7);
    }

    @Test
    void theReasonOfTheEmptyTimeIsThatNobodyWatches() {
        begin(lab.pool(1, hours(1)));

        stop(minutes(30));

        assertThat(schedules.explanations(CHANNEL, TimeRange.of(at(hours(2)), minutes(1))))
                .singleElement()
                .extracting(Explanation::reason)
                .asString()
                .contains("nobody watches");
    }

    @Test
    void aMirrorCannotStandStill() {
        Schedule mirror = new MirrorSchedule(new ChannelId(2), Duration.ZERO, 1);

        assertThatThrownBy(() -> new OnDemandSchedule(mirror)).hasMessageContaining("its own");
    }

    private void begin(Selection pool) {
        schedules.put(CHANNEL, flood(pool), Lab.T0);
        Plan plan = plan();
        Extension first = Scheduler.extend(situation(plan), plan.anchor(), at(hours(48)));
        assertThat(schedules.extend(CHANNEL, plan.version(), first)).isTrue();
    }

    private void stop(Duration after) {
        Instant since = at(after);
        Plan plan = plan();
        Anchor next = schedules.rewound(CHANNEL, since).orElseThrow();
        List<Airing> airings = playouts.airings(CHANNEL, ALL);
        Optional<Extension.Planned> on =
                airings.stream()
                        .filter(airing -> airing.range().contains(since))
                        .map(
                                airing ->
                                        new Extension.Planned(
                                                airing, Remark.quoted("was on"), Optional.empty()))
                        .findFirst();
        Extension stopped = OnDemand.stopped(on, since, plan.at(next), since.plus(hours(48)));

        assertThat(
                        standstills.stop(
                                CHANNEL,
                                plan.version(),
                                stopped,
                                Standstill.of(since, next.at(), airings)))
                .isTrue();
    }

    private void goOn(Duration after) {
        Plan plan = plan();
        Anchor anchor =
                plan.changed() == Plan.Changed.RULES ? plan.anchor().atFirstStep() : plan.anchor();
        Extension more =
                OnDemand.goingOn(
                        playouts.standstill(CHANNEL).orElseThrow(),
                        at(after),
                        situation(plan),
                        new OnDemand.Span(anchor, at(after.plus(hours(48)))));

        assertThat(schedules.extend(CHANNEL, plan.version(), more)).isTrue();
        assertThat(playouts.standstill(CHANNEL)).isEmpty();
    }

    private Situation situation(Plan plan) {
        return new Situation(plan.schedule().program(ZoneOffset.UTC), lab.content(), Edits.NONE);
    }

    private Plan plan() {
        return schedules.find(CHANNEL).orElseThrow();
    }

    private static Schedule flood(Selection pool) {
        CollectionId id = ((Selection.Collection) pool).id();
        return new OnDemandSchedule(new Schedule.Flood(id, PlaybackOrder.SHUFFLE, 3));
    }

    private List<Airing> airings() {
        return playouts.airings(CHANNEL, ALL);
    }

    /// Item by item the parts that were on before an instant, joined where one goes on from another.
    private List<String> seen(Duration before) {
        return joined(airings().stream().filter(a -> a.start().isBefore(at(before))).toList());
    }

    private List<String> uninterrupted(Selection pool, Duration watched) {
        Extension whole =
                Scheduler.extend(
                        flood(pool).program(ZoneOffset.UTC),
                        lab.content(),
                        Anchor.startingAt(Lab.T0),
                        at(watched));
        List<Airing> airings = new ArrayList<>();
        for (Extension.Planned planned : whole.airings()) {
            boolean isCut = planned.airing().finish().isAfter(at(watched));
            airings.add(isCut ? planned.airing().until(at(watched)) : planned.airing());
        }
        return joined(airings);
    }

    private static List<String> joined(List<Airing> airings) {
        List<String> parts = new ArrayList<>();
        for (Airing airing : airings) {
            if (airing.inPoint().isZero()) {
                parts.add(airing.media() + " to " + airing.outPoint());
            } else {
                String before = parts.removeLast();
                assertThat(before).isEqualTo(airing.media() + " to " + airing.inPoint());
                parts.add(airing.media() + " to " + airing.outPoint());
            }
        }
        return parts;
    }

    private static Instant at(Duration after) {
        return Lab.T0.plus(after);
    }
}
