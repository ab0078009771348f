package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.exstream.schedule.Cooldown.Since;
import tv.exstream.schedule.Cooldown.Strength;
import tv.exstream.schedule.Instruction.Choose;
import tv.exstream.schedule.cursor.Chance;

/// Chooses among options. Owned by one thread.
final class Choices {
    private final Program program;
    private final Memory memory;

    Choices(Run run) {
        program = run.program();
        memory = run.memory();
    }

    /// What comes of a choice.
    sealed interface Choice {
        /// @param index of the option
        record Chosen(int index) implements Choice {}

        /// All are resting until then.
        record Later(Instant when) implements Choice {}

        /// None can be chosen.
        record None() implements Choice {}
    }

    /// @param failed the options that have shown nothing, as bits by index
    Choice choose(Choose choose, Instant at, long failed) {
        List<Integer> able = new ArrayList<>();
        for (int i = 0; i < choose.options().size(); i++) {
            boolean hasFailed = i < Long.SIZE && (failed >>> i & 1) != 0;
            if (!hasFailed && choose.options().get(i).weight() > 0) {
                able.add(i);
            }
        }
        List<Integer> rested = able.stream().filter(i -> !rests(choose, i, at)).toList();
        if (rested.isEmpty()) {
            return able.isEmpty() ? new Choice.None() : new Choice.Later(end(choose, able));
        }
        int index = drawn(choose, withinLimit(choose, rested), at);
        remember(choose, index);
        return new Choice.Chosen(index);
    }

    /// How many times something was shuffled.
    long shuffles(Instruction.Arranged arranged) {
        return shuffles(arranged.name());
    }

    void shuffle(String name) {
        memory.put("order of " + name, new State.Count(shuffles(name) + 1));
    }

    private long shuffles(String name) {
        return memory.get("order of " + name) instanceof State.Count(long times) ? times : 0;
    }

    /// The option has shown something for the first time since it was chosen at `at`.
    void begun(Choose choose, int index, Instant at) {
        note(choose, index, Since.START, at);
    }

    /// The option has ended and rests.
    void rest(Choose choose, int index, Instant at) {
        note(choose, index, Since.END, at);
    }

    private void note(Choose choose, int index, Since since, Instant at) {
        Cooldown cooldown = choose.options().get(index).cooldown();
        if (cooldown.length().isPositive() && cooldown.since() == since) {
            memory.put(key(choose, index), new State.Shown(at.toEpochMilli()));
        }
    }

    private int drawn(Choose choose, List<Integer> able, Instant at) {
        if (choose.distribution() == Distribution.CYCLIC) {
            int last = chosen(choose).option();
            return able.stream().filter(i -> i > last).findFirst().orElse(able.getFirst());
        }
        double[] weights = able.stream().mapToDouble(i -> weight(choose, i, at)).toArray();
        if (Arrays.stream(weights).sum() == 0) {
            weights = able.stream().mapToDouble(i -> choose.options().get(i).weight()).toArray();
        }
        long seed = Chance.seed(Chance.seed(program.seed(), choose.name()), at.toEpochMilli());
        return able.get(Draws.weighted(seed, weights));
    }

    private double weight(Choose choose, int index, Instant at) {
        Option option = choose.options().get(index);
        Cooldown cooldown = option.cooldown();
        Instant rested = restedAt(choose, index);
        if (cooldown.strength() == Strength.HARD || !rested.isAfter(at)) {
            return option.weight();
        }
        double missing = Duration.between(at, rested).toMillis();
        return option.weight() * (1 - missing / cooldown.length().toMillis());
    }

    /// Without the option that has come as often in a row as it may, unless it is the only one.
    private List<Integer> withinLimit(Choose choose, List<Integer> able) {
        State.Chosen last = chosen(choose);
        List<Integer> within =
                able.stream()
                        .filter(
                                i -> {
                                    Option option = choose.options().get(i);
                                    return i != last.option()
                                            || option.mostInARow() == 0
                                            || last.inARow() < option.mostInARow();
                                })
                        .toList();
        return within.isEmpty() ? able : within;
    }

    private void remember(Choose choose, int index) {
        State.Chosen last = chosen(choose);
        int inARow = last.option() == index ? last.inARow() + 1 : 1;
        memory.put("choice " + choose.name(), new State.Chosen(index, inARow));
    }

    private State.Chosen chosen(Choose choose) {
        return memory.get("choice " + choose.name()) instanceof State.Chosen chosen
                ? chosen
                : new State.Chosen(-1, 0);
    }

    private boolean rests(Choose choose, int index, Instant at) {
        return choose.options().get(index).cooldown().strength() == Strength.HARD
                && restedAt(choose, index).isAfter(at);
    }

    private Instant end(Choose choose, List<Integer> able) {
        return able.stream().map(i -> restedAt(choose, i)).min(Instant::compareTo).orElseThrow();
    }

    private Instant restedAt(Choose choose, int index) {
        return memory.get(key(choose, index)) instanceof State.Shown(long ended)
                ? Instant.ofEpochMilli(ended).plus(choose.options().get(index).cooldown().length())
                : Instant.MIN;
    }

    private static String key(Choose choose, int index) {
        return "choice " + choose.name() + " " + index;
    }
}
