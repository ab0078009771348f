package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Airing;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.schedulefile.ScriptSteps;
import tv.exstream.time.TimeRange;

class ScriptsTest {
    private static final ScriptWish USUAL = new ScriptWish(Optional.empty(), Optional.empty());

    /// What is on air, what players know and the time that a build has are over then.
    private static final Instant BEGIN = NOON.plus(minutes(4));

    private final Station station = new Station();
    private final Planner planner = station.planner;
    private final Programming programming =
            new Programming(station.stored(), () -> station.now, _ -> {});
    private final TimelineEdits edits =
            new TimelineEdits(station.stored(), () -> station.now, _ -> {});
    private final Scripts scripts = OpenScripts.of(station);
    private Channel channel;

    @BeforeEach
    void rules() {
        channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "a", minutes(20));
        station.add(1, "b", minutes(20));
        programming.setRules(channel, new ScriptSchedule(7));
        planner.look(channel);
    }

    @Test
    void byItselfAChannelThatAScriptBuildsShowsNothing() {
        assertThat(station.airings(channel)).isEmpty();
        assertThat(planner.scripts().all())
                .containsExactly(new ScriptsWanted.Wanted(channel.number(), NOON));
        assertThat(
                        programming
                                .preview(channel, new ScriptSchedule(7), hours(1))
                                .preview()
                                .extension()
                                .gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).hasToString("the script has not come"));
    }

    @Test
    void whatWasBuiltIsTheTimelineOnceItIsCommittedAndGoesOnWithTheNextBuild() {
        String id = open();
        add(id, 3);
        assertThat(station.airings(channel)).isEmpty();

        ScriptState committed = scripts.commit(id);

        assertThat(committed.progress().now()).isEqualTo(BEGIN.plus(hours(1)));
        assertThat(strip()).startsWith("12:04 ▏a▕ 12:24 ▏b▕ 12:44 ▏a▕ 13:04");
        assertThat(station.changes).contains(new TimelineChanged(channel.id(), NOON));

        String next = open();
        add(next, 1);
        scripts.commit(next);
        assertThat(strip()).startsWith("12:04 ▏a▕ 12:24 ▏b▕ 12:44 ▏a▕ 13:04 ▏b▕ 13:24");
    }

    @Test
    void aBuildThatIsBeingStoredIsNotEndedAnyMore() {
        List<Throwable> refused = new ArrayList<>();
        List<Runnable> meanwhile = new ArrayList<>();
        Scripts watched = OpenScripts.of(station, _ -> meanwhile.forEach(Runnable::run));
        String id = watched.open(channel, USUAL).id();
        watched.step(id, ScriptSteps.read("add-collection", "{key: all, collection: all of 1}"));
        watched.step(id, ScriptSteps.read("add-count", "{content: all, count: 1}"));
        meanwhile.add(() -> refused.add(catchThrowable(() -> watched.cancel(id))));

        watched.commit(id);

        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .hasMessage("no build of a script has the id " + id));
        assertThat(strip()).startsWith("12:04 ▏a▕ 12:24");
    }

    @Test
    void whatAScriptShowsOfARerunCountsAsItsFirstRunWhenItHasAired() {
        CollectionId fresh =
                station.collections
                        .add(
                                "fresh",
                                new Content.Rerun(
                                        new Selection.Query("*:*"),
                                        Order.CHRONOLOGICAL,
                                        Order.CHRONOLOGICAL))
                        .id();
        String id = open();
        scripts.step(id, ScriptSteps.read("add-collection", "{key: f, collection: fresh}"));
        scripts.step(id, ScriptSteps.read("add-count", "{content: f, count: 2}"));
        scripts.commit(id);

        planner.look(channel);
        assertThat(station.firstRuns.of(fresh)).isEmpty();
        station.now = BEGIN.plus(minutes(21));
        planner.look(channel);
        assertThat(station.firstRuns.of(fresh)).extracting(FirstRun::shown).containsExactly(BEGIN);

        planner.forget(channel.id());
        station.now = BEGIN.plus(hours(1));
        planner.look(channel);
        assertThat(station.firstRuns.of(fresh)).hasSize(1);
    }

    @Test
    void theTimeThatNoScriptCameForSaysSo() {
        build(3);
        station.now = NOON.plus(hours(5));
        build(1);

        assertThat(
                        programming.explanations(
                                channel.id(), TimeRange.of(BEGIN.plus(hours(2)), minutes(1))))
                .singleElement()
                .satisfies(
                        gap -> {
                            assertThat(gap.reason()).hasToString("the script has not come");
                            assertThat(gap.range())
                                    .isEqualTo(
                                            new TimeRange(
                                                    BEGIN.plus(hours(1)), BEGIN.plus(hours(5))));
                        });
    }

    @Test
    void aResetPlansAnewBehindWhatIsOnAirSoon() {
        build(9);
        station.now = NOON.plus(minutes(10));

        String id =
                scripts.open(
                                channel,
                                new ScriptWish(
                                        Optional.of(ScriptWish.Mode.RESET), Optional.empty()))
                        .id();
        scripts.step(id, ScriptSteps.read("add-collection", "{key: x, collection: all of 1}"));
        scripts.step(id, ScriptSteps.read("skip-items", "{content: x, count: 1}"));
        scripts.step(id, ScriptSteps.read("add-count", "{content: x, count: 1}"));
        scripts.commit(id);

        assertThat(strip()).isEqualTo("12:04 ▏a▕ 12:24 ▏b▕ 12:44");
    }

    @Test
    void rulesOfAnotherKindLeaveTheirTimelineUntilTheScriptComes() {
        Schedule flood =
                new Schedule.Flood(
                        station.collections.all().getFirst().id(), PlaybackOrder.CHRONOLOGICAL, 1);
        programming.setRules(channel, flood);
        planner.look(channel);
        List<Airing> before = station.airings(channel);
        assertThat(before).hasSizeGreaterThan(100);

        programming.setRules(channel, new ScriptSchedule(7));
        planner.look(channel);
        assertThat(station.airings(channel)).isEqualTo(before);

        build(1);
        assertThat(station.airings(channel)).hasSize(2).first().isEqualTo(before.getFirst());
    }

    @Test
    void aPlanThatHasChangedMeanwhileRefusesTheWholeBuild() {
        String id = open();
        add(id, 3);
        programming.setRules(channel, new ScriptSchedule(8));

        assertCode(Problem.SCRIPT_ENDED, () -> scripts.commit(id));

        assertThat(station.airings(channel)).isEmpty();
        assertCode(Problem.SCRIPT_NOT_FOUND, () -> scripts.commit(id));
    }

    @Test
    void aBuildThatTookTooLongIsRefused() {
        String id = open();
        add(id, 3);
        station.now = NOON.plus(minutes(3));

        assertCode(Problem.SCRIPT_ENDED, () -> scripts.commit(id));

        assertThat(station.airings(channel)).isEmpty();
    }

    @Test
    void aCancelledBuildLeavesNothing() {
        String id = open();
        add(id, 3);

        scripts.cancel(id);

        assertThat(scripts.all()).isEmpty();
        assertThat(station.airings(channel)).isEmpty();
        assertCode(Problem.SCRIPT_NOT_FOUND, () -> scripts.cancel(id));
    }

    @Test
    void whoLooksAtABuildSeesHowFarItIsAndUntilWhenItWaitsAndDoesNotKeepItOpen() {
        String id = open();
        station.now = NOON.plus(minutes(2));
        add(id, 3);
        station.now = NOON.plus(minutes(5));

        ScriptState seen = scripts.all().getFirst();

        assertThat(seen.opened()).isEqualTo(NOON);
        assertThat(seen.progress().start()).isEqualTo(BEGIN);
        assertThat(seen.progress().now()).isEqualTo(BEGIN.plus(hours(1)));
        assertThat(seen.givesUp()).isEqualTo(NOON.plus(minutes(2)).plus(RunningScript.IDLE));
        assertThat(scripts.all()).containsExactly(seen);
    }

    @Test
    void aBuildThatGoesOnAndOnGivesUpInTheEnd() {
        String id = open();
        for (int minute = 9; minute < 60; minute += 9) {
            station.now = NOON.plus(minutes(minute));
            scripts.progress(id);
        }

        assertThat(scripts.all().getFirst().givesUp()).isEqualTo(NOON.plus(RunningScript.LONGEST));
    }

    @Test
    void aBuildIsIdleFromTheEndOfAStepHoweverLongThatTook() {
        ScriptDesk desk = OpenScripts.desk(station, _ -> {});
        ScriptBrief brief = desk.brief(channel, USUAL, NOON);
        var script = new RunningScript("long", brief, desk.build(brief, NOON), NOON);
        Instant end = NOON.plus(RunningScript.IDLE).plus(minutes(5));

        Instant meanwhile =
                script.use(
                        () -> station.now,
                        _ -> {
                            station.now = end;
                            return script.givesUp();
                        });

        assertThat(meanwhile).isEqualTo(NOON.plus(RunningScript.LONGEST));
        assertThat(script.givesUp()).isEqualTo(end.plus(RunningScript.IDLE));
        assertThat(script.isOver(end.plusSeconds(1))).isFalse();
    }

    @Test
    void aStepAnswersWhenTheBuildGivesUpIfNothingElseIsDone() {
        String id = open();

        ScriptState stepped = scripts.step(id, ScriptSteps.read("watermark-off", ""));

        assertThat(stepped.givesUp()).isEqualTo(NOON.plus(RunningScript.IDLE));
    }

    @Test
    void oneBuildForAChannelAndAFewAtOnceAreOpen() {
        open();
        assertCode(Problem.SCRIPTS_BUSY, this::open);

        List<Channel> others = new ArrayList<>();
        for (int number = 2; number <= Scripts.MOST + 1; number++) {
            others.add(station.channels.add(ChannelBuilder.channel(number).since(NOON).draft()));
            programming.setRules(others.getLast(), new ScriptSchedule(1));
        }
        others.subList(0, Scripts.MOST - 1).forEach(other -> scripts.open(other, USUAL));
        assertCode(Problem.SCRIPTS_BUSY, () -> scripts.open(others.getLast(), USUAL));
        assertThat(scripts.all()).hasSize(Scripts.MOST);
    }

    @Test
    @DisplayName("SCR-1: a script that dies or is too slow changes nothing, and another may come")
    void aBuildThatIsIdleGivesUpSoThatAnotherMayCome() {
        String id = open();
        station.now = NOON.plus(RunningScript.IDLE).plusSeconds(1);

        String next = open();

        assertThat(next).isNotEqualTo(id);
        assertCode(Problem.SCRIPT_NOT_FOUND, () -> scripts.progress(id));
    }

    @Test
    void aBuildThatNeverComesToAnEndGivesUpToo() {
        String id = open();
        for (int minute = 5; minute <= 60; minute += 5) {
            station.now = NOON.plus(minutes(minute));
            scripts.step(id, ScriptSteps.read("watermark-off", ""));
        }
        station.now = NOON.plus(RunningScript.LONGEST).plusSeconds(1);

        assertCode(
                Problem.SCRIPT_NOT_FOUND,
                () -> scripts.step(id, ScriptSteps.read("watermark-off", "")));
    }

    @Test
    @DisplayName("SCR-2: a script that asks and asks and adds nothing is ended")
    void aScriptThatAsksAndAsksIsEnded() {
        String id = open();
        for (int i = 0; i < 20; i++) {
            scripts.progress(id);
        }

        assertCode(Problem.SCRIPT_ENDED, () -> scripts.progress(id));
    }

    @Test
    void whatCannotBeCarriedOutIsRefusedAndTheBuildGoesOn() {
        String id = open();

        assertCode(
                Problem.INVALID_VALUE,
                () ->
                        scripts.step(
                                id,
                                ScriptSteps.read("add-collection", "{key: x, collection: no}")));
        assertCode(
                Problem.QUERY_UNREADABLE,
                () -> scripts.step(id, ScriptSteps.read("add-search", "{key: x, query: 'a:('}")));
        assertCode(
                Problem.INVALID_VALUE,
                () -> scripts.step(id, ScriptSteps.read("add-all", "{content: x}")));
        add(id, 1);
        scripts.commit(id);
        assertThat(station.airings(channel)).hasSize(1);
    }

    @Test
    void otherRulesAndOtherLengthsAreRefused() {
        Channel other = station.channel(2, PlaybackOrder.CHRONOLOGICAL);

        assertCode(Problem.INVALID_VALUE, () -> scripts.open(other, USUAL));
        assertCode(
                Problem.INVALID_VALUE,
                () -> new ScriptWish(Optional.empty(), Optional.of(Duration.ofDays(61))));
        assertThat(
                        scripts.open(
                                        channel,
                                        new ScriptWish(Optional.empty(), Optional.of(hours(3))))
                                .progress()
                                .finish())
                .isEqualTo(NOON.plus(hours(3)));
    }

    @Test
    void aTimelineThatIsLongEnoughWantsNoScript() {
        String id = open();
        scripts.step(id, ScriptSteps.read("add-collection", "{key: x, collection: all of 1}"));
        while (!scripts.progress(id).progress().isDone()) {
            scripts.step(id, ScriptSteps.read("add-count", "{content: x, count: 100}"));
        }
        scripts.commit(id);
        assertThat(planner.scripts().all()).isEmpty();

        station.now = NOON.plus(hours(40));
        planner.look(channel);
        ScriptsWanted.Wanted wanted = planner.scripts().all().getFirst();
        assertThat(wanted.isUrgent(station.now)).isFalse();
        assertThat(wanted.isUrgent(wanted.end().minus(hours(5)))).isTrue();
    }

    @Test
    void singlePlacesOfItAreNotChangedByHand() {
        build(3);

        assertCode(Problem.INVALID_VALUE, () -> edits.lock(channel.id(), BEGIN.plus(minutes(25))));
    }

    @Test
    void whatAScriptBuiltIsNotPlannedByAnythingElse() {
        build(3);
        List<Airing> before = station.airings(channel);
        BuildMode anew = new BuildMode.Reset(new BuildMode.Seeding.Kept());

        for (BuildMode mode : List.of(new BuildMode.Continue(), new BuildMode.Refresh(), anew)) {
            assertCode(Problem.INVALID_VALUE, () -> station.builds().build(channel, mode));
            assertCode(Problem.INVALID_VALUE, () -> station.builds().dry(channel, mode));
        }

        assertThat(station.airings(channel)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void goingBackToAScriptLeavesWhatIsPlannedUntilItComes() {
        build(1);
        Schedule flood =
                new Schedule.Flood(
                        station.collections.all().getFirst().id(), PlaybackOrder.CHRONOLOGICAL, 1);
        programming.setRules(channel, flood);
        planner.look(channel);
        List<Airing> before = station.airings(channel);
        assertThat(before).hasSizeGreaterThan(100);
        long change = station.history.all(channel.id()).getFirst().id();

        Programming.Preview preview = station.builds().revert(channel, change);
        planner.look(channel);

        assertThat(preview.diff().removed()).isEmpty();
        assertThat(programming.rules(channel.id())).contains(new ScriptSchedule(7));
        assertThat(station.airings(channel)).isEqualTo(before);
        assertThat(planner.scripts().all()).hasSize(1);
        build(1);
        assertThat(station.airings(channel)).hasSizeLessThan(4);
    }

    @Test
    void aChannelThatOtherRulesHavePlannedWantsItsScriptAtOnce() {
        Channel other = station.channel(2, PlaybackOrder.CHRONOLOGICAL);
        station.add(2, "c", minutes(20));
        station.look(other);

        programming.setRules(other, new ScriptSchedule(1));
        station.look(other);

        assertThat(planner.scripts().all())
                .extracting(ScriptsWanted.Wanted::channel)
                .contains(other.number());
    }

    private void build(int items) {
        String id = open();
        add(id, items);
        scripts.commit(id);
    }

    private String open() {
        return scripts.open(channel, USUAL).id();
    }

    private void add(String id, int items) {
        scripts.step(id, ScriptSteps.read("add-collection", "{key: all, collection: all of 1}"));
        scripts.step(
                id, ScriptSteps.read("add-count", "{content: all, count: %d}".formatted(items)));
    }

    private String strip() {
        return station.strip(channel, NOON, hours(2), ZoneOffset.UTC);
    }

    private static void assertCode(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
