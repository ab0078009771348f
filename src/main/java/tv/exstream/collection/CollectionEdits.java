package tv.exstream.collection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Changes collections as people do: what cannot be read, does not exist or contains itself is refused. Thread-safe; of two edits
/// at the same moment that make a cycle only together neither is refused, and [Contents] ends it.
public final class CollectionEdits {
    /// As many users of a collection as a message names.
    private static final int MOST_NAMED = 20;

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
        collections.update(accepted(changed));
    }

    /// Makes a collection what follows from the present one, whatever others change meanwhile. Answers what it is then.
    ///
    /// @param change keeps the id
    /// @throws ProblemException as [#update], and whatever `change` throws
    public MediaCollection change(CollectionId id, UnaryOperator<MediaCollection> change) {
        return collections.change(id, known -> accepted(change.apply(known)));
    }

    private MediaCollection accepted(MediaCollection changed) {
        requireReadable(changed.content());
        requireAcyclic(changed.name(), changed.content());
        requireApart(changed);
        return changed;
    }

    /// Changes single picks of a manual collection, whatever others change meanwhile.
    ///
    /// @throws ProblemException COLLECTION_NOT_FOUND, INVALID_VALUE when it is of another kind or the change does not fit
    public MediaCollection pick(CollectionId id, PickChange change) {
        return collections.change(
                id,
                known -> {
                    if (known.content()
                            instanceof Content.Manual(List<Selection.Pick> picks, var custom)) {
                        return known.with(new Content.Manual(change.applied(picks), custom));
                    }
                    throw new ProblemException(
                            Problem.INVALID_VALUE, Remark.of(Demand.NOT_BY_HAND, id.toString()));
                });
    }

    /// Removes a collection that nobody draws from.
    ///
    /// @param users others than collections
    /// @throws ProblemException COLLECTION_NOT_FOUND, COLLECTION_IN_USE
    public void remove(CollectionId id, List<CollectionUsers> users) {
        MediaCollection collection = requireKnown(id);
        List<String> names = users(collection, users).stream().map(CollectionUser::called).toList();
        if (!names.isEmpty()) {
            throw new ProblemException(
                    Problem.COLLECTION_IN_USE,
                    Remark.of(Demand.COLLECTION_USED, collection.name(), named(names)));
        }
        collections.remove(id);
    }

    /// All who draw directly from a collection, other collections first.
    ///
    /// @param users others than collections
    public List<CollectionUser> users(MediaCollection collection, List<CollectionUsers> users) {
        return Stream.concat(Stream.<CollectionUsers>of(this::containing), users.stream())
                .flatMap(each -> each.of(collection).stream())
                .toList();
    }

    private List<CollectionUser> containing(MediaCollection collection) {
        Draws draws = new Draws(collection);
        return collections.all().stream()
                .filter(other -> draws.areMadeBy(other.content()))
                .map(CollectionEdits::user)
                .toList();
    }

    private static CollectionUser user(MediaCollection collection) {
        String path = "collections/" + collection.id().value();
        return new CollectionUser(path, collection.name(), "collection " + collection.name());
    }

    private static String named(List<String> users) {
        String some = users.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return users.size() > MOST_NAMED
                ? "%s and %d more".formatted(some, users.size() - MOST_NAMED)
                : some;
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
                    Remark.of(
                            Demand.COLLECTION_CYCLE,
                            way.stream()
                                            .map(MediaCollection::name)
                                            .collect(Collectors.joining(" -> "))
                                    + " -> "
                                    + found.name()));
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
                                        Remark.of(Objection.COLLECTION_GONE, id.toString())));
    }

    /// The collections in it, named by their ids.
    static Stream<CollectionId> sources(Content content) {
        return content instanceof Content.Multi(List<Member> members)
                ? members.stream().map(Member::collection)
                : selections(content)
                        .flatMap(
                                selection ->
                                        switch (selection) {
                                            case Selection.Collection(CollectionId id) ->
                                                    Stream.of(id);
                                            case Selection.Reruns(CollectionId id) -> Stream.of(id);
                                            case Selection.Query _, Selection.Pick _ ->
                                                    Stream.empty();
                                        });
    }

    static Stream<Selection> selections(Content content) {
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
