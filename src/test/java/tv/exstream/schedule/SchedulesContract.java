package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Redirect;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.schedule.cursor.CursorState;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;

/// What every [Schedules] does, together with the [Playouts] that reads what it wrote.
public interface SchedulesContract {
    Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    Schedule RULES =
            new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, Long.MIN_VALUE + 7);

    Remark BECAUSE =
            Remark.of(Word.DRAWN, Remark.quoted("say \"films\", (all)"), Remark.of(Word.PASS, 2));
    Remark WARNING = Remark.of(Word.REWIND_LATE, minutes(90));

    Schedules schedules();

    Playouts playouts();

    /// A channel that exists and has no rules yet; always the same.
    ChannelId channel();

    @Test
    default void rulesBeginAnEmptyTimeline() {
        schedules().put(channel(), RULES, NOON);

        assertThat(schedules().find(channel()))
                .contains(
                        new Plan(
                                RULES,
                                Anchor.startingAt(NOON),
                                1,
                                Plan.Changed.NOTHING,
                                -1,
                                List.of()));
        assertThat(playouts().horizons()).containsEntry(channel(), NOON);
    }

    @Test
    default void theOutlookSaysHowFarAChannelIsPlannedAndWhatIsWrong() {
        schedules().put(channel(), new OnDemandSchedule(RULES), NOON);
        Extension whole = extension(NOON, 0, 3);
        TimeRange early = TimeRange.of(NOON.plus(minutes(30)), minutes(10));
        TimeRange late = TimeRange.of(NOON.plus(minutes(40)), minutes(20));
        assertThat(schedules().outlooks(NOON))
                .containsExactly(
                        new Outlook(
                                channel(),
                                new Outlook.Kind("flood", true),
                                1,
                                NOON,
                                true,
                                List.of(),
                                Outlook.Gaps.NONE));

        schedules()
                .extend(
                        channel(),
                        1,
                        new Extension(
                                NOON,
                                whole.airings(),
                                List.of(),
                                List.of(
                                        new Extension.Gap(early, Remark.of(Word.NOTHING_FITS)),
                                        new Extension.Gap(late, Remark.of(Word.NOTHING_FITS))),
                                whole.anchor().movedTo(late.end()),
                                List.of(WARNING),
                                42));

        Outlook outlook = schedules().outlooks(NOON.plus(minutes(35))).getFirst();
        assertThat(outlook.end()).isEqualTo(late.end());
        assertThat(outlook.isWaiting()).isFalse();
        assertThat(outlook.remarks()).containsExactly(WARNING);
        assertThat(outlook.gaps())
                .isEqualTo(new Outlook.Gaps(2, minutes(25), Optional.of(early.start())));
        assertThat(schedules().outlooks(NOON.plus(minutes(45))).getFirst().gaps())
                .isEqualTo(new Outlook.Gaps(1, minutes(15), Optional.of(late.start())));
        assertThat(schedules().outlooks(late.end()).getFirst().gaps()).isEqualTo(Outlook.Gaps.NONE);
    }

    @Test
    default void theTextsOfRulesAreReadAtOnce() {
        assertThat(schedules().texts(List.of(channel()))).isEmpty();

        schedules().put(channel(), RULES, NOON);

        assertThat(schedules().texts(List.of(channel())).get(channel()))
                .satisfies(text -> assertThat(text.written()).contains("\"flood\"", "SHUFFLE"))
                .satisfies(text -> assertThat(text.expanded()).isEqualTo(text.written()));
    }

    @Test
    default void aChannelWithoutRulesHasNoPlan() {
        assertThat(schedules().outlooks(NOON)).isEmpty();
        assertThat(schedules().find(channel())).isEmpty();
        assertThat(schedules().rewound(channel(), NOON)).isEmpty();
        assertThat(schedules().extend(channel(), 0, extension(NOON, 0, 3))).isFalse();
        assertThat(playouts().horizons()).isEmpty();
    }

    @Test
    default void anExtensionIsStoredWholeWithItsAnchor() {
        schedules().put(channel(), RULES, NOON);

        boolean stored = schedules().extend(channel(), 1, extension(NOON, 0, 3));

        Plan plan = schedules().find(channel()).orElseThrow();
        assertThat(stored).isTrue();
        assertThat(plan)
                .isEqualTo(
                        new Plan(RULES, anchor(3), 2, Plan.Changed.NOTHING, 42, List.of(WARNING)));
        assertThat(airings()).isEqualTo(airings(0, 3));
        assertThat(playouts().horizons()).containsEntry(channel(), NOON.plus(minutes(30)));
        assertThat(playouts().version(channel())).isEqualTo(2);
    }

    @Test
    @DisplayName("INV-16: a rebuild replaces what starts later and nothing else")
    default void aRebuildReplacesWhatStartsLaterAndNothingElse() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 6));

        schedules().extend(channel(), 2, extension(NOON.plus(minutes(20)), 100, 2));

        List<Airing> expected = new ArrayList<>(airings(0, 2));
        expected.addAll(airings(NOON.plus(minutes(20)), 100, 2));
        assertThat(airings()).isEqualTo(expected);
        assertThat(playouts().horizons()).containsEntry(channel(), NOON.plus(minutes(40)));
    }

    @Test
    default void anAiringIsNeverCutByARebuild() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 6));

        Extension within = extension(NOON.plus(minutes(25)), 100, 2);

        assertThatThrownBy(() -> schedules().extend(channel(), 2, within))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(airings()).isEqualTo(airings(0, 6));
        assertThat(schedules().find(channel()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void anExtensionOfAnOlderPlanIsRefused() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 3));

        boolean stored = schedules().extend(channel(), 1, extension(NOON, 50, 3));

        assertThat(stored).isFalse();
        assertThat(airings()).isEqualTo(airings(0, 3));
    }

    @Test
    default void anEditKeepsTheTimelineUntilTheNextBuild() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 3));
        Schedule other = new Schedule.Flood(new CollectionId(9), PlaybackOrder.RANDOM, 3);

        schedules().put(channel(), other, NOON.plus(hours(9)));

        assertThat(schedules().find(channel()))
                .contains(new Plan(other, anchor(3), 3, Plan.Changed.RULES, 42, List.of(WARNING)));
        assertThat(airings()).isEqualTo(airings(0, 3));
    }

    @Test
    default void aBuildThatChangesNothingIsNotAChange() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 3));
        Extension nothing =
                new Extension(
                        anchor(3).at(), List.of(), List.of(), List.of(), anchor(3), List.of(), 43);

        boolean stored = schedules().extend(channel(), 2, nothing);

        assertThat(stored).isTrue();
        assertThat(schedules().find(channel()))
                .contains(new Plan(RULES, anchor(3), 2, Plan.Changed.NOTHING, 43, List.of()));
    }

    @Test
    default void theStateBeforeEveryStepIsRemembered() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 4));

        assertThat(schedules().rewound(channel(), NOON)).contains(rewound(0));
        assertThat(schedules().rewound(channel(), NOON.plus(minutes(20)))).contains(rewound(2));
        assertThat(schedules().rewound(channel(), NOON.plus(hours(9)))).contains(anchor(4));
    }

    @Test
    default void aStepThatHasBegunIsNotTornApart() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 4));

        assertThat(schedules().rewound(channel(), NOON.plusMillis(1))).contains(rewound(2));
        assertThat(schedules().rewound(channel(), NOON.plus(minutes(10)))).contains(rewound(2));
    }

    @Test
    default void whatWasForgottenStaysForgotten() {
        schedules().put(channel(), RULES, NOON);
        schedules().extend(channel(), 1, extension(NOON, 0, 3));
        playouts().forgetBefore(channel(), NOON.plus(minutes(20)));

        schedules().extend(channel(), 2, extension(NOON.plus(minutes(30)), 100, 1));

        assertThat(airings()).hasSize(2).startsWith(airings(0, 3).getLast());
    }

    @Test
    default void everyPartOfATimelineIsExplained() {
        schedules().put(channel(), RULES, NOON);
        Extension whole = extension(NOON, 0, 3);
        TimeRange empty = TimeRange.of(NOON.plus(minutes(30)), minutes(10));
        schedules()
                .extend(
                        channel(),
                        1,
                        new Extension(
                                NOON,
                                whole.airings(),
                                List.of(),
                                List.of(new Extension.Gap(empty, Remark.of(Word.NOTHING_FITS))),
                                whole.anchor().movedTo(empty.end()),
                                List.of(),
                                42));

        assertThat(
                        schedules()
                                .explanations(
                                        channel(), TimeRange.of(NOON.plus(minutes(25)), hours(1))))
                .containsExactly(
                        new Explanation(TimeRange.of(NOON.plus(minutes(20)), minutes(10)), BECAUSE),
                        new Explanation(empty, Remark.of(Word.NOTHING_FITS)));
    }

    @Test
    default void redirectsAreStoredAndEndWhereANewPlanBegins() {
        schedules().put(channel(), RULES, NOON);
        Redirect hour = new Redirect(TimeRange.of(NOON, hours(1)), new ChannelId(77), minutes(-3));
        Extension redirected =
                new Extension(
                        NOON,
                        List.of(),
                        List.of(new Redirected(hour, new Undo(NOON, 0, Map.of("a", place(9))))),
                        List.of(),
                        anchor(6),
                        List.of(),
                        42);

        schedules().extend(channel(), 1, redirected);

        assertThat(playouts().redirects(channel(), TimeRange.of(NOON, minutes(1))))
                .containsExactly(hour);
        assertThat(playouts().targets())
                .containsExactlyEntriesOf(Map.of(channel(), Set.of(new ChannelId(77))));

        schedules().extend(channel(), 2, extension(NOON.plus(minutes(30)), 0, 1));

        assertThat(playouts().redirects(channel(), TimeRange.of(NOON, hours(2))))
                .containsExactly(
                        new Redirect(
                                TimeRange.of(NOON, minutes(30)), new ChannelId(77), minutes(-3)));
    }

    private List<Airing> airings() {
        return playouts().airings(channel(), TimeRange.of(NOON, hours(24)));
    }

    private static List<Airing> airings(int first, int count) {
        return airings(NOON, first, count);
    }

    private static List<Airing> airings(Instant from, int first, int count) {
        List<Airing> airings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            airings.add(airing(first + i + 1L).at(from.plus(minutes(10L * i))).build());
        }
        return airings;
    }

    private static Extension extension(Instant from, int first, int count) {
        List<Planned> planned = new ArrayList<>();
        for (Airing airing : airings(from, first, count)) {
            planned.add(new Planned(airing, BECAUSE, undo(planned.size(), from)));
        }
        Anchor end = anchor(count).movedTo(from.plus(minutes(10L * count)));
        return new Extension(from, planned, List.of(), List.of(), end, List.of(WARNING), 42);
    }

    /// Two airings are a step.
    private static Optional<Undo> undo(int airing, Instant from) {
        return airing % 2 == 0
                ? Optional.of(
                        new Undo(
                                from.plus(minutes(10L * airing)),
                                airing,
                                Map.of(
                                        "a",
                                        place(airing),
                                        "new in step " + airing,
                                        new State.Nothing())))
                : Optional.empty();
    }

    private static Anchor anchor(int airings) {
        return new Anchor(
                NOON.plus(minutes(10L * airings)),
                airings,
                Map.of(
                        "a", place(airings),
                        "b", new State.Place(new CursorState.Shuffle(3, 17, 0, Long.MAX_VALUE)),
                        "new in step 0", new State.Shown(7),
                        "new in step 2", new State.Chosen(2, 1)),
                new Undo(NOON.plus(minutes(10L * airings)), airings, Map.of()));
    }

    private static Anchor rewound(int airings) {
        Map<String, State> memory = new HashMap<>(anchor(airings).memory());
        memory.keySet().removeIf(name -> name.startsWith("new") && !name.endsWith(" 0"));
        if (airings == 0) {
            memory.remove("new in step 0");
        }
        Instant at = NOON.plus(minutes(10L * airings));
        return new Anchor(at, airings, memory, Undo.nothing(at, airings));
    }

    private static State place(int last) {
        return new State.Place(new CursorState.Chronological(last));
    }
}
