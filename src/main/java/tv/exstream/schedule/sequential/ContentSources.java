package tv.exstream.schedule.sequential;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.Selection;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Looks up what the contents of a file are: collections by their names at the moment, so that they may be renamed later.
/// Thread-safe.
public final class ContentSources implements Function<Content, Source> {
    private final MediaCollections collections;

    public ContentSources(MediaCollections collections) {
        this.collections = collections;
    }

    /// @throws ProblemException INVALID_VALUE when there is no such collection
    @Override
    public Source apply(Content content) {
        return switch (content) {
            case Content.Search(String _, String query, Ordering ordering) ->
                    new Source.Pooled(new Selection.Query(query), ordering);
            case Content.Show(String _, List<ExternalId> ids, Ordering ordering) ->
                    new Source.Pooled(new Selection.Query(query(ids)), ordering);
            case Content.Collection(String key, String name, Ordering ordering) ->
                    source(named(key, name), ordering);
            case Content.SmartCollection(String key, String name, Ordering ordering) ->
                    source(named(key, name), ordering);
            case Content.MultiCollection(String key, String name, Ordering ordering) ->
                    source(named(key, name), ordering);
            case Content.Playlist(String key, String _, String name) ->
                    source(named(key, name), Ordering.of(PlaybackOrder.CHRONOLOGICAL));
            case Content.Marathon marathon -> marathon(marathon);
        };
    }

    private MediaCollection named(String key, String name) {
        return collections
                .named(name)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.INVALID_VALUE,
                                        suggested(
                                                Remark.of(Demand.CONTENT_UNKNOWN, key, name),
                                                name)));
    }

    private Remark suggested(Remark wrong, String name) {
        return Suggestion.behind(
                wrong, name, collections.all().stream().map(MediaCollection::name).toList());
    }

    /// A playlist keeps its own order.
    private static Source source(MediaCollection collection, Ordering ordering) {
        return collection.content()
                                instanceof
                                MediaCollection.Content.Playlist(var entries, boolean shuffled)
                        && !entries.isEmpty()
                ? new Source.Playlist(
                        entries.stream().map(ContentSources::entry).toList(), shuffled)
                : new Source.Pooled(new Selection.Collection(collection.id()), ordering);
    }

    private static Source.Entry entry(MediaCollection.Entry entry) {
        PlaybackOrder order = PlaybackOrder.valueOf(entry.order().name());
        Source.Take take =
                switch (entry.take()) {
                    case MediaCollection.Take.Count(int items) -> new Source.Take.Count(items);
                    case MediaCollection.Take.All() -> new Source.Take.All();
                };
        return new Source.Entry(
                new Source.Pooled(entry.source(), Ordering.of(order)), take, entry.listed());
    }

    private static Source marathon(Content.Marathon marathon) {
        Set<Selection> selections = new HashSet<>();
        marathon.queries().forEach(query -> selections.add(new Selection.Query(query)));
        if (!marathon.ids().isEmpty()) {
            selections.add(new Selection.Query(query(marathon.ids())));
        }
        return new Source.Marathon(
                selections,
                marathon.grouping(),
                marathon.wholeGroups() ? 0 : 1,
                marathon.shuffledGroups(),
                marathon.itemOrder());
    }

    /// Whatever has one of the ids.
    private static String query(List<ExternalId> ids) {
        return ids.stream()
                .map(id -> "%s:\"%s\"".formatted(id.source().toLowerCase(Locale.ROOT), escaped(id)))
                .collect(Collectors.joining(" OR "));
    }

    private static String escaped(ExternalId id) {
        return id.value().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
