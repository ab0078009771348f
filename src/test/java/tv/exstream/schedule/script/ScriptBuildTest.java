package tv.exstream.schedule.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.media.Outline;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.script.ScriptBuild.PlaylistEntry;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Directive.RollPlace;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Showing;

class ScriptBuildTest {
    private static final Fit WHOLE = new Fit(0, false, "", Fit.Tail.OFFLINE, Fit.Overshoot.NONE);

    private final Lab lab = Lab.atMidnight();
    private final Map<String, Selection> pools =
            Map.of(
                    "ABC", lab.pool(1, hours(1), hours(1), hours(1)),
                    "ADS", lab.pool(60, minutes(2), minutes(2)),
                    "IDENT", lab.pool(50, seconds(10)));

    private final ScriptBuild build = build(Anchor.startingAt(Lab.T0));

    private ScriptBuild build(Anchor anchor) {
        Brief brief =
                new Brief(7, ZoneOffset.UTC, anchor, anchor.at().plus(hours(24)), 1, Map.of());
        ScriptBuild build = new ScriptBuild(brief, lab.content()::in);
        pools.forEach((key, pool) -> build.add(key, Source.of(pool, PlaybackOrder.CHRONOLOGICAL)));
        return build;
    }

    @Test
    @DisplayName("API-51..56, 58..60, 62: each step goes on where the one before ended")
    void eachStepGoesOnWhereTheOneBeforeEnded() {
        build.carryOut(new Directive.SkipItems(Expression.parse("4"), "ABC"));
        build.carryOut(count(2, "ABC"));
        build.carryOut(new Directive.PlayAll(Showing.of("ADS")));
        build.carryOut(new Directive.PadToNext(5, WHOLE, Showing.of("ADS")));
        build.carryOut(
                new Directive.PadUntil(
                        LocalTime.of(2, 8), Expression.NEVER, WHOLE, Showing.of("ADS")));
        build.carryOut(new Directive.WaitUntil(LocalTime.of(3, 0), Expression.NEVER, false));
        build.carryOut(new Directive.PlayFor(hours(2), WHOLE, Showing.of("ABC")));

        assertThat(build.progress())
                .isEqualTo(new Progress(Lab.T0, Lab.T0.plus(hours(5)), Lab.T0.plus(hours(24))));
        Extension extension = build.commit();
        assertThat(lab.said(extension))
                .isEqualTo("2@0:00, 3@1:00, 60@2:00, 61@2:02, 60@2:05, 1@3:00, 2@4:00; 5:00");
        assertThat(extension.from()).isEqualTo(Lab.T0);
        assertThat(extension.gaps())
                .extracting(gap -> gap.reason().english())
                .containsExactly(
                        "time left in pad_to_next of ADS",
                        "time left in pad_until of ADS",
                        "time left in the wait for 03:00");
    }

    @Test
    @DisplayName(
            "API-59, API-60: instants are padded and waited up to exactly, and one that is over is now")
    void instantsArePaddedAndWaitedUpToExactly() {
        Fit cut = new Fit(0, true, "", Fit.Tail.OFFLINE, Fit.Overshoot.NONE);
        build.padUntil(at(Duration.ofSeconds(185)), cut, Showing.of("ADS"));
        build.padUntil(at(Duration.ZERO), cut, Showing.of("ADS"));
        build.waitUntil(at(hours(1)));
        build.waitUntil(at(minutes(30)));
        build.carryOut(count(1, "ABC"));

        assertThat(lab.said(build.commit())).isEqualTo("60@0:00, 61@0:02, 1@1:00; 2:00");
    }

    @Test
    @DisplayName(
            "API-60: a new timeline goes back to an instant that is over, over empty time only")
    void aNewTimelineGoesBack() {
        build.waitUntil(at(hours(1)));
        build.waitOrRewindUntil(at(minutes(30)));
        build.carryOut(count(1, "ABC"));
        build.waitOrRewindUntil(at(Duration.ZERO));

        Extension extension = build.commit();

        assertThat(lab.said(extension)).isEqualTo("1@0:30; 1:30");
        assertThat(extension.gaps()).isEmpty();
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly("rewinding by PT1H30M is left out: the timeline has begun");
    }

    @Test
    @DisplayName("SCR-3: what comes next is told and still comes next, whatever goes with it")
    void whatComesNextIsToldAndStillComesNext() {
        build.carryOut(new Directive.RollOn(RollPlace.BEFORE, "IDENT", Expression.ALWAYS));

        ScriptBuild.Preview next = build.next("ABC").orElseThrow();

        assertThat(next.item().id().value()).isEqualTo(1);
        assertThat(next.length()).isEqualTo(hours(1));
        assertThat(build.next("ABC")).contains(next);
        build.carryOut(count(1, "ABC"));
        assertThat(lab.said(build.commit())).isEqualTo("50@0:00 pre, 1@0:00:10; 1:00:10");
    }

    @Test
    @DisplayName(
            "SCR-2: a script that asks 20 times how far it is without adding anything is ended")
    void aScriptThatAsksAgainAndAgainIsEnded() {
        for (int i = 0; i < 20; i++) {
            assertThat(build.progress().isDone()).isFalse();
        }

        assertCode(Problem.SCRIPT_ENDED, build::progress);
        assertCode(Problem.SCRIPT_ENDED, () -> build.carryOut(count(1, "ABC")));
        assertCode(Problem.SCRIPT_ENDED, build::commit);
    }

    @Test
    @DisplayName("SCR-2: one that comes farther in between is not")
    void aScriptThatComesFartherIsNotEnded() {
        while (!build.progress().isDone()) {
            build.carryOut(new Directive.PlayAll(Showing.of("ADS")));
        }

        assertThat(lab.said(build.commit())).endsWith("; 24:00");
    }

    @Test
    @DisplayName(
            "API-63, API-64: groups, watermarks, graphics and rolls hold until they are switched off")
    void switchesHoldUntilTheyAreSwitchedOff() {
        build.carryOut(new Directive.OpenGuideGroup(true, "Night"));
        build.carryOut(new Directive.WatermarkOn("Logo"));
        build.carryOut(new Directive.GraphicsOn("next.yml", Map.of()));
        build.carryOut(new Directive.RollOn(RollPlace.AFTER, "ADS", Expression.ALWAYS));
        build.carryOut(count(2, "ABC"));
        build.carryOut(new Directive.CloseGuideGroup());
        build.carryOut(new Directive.RollOff(RollPlace.AFTER));
        build.carryOut(count(1, "ABC"));

        Extension extension = build.commit();

        assertThat(lab.said(extension))
                .isEqualTo(
                        "1@0:00, 60@1:00 post, 61@1:02 post, 2@1:04, 60@2:04 post, 61@2:06 post, 3@2:08; 3:08");
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(extension.airings().getLast().airing().presentation().title()).isEmpty();
        assertThat(extension.airings())
                .allSatisfy(
                        planned ->
                                assertThat(planned.airing().presentation().dress().watermarks())
                                        .containsExactly("Logo"));
    }

    @Test
    @DisplayName(
            "the next build goes on with the same contents and rolls, where theirs forgets the pre-roll")
    void theNextBuildGoesOnWithTheSameContentsAndRolls() {
        build.carryOut(new Directive.RollOn(RollPlace.BEFORE, "IDENT", Expression.ALWAYS));
        build.carryOut(count(1, "ABC"));

        ScriptBuild next = build(build.commit().anchor());
        next.carryOut(count(1, "ABC"));

        assertThat(lab.said(next.commit())).isEqualTo("50@1:00:10 pre, 2@1:00:20; 2:00:20");
    }

    @Test
    @DisplayName("mid-rolls interrupt at chapters, which scripts could not ask for before")
    void midRollsInterruptAtChapters() {
        Outline film = Lab.withChapters(Lab.item(70, hours(1)).outline(), minutes(20));
        ScriptBuild films =
                new ScriptBuild(
                        new Brief(
                                7,
                                ZoneOffset.UTC,
                                Anchor.startingAt(Lab.T0),
                                at(hours(1)),
                                1,
                                Map.of()),
                        lab(film)::in);
        films.add("FILM", Source.of(FILM, PlaybackOrder.CHRONOLOGICAL));
        films.add("IDENT", Source.of(pools.get("IDENT"), PlaybackOrder.CHRONOLOGICAL));
        films.carryOut(new Directive.RollOn(RollPlace.MID, "IDENT", Expression.ALWAYS));
        films.carryOut(count(1, "FILM"));

        assertThat(lab.said(films.commit())).isEqualTo("70@0:00, 50@0:20 mid, 70@0:20:10; 1:00:10");
    }

    private static final Selection FILM = new Selection.Collection(new CollectionId(4));

    private ContentSnapshot lab(Outline film) {
        assertThat(lab.pool(List.of(film))).isEqualTo(FILM);
        return lab.content();
    }

    @Test
    @DisplayName("API-57: a playlist is made of contents")
    void aPlaylistIsMadeOfContents() {
        build.addPlaylist("MIX", List.of(new PlaylistEntry("ABC", 1), new PlaylistEntry("ADS", 2)));
        build.carryOut(count(4, "MIX"));

        assertThat(lab.said(build.commit())).isEqualTo("1@0:00, 60@1:00, 61@1:02, 2@1:04; 2:04");
        assertCode(
                Problem.INVALID_VALUE,
                () ->
                        build(Anchor.startingAt(Lab.T0))
                                .addPlaylist("MIX", List.of(new PlaylistEntry("ABC", 0))));
    }

    @Test
    void whatIsNotKnownIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> build.carryOut(count(1, "ABD")))
                .hasMessage("content must have been added: ABD; did you mean ABC?");
        assertCode(Problem.INVALID_VALUE, () -> build.carryOut(new Directive.Repeat()));
        assertCode(
                Problem.INVALID_VALUE,
                () -> build.add("ABC", Source.of(FILM, PlaybackOrder.SHUFFLE)));
        assertCode(Problem.INVALID_VALUE, () -> build.waitUntil(at(hours(24 * 9))));
        build.carryOut(count(1, "ABC"));
        assertThat(lab.said(build.commit())).isEqualTo("1@0:00; 1:00");
    }

    private static void assertCode(Problem code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(code));
    }

    private static Directive count(int count, String content) {
        return new Directive.PlayCount(
                Expression.parse(Integer.toString(count)), Showing.of(content));
    }

    private static Instant at(Duration since) {
        return Lab.T0.plus(since);
    }
}
