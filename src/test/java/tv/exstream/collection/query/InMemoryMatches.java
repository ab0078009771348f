package tv.exstream.collection.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;

/// Queries by looking at every item. Thread-safe.
public final class InMemoryMatches implements Matches {
    private final InMemoryMediaItems items;

    public InMemoryMatches(InMemoryMediaItems items) {
        this.items = items;
    }

    @Override
    public List<Outline> all(Query query, Today today) {
        return matching(query, today).map(MediaItem::outline).toList();
    }

    @Override
    public Preview preview(Query query, Today today, Page page) {
        List<MediaItem> found = matching(query, today).toList();
        List<Outline> sorted =
                found.stream()
                        .sorted(
                                Comparator.<MediaItem, String>comparing(this::sortTitle)
                                        .thenComparing(item -> item.id().value()))
                        .map(MediaItem::outline)
                        .toList();
        return new Preview(found.size(), page.of(sorted));
    }

    private String sortTitle(MediaItem item) {
        return Folded.of(searchable(item).texts(Field.SORT_TITLE).getFirst()).text();
    }

    @Override
    public List<Value> values(Field field, String beginning, int most) {
        if (field == Field.PLOT || field == Field.STATE) {
            return List.of();
        }
        boolean folds = field == Field.SORT_TITLE || field == Field.TYPE;
        String begins = Folded.of(beginning).text().stripTrailing();
        Map<String, Integer> counts =
                new TreeMap<>(
                        Comparator.<String, String>comparing(value -> Folded.of(value).text())
                                .thenComparing(Comparator.naturalOrder()));
        for (MediaItem item : items.all()) {
            for (String text : searchable(item).texts(field)) {
                counts.merge(folds ? Folded.of(text).inner() : text, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(value -> Folded.of(value.getKey()).text().startsWith(begins))
                .limit(most)
                .map(value -> new Value(value.getKey(), value.getValue()))
                .toList();
    }

    private Stream<MediaItem> matching(Query query, Today today) {
        return items.all().stream().filter(item -> matches(query, searchable(item), today));
    }

    private Searchable searchable(MediaItem item) {
        MediaId id = item.id();
        Metadata metadata = items.metadata(List.of(id)).get(id);
        return Searchable.of(item, metadata, items.added(id));
    }

    private static boolean matches(Query query, Searchable item, Today today) {
        return switch (query) {
            case Query.And(List<Query> parts) ->
                    parts.stream().allMatch(part -> matches(part, item, today));
            case Query.Or(List<Query> parts) ->
                    parts.stream().anyMatch(part -> matches(part, item, today));
            case Query.Not(Query part) -> !matches(part, item, today);
            case Query.Match(Field field, Condition.Text condition) -> {
                TextMatch match = TextMatch.of(field, condition);
                yield item.texts(field).stream()
                        .anyMatch(text -> match.matches(Folded.of(text).text()));
            }
            case Query.Match(Field _, Condition.OnThisDay()) ->
                    item.monthDay()
                            == today.day().getMonthValue() * 100 + today.day().getDayOfMonth();
            case Query.Match(Field field, Condition.Measure condition) ->
                    Extent.of(field, condition, today).holds(item.number(field));
            case Query.Ids(Set<MediaId> ids) -> ids.contains(new MediaId(item.number(Field.ID)));
            case Query.Smart smart ->
                    throw new IllegalStateException("a query is run with all put in: " + smart);
        };
    }
}
