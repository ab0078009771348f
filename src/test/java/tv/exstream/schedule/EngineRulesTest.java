package tv.exstream.schedule;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.schedule.Lab.T0;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.Instruction.Fill;
import tv.exstream.schedule.Instruction.Play;
import tv.exstream.schedule.Instruction.Round;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Corners of the interpreter, from midnight of a Sunday on.
class EngineRulesTest {
    private final Lab lab = Lab.atMidnight();
    private final Map<String, Source> sources = new HashMap<>();

    @Test
    @DisplayName("a shuffled round goes on for years, and no pass begins with what was last")
    void aShuffledRoundGoesOnForYears() {
        for (int size = 1; size <= 5; size++) {
            List<Instruction> parts = List.copyOf(Collections.nCopies(size, play("a")));
            Round round = new Round(parts, true, false);
            for (long pass = 1_000_000; pass < 1_000_100; pass++) {
                List<Integer> order = order(round, pass);

                assertThat(order).containsExactlyInAnyOrderElementsOf(order(round, 0));
                assertThat(order.getFirst() == order(round, pass - 1).getLast())
                        .as("%d parts, pass %d", size, pass)
                        .isEqualTo(size == 1);
            }
        }
    }

    private static List<Integer> order(Round round, long pass) {
        return IntStream.range(0, round.body().size())
                .mapToObj(step -> RoundOrder.part(round, 7, pass, step))
                .toList();
    }

    @Test
    @DisplayName("filler for a part of the day begins with that part, also in the middle of a gap")
    void fillerForAPartOfTheDayBeginsWithThatPart() {
        source("clips", lab.pool(1, minutes(20)));
        Spots evening = spots("clips", List.of(new Spots.Daypart(time("20:00"), time("21:00"))));
        Fill fill = new Fill(new Target.For(hours(24)), rest(List.of(evening), Rest.Then.WAIT));

        assertThat(plays(hours(24), fill))
                .isEqualTo("1@20:00 tail, 1@20:20 tail, 1@20:40 tail; 24:00");
    }

    @Test
    @DisplayName("a wait does not outlast the day of its rules")
    void aWaitDoesNotOutlastTheDayOfItsRules() {
        source("a", lab.pool(1, hours(12)));
        source("b", lab.pool(2, hours(12)));
        Instruction wait = new Instruction.Wait(time("20:00"), Patience.STRICT, Rest.EMPTY);
        Instruction byDate =
                new Instruction.ByDate(
                        List.of(
                                new Dated(
                                        "Monday", DateRule.on(Set.of(MONDAY)), List.of(play("b"))),
                                new Dated(
                                        "others",
                                        DateRule.ALWAYS,
                                        List.of(play("a"), wait, wait, fill(hours(20))))));

        assertThat(plays(hours(48), byDate)).isEqualTo("1@0:00, 2@24:00, 2@36:00; 48:00");
    }

    private static Instruction fill(Duration length) {
        return new Fill(new Target.For(length), Rest.EMPTY);
    }

    @Test
    @DisplayName("breaks and cuts are in whole milliseconds, whatever files and rules say")
    void breaksAndCutsAreInWholeMilliseconds() {
        source(
                "films",
                lab.pool(
                        List.of(
                                Lab.withChapters(
                                        Lab.item(1, minutes(90)).outline(),
                                        Duration.ofNanos(100_000),
                                        minutes(30).plusNanos(1),
                                        minutes(30).plusNanos(2)))));
        source("clips", lab.pool(2, minutes(10)));
        Roll roll =
                new Roll(
                        AiringKind.MID_ROLL,
                        new Roll.Quantity.Exactly(minutes(5).plusNanos(999)),
                        List.of(Spots.of("clips")),
                        new BreakRule.Chapters(BreakPoints.rule("")));

        assertThat(plays(minutes(95), rolled("films", roll)))
                .isEqualTo("1@0:00, 2@0:30 mid, 1@0:35; 1:35");
    }

    @Test
    @DisplayName("so many clips or breaks as nobody can watch do not keep the build from ending")
    void absurdCountsComeToAnEnd() {
        source("films", lab.pool(1, hours(3)));
        source("clips", lab.pool(2, seconds(1)));
        for (Roll.Quantity quantity :
                List.of(
                        new Roll.Quantity.Clips(Integer.MAX_VALUE),
                        new Roll.Quantity.UpTo(Integer.MAX_VALUE),
                        new Roll.Quantity.UpTo(-1),
                        new Roll.Quantity.Passes(Integer.MAX_VALUE))) {
            Roll roll =
                    new Roll(
                            AiringKind.MID_ROLL,
                            quantity,
                            List.of(Spots.of("clips")),
                            BreakRule.Every.interval(seconds(1)));

            assertThat(run(hours(6), rolled("films", roll)).anchor().at())
                    .isAfterOrEqualTo(T0.plus(hours(6)));
        }
        assertThatThrownBy(() -> BreakRule.Every.interval(Duration.ofNanos(1)))
                .hasMessageContaining("at least a second: PT0.000000001S");
    }

    @Test
    @DisplayName("what is redirected or left empty for next to no time keeps builds bounded")
    void redirectsAreBounded() {
        Instruction redirect =
                new Instruction.Redirect(
                        new ChannelId(3), Duration.ZERO, new Target.For(Duration.ofMillis(1)));

        Extension extension = run(hours(6), redirect);

        assertThat(extension.redirects()).hasSize(Scheduler.MOST_AIRINGS);
        assertThat(run(hours(6), fill(Duration.ofNanos(1))).anchor().at()).isAfter(T0);
    }

    @Test
    @DisplayName("repetitions within one another of what shows nothing come to an end")
    void repetitionsOfNothingComeToAnEnd() {
        source("nothing", lab.pool(List.of()));
        Amount most = new Amount.Times(20_000);
        Instruction inner = new Instruction.Repeat(most, List.of(play("nothing")));
        Instruction outer = new Instruction.Repeat(most, List.of(inner));

        Extension extension = run(hours(2), new Instruction.Repeat(most, List.of(outer)));

        assertThat(extension.gaps())
                .singleElement()
                .extracting(gap -> gap.range().length())
                .isEqualTo(hours(2));
    }

    @Test
    @DisplayName("when one option has nothing, the end of the others' rest is waited for")
    void theEndOfTheOthersRestIsWaitedFor() {
        source("nothing", lab.pool(List.of()));
        source("a", lab.pool(1, minutes(10)));
        Choose choose =
                new Choose(
                        "slots",
                        List.of(
                                new Option("none", 1, Cooldown.NONE, 0, List.of(play("nothing"))),
                                new Option("a", 1, minutes(5), 0, List.of(play("a")))),
                        Distribution.CYCLIC);

        assertThat(plays(minutes(40), choose)).isEqualTo("1@0:00, 1@0:15, 1@0:30; 0:40");
    }

    @Test
    @DisplayName("an option that had no room has not begun to rest")
    void anOptionThatHadNoRoomHasNotBegunToRest() {
        source("big", lab.pool(1, minutes(40)));
        source("small", lab.pool(2, minutes(10)));
        Cooldown since = new Cooldown(hours(10), Cooldown.Since.START, Cooldown.Strength.HARD);
        Choose choose =
                new Choose(
                        "slots",
                        List.of(
                                new Option("big", 1, since, 0, List.of(play("big"))),
                                new Option("small", 1, Cooldown.NONE, 0, List.of(play("small")))),
                        Distribution.CYCLIC);
        Instruction half =
                new Instruction.Window(
                        "half",
                        new Target.For(minutes(30)),
                        Bounds.LOOP,
                        List.of(choose),
                        Rest.NONE);

        assertThat(plays(minutes(100), new Round(List.of(half, choose), false, false)))
                .isEqualTo("2@0:00, 2@0:10, 2@0:20, 1@0:30, 2@1:10, 2@1:20, 2@1:30; 1:40");
    }

    @Test
    @DisplayName("what follows a pin within a group is another programme in the guide than the pin")
    void whatFollowsAPinIsAnotherProgramme() {
        source("a", lab.pool(1, minutes(10)));
        Instruction group =
                new Instruction.Group(
                        "all",
                        List.of(new Instruction.Repeat(new Amount.Times(9), List.of(play("a")))));
        Airing pin =
                new Airing(
                        T0.plus(minutes(10)),
                        T0.plus(minutes(20)),
                        new MediaId(5),
                        Duration.ZERO,
                        AiringKind.PROGRAMME,
                        0,
                        Presentation.PLAIN);

        Extension extension =
                Scheduler.extend(
                        new Situation(
                                program(group),
                                lab.content(),
                                new Edits(List.of(new Edit.Pin(pin)))),
                        Anchor.startingAt(T0),
                        T0.plus(minutes(40)));

        assertThat(Lab.groups(extension)).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    @DisplayName("a reason names only some of the items that were passed over")
    void aReasonNamesOnlySomeItems() {
        source(
                "a",
                lab.pool(
                        1,
                        Stream.concat(
                                        Collections.nCopies(300, hours(2)).stream(),
                                        Stream.of(minutes(30)))
                                .toArray(Duration[]::new)));
        Instruction window =
                new Instruction.Window(
                        "hour",
                        new Target.For(hours(1)),
                        Bounds.LOOP,
                        List.of(play("a")),
                        Rest.EMPTY);

        Extension extension = run(hours(1), window);

        assertThat(extension.airings().getFirst().reason().english())
                .endsWith("item 10 is too long and 290 more");
        assertThat(extension.warnings()).hasSize(200);
    }

    @Test
    @DisplayName("a state of quite other rules is of no use, but does no harm")
    void aStateOfOtherRulesDoesNoHarm() {
        source("a", lab.pool(1, minutes(10)));
        Choose choose =
                new Choose(
                        "one",
                        List.of(new Option("a", 1, Cooldown.NONE, 0, List.of(play("a")))),
                        Distribution.CYCLIC);
        Instruction.Agenda agenda =
                new Instruction.Agenda(
                        List.of(
                                new Instruction.Agenda.Plan(
                                        "days",
                                        DateRule.ALWAYS,
                                        List.of(slot(List.of(play("a")))))),
                        Rest.EMPTY);
        for (Instruction instruction : List.of(choose, agenda)) {
            for (long odd : new long[] {-3, 70, Long.MIN_VALUE, Long.MAX_VALUE}) {
                State.Frame frame = new State.Frame(0, odd, odd, 0, 0, Level.NEVER);
                State.Frame root = new State.Frame(0, 0, 0, 0, 0, Level.NEVER);
                Map<String, State> memory =
                        Map.of(Anchor.FRAMES, new State.Frames(List.of(root, frame, frame)));
                Anchor anchor = new Anchor(T0, 0, memory, Undo.nothing(T0, 0));
                for (Anchor other : List.of(anchor, anchor.atFirstStep())) {
                    Instant until = T0.plus(hours(3));

                    Extension extension =
                            Scheduler.extend(program(instruction), lab.content(), other, until);

                    assertThat(extension.anchor().at()).isAfterOrEqualTo(until);
                }
            }
        }
    }

    private static Slot slot(List<Instruction> body) {
        return new Slot(
                "slot",
                LocalTime.MIDNIGHT,
                Optional.empty(),
                Optional.empty(),
                Bounds.LOOP,
                body,
                Rest.EMPTY);
    }

    @Test
    @DisplayName(
            "new rules join a slot that began some days ago, when it is on one day of the week only")
    void newRulesJoinASlotThatBeganSomeDaysAgo() {
        source("a", lab.pool(1, hours(6)));
        Instruction.Agenda weekly =
                new Instruction.Agenda(
                        List.of(
                                new Instruction.Agenda.Plan(
                                        "Monday",
                                        DateRule.on(Set.of(MONDAY)),
                                        List.of(slot(List.of(play("a")))))),
                        Rest.EMPTY);

        assertThat(plays(hours(12), weekly)).isEqualTo("1@0:00, 1@6:00; 12:00");
    }

    @Test
    @DisplayName("playlists that differ in what the guide shows have places of their own")
    void playlistsThatDifferInTheGuideHaveTheirOwnPlaces() {
        Source.Pooled pool =
                new Source.Pooled(lab.pool(1, minutes(10)), Ordering.of(PlaybackOrder.SHUFFLE));
        CursorBook book = new CursorBook();

        String listed = book.shared(playlist(pool, true));
        String hidden = book.shared(playlist(pool, false));

        assertThat(hidden).isEqualTo(listed + " (hidden)");
    }

    private static Source playlist(Source.Pooled pool, boolean listed) {
        return new Source.Playlist(
                List.of(new Source.Entry(pool, new Source.Take.Count(1), listed)), false);
    }

    @Test
    @DisplayName(
            "a playlist of which the turns together are beyond any number still has filler to give")
    void aPlaylistOfEndlessTurnsStillHasFiller() {
        Source.Pooled pool =
                new Source.Pooled(lab.pool(1, minutes(10)), Ordering.of(PlaybackOrder.SHUFFLE));
        Source.Entry entry = new Source.Entry(pool, new Source.Take.Count(Integer.MAX_VALUE), true);
        sources.put("clips", new Source.Playlist(List.of(entry, entry), false));
        Fill fill =
                new Fill(
                        new Target.For(minutes(20)),
                        rest(List.of(Spots.of("clips")), Rest.Then.WAIT));

        assertThat(plays(minutes(20), fill)).isEqualTo("1@0:00 tail, 1@0:10 tail; 0:20");
    }

    private void source(String name, Selection selection) {
        sources.put(name, Source.of(selection, PlaybackOrder.CHRONOLOGICAL));
    }

    private static Play play(String cursor) {
        return new Play(cursor, Style.PLAIN);
    }

    private static Play rolled(String cursor, Roll roll) {
        return new Play(cursor, Style.PLAIN.with(List.of(roll)));
    }

    private static Rest rest(List<Spots> tail, Rest.Then then) {
        return new Rest(tail, List.of(), then);
    }

    private static Spots spots(String cursor, List<Spots.Daypart> parts) {
        Spots any = Spots.of(cursor);
        return new Spots(
                cursor,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                any.longest(),
                parts,
                any.choice());
    }

    private Program program(Instruction instruction) {
        return Program.of(7, ZoneOffset.UTC, sources, List.of(instruction));
    }

    private Extension run(Duration window, Instruction instruction) {
        ContentSnapshot content = lab.content();
        return Scheduler.extend(
                program(instruction), content, Anchor.startingAt(T0), T0.plus(window));
    }

    private String plays(Duration window, Instruction instruction) {
        return lab.said(run(window, instruction));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
