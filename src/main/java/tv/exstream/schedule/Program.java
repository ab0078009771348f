package tv.exstream.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tv.exstream.collection.CollectionId;

/// What every kind of schedule is compiled to: instructions that are run over and over, and the cursors they draw from. Immutable.
///
/// @param seed of every random choice
/// @param cursors where each cursor draws from, by name; a name stands for the same collection and order in every program of a
///     channel, so that a cursor keeps its place when the rules around it change
/// @param instructions at least one
public record Program(long seed, Map<String, Source> cursors, List<Instruction> instructions) {
    public Program {
        cursors = Map.copyOf(cursors);
        instructions = List.copyOf(instructions);
        if (instructions.isEmpty()) {
            throw new IllegalArgumentException("program must have an instruction");
        }
        for (Instruction instruction : instructions) {
            requireKnown(instruction, cursors);
        }
    }

    /// A collection and the order it is gone through in.
    public record Source(CollectionId collection, PlaybackOrder order) {
        String name() {
            return order.name().toLowerCase(Locale.ROOT) + " of collection " + collection;
        }
    }

    public static Program of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Flood(CollectionId collection, PlaybackOrder order, long seed) ->
                    flood(new Source(collection, order), seed);
        };
    }

    /// @param cursor a name that one of the instructions uses
    Source source(String cursor) {
        return Objects.requireNonNull(cursors.get(cursor), cursor);
    }

    private static Program flood(Source source, long seed) {
        Instruction next = new Instruction.Play(source.name(), 1);
        return new Program(seed, Map.of(source.name(), source), List.of(next));
    }

    private static void requireKnown(Instruction instruction, Map<String, Source> cursors) {
        switch (instruction) {
            case Instruction.Play(String cursor, int _) -> {
                if (!cursors.containsKey(cursor)) {
                    throw new IllegalArgumentException("cursor must be in the program: " + cursor);
                }
            }
        }
    }
}
