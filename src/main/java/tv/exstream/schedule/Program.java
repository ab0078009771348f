package tv.exstream.schedule;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.cursor.Source;

/// What every kind of schedule is compiled to: instructions that are carried out over and over, and the cursors they draw from.
/// Immutable.
///
/// @param seed of every random choice
/// @param zone whose days and times of day count
/// @param cursors what each cursor goes through, by name; a name stands for the same place in every program of a channel, so
///     that a cursor keeps its place when the rules around it change
/// @param rolls that a [Toggle.Rolls] can switch on, by name
/// @param fallback clips for time that nothing else fills
/// @param instructions at least one
public record Program(
        long seed,
        ZoneId zone,
        Map<String, Source> cursors,
        Map<String, Roll> rolls,
        List<Spots> fallback,
        List<Instruction> instructions) {
    /// What instructions are called whose names nobody has given.
    private static final List<Word> NAMES = List.of(Word.NO_BLOCK, Word.REDIRECT, Word.SLOTS);

    public Program {
        cursors = Map.copyOf(cursors);
        rolls = Map.copyOf(rolls);
        fallback = List.copyOf(fallback);
        instructions = List.copyOf(instructions);
        if (instructions.isEmpty()) {
            throw new IllegalArgumentException("program must have an instruction");
        }
        requireKnown(cursors, CursorNames.of(rolls.values(), fallback, instructions).names());
    }

    public static Program of(
            long seed, ZoneId zone, Map<String, Source> cursors, List<Instruction> instructions) {
        return new Program(seed, zone, cursors, Map.of(), List.of(), instructions);
    }

    /// All that has to be known of the content.
    public Set<Selection> selections() {
        Set<Selection> all = new LinkedHashSet<>();
        cursors.values().forEach(source -> all.addAll(source.selections()));
        return all;
    }

    /// What programmes are drawn from.
    public Set<Source> programmes() {
        return sources(CursorNames.of(rolls.values(), fallback, instructions).programmes());
    }

    /// The other channels that are shown.
    public Set<ChannelId> channels() {
        return CursorNames.of(rolls.values(), fallback, instructions).channels();
    }

    /// What clips are drawn from for time that nothing else fills, anywhere in it.
    public Set<Source> fallbacks() {
        return sources(CursorNames.of(rolls.values(), fallback, instructions).fallbacks());
    }

    private Set<Source> sources(Set<String> names) {
        Set<Source> all = new LinkedHashSet<>();
        names.forEach(cursor -> all.add(source(cursor)));
        return all;
    }

    /// Whether it has to be remembered when a clip was shown.
    boolean clipsRest() {
        return CursorNames.of(rolls.values(), fallback, instructions).clipsRest();
    }

    /// What a person is told of a cursor; a name that is none is said as it is.
    Remark said(String cursor) {
        Source source = cursors.get(cursor);
        return source == null ? named(cursor) : CursorBook.said(cursor, source);
    }

    private static Remark named(String name) {
        return NAMES.stream()
                .filter(word -> word.pattern().equals(name))
                .map(Remark::of)
                .findFirst()
                .orElse(Remark.quoted(name));
    }

    /// @param cursor a name that one of the instructions uses
    Source source(String cursor) {
        return Objects.requireNonNull(cursors.get(cursor), cursor);
    }

    /// Empty when it was switched on by rules that have changed since.
    ///
    /// @param name one that a [Toggle.Rolls] uses
    Optional<Roll> roll(String name) {
        return Optional.ofNullable(rolls.get(name));
    }

    private static void requireKnown(Map<String, Source> cursors, Set<String> used) {
        for (String cursor : used) {
            if (!cursors.containsKey(cursor)) {
                throw new IllegalArgumentException("cursor must be in the program: " + cursor);
            }
        }
    }
}
