package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tv.exstream.collection.query.Folded;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;

/// The orders in which a list may be asked for, and its parts. The keys of entries are compared as text, the last field tells all apart.
/// Immutable.
final class Order<T> {
    private static final Pattern COMMA = Pattern.compile(",");

    private final SequencedMap<String, Function<T, String>> fields;
    private final String usual;

    /// A part of a list.
    ///
    /// @param total how many the whole list has
    /// @param next what comes after it; empty when nothing does
    record Slice<T>(int total, List<T> entries, Optional<String> next) {
        Slice {
            entries = List.copyOf(entries);
        }
    }

    /// One field of a sort.
    private record Step<T>(String name, boolean down, Function<T, String> key) {}

    /// An entry and its keys, which are made once: names are folded for them.
    private record Keyed<T>(T entry, List<String> keys) {}

    /// @param fields the keys of entries by the names of fields; the last one is of each entry another
    /// @param usual the sort when a request says none
    Order(SequencedMap<String, Function<T, String>> fields, String usual) {
        this.fields = fields;
        this.usual = usual;
    }

    /// A number as a key.
    static String key(long number) {
        return "%019d".formatted(number);
    }

    /// The order of entries by one field, which is of each entry another.
    ///
    /// @param usual the name of the field, with - for the other way round
    static <T> Order<T> by(String usual, Function<T, String> key) {
        SequencedMap<String, Function<T, String>> fields = new LinkedHashMap<>();
        fields.put(usual.startsWith("-") ? usual.substring(1) : usual, key);
        return new Order<>(fields, usual);
    }

    /// The order of entries by their names, of which no two are the same; those that are alike but for their case stand at one place.
    static <T> Order<T> byName(Function<T, String> name) {
        return by("name", each -> Folded.placeOf(name.apply(each)) + '\t' + name.apply(each));
    }

    /// The same of a list that may be sorted by another field besides.
    Order<T> and(String field, Function<T, String> key) {
        SequencedMap<String, Function<T, String>> all = new LinkedHashMap<>();
        all.put(field, key);
        all.putAll(fields);
        return new Order<>(all, usual);
    }

    /// The same of a list that is in another order where a request says none.
    Order<T> usually(String sort) {
        return new Order<>(fields, sort);
    }

    /// The part that is wanted; everything when the request says no limit.
    ///
    /// @param called such as `accounts`, by which its cursors are told from those of other lists
    /// @throws ProblemException INVALID_VALUE when there is no such field, or it is named twice, or the cursor is of another list
    Slice<T> slice(String called, Collection<T> all, ListParameters wanted) {
        String sort = wanted.sort().isBlank() ? usual : wanted.sort();
        List<Step<T>> steps = steps(sort);
        String order = named(called, sort);
        Optional<Cursor> cursor = Cursor.read(wanted.cursor(), order);
        List<Keyed<T>> rest =
                sorted(all, steps).stream()
                        .filter(
                                each ->
                                        cursor.isEmpty()
                                                || compare(each.keys(), cursor.get().keys(), steps)
                                                        > 0)
                        .skip(cursor.isEmpty() ? wanted.skipped() : 0)
                        .toList();
        int most = wanted.most().orElse(Integer.MAX_VALUE);
        if (rest.size() <= most) {
            return new Slice<>(all.size(), entries(rest), Optional.empty());
        }
        List<Keyed<T>> some = rest.subList(0, most);
        String next = new Cursor(order, some.getLast().keys()).text();
        return new Slice<>(all.size(), entries(some), Optional.of(next));
    }

    /// A list of which parts are read that are told apart by what the list is called.
    ///
    /// @param called such as `collections`
    /// @param sort empty for the usual one
    /// @throws ProblemException INVALID_VALUE when there is no such field, or it is named twice
    ListPart.Listed<T> listed(String called, Collection<T> all, String sort) {
        String asked = sort.isBlank() ? usual : sort;
        List<Step<T>> steps = steps(asked);
        return new Sorted<>(named(called, asked), sorted(all, steps), steps);
    }

    private static String named(String called, String sort) {
        return called + " by " + sort;
    }

    private static <T> List<Keyed<T>> sorted(Collection<T> all, List<Step<T>> steps) {
        return all.stream()
                .map(each -> new Keyed<>(each, keys(each, steps)))
                .sorted((one, other) -> compare(one.keys(), other.keys(), steps))
                .toList();
    }

    private static <T> List<T> entries(List<Keyed<T>> some) {
        return some.stream().map(Keyed::entry).toList();
    }

    private record Sorted<T>(String order, List<Keyed<T>> all, List<Step<T>> steps)
            implements ListPart.Listed<T> {
        @Override
        public List<T> from(int offset, int most) {
            return all.stream().skip(offset).limit(most).map(Keyed::entry).toList();
        }

        @Override
        public List<T> behind(Cursor last, int most) {
            return all.stream()
                    .filter(each -> compare(each.keys(), last.keys(), steps) > 0)
                    .limit(most)
                    .map(Keyed::entry)
                    .toList();
        }

        @Override
        public List<String> keys(T entry) {
            return Order.keys(entry, steps);
        }
    }

    private List<Step<T>> steps(String sort) {
        List<Step<T>> steps = new ArrayList<>();
        COMMA.splitAsStream(sort).map(String::strip).map(this::step).forEach(steps::add);
        requireOnce(steps);
        Map.Entry<String, Function<T, String>> last = fields.lastEntry();
        if (steps.stream().noneMatch(step -> step.name().equals(last.getKey()))) {
            steps.add(new Step<>(last.getKey(), false, last.getValue()));
        }
        return steps;
    }

    private static void requireOnce(List<? extends Step<?>> steps) {
        Set<String> seen = new HashSet<>();
        for (Step<?> step : steps) {
            if (!seen.add(step.name())) {
                throw ProblemException.of(
                        Problem.INVALID_VALUE, Demand.SORT_TWICE, "sort", step.name());
            }
        }
    }

    private Step<T> step(String text) {
        boolean down = text.startsWith("-");
        String name = down ? text.substring(1) : text;
        Function<T, String> key = fields.get(name);
        if (key == null) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.SORT_FOREIGN, fields.keySet(), text);
        }
        return new Step<>(name, down, key);
    }

    private static <T> List<String> keys(T entry, List<Step<T>> steps) {
        return steps.stream().map(step -> step.key().apply(entry)).toList();
    }

    /// A cursor that somebody made up may have fewer keys.
    private static <T> int compare(List<String> one, List<String> other, List<Step<T>> steps) {
        for (int n = 0; n < Math.min(one.size(), other.size()); n++) {
            int order = Comparator.<String>naturalOrder().compare(one.get(n), other.get(n));
            if (order != 0) {
                return steps.get(n).down() ? -order : order;
            }
        }
        return 0;
    }
}
