package tv.exstream.collection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.query.Condition.InTheLast;
import tv.exstream.collection.query.Condition.NotInTheLast;
import tv.exstream.collection.query.Condition.OnThisDay;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Query;
import tv.exstream.problem.ProblemException;

/// What the items of some selections depend on besides the media and the collections.
///
/// @param onDay whether a query asks for days before today or for this day
/// @param firstRuns the rerun collections that are shown for the first time
/// @param reruns those of which is shown again what has been shown
public record Dependence(boolean onDay, Set<CollectionId> firstRuns, Set<CollectionId> reruns) {
    public Dependence {
        firstRuns = Set.copyOf(firstRuns);
        reruns = Set.copyOf(reruns);
    }

    public static Dependence of(Collection<Selection> selections, MediaCollections collections) {
        Walk walk = new Walk(collections);
        selections.forEach(walk::look);
        return new Dependence(walk.onDay, walk.firstRuns, walk.reruns);
    }

    /// Owned by one thread.
    private static final class Walk {
        private final MediaCollections collections;
        private final CollectionNames names;
        private final Set<Selection> seen = new HashSet<>();
        private final Set<CollectionId> firstRuns = new HashSet<>();
        private final Set<CollectionId> reruns = new HashSet<>();
        private boolean onDay;

        Walk(MediaCollections collections) {
            this.collections = collections;
            this.names = new CollectionNames(collections);
        }

        void look(Selection selection) {
            if (!seen.add(selection)) {
                return;
            }
            switch (selection) {
                case Selection.Collection(CollectionId id) ->
                        collections.find(id).ifPresent(this::look);
                case Selection.Reruns(CollectionId id) -> {
                    reruns.add(id);
                    collections.find(id).ifPresent(found -> look(found.content()));
                }
                case Selection.Query(String text) -> look(text);
                case Selection.Pick _ -> {}
            }
        }

        private void look(MediaCollection collection) {
            if (collection.content() instanceof Content.Rerun) {
                firstRuns.add(collection.id());
            }
            look(collection.content());
        }

        private void look(Content content) {
            switch (content) {
                case Content.Smart(String query) -> look(query);
                case Content.Multi(List<Member> members) ->
                        members.forEach(
                                member -> look(new Selection.Collection(member.collection())));
                case Content.Playlist(List<Entry> entries, boolean _) ->
                        entries.forEach(entry -> look(entry.source()));
                case Content.Rerun rerun -> look(rerun.source());
                case Content.Folder _, Content.LooseFiles _, Content.Manual _ -> {}
            }
        }

        private void look(String text) {
            if (Query.read(text) instanceof Query.Reading.Understood(Query query)) {
                try {
                    onDay |= isOnDay(Expansion.of(query, names).query());
                } catch (ProblemException e) {
                    return; // it contains itself and finds nothing on any day
                }
            }
        }

        private static boolean isOnDay(Query query) {
            return switch (query) {
                case Query.And(List<Query> parts) -> parts.stream().anyMatch(Walk::isOnDay);
                case Query.Or(List<Query> parts) -> parts.stream().anyMatch(Walk::isOnDay);
                case Query.Not(Query part) -> isOnDay(part);
                case Query.Match(var _, InTheLast _) -> true;
                case Query.Match(var _, NotInTheLast _) -> true;
                case Query.Match(var _, OnThisDay _) -> true;
                case Query.Match _, Query.Ids _, Query.Smart _ -> false;
            };
        }
    }
}
