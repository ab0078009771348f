package tv.exstream.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

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

    public static Program of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Flood(CollectionId collection, PlaybackOrder order, long seed) ->
                    flood(collection, order, seed);
        };
    }

    /// @param cursor a name that one of the instructions uses
    Source source(String cursor) {
        return Objects.requireNonNull(cursors.get(cursor), cursor);
    }

    private static Program flood(CollectionId collection, PlaybackOrder order, long seed) {
        String name = order.name().toLowerCase(Locale.ROOT) + " of collection " + collection;
        Source source = Source.of(new Selection.Collection(collection), order);
        return new Program(seed, Map.of(name, source), List.of(new Instruction.Play(name, 1)));
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
