package tv.exstream.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.media.MediaId;
import tv.exstream.schedule.cursor.CursorState;

/// Where a timeline ends and all that the interpreter needs to go on from there. Immutable.
///
/// @param at the end of the timeline so far, in whole milliseconds
/// @param guideGroup the guide group of the last airing; 0 before the first
/// @param memory all states by name
/// @param sinceLastAiring how to get back to the state right after the last airing
public record Anchor(Instant at, long guideGroup, Map<String, State> memory, Undo sinceLastAiring) {
    /// The name of the state that says which instruction is next.
    static final String FRAMES = "frames";

    /// The name of the state that says what is switched on.
    static final String SWITCHES = "switches";

    public Anchor {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        memory = Collections.unmodifiableMap(new TreeMap<>(memory));
    }

    /// The beginning of a new timeline.
    public static Anchor startingAt(Instant at) {
        Instant begin = at.truncatedTo(ChronoUnit.MILLIS);
        return new Anchor(begin, 0, Map.of(), Undo.nothing(begin, 0));
    }

    /// The same state at a later or earlier instant.
    public Anchor movedTo(Instant instant) {
        return new Anchor(instant, guideGroup, memory, sinceLastAiring);
    }

    /// The same state at a later instant behind something else that was not planned.
    ///
    /// @param group the guide group of that
    Anchor behind(Instant instant, long group) {
        Instant begin = instant.truncatedTo(ChronoUnit.MILLIS);
        return new Anchor(begin, group, memory, Undo.nothing(begin, group));
    }

    /// The same place with nothing remembered: how everything begins anew.
    public Anchor forgetful() {
        return new Anchor(at, guideGroup, Map.of(), Undo.nothing(at, guideGroup));
    }

    /// The same place with what another anchor remembers.
    public Anchor remembering(Anchor other) {
        return new Anchor(at, guideGroup, other.memory, Undo.nothing(at, guideGroup));
    }

    /// The first instruction with everything else as it is, but with nothing switched on: how changed rules begin. Only a slot that
    /// they leave as it was goes on.
    public Anchor atFirstStep() {
        Map<String, State> kept = new TreeMap<>(memory);
        kept.remove(SWITCHES);
        kept.computeIfPresent(
                FRAMES,
                (_, state) -> state instanceof State.Frames frames ? frames.ofOtherRules() : state);
        return new Anchor(at, guideGroup, kept, sinceLastAiring);
    }

    /// The first instruction with everything else as it is: how the next of several programs begins.
    Anchor forNextProgram() {
        Map<String, State> kept = new TreeMap<>(memory);
        kept.remove(FRAMES);
        return new Anchor(at, guideGroup, kept, sinceLastAiring);
    }

    /// The state before a step. Steps are undone one after another, the last one first, after [#atLastAiring].
    public Anchor undone(Undo undo) {
        Map<String, State> restored = new TreeMap<>(memory);
        undo.memory()
                .forEach(
                        (name, state) -> {
                            if (state instanceof State.Nothing) {
                                restored.remove(name);
                            } else {
                                restored.put(name, state);
                            }
                        });
        return new Anchor(
                undo.at(), undo.guideGroup(), restored, Undo.nothing(undo.at(), undo.guideGroup()));
    }

    /// The state right after the last airing, without what was decided since.
    public Anchor atLastAiring() {
        return undone(sinceLastAiring);
    }

    /// The items that the cursors stand on, which they have to know even when no selection holds them any more.
    public Set<MediaId> standsOn() {
        return memory.values().stream()
                .flatMap(Anchor::place)
                .flatMap(CursorState::standsOn)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<CursorState> place(State state) {
        return switch (state) {
            case State.Place(CursorState cursor) -> Stream.of(cursor);
            case State.Supply(CursorState cursor, var _) -> Stream.of(cursor);
            case State.Nothing _,
                    State.Shown _,
                    State.Chosen _,
                    State.Logged _,
                    State.Fitted _,
                    State.Lined _,
                    State.Count _,
                    State.Frames _,
                    State.Switches _ ->
                    Stream.empty();
        };
    }
}
