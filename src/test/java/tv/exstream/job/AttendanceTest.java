package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.ForwardedSchedules;
import tv.exstream.schedule.InMemoryStandstills;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// A channel whose time stands still while nobody watches, with films of an hour.
class AttendanceTest {
    private final Station station = new Station();
    private final InMemoryStandstills standstills =
            new InMemoryStandstills(station.schedules, station.playouts);
    private final Channel channel = station.channel(5, PlaybackOrder.CHRONOLOGICAL);
    private Attendance attendance = attendance();

    @BeforeEach
    void begin() {
        station.add(5, "alien", hours(1));
        station.add(5, "aliens", hours(1));
        Plan plan = station.schedules.find(channel.id()).orElseThrow();
        station.schedules.put(channel.id(), new OnDemandSchedule(plan.schedule()), Station.NOON);
        station.look(channel);
        attendance.rulesChanged(channel);
    }

    @Test
    void aChannelThatIsRemovedIsNoLongerAttended() {
        attendance.begin(List.of(channel));
        attendance.removed(channel.id());
        station.channels.remove(channel.id());

        station.now = Station.NOON.plus(hours(3));
        attendance.at(channel);
        attendance.look(List.of(channel), Set.of());

        assertThat(standstills.lastWatched(channel.id())).contains(Station.NOON);
        assertThat(station.playouts.standstill(channel.id())).isEmpty();
    }

    @Test
    @DisplayName(
            "SCH-100, API-15: time stands still from when the last viewer left, and goes on when one comes")
    void timeStandsStillWhileNobodyWatches() {
        attendance.at(channel);
        watchUntil(minutes(20));

        passTo(hours(7));
        assertThat(on(hours(6))).isInstanceOf(OnAir.Gap.class);
        attendance.at(channel);

        assertThat(offset(hours(7))).isEqualTo(minutes(20));
        assertThat(offset(hours(7).plusMinutes(39))).isEqualTo(minutes(59));
        assertThat(name(hours(7).plusMinutes(40))).isEqualTo("aliens");
    }

    @Test
    void whoZapsAwayAndBackFindsItWhereItWouldBe() {
        watchUntil(minutes(20));

        passTo(minutes(20).plusSeconds(25));
        attendance.at(channel);

        assertThat(offset(minutes(20).plusSeconds(25))).isEqualTo(minutes(20).plusSeconds(25));
        assertThat(station.playouts.standstill(channel.id())).isEmpty();
    }

    @Test
    void aSecondViewerDoesNotDisturbTheFirst() {
        watchUntil(minutes(20));
        passTo(hours(7));
        attendance.at(channel);
        long version = station.playouts.version(channel.id());

        passTo(hours(7).plusMinutes(1), Set.of(channel));
        attendance.at(channel);

        assertThat(offset(hours(7).plusMinutes(1))).isEqualTo(minutes(21));
        assertThat(station.playouts.version(channel.id())).isEqualTo(version);
    }

    @Test
    void whoIsThereWhenTimeStandsStillSeesItGoOn() {
        watchUntil(minutes(20));
        passTo(hours(7));

        attendance.look(Set.of(channel), Set.of(channel));

        assertThat(offset(hours(7))).isEqualTo(minutes(20));
    }

    @Test
    void theEmptyTimeReachesAsFarAsAnyTimeline() {
        watchUntil(minutes(20));

        passTo(hours(24 * 10));

        assertThat(station.horizon(channel)).isAfterOrEqualTo(station.now.plus(Station.HORIZON));
    }

    @Test
    void afterACrashItGoesOnWhereSomebodyWasLastKnownToWatch() {
        attendance.at(channel);
        watchUntil(minutes(20));
        station.now = Station.NOON.plus(hours(5));

        attendance = attendance();
        attendance.begin(List.of(channel));
        attendance.look(Set.of(channel), Set.of());
        attendance.at(channel);

        Duration back = minutes(20).minus(offset(hours(5)));
        assertThat(back).isBetween(Duration.ZERO, Attendance.NOTED.plus(seconds(5)));
    }

    @Test
    void whenTheRulesAreOnDemandNoMoreTimeGoesOn() {
        watchUntil(minutes(20));
        passTo(hours(7));
        OnDemandSchedule rules =
                (OnDemandSchedule) station.schedules.find(channel.id()).orElseThrow().schedule();

        station.schedules.put(channel.id(), rules.rules(), Station.NOON);
        attendance.rulesChanged(channel);

        assertThat(offset(hours(7))).isEqualTo(minutes(20));
        passTo(hours(8));
        assertThat(on(hours(8))).isInstanceOf(OnAir.Showing.class);
    }

    @Test
    void otherChannelsGoOn() {
        Channel other = station.channel(6, PlaybackOrder.CHRONOLOGICAL);
        station.add(6, "other", hours(1));
        station.look(other);
        attendance.rulesChanged(other);

        attendance.at(other);
        station.now = Station.NOON.plus(hours(7));
        attendance.look(Set.of(other), Set.of());

        assertThat(station.playouts.standstill(other.id())).isEmpty();
    }

    @Test
    void everyChangeIsToldFromWhereItBegins() {
        watchUntil(minutes(20));
        station.changes.clear();

        passTo(hours(7));
        attendance.at(channel);

        Instant since = Station.NOON.plus(minutes(20));
        assertThat(station.changes)
                .containsExactly(
                        new TimelineChanged(channel.id(), since),
                        new TimelineChanged(channel.id(), since));
    }

    @Test
    void rulesThatAreOnDemandAgainChangeNothingOfWhatHasAired() {
        watchUntil(minutes(20));
        Schedule rules = station.schedules.find(channel.id()).orElseThrow().schedule();
        station.schedules.put(channel.id(), ((OnDemandSchedule) rules).rules(), Station.NOON);
        attendance.rulesChanged(channel);
        passTo(hours(7));
        List<Airing> before = station.playouts.airings(channel.id(), aired());

        station.schedules.put(channel.id(), rules, Station.NOON);
        station.look(channel);
        attendance.rulesChanged(channel);
        passTo(hours(7).plusMinutes(2));

        assertThat(station.playouts.airings(channel.id(), aired())).isEqualTo(before).hasSize(6);
        assertThat(station.playouts.standstill(channel.id()).orElseThrow().since())
                .isEqualTo(Station.NOON.plus(hours(7)));
        assertThat(standstills.lastWatched(channel.id())).contains(Station.NOON.plus(hours(7)));
    }

    private static TimeRange aired() {
        return TimeRange.of(Station.NOON, hours(6));
    }

    @Test
    void aScriptThatTakesOverWhileTimeStandsStillComesBehindWhatWasOn() {
        watchUntil(minutes(20));
        passTo(hours(7));

        station.schedules.put(channel.id(), new ScriptSchedule(1), Station.NOON);
        attendance.rulesChanged(channel);

        assertThat(offset(hours(7))).isEqualTo(minutes(20));
        assertThat(station.horizon(channel))
                .isEqualTo(Station.NOON.plus(hours(7)).plus(minutes(40)));
    }

    @Test
    void whileTimeStandsStillARefreshPlansNothing() {
        watchUntil(minutes(20));
        passTo(hours(7));
        Builds builds = station.builds();

        for (BuildMode mode : List.of(new BuildMode.Continue(), new BuildMode.Refresh())) {
            assertThat(builds.dry(channel, mode).extension().airings()).isEmpty();
            assertThat(builds.build(channel, mode).extension().airings()).isEmpty();
        }

        assertThat(station.playouts.standstill(channel.id())).isPresent();
        attendance.at(channel);
        assertThat(offset(hours(7))).isEqualTo(minutes(20));
    }

    @Test
    @DisplayName(
            "SCH-100: after a reset while time stands still, the programme goes on to its end"
                    + " before all begins anew")
    void afterAResetWhileTimeStandsStillTheProgrammeGoesOnBeforeTheBeginning() {
        station.add(5, "prometheus", hours(1));
        station.look(channel);
        watchUntil(hours(1).plusMinutes(20));
        passTo(hours(7));

        station.builds().build(channel, new BuildMode.Reset(new BuildMode.Seeding.Kept()));
        passTo(hours(9));
        assertThat(on(hours(8))).isInstanceOf(OnAir.Gap.class);
        attendance.at(channel);

        assertThat(name(hours(9))).isEqualTo("aliens");
        assertThat(offset(hours(9))).isEqualTo(minutes(20));
        assertThat(name(hours(9).plusMinutes(40))).isEqualTo("alien");
        assertThat(offset(hours(9).plusMinutes(40))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aRevertWhileTimeStandsStillKeepsTheRestOfTheProgrammeToo() {
        watchUntil(minutes(20));
        passTo(hours(7));
        Builds builds = station.builds();
        builds.build(channel, new BuildMode.Reset(new BuildMode.Seeding.Kept()));
        long reset = builds.changes(channel.id()).getFirst().id();
        station.changes.clear();

        builds.revert(channel, reset);

        Instant since = Station.NOON.plus(minutes(20));
        assertThat(station.playouts.standstill(channel.id()).orElseThrow().since())
                .isEqualTo(since);
        attendance.at(channel);
        assertThat(offset(hours(7))).isEqualTo(minutes(20));
        assertThat(name(hours(7).plusMinutes(40))).isEqualTo("aliens");
    }

    @Test
    void whatIsTriedWhileTimeStandsStillChangesNothing() {
        watchUntil(minutes(20));
        passTo(hours(7));
        long version = station.playouts.version(channel.id());

        Programming.Preview preview =
                station.builds().dry(channel, new BuildMode.Reset(new BuildMode.Seeding.Another()));

        assertThat(preview.extension().airings()).isEmpty();
        assertThat(station.playouts.version(channel.id())).isEqualTo(version);
        assertThat(station.playouts.standstill(channel.id())).isPresent();
    }

    @Test
    @DisplayName("SCH-100: whoever watches a mirror of it, or a mirror of that, keeps time going")
    void whoeverWatchesAMirrorKeepsItGoing() {
        Channel late = mirror(6, channel, hours(1));
        Channel other = mirror(7, late, Duration.ZERO);

        passTo(hours(1).plusMinutes(30), Set.of(other));

        assertThat(station.playouts.standstill(channel.id())).isEmpty();
        assertThat(offset(hours(1).plusMinutes(30))).isEqualTo(minutes(30));
        passTo(hours(7));
        assertThat(station.playouts.standstill(channel.id()).orElseThrow().since())
                .isEqualTo(Station.NOON.plus(hours(1).plusMinutes(30)));
    }

    @Test
    void whoComesToAMirrorLetsItGoOn() {
        Channel mirror = mirror(6, channel, Duration.ZERO);
        watchUntil(minutes(20));
        passTo(hours(7));

        attendance.at(mirror);

        assertThat(offset(hours(7))).isEqualTo(minutes(20));
    }

    @Test
    void mirrorsThatShowEachOtherKeepNothingGoing() {
        Channel one = mirror(6, channel, Duration.ZERO);
        station.schedules.put(
                channel.id(), new MirrorSchedule(one.id(), Duration.ZERO, 1), Station.NOON);
        station.now = Station.NOON.plus(minutes(5));
        station.look(channel);

        assertThat(
                        new Shown(station.channels, station.playouts)
                                .on(one, station.now.plus(hours(1))))
                .containsExactly(one, channel);
        attendance.at(one);
    }

    @Test
    void whoComesBeforeTheFirstLookLetsItGoOnToo() {
        watchUntil(minutes(20));
        passTo(hours(7));
        attendance = attendance();

        attendance.at(channel);
        attendance.begin(List.of(channel));

        assertThat(offset(hours(7))).isEqualTo(minutes(20));
        assertThat(attendance.channels()).containsExactly(channel.id());
    }

    @Test
    void ofRulesThatAreOnDemandNoMoreTimeDoesNotStopThoughNobodyTold() {
        watchUntil(minutes(20));
        OnDemandSchedule rules =
                (OnDemandSchedule) station.schedules.find(channel.id()).orElseThrow().schedule();
        station.schedules.put(channel.id(), rules.rules(), Station.NOON);

        passTo(hours(3));

        assertThat(station.playouts.standstill(channel.id())).isEmpty();
    }

    private Channel mirror(int number, Channel target, Duration shift) {
        Channel mirror =
                station.channels.add(ChannelBuilder.channel(number).since(Station.NOON).draft());
        station.schedules.put(mirror.id(), new MirrorSchedule(target.id(), shift, 1), Station.NOON);
        station.look(mirror);
        return mirror;
    }

    @Test
    void theMirrorsOfItAreToldToo() {
        Channel mirror = mirror(6, channel, Duration.ZERO);
        watchUntil(minutes(20));
        station.changes.clear();

        passTo(hours(7));
        attendance.at(channel);

        assertThat(station.changes.stream().filter(change -> change.channel().equals(mirror.id())))
                .hasSize(2);
    }

    @Test
    void aPlanThatWasReadBeforeTimeStoodStillIsNotCarriedOut() {
        watchUntil(minutes(20));
        station.now = Station.NOON.plus(hours(1));
        ForwardedSchedules stopping =
                new ForwardedSchedules(station.schedules) {
                    @Override
                    public Optional<Plan> find(ChannelId id) {
                        Optional<Plan> plan = super.find(id);
                        attendance.look(Set.of(channel), Set.of());
                        return plan;
                    }
                };

        station.add(5, "alien 3", hours(1));
        station.planner(stopping, station.changes::add).look(channel);

        assertThat(station.playouts.standstill(channel.id())).isPresent();
    }

    private Attendance attendance() {
        var time =
                new ChannelTime(
                        station.planner.situations(),
                        standstills,
                        new ChannelTime.Clock(() -> station.now, () -> Station.HORIZON),
                        station.changes::add);
        return new Attendance(
                new Attendance.Stored(
                        station.channels, station.schedules, station.playouts, standstills),
                time,
                () -> station.now);
    }

    private void watchUntil(Duration after) {
        passTo(after, Set.of(channel));
    }

    private void passTo(Duration after) {
        passTo(after, Set.of());
    }

    /// Time goes by in steps of five seconds, or of an hour when nobody watches for long.
    private void passTo(Duration after, Set<Channel> watched) {
        Instant until = Station.NOON.plus(after);
        while (station.now.isBefore(until)) {
            Duration left = Duration.between(station.now, until);
            Duration step = left.compareTo(hours(2)) > 0 ? hours(1) : seconds(5);
            station.now = station.now.plus(step);
            attendance.look(Set.of(channel), watched);
            station.look(channel);
        }
    }

    private OnAir on(Duration after) {
        Instant t = Station.NOON.plus(after);
        return station.playouts.over(channel.id(), TimeRange.of(t, minutes(1))).at(t);
    }

    private Airing airing(Duration after) {
        return ((OnAir.Showing) on(after)).airing();
    }

    private Duration offset(Duration after) {
        return airing(after).offsetAt(Station.NOON.plus(after));
    }

    private String name(Duration after) {
        return station.items.find(airing(after).media()).orElseThrow().title().name();
    }
}
