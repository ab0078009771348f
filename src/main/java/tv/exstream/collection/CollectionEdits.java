package tv.exstream.collection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.TextMatch;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Changes collections as people do: what cannot be read, does not exist or contains itself is refused. Thread-safe; of two edits
/// at the same moment that make a cycle only together neither is refused, and [Contents] ends it.
public final class CollectionEdits {
    private final MediaCollections collections;
    private final CollectionNames names;

    public CollectionEdits(MediaCollections collections) {
        this.collections = collections;
        this.names = new CollectionNames(collections);
    }

    /// @throws ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE, COLLECTION_NOT_FOUND, COLLECTION_NAME_TAKEN, INVALID_VALUE
    public MediaCollection add(String name, Content content) {
        requireReadable(content);
        requireAcyclic(name, content);
        sources(content).forEach(this::requireKnown);
        return collections.add(name, content);
    }

    /// @throws ProblemException as [#add], and COLLECTION_NOT_FOUND when there is none of this id
    public void update(MediaCollection changed) {
        requireReadable(changed.content());
        requireAcyclic(changed.name(), changed.content());
        requireApart(changed);
        collections.update(changed);
    }

    private static void requireReadable(Content content) {
        if (content instanceof Content.Smart(String query)) {
            Query.parse(query);
        }
        selections(content)
                .forEach(
                        selection -> {
                            if (selection instanceof Selection.Query(String text)) {
                                Query.parse(text);
                            }
                        });
    }

    /// A smart collection that names itself, on whatever way.
    private void requireAcyclic(String name, Content content) {
        if (content instanceof Content.Smart(String query)) {
            Expansion.of(new Query.Smart(name), new Renamed(name.strip(), query));
        }
    }

    /// What the names mean once this one means that.
    private final class Renamed implements Expansion.Names {
        private final String name;
        private final String query;

        Renamed(String name, String query) {
            this.name = name;
            this.query = query;
        }

        @Override
        public Optional<String> smart(String other) {
            return other.strip().equalsIgnoreCase(name) ? Optional.of(query) : names.smart(other);
        }

        @Override
        public Query members(TextMatch match) {
            return names.members(match);
        }
    }

    /// Walks through all that it contains, each way to its end.
    private void requireApart(MediaCollection changed) {
        Deque<MediaCollection> way = new ArrayDeque<>(List.of(changed));
        sources(changed.content()).forEach(id -> follow(id, changed, way));
    }

    private void follow(CollectionId id, MediaCollection changed, Deque<MediaCollection> way) {
        MediaCollection found = id.equals(changed.id()) ? changed : requireKnown(id);
        if (way.contains(found)) {
            throw new ProblemException(
                    Problem.COLLECTION_CYCLE,
                    "collection must not contain itself: %s -> %s"
                            .formatted(
                                    way.stream()
                                            .map(MediaCollection::name)
                                            .collect(Collectors.joining(" -> ")),
                                    found.name()));
        }
        way.addLast(found);
        sources(found.content()).forEach(next -> followKnown(next, changed, way));
        way.removeLast();
    }

    /// What is gone further in holds nothing and is nobody's fault now.
    private void followKnown(CollectionId id, MediaCollection changed, Deque<MediaCollection> way) {
        if (id.equals(changed.id()) || collections.find(id).isPresent()) {
            follow(id, changed, way);
        }
    }

    private MediaCollection requireKnown(CollectionId id) {
        return collections
                .find(id)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.COLLECTION_NOT_FOUND,
                                        "collection must exist: " + id));
    }

    private static Stream<CollectionId> sources(Content content) {
        return content instanceof Content.Multi(List<Member> members)
                ? members.stream().map(Member::collection)
                : selections(content)
                        .flatMap(
                                selection ->
                                        selection instanceof Selection.Collection(CollectionId id)
                                                ? Stream.of(id)
                                                : Stream.empty());
    }

    private static Stream<Selection> selections(Content content) {
        return switch (content) {
            case Content.Playlist(List<Entry> entries, boolean _) ->
                    entries.stream().map(Entry::source);
            case Content.Rerun rerun -> Stream.of(rerun.source());
            case Content.Folder _,
                    Content.LooseFiles _,
                    Content.Manual _,
                    Content.Smart _,
                    Content.Multi _ ->
                    Stream.empty();
        };
    }
}
