package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.job.Station.HORIZON;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.job.BuildMode.Seeding;
import tv.exstream.job.Programming.Preview;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;

class BuildsTest {
    private static final BuildMode AGAIN = new BuildMode.Reset(new Seeding.Kept());

    private final Station station = new Station();
    private final Builds builds = station.builds();
    private final Programming programming =
            new Programming(station.stored(), () -> station.now, _ -> {});
    private final TimelineEdits edits =
            new TimelineEdits(station.stored(), () -> station.now, _ -> {});
    private Channel channel;

    @BeforeEach
    void plan() {
        channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "a", minutes(20));
        station.add(1, "b", minutes(20));
        station.add(1, "c", minutes(20));
        station.look(channel);
        station.now = NOON.plus(minutes(25));
    }

    @Test
    @DisplayName("CON-1, CON-2: going on adds what is new and touches nothing else")
    void goingOnAddsWhatIsNew() {
        List<Airing> before = station.airings(channel);
        assertThat(builds.dry(channel, new BuildMode.Continue()).extension().airings()).isEmpty();
        station.now = NOON.plus(hours(12));

        Preview preview = builds.build(channel, new BuildMode.Continue());

        assertThat(preview.diff().removed()).isEmpty();
        assertThat(preview.diff().added()).isNotEmpty();
        assertThat(station.airings(channel)).startsWith(before.toArray(Airing[]::new));
        assertThat(station.horizon(channel)).isAfterOrEqualTo(station.now.plus(HORIZON));
    }

    @Test
    @DisplayName("CON-8: a refresh goes on from the state it stands at, so what is as it was stays")
    void aRefreshOfWhatIsAsItWasChangesNothing() {
        List<Airing> before = station.airings(channel);

        Preview preview = builds.build(channel, new BuildMode.Refresh());

        assertThat(preview.diff().kept()).isGreaterThan(100);
        assertThat(preview.diff().added()).isEmpty();
        assertThat(station.airings(channel)).isEqualTo(before);
    }

    @Test
    void whatAChangeHasLeftToBePlannedIsPlannedForWhoeverEditsNext() {
        Schedule.Flood present = (Schedule.Flood) rules();
        programming.setRules(
                channel, new Schedule.Flood(present.collection(), PlaybackOrder.SHUFFLE, 1));
        List<Airing> before = station.airings(channel);

        builds.finish(channel);

        List<Airing> finished = station.airings(channel);
        assertThat(finished).isNotEqualTo(before);
        long version = station.playouts.version(channel.id());
        builds.finish(channel);
        station.look(channel);
        assertThat(station.airings(channel)).isEqualTo(finished);
        assertThat(station.playouts.version(channel.id())).isEqualTo(version);
    }

    @Test
    @DisplayName("CON-4: a reset begins everything anew behind what is on air, with another seed")
    void aResetBeginsEverythingAnew() {
        Preview tried = builds.dry(channel, new BuildMode.Reset(new Seeding.Another()));
        assertThat(strip()).isEqualTo(planned());

        Preview done = builds.build(channel, new BuildMode.Reset(new Seeding.Another()));

        assertThat(done).isEqualTo(tried);
        assertThat(strip())
                .isEqualTo("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏a▕ 13:00 ▏b▕ 13:20 ▏c▕ 13:40 ▏a▕ 14:00");
        assertThat(rules().seed()).isNotEqualTo(1);
        assertThat(station.horizon(channel)).isAfterOrEqualTo(station.now.plus(HORIZON));
        station.look(channel);
        assertThat(station.changes).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatComesIntoTheTimeToKeepWhileAResetIsMadeIsNotCut(int seconds) {
        station.now = NOON.plus(minutes(40)).minus(TimelineNeed.KEPT).minusSeconds(seconds);
        Builds slow = station.builds(() -> station.now = station.now.plusSeconds(1));

        slow.build(channel, AGAIN);

        assertThat(strip()).startsWith("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏");
        assertThat(strip()).endsWith("▕ 14:00");
    }

    @Test
    void aResetMayKeepTheSeedOrBeGivenOne() {
        builds.build(channel, AGAIN);
        assertThat(rules().seed()).isEqualTo(1);

        builds.build(channel, new BuildMode.Reset(new Seeding.Given(42)));
        assertThat(rules().seed()).isEqualTo(42);
    }

    @Test
    @DisplayName("CON-4: a reset with a given seed shuffles as a new channel with that seed does")
    void aResetShufflesAsANewChannelDoes() {
        setRules(PlaybackOrder.SHUFFLE, 1);
        station.now = NOON.plus(hours(5));
        station.look(channel);

        builds.build(channel, new BuildMode.Reset(new Seeding.Given(7)));

        Instant begin = NOON.plus(hours(5)).plus(minutes(20));
        String again = station.strip(channel, begin, hours(4), ZoneOffset.UTC);
        Station other = new Station();
        other.now = begin;
        Channel fresh = other.channel(1, PlaybackOrder.SHUFFLE);
        List.of("a", "b", "c").forEach(name -> other.add(1, name, minutes(20)));
        other.schedules.put(fresh.id(), rules(), begin);
        other.look(fresh);
        assertThat(again).isEqualTo(other.strip(fresh, begin, hours(4), ZoneOffset.UTC));
    }

    @Test
    @DisplayName("CON-12: a build that others outrun again and again leaves the timeline as it is")
    void aBuildThatIsOutrunChangesNothing() {
        List<Airing> before = station.airings(channel);
        // Whoever looks at the clock in between changes the plan.
        Builds outrun =
                station.builds(
                        () -> {
                            station.schedules.put(channel.id(), rules(), NOON);
                            return station.now;
                        });

        assertThatThrownBy(() -> outrun.build(channel, AGAIN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("being changed by others");

        assertThat(station.airings(channel)).isEqualTo(before);
    }

    @Test
    void aTimelineThatHasEndedGoesOnWhereItEnded() {
        Instant end = station.horizon(channel);
        station.now = end.plus(minutes(10));

        Preview preview = builds.build(channel, AGAIN);

        assertThat(preview.extension().from()).isEqualTo(end);
    }

    @Test
    void aChannelWithoutRulesHasNothingToBuild() {
        Channel bare = station.channels.add(ChannelBuilder.channel(2).since(NOON).draft());

        assertThatThrownBy(() -> builds.build(bare, AGAIN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SCHEDULE_NOT_FOUND));
    }

    @Test
    @DisplayName("SCH-81: what is reverted before it has aired comes back exactly as it was")
    void whatIsRevertedAtOnceComesBackExactly() {
        List<Airing> before = station.airings(channel);
        Plan plan = station.schedules.find(channel.id()).orElseThrow();
        setRules(PlaybackOrder.SHUFFLE, 5);
        assertThat(station.airings(channel)).isNotEqualTo(before);

        Preview tried = builds.dryRevert(channel, last().id());
        Preview done = builds.revert(channel, last().id());

        assertThat(done).isEqualTo(tried);
        assertThat(ungrouped(station.airings(channel))).isEqualTo(ungrouped(before));
        assertThat(rules()).isEqualTo(plan.schedule());
        assertThat(station.schedules.find(channel.id()).orElseThrow().anchor().memory())
                .isEqualTo(plan.anchor().memory());
    }

    @Test
    @DisplayName("SCH-81: a reset can be reverted, also later: everything goes on where it stood")
    void aResetCanBeReverted() {
        builds.build(channel, AGAIN);
        assertThat(strip())
                .isEqualTo("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏a▕ 13:00 ▏b▕ 13:20 ▏c▕ 13:40 ▏a▕ 14:00");
        station.now = NOON.plus(minutes(45));

        builds.revert(channel, last().id());

        assertThat(strip())
                .isEqualTo("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏a▕ 13:00 ▏c▕ 13:20 ▏a▕ 13:40 ▏b▕ 14:00");
    }

    @Test
    void whatIsRevertedLaterDoesNotShowAgainWhatWasShownMeanwhile() {
        setRules(PlaybackOrder.CHRONOLOGICAL, 8);
        String planned = strip();
        station.now = NOON.plus(minutes(45));

        builds.revert(channel, last().id());

        assertThat(strip()).isEqualTo(planned);
        assertThat(rules().seed()).isEqualTo(1);
    }

    @Test
    void aRevertIsAChangeThatCanBeReverted() {
        long pin =
                edits.pin(
                        channel.id(),
                        airing(3).at(NOON.plus(minutes(50))).lasting(minutes(10)).build());
        station.look(channel);
        String pinned = strip();

        builds.revert(channel, last().id());
        assertThat(strip()).isEqualTo(planned());
        assertThat(edits.all(channel.id())).isEmpty();

        builds.revert(channel, last().id());

        assertThat(strip()).isEqualTo(pinned);
        assertThat(edits.all(channel.id()))
                .singleElement()
                .satisfies(made -> assertThat(made.id()).isEqualTo(pin));
        assertThat(builds.changes(channel.id()))
                .extracting(Change::deed)
                .containsExactly(Change.Deed.REVERT, Change.Deed.REVERT, Change.Deed.EDIT);
    }

    @Test
    void aChangeThatIsNotKnownCannotBeReverted() {
        assertThatThrownBy(() -> builds.revert(channel, 77))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CHANGE_NOT_FOUND));
    }

    private void setRules(PlaybackOrder order, long seed) {
        Schedule.Flood present = (Schedule.Flood) rules();
        programming.setRules(channel, new Schedule.Flood(present.collection(), order, seed));
        station.look(channel);
    }

    private Change last() {
        return builds.changes(channel.id()).getFirst();
    }

    private Schedule rules() {
        return programming.rules(channel.id()).orElseThrow();
    }

    private String strip() {
        return station.strip(channel, NOON, hours(2), ZoneOffset.UTC);
    }

    private static List<String> ungrouped(List<Airing> airings) {
        return airings.stream().map(each -> each.start() + " " + each.media()).toList();
    }

    private static String planned() {
        return "12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏c▕ 13:00 ▏a▕ 13:20 ▏b▕ 13:40 ▏c▕ 14:00";
    }
}
