package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Standstill;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Change.Deed;
import tv.exstream.schedule.Changes.NewPlan;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;

/// What every [Changes] does, together with the [Schedules] that it changes.
public interface ChangesContract {
    Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    Schedule RULES = new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 7);
    Schedule OTHERS = new Schedule.Flood(new CollectionId(9), PlaybackOrder.RANDOM, 3);
    Remark DONE = Remark.of(Word.BOTH, Remark.of(Word.BACK_TO, 7), Remark.quoted("it's \"done\""));
    Edit SKIP = new Edit.Skip(new MediaId(3), TimeRange.of(NOON, hours(1)));

    Changes changes();

    Schedules schedules();

    Playouts playouts();

    /// A channel that exists and has no rules yet; always the same.
    ChannelId channel();

    @Test
    default void theFirstRulesHaveNothingBeforeThem() {
        changes().put(channel(), RULES, NOON, on(Deed.RULES));

        assertThat(schedules().find(channel()).orElseThrow().schedule()).isEqualTo(RULES);
        assertThat(changes().all(channel())).isEmpty();
    }

    @Test
    @DisplayName("SCH-81: every change keeps what was before it")
    default void everyChangeKeepsWhatWasBeforeIt() {
        plan();

        changes().put(channel(), OTHERS, NOON, on(Deed.RULES));
        long edit = changes().edit(channel(), SKIP, on(Deed.EDIT));
        boolean taken = changes().takeBack(channel(), edit, on(Deed.UNDO));

        assertThat(taken).isTrue();
        List<Change> all = changes().all(channel());
        assertThat(all).extracting(Change::deed).containsExactly(Deed.UNDO, Deed.EDIT, Deed.RULES);
        assertThat(all.getFirst().at()).isEqualTo(NOON.plus(minutes(1)));
        assertThat(all.getFirst().what()).isEqualTo(DONE);
        Snapshot first = before(all.get(2));
        assertThat(first.schedule()).isEqualTo(RULES);
        assertThat(first.edits()).isEmpty();
        assertThat(first.anchor()).isEqualTo(anchor(1));
        assertThat(before(all.get(1)).schedule()).isEqualTo(OTHERS);
        assertThat(before(all.getFirst()).edits()).containsExactly(new MadeEdit(edit, SKIP));
    }

    @Test
    default void editsAreKeptUntilTheyAreTakenBack() {
        plan();
        long version = version();
        Edit pin = new Edit.Pin(airing(9).at(NOON.plus(hours(1))).lasting(minutes(7)).build());

        long first = changes().edit(channel(), pin, on(Deed.EDIT));
        long second = changes().edit(channel(), SKIP, on(Deed.EDIT));

        assertThat(schedules().edits(channel()))
                .containsExactly(new MadeEdit(first, pin), new MadeEdit(second, SKIP));
        assertThat(schedules().find(channel()).orElseThrow().changed())
                .isEqualTo(Plan.Changed.EDITS);
        assertThat(changes().takeBack(channel(), first, on(Deed.UNDO))).isTrue();
        assertThat(changes().takeBack(channel(), first, on(Deed.UNDO))).isFalse();
        assertThat(schedules().edits(channel())).containsExactly(new MadeEdit(second, SKIP));
        assertThat(version()).isEqualTo(version + 3);
    }

    @Test
    default void editsThatComeInPlaceOfOthersAreOneChange() {
        plan();
        Airing late = airing(9).at(NOON.plus(hours(1))).lasting(minutes(7)).build();
        long staying = changes().edit(channel(), SKIP, on(Deed.EDIT));
        long going = changes().edit(channel(), new Edit.Pin(late), on(Deed.EDIT));

        changes()
                .exchange(
                        channel(),
                        Set.of(going, Long.MAX_VALUE),
                        List.of(new Edit.Pin(late), SKIP),
                        on(Deed.EDIT));

        List<MadeEdit> made = schedules().edits(channel());
        assertThat(made).extracting(MadeEdit::edit).containsExactly(SKIP, new Edit.Pin(late), SKIP);
        assertThat(made).extracting(MadeEdit::id).startsWith(staying).doesNotContain(going);
        assertThat(changes().all(channel())).hasSize(3);
        assertThat(before(changes().all(channel()).getFirst()).edits())
                .extracting(MadeEdit::id)
                .containsExactly(staying, going);
    }

    @Test
    default void editsThatPinTheSameTimeComeInPlaceOfNone() {
        plan();
        Edit pin = new Edit.Pin(airing(9).at(NOON.plus(hours(1))).lasting(minutes(7)).build());
        long kept = changes().edit(channel(), SKIP, on(Deed.EDIT));

        assertThatThrownBy(
                        () ->
                                changes()
                                        .exchange(
                                                channel(),
                                                Set.of(kept),
                                                List.of(pin, pin),
                                                on(Deed.EDIT)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(schedules().edits(channel())).containsExactly(new MadeEdit(kept, SKIP));
        assertThat(changes().all(channel())).hasSize(1);
    }

    @Test
    default void whatIsRefusedIsNoChange() {
        plan();
        Airing pinned = airing(9).at(NOON.plus(hours(1))).lasting(minutes(7)).build();
        changes().edit(channel(), new Edit.Pin(pinned), on(Deed.EDIT));

        assertThatThrownBy(() -> changes().edit(channel(), new Edit.Pin(pinned), on(Deed.EDIT)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(changes().takeBack(channel(), Long.MAX_VALUE, on(Deed.UNDO))).isFalse();
        assertThat(changes().all(channel())).hasSize(1);
    }

    @Test
    @DisplayName("CON-4: a reset changes the seed and the plan at once, and keeps what is on air")
    default void aResetChangesTheSeedAndThePlanAtOnce() {
        plan();

        boolean done = changes().reset(channel(), 99, replacement(2, 1, Deed.RESET));

        assertThat(done).isTrue();
        Plan plan = schedules().find(channel()).orElseThrow();
        assertThat(plan.schedule()).isEqualTo(RULES.withSeed(99));
        assertThat(plan.changed()).isEqualTo(Plan.Changed.NOTHING);
        assertThat(plan.anchor().at()).isEqualTo(NOON.plus(minutes(20)));
        assertThat(airings()).extracting(each -> each.media().value()).containsExactly(1L, 101L);
        assertThat(before(changes().all(channel()).getFirst()).schedule()).isEqualTo(RULES);
    }

    @Test
    default void aResetOfAPlanThatHasChangedIsRefused() {
        plan();

        boolean done = changes().reset(channel(), 99, replacement(1, 1, Deed.RESET));

        assertThat(done).isFalse();
        assertThat(schedules().find(channel()).orElseThrow().schedule()).isEqualTo(RULES);
        assertThat(airings()).hasSize(3);
        assertThat(changes().all(channel())).isEmpty();
    }

    @Test
    default void timeThatStandsStillGoesOnToDoSoIfThePlanSaysSo() {
        plan();
        Airing rest = airing(1).at(NOON.plus(minutes(10))).lasting(minutes(3)).build();
        Standstill standstill = new Standstill(NOON.plus(minutes(10)), List.of(rest));
        NewPlan standing =
                new NewPlan(version(), extension(1, 1), on(Deed.RESET), Optional.of(standstill));

        assertThat(changes().reset(channel(), 99, standing)).isTrue();
        assertThat(playouts().standstill(channel())).contains(standstill);

        assertThat(changes().reset(channel(), 99, replacement(version(), 1, Deed.RESET))).isTrue();
        assertThat(playouts().standstill(channel())).isEmpty();
    }

    @Test
    @DisplayName("SCH-81: a revert puts rules and edits back, and can be reverted itself")
    default void aRevertPutsRulesAndEditsBack() {
        plan();
        long edit = changes().edit(channel(), SKIP, on(Deed.EDIT));
        changes().put(channel(), OTHERS, NOON, on(Deed.RULES));
        boolean _ = changes().takeBack(channel(), edit, on(Deed.UNDO));
        long rules = changes().all(channel()).get(1).id();

        boolean done = changes().revert(channel(), rules, replacement(version(), 1, Deed.REVERT));

        assertThat(done).isTrue();
        assertThat(schedules().find(channel()).orElseThrow().schedule()).isEqualTo(RULES);
        assertThat(schedules().edits(channel())).containsExactly(new MadeEdit(edit, SKIP));
        Change revert = changes().all(channel()).getFirst();
        assertThat(revert.deed()).isEqualTo(Deed.REVERT);

        boolean undone =
                changes().revert(channel(), revert.id(), replacement(version(), 1, Deed.REVERT));

        assertThat(undone).isTrue();
        assertThat(schedules().find(channel()).orElseThrow().schedule()).isEqualTo(OTHERS);
        assertThat(schedules().edits(channel())).isEmpty();
    }

    @Test
    default void rulesThatWaitForTheirFirstBuildBeginAnewWhenTheyComeBack() {
        plan();
        changes().put(channel(), OTHERS, NOON, on(Deed.RULES));
        changes().put(channel(), RULES, NOON, on(Deed.RULES));

        Snapshot before = before(changes().all(channel()).getFirst());

        assertThat(before.schedule()).isEqualTo(OTHERS);
        assertThat(before.anchor()).isEqualTo(anchor(1).atFirstStep());
    }

    @Test
    default void aChangeThatIsNotKnownIsNotReverted() {
        plan();

        assertThat(changes().revert(channel(), 77, replacement(2, 1, Deed.REVERT))).isFalse();
        assertThat(changes().before(channel(), Long.MAX_VALUE)).isEmpty();
        assertThat(airings()).hasSize(3);
    }

    @Test
    default void onlySoManyChangesAreRemembered() {
        plan();

        for (int i = 0; i < Changes.MOST + 3; i++) {
            changes().put(channel(), RULES.withSeed(i), NOON, on(Deed.RULES));
        }

        List<Change> all = changes().all(channel());
        assertThat(all).hasSize(Changes.MOST);
        assertThat(before(all.getLast()).schedule()).isEqualTo(RULES.withSeed(2));
    }

    private void plan() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(0, 3));
    }

    private long version() {
        return schedules().find(channel()).orElseThrow().version();
    }

    private Snapshot before(Change change) {
        return changes().before(channel(), change.id()).orElseThrow();
    }

    private List<Airing> airings() {
        return playouts().airings(channel(), TimeRange.of(NOON, hours(24)));
    }

    private static Occasion on(Deed deed) {
        return new Occasion(NOON.plus(minutes(1)), NOON.plus(minutes(3)), deed, DONE);
    }

    private static NewPlan replacement(long basedOn, int first, Deed deed) {
        return new NewPlan(basedOn, extension(first, 1), on(deed), Optional.empty());
    }

    /// Airings of ten minutes, each a step; the first of a plan from scratch shows item 1, that of another plan item 101.
    private static Extension extension(int first, int count) {
        List<Planned> planned =
                IntStream.range(first, first + count)
                        .mapToObj(
                                i ->
                                        new Planned(
                                                airing(first * 100L + i + (first == 0 ? 1 : 0))
                                                        .at(NOON.plus(minutes(10L * i)))
                                                        .build(),
                                                Remark.quoted("because"),
                                                Optional.of(undo(i))))
                        .toList();
        Instant from = NOON.plus(minutes(10L * first));
        return new Extension(
                from, planned, List.of(), List.of(), anchor(first + count), List.of(), 42);
    }

    private static Undo undo(int airing) {
        return new Undo(NOON.plus(minutes(10L * airing)), airing, Map.of("a", place(airing)));
    }

    private static Anchor anchor(int airings) {
        Instant at = NOON.plus(minutes(10L * airings));
        return new Anchor(
                at,
                airings,
                Map.of("a", place(airings), Anchor.SWITCHES, new State.Shown(1)),
                Undo.nothing(at, airings));
    }

    private static State place(int last) {
        return new State.Place(new CursorState.Chronological(last));
    }
}
