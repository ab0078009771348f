package tv.exstream.schedule.sequential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.Toggle;
import tv.exstream.schedule.sequential.Directive.RollOn;
import tv.exstream.schedule.sequential.Directive.RollPlace;

/// The sequences that go with programmes by themselves, as rolls: one for each of their directives. Owned by one thread.
final class RollBook {
    private final Map<String, List<Directive>> sequences;
    private final Cursors cursors;
    private final Map<String, Roll> rolls = new LinkedHashMap<>();
    private final Map<RollPlace, Set<String>> names = new EnumMap<>(RollPlace.class);

    RollBook(Map<String, List<Directive>> sequences, Cursors cursors) {
        this.sequences = sequences;
        this.cursors = cursors;
    }

    /// By name.
    Map<String, Roll> rolls() {
        return Map.copyOf(rolls);
    }

    /// Only those are switched off by what [#on] and [#off] answer that have been added before.
    ///
    /// @return names in order
    /// @throws ProblemException INVALID_SCHEDULE_FILE when the sequence has what cannot go with a programme
    List<String> add(RollOn on) {
        List<String> added = new ArrayList<>();
        Inlining.of(sequences.getOrDefault(on.sequence(), List.of()), sequences).stream()
                .flatMap(Inlined::flat)
                .forEach(
                        directive -> {
                            String name = name(on, added.size());
                            rolls.put(name, roll(on, directive, name));
                            added.add(name);
                        });
        names.computeIfAbsent(on.place(), _ -> new LinkedHashSet<>()).addAll(added);
        return added;
    }

    Toggle on(RollOn on) {
        List<String> added = add(on);
        return new Toggle.Rolls(all(on.place()), added);
    }

    Toggle off(RollPlace place) {
        return new Toggle.Rolls(all(place), List.of());
    }

    private List<String> all(RollPlace place) {
        return List.copyOf(names.getOrDefault(place, Set.of()));
    }

    private static String name(RollOn on, int number) {
        String name = "%s %s %d".formatted(kind(on.place()), on.sequence(), number);
        return on.place() == RollPlace.MID ? name + " where " + on.points() : name;
    }

    private static AiringKind kind(RollPlace place) {
        return switch (place) {
            case BEFORE -> AiringKind.PRE_ROLL;
            case MID -> AiringKind.MID_ROLL;
            case AFTER -> AiringKind.POST_ROLL;
        };
    }

    private Roll roll(RollOn on, Directive directive, String name) {
        return switch (directive) {
            case Directive.PlayAll(Showing showing) -> roll(on, new Quantity.Passes(1), showing);
            case Directive.PlayCount(var count, Showing showing) ->
                    roll(
                            on,
                            new Quantity.Counted(
                                    new Amount.Computed(count, cursors.of(showing), name)),
                            showing);
            case Directive.PlayFor(Duration length, Fit fit, Showing showing) ->
                    roll(on, quantity(on, length, fit), showing);
            case Directive.PadToNext(int minutes, Fit fit, Showing showing) -> {
                require(on, fit.tail() == Fit.Tail.OFFLINE, "offline_tail: false");
                require(on, !fit.trim(), "trim");
                require(on, fit.fallback().isEmpty(), "fallback");
                yield roll(on, new Quantity.PadTo(new Target.Mark(minutes)), showing);
            }
            case Directive.PadUntil _,
                    Directive.WaitUntil _,
                    Directive.Rewind _,
                    Directive.SkipItems _,
                    Directive.SkipToItem _,
                    Directive.Include _,
                    Directive.ShuffleSequence _,
                    Directive.OpenGuideGroup _,
                    Directive.CloseGuideGroup _,
                    Directive.RollOn _,
                    Directive.RollOff _,
                    Directive.WatermarkOn _,
                    Directive.WatermarkOff _,
                    Directive.GraphicsOn _,
                    Directive.GraphicsOff _,
                    Directive.Repeat _ ->
                    throw refused(on, directive.getClass().getSimpleName());
        };
    }

    private static Quantity quantity(RollOn on, Duration length, Fit fit) {
        require(on, fit.tail() == Fit.Tail.NONE, "offline_tail");
        require(on, fit.fallback().isEmpty(), "fallback");
        require(on, fit.overshoot() != Fit.Overshoot.ANY, "stop_before_end: false");
        if (fit.trim()) {
            return new Quantity.Exactly(length);
        }
        boolean isTenth = fit.overshoot() == Fit.Overshoot.TENTH;
        return new Quantity.Length(isTenth ? length.plus(length.dividedBy(10)) : length);
    }

    private Roll roll(RollOn on, Quantity quantity, Showing showing) {
        return new Roll(
                kind(on.place()),
                quantity,
                List.of(Spots.of(cursors.of(showing))),
                on.place() == RollPlace.MID
                        ? new BreakRule.Chapters(on.points())
                        : new BreakRule.Nowhere());
    }

    private static void require(RollOn on, boolean holds, String found) {
        if (!holds) {
            throw refused(on, found);
        }
    }

    private static ProblemException refused(RollOn on, String found) {
        return new ProblemException(
                Problem.INVALID_SCHEDULE_FILE,
                Remark.of(Demand.SEQUENCE_ENDLESS, on.sequence(), found));
    }
}
