package tv.exstream.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.collection.Selection;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.cursor.SourceRemark;

/// The cursors of a program that is being compiled. What goes through the same items in the same order under the same name shares
/// a place. Owned by one thread.
public final class CursorBook {
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /// The name of the cursor that everybody shares who goes through this selection in this order.
    public String shared(Selection selection, Ordering ordering) {
        return named(nameOf(selection, ordering), new Source.Pooled(selection, ordering));
    }

    /// The name of the cursor that everybody shares who goes through this source.
    public String shared(Source source) {
        return named(nameOf(source), source);
    }

    /// What comes before each visit of a cursor: one that goes through groups turns to the next.
    public List<Instruction> turn(String cursor) {
        return sources.get(cursor) instanceof Source.Groups
                ? List.of(new Instruction.Turn(cursor))
                : List.of();
    }

    /// The name of the cursor with which only `owner` goes through the source.
    ///
    /// @param name of the owner; must not change: that of a block is its number
    public String own(Owner owner, String name, Source source) {
        return named(nameOf(source) + owner.ending(name), source);
    }

    /// A cursor as a person is told it: names that people have given are said as they are.
    static Remark said(String cursor, Source source) {
        String name = nameOf(source);
        if (!cursor.startsWith(name)) {
            return Remark.quoted(cursor);
        }
        Remark said = SourceRemark.of(source);
        String ending = cursor.substring(name.length());
        return ending.isEmpty() ? said : Owner.said(said, ending).orElse(Remark.quoted(cursor));
    }

    private static String nameOf(Source source) {
        return switch (source) {
            case Source.Pooled(Selection selection, Ordering ordering) ->
                    nameOf(selection, ordering);
            case Source.Seasons seasons ->
                    "%s (%s)"
                            .formatted(
                                    nameOf(seasons.pool().selection(), seasons.pool().ordering()),
                                    seasons);
            case Source.Playlist playlist -> "playlist of " + nameOf(playlist);
            case Source.Groups groups ->
                    "%s, group by group%s"
                            .formatted(
                                    nameOf(groups.pool()), groups.shuffled() ? ", shuffled" : "");
            case Source.Marathon marathon ->
                    "marathon of %s by %s (batch %d, %s groups, items %s)"
                            .formatted(
                                    marathon.selections().stream()
                                            .map(Selection::label)
                                            .sorted()
                                            .collect(Collectors.joining(" and ")),
                                    marathon.grouping(),
                                    marathon.batch(),
                                    marathon.shuffledGroups() ? "shuffled" : "sorted",
                                    marathon.itemOrder())
                            .toLowerCase(Locale.ROOT);
        };
    }

    private static String nameOf(Source.Playlist playlist) {
        String entries =
                playlist.entries().stream()
                        .map(
                                entry ->
                                        nameOf(entry.pool().selection(), entry.pool().ordering())
                                                + taken(entry.take())
                                                + (entry.listed() ? "" : " (hidden)"))
                        .collect(Collectors.joining(" and "));
        return playlist.shuffled() ? entries + " (shuffled)" : entries;
    }

    private static String taken(Source.Take take) {
        return switch (take) {
            case Source.Take.Count(int items) -> " by " + items;
            case Source.Take.All() -> " as a whole";
        };
    }

    /// A cursor with a place of its own.
    ///
    /// @throws IllegalArgumentException when the name stands for another source already
    public String named(String name, Source source) {
        Source before = sources.putIfAbsent(name, source);
        if (before != null && !before.equals(source)) {
            throw UnacceptableException.of(
                    Demand.CURSOR_TWICE, name, before.toString(), source.toString());
        }
        return name;
    }

    public Map<String, Source> sources() {
        return Map.copyOf(sources);
    }

    /// What is plain about an ordering is not part of the name.
    private static String nameOf(Selection selection, Ordering ordering) {
        String order = ordering.order().name().toLowerCase(Locale.ROOT);
        String name = order + " of " + selection.label();
        return ordering.equals(Ordering.of(ordering.order()))
                ? name
                : "%s (%s, %s, %s)"
                        .formatted(
                                name, ordering.direction(), ordering.start(), ordering.multipart())
                        .toLowerCase(Locale.ROOT);
    }
}
