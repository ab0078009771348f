package tv.exstream.collection;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.TextMatch;

/// The collections as queries name them. Thread-safe.
final class CollectionNames implements Expansion.Names {
    private final MediaCollections collections;

    CollectionNames(MediaCollections collections) {
        this.collections = collections;
    }

    @Override
    public Optional<String> smart(String name) {
        return collections
                .named(name)
                .flatMap(
                        found ->
                                found.content() instanceof Content.Smart(String query)
                                        ? Optional.of(query)
                                        : Optional.empty());
    }

    @Override
    public Query members(TextMatch name) {
        List<Query> members =
                collections.all().stream()
                        .filter(collection -> name.matches(Folded.of(collection.name()).text()))
                        .filter(collection -> collection.content() instanceof Content.Manual)
                        .map(collection -> ((Content.Manual) collection.content()).picks())
                        .map(Picks::query)
                        .toList();
        return Query.or(members);
    }
}
