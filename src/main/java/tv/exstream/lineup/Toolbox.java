package tv.exstream.lineup;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.lineup.Piece.Flex;
import tv.exstream.lineup.Piece.Programme;
import tv.exstream.lineup.Piece.Redirect;
import tv.exstream.lineup.Timing.Restricted;
import tv.exstream.lineup.Tool.Replicate.Copies;
import tv.exstream.media.NaturalOrder;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

/// Applies tools, always with the same result. Immutable.
///
/// @param zone whose times of day count
/// @param seed of everything that is left to chance
public record Toolbox(ZoneId zone, long seed) {
    /// How many programmes a note names; arbitrary.
    private static final int MOST_NAMED = 5;

    private static final Comparator<Outline> BY_TITLE =
            Comparator.comparing((Outline item) -> item.title().name(), NaturalOrder.INSTANCE)
                    .thenComparing(Outline::id);

    private static final Comparator<Outline> BY_EPISODE =
            Comparator.comparing((Outline item) -> item.title().show(), NaturalOrder.INSTANCE)
                    .thenComparingInt(item -> item.title().season())
                    .thenComparingInt(item -> item.title().episode())
                    .thenComparing(BY_TITLE);

    private static final Comparator<Outline> BY_RELEASE =
            Comparator.comparing(
                            (Outline item) ->
                                    item.facts().orFirstDayOf(item.title().year()).released())
                    .thenComparing(BY_EPISODE);

    /// What comes of a tool.
    ///
    /// @param notes what a person should know, such as what was left out
    public record Outcome(Rundown rundown, List<Remark> notes) {
        public Outcome {
            notes = List.copyOf(notes);
        }
    }

    /// @throws IllegalArgumentException when a tool makes too much of it
    public Outcome apply(Tool tool, Rundown rundown) {
        Rundown after = rundown(tool, rundown);
        return new Outcome(after, notes(tool, rundown, after));
    }

    private Rundown rundown(Tool tool, Rundown rundown) {
        return switch (tool) {
            case Tool.Breaks(Duration after, var length) ->
                    Timing.withBreaks(rundown, after, length, seed);
            case Tool.Pad(int minutes) -> Timing.padded(rundown, minutes, zone);
            case Tool.Hours hours -> restricted(hours, rundown).rundown();
            case Tool.Balance() -> Mixes.balanced(rundown);
            case Tool.Blocks(int size, var end) -> Mixes.inBlocks(rundown, size, end);
            case Tool.CyclicShuffle() -> Mixes.cyclic(rundown, seed);
            case Tool.Shuffle() -> rundown.replicatedShuffled(1, seed);
            case Tool.Sort sort -> rundown.sorted(order(sort));
            case Tool.Replicate(int times, Copies copies) ->
                    switch (copies) {
                        case ALIKE -> rundown.replicated(times);
                        case SHUFFLED -> rundown.replicatedShuffled(times, seed);
                    };
            case Tool.Consolidate() -> rundown.consolidated();
            case Tool.RemoveDuplicates() -> rundown.withoutDuplicates();
            case Tool.RemoveSpecials() -> rundown.withoutSpecials();
            case Tool.RemoveFlex() -> rundown.withoutFlex();
            case Tool.Slide(Duration by) -> rundown.slid(by);
        };
    }

    private Restricted restricted(Tool.Hours hours, Rundown rundown) {
        return Timing.restricted(rundown, hours.hours(), zone);
    }

    private static Comparator<Programme> order(Tool.Sort sort) {
        Comparator<Programme> ascending =
                switch (sort.by()) {
                    case TITLE -> Comparator.comparing(Programme::item, BY_TITLE);
                    case EPISODE -> Comparator.comparing(Programme::item, BY_EPISODE);
                    case RELEASED -> Comparator.comparing(Programme::item, BY_RELEASE);
                    case LENGTH ->
                            Comparator.comparing(Programme::length)
                                    .thenComparing(Programme::item, BY_TITLE);
                };
        return switch (sort.direction()) {
            case ASCENDING -> ascending;
            case DESCENDING -> ascending.reversed();
        };
    }

    private List<Remark> notes(Tool tool, Rundown before, Rundown after) {
        Stream<Remark> programmes =
                tool instanceof Tool.Hours hours
                        ? named(restricted(hours, before).dropped())
                        : left(Word.LEFT_OUT_PROGRAMMES, count(before, after, Programme.class));
        boolean makesFlex = tool instanceof Tool.Consolidate || tool instanceof Tool.Pad;
        Stream<Remark> others =
                makesFlex
                        ? Stream.empty()
                        : Stream.concat(
                                left(Word.LEFT_OUT_FLEX, count(before, after, Flex.class)),
                                left(
                                        Word.LEFT_OUT_REDIRECTS,
                                        count(before, after, Redirect.class)));
        return Stream.concat(programmes, others).toList();
    }

    private static Stream<Remark> named(List<Programme> dropped) {
        if (dropped.isEmpty()) {
            return Stream.empty();
        }
        List<Remark> names =
                dropped.stream()
                        .map(programme -> Remark.quoted(programme.item().title().name()))
                        .toList();
        return Stream.of(
                Remark.of(Word.LEFT_OUT_LONGER, Remark.firstOf(Word.LISTED, names, MOST_NAMED)));
    }

    private static Stream<Remark> left(Word what, long count) {
        return count > 0 ? Stream.of(Remark.of(what, count)) : Stream.empty();
    }

    private static long count(Rundown before, Rundown after, Class<? extends Piece> kind) {
        return count(before, kind) - count(after, kind);
    }

    private static long count(Rundown rundown, Class<? extends Piece> kind) {
        return rundown.pieces().stream().filter(kind::isInstance).count();
    }
}
