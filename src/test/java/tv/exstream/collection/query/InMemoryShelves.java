package tv.exstream.collection.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Outline;

/// Orders and groups by looking at every item. Thread-safe.
public final class InMemoryShelves implements Shelves {
    private final InMemoryMediaItems items;
    private final Matches matches;

    public InMemoryShelves(InMemoryMediaItems items) {
        this.items = items;
        this.matches = new InMemoryMatches(items);
    }

    @Override
    public Stretch stretch(Query query, Today today, Wanted wanted) {
        List<Outline> all =
                matches.all(query, today).stream().sorted(order(wanted.sort())).toList();
        int place =
                switch (wanted.from()) {
                    case From.Place(int left) -> left;
                    case From.Behind(MediaId item, int otherwise) ->
                            all.stream().map(Outline::id).toList().indexOf(item) < 0
                                    ? otherwise
                                    : all.stream().map(Outline::id).toList().indexOf(item) + 1;
                };
        return new Stretch(all.size(), place, new Page(place, wanted.most()).of(all));
    }

    private Comparator<Outline> order(Sort sort) {
        Comparator<Outline> title =
                Comparator.comparing(
                        (Outline item) ->
                                Folded.of(searchable(item.id()).texts(Field.SORT_TITLE).getFirst())
                                        .text());
        Comparator<Outline> alike = title.thenComparing(Outline::id);
        return switch (sort.by()) {
            case TITLE -> sort.way() == Sort.Way.UP ? alike : alike.reversed();
            case ADDED -> by(Field.ADDED_DATE, sort).thenComparing(alike);
            case YEAR -> by(Field.YEAR, sort).thenComparing(alike);
            case RELEASED -> by(Field.RELEASE_DATE, sort).thenComparing(alike);
            case LENGTH -> by(Field.DURATION, sort).thenComparing(alike);
            case RATING -> by(Field.STAR_RATING, sort).thenComparing(alike);
            case EPISODE ->
                    by(Field.SEASON_NUMBER, sort)
                            .thenComparing(by(Field.EPISODE_NUMBER, sort))
                            .thenComparing(alike);
        };
    }

    private Comparator<Outline> by(Field field, Sort sort) {
        Function<Outline, Long> number = item -> searchable(item.id()).number(field);
        Comparator<Outline> known =
                Comparator.comparing(item -> number.apply(item) == Extent.UNKNOWN);
        Comparator<Outline> order = Comparator.comparing(number);
        return known.thenComparing(sort.way() == Sort.Way.UP ? order : order.reversed());
    }

    @Override
    public List<Group> groups(Query query, Today today, Field field) {
        Map<Comparable<?>, List<MediaId>> found =
                field.isText()
                        ? new TreeMap<>(Comparator.comparing(key -> Folded.of((String) key).text()))
                        : new TreeMap<>(Comparator.comparing(key -> (Long) key));
        for (Outline item : matches.all(query, today)) {
            keys(searchable(item.id()), field)
                    .forEach(
                            key ->
                                    found.computeIfAbsent(key, _ -> new ArrayList<>())
                                            .add(item.id()));
        }
        return found.entrySet().stream()
                .map(
                        each ->
                                new Group(
                                        each.getKey().toString(),
                                        each.getValue().size(),
                                        each.getValue().stream()
                                                .sorted()
                                                .findFirst()
                                                .orElseThrow()))
                .toList();
    }

    private static List<? extends Comparable<?>> keys(Searchable item, Field field) {
        if (!field.isText()) {
            long number = item.number(field);
            return number == Extent.UNKNOWN ? List.of() : List.of(number);
        }
        boolean folds = field == Field.TYPE || field == Field.JUMP_LETTER;
        return item.texts(field).stream()
                .map(text -> folds ? Folded.of(text).inner() : text)
                .toList();
    }

    private Searchable searchable(MediaId id) {
        MediaItem item = items.find(id).orElseThrow();
        return Searchable.of(item, items.metadata(List.of(id)).get(id), items.added(id));
    }
}
