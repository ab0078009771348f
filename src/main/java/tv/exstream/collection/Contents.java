package tv.exstream.collection;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Entry;
import tv.exstream.collection.MediaCollection.Member;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.collection.Pool.Part;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.problem.ProblemException;

/// Finds out what belongs to a selection on one day. Owned by one thread.
///
/// What is named but does not exist, and collections within themselves, hold nothing: a schedule goes on with the rest.
public final class Contents {
    private static final Matches.Preview NOTHING = new Matches.Preview(0, List.of());

    private final Sources sources;
    private final Today today;
    private final CollectionNames names;

    /// The collections that are being looked into.
    private final Deque<CollectionId> within = new ArrayDeque<>();

    public Contents(Sources sources, Today today) {
        this.sources = sources;
        this.today = today;
        this.names = new CollectionNames(sources.collections());
    }

    /// Where everything is kept.
    public record Sources(
            MediaItems items, MediaCollections collections, Matches matches, FirstRuns firstRuns) {}

    /// The present items of the selection; empty when there is no such collection or item.
    public Pool of(Selection selection) {
        return switch (selection) {
            case Selection.Collection(CollectionId id) ->
                    sources.collections().find(id).map(this::of).orElse(Pool.EMPTY);
            case Selection.Reruns(CollectionId id) ->
                    sources.collections().find(id).map(this::reruns).orElse(Pool.EMPTY);
            case Selection.Query(String text) -> Pool.of(matching(text));
            case Selection.Pick pick -> Pool.of(picked(pick));
        };
    }

    /// What each selection holds. Single items are asked for together, because there may be thousands.
    public Map<Selection, Pool> of(Set<Selection> selections) {
        Map<Selection, Pool> found = new HashMap<>();
        List<Selection.Pick> single = new ArrayList<>();
        for (Selection selection : selections) {
            if (selection instanceof Selection.Item item) {
                single.add(item);
            } else {
                found.put(selection, of(selection));
            }
        }
        picked(single)
                .forEach(item -> found.put(new Selection.Item(item.id()), Pool.of(List.of(item))));
        return found;
    }

    /// Before anything has been shown there would be nothing to show again.
    private Pool reruns(MediaCollection collection) {
        if (!(collection.content() instanceof Content.Rerun rerun)) {
            return Pool.EMPTY;
        }
        Pool all = of(collection);
        Map<MediaId, Outline> present = new HashMap<>();
        all.items().forEach(item -> present.put(item.id(), item));
        List<Outline> shown =
                sources.firstRuns().of(collection.id()).stream()
                        .flatMap(run -> Optional.ofNullable(present.get(run.media())).stream())
                        .toList();
        boolean inOrder = rerun.rerun() == Order.CHRONOLOGICAL;
        return shown.isEmpty()
                ? all
                : new Pool(shown, inOrder ? new Arrangement.Custom() : new Arrangement.Loose());
    }

    /// Whether anything of a pick is present.
    public boolean holds(Selection.Pick pick) {
        return sources.matches().count(Picks.query(pick), today) > 0;
    }

    /// How many items the collection has, and some of them: of a query by title, else in the order of the collection.
    public Matches.Preview part(MediaCollection collection, Page page) {
        return switch (collection.content()) {
            case Content.Smart(String query) -> part(query, page);
            case Content.Manual(List<Selection.Pick> picks, boolean _) when page.most() == 0 ->
                    sources.matches().preview(Picks.query(picks), today, page);
            case Content.Folder(Path folder, List<Path> except)
                    when page.most() == 0 && except.isEmpty() ->
                    new Matches.Preview(sources.items().countUnder(folder), List.of());
            case Content.Manual _,
                    Content.Folder _,
                    Content.LooseFiles _,
                    Content.Multi _,
                    Content.Playlist _,
                    Content.Rerun _ -> {
                List<Outline> all = of(collection).items();
                yield new Matches.Preview(all.size(), page.of(all));
            }
        };
    }

    private Matches.Preview part(String text, Page page) {
        return switch (Query.read(text)) {
            case Query.Reading.Understood(Query query) ->
                    whole(query)
                            .map(whole -> sources.matches().preview(whole, today, page))
                            .orElse(NOTHING);
            case Query.Reading.Refused _ -> NOTHING;
        };
    }

    /// The present items of the collection.
    public Pool of(MediaCollection collection) {
        if (within.contains(collection.id())) {
            return Pool.EMPTY;
        }
        within.addLast(collection.id());
        try {
            return of(collection.content());
        } finally {
            within.removeLast();
        }
    }

    private Pool of(Content content) {
        return switch (content) {
            case Content.Folder(Path path, List<Path> except) -> Pool.of(below(path, except));
            case Content.LooseFiles(Path folder) -> Pool.of(directlyIn(folder));
            case Content.Manual(List<Selection.Pick> picks, boolean customOrder) ->
                    new Pool(
                            picked(picks),
                            customOrder ? new Arrangement.Custom() : new Arrangement.Loose());
            case Content.Smart(String query) -> Pool.of(matching(query));
            case Content.Multi(List<Member> members) -> joined(members);
            case Content.Playlist(List<Entry> entries, boolean _) ->
                    new Pool(
                            distinct(
                                    entries.stream()
                                            .map(entry -> of(entry.source()).items())
                                            .toList()),
                            new Arrangement.Custom());
            case Content.Rerun(Selection source, Order _, Order _) -> of(source);
        };
    }

    private List<Outline> below(Path folder, List<Path> except) {
        return programmesUnder(folder)
                .filter(item -> except.stream().noneMatch(item.path()::startsWith))
                .toList();
    }

    private List<Outline> directlyIn(Path folder) {
        return programmesUnder(folder)
                .filter(item -> folder.equals(item.path().getParent()))
                .toList();
    }

    private Stream<Outline> programmesUnder(Path folder) {
        return sources.items().outlinesUnder(folder).stream()
                .filter(item -> item.kind() != MediaKind.EXTRA);
    }

    private List<Outline> matching(String text) {
        return switch (Query.read(text)) {
            case Query.Reading.Understood(Query query) -> matching(query);
            case Query.Reading.Refused _ -> List.of();
        };
    }

    private List<Outline> matching(Query query) {
        return whole(query).map(whole -> sources.matches().all(whole, today)).orElse(List.of());
    }

    private Optional<Query> whole(Query query) {
        try {
            return Optional.of(Expansion.of(query, names).query());
        } catch (ProblemException e) {
            return Optional.empty(); // it contains itself, which whoever looks at it is told
        }
    }

    private List<Outline> picked(Selection.Pick pick) {
        return sources.matches().all(Picks.query(pick), today);
    }

    /// In the order of the picks. Single items are asked for together, because there may be thousands.
    private List<Outline> picked(List<Selection.Pick> picks) {
        Map<MediaId, Outline> single = new HashMap<>();
        sources.matches()
                .all(Picks.items(picks), today)
                .forEach(item -> single.put(item.id(), item));
        List<List<Outline>> found = new ArrayList<>();
        for (Selection.Pick pick : picks) {
            if (pick instanceof Selection.Item(MediaId id)) {
                Optional.ofNullable(single.get(id)).map(List::of).ifPresent(found::add);
            } else {
                found.add(picked(pick));
            }
        }
        return distinct(found);
    }

    /// An item that several members have belongs to the first.
    private Pool joined(List<Member> members) {
        Set<MediaId> known = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (Member member : members) {
            sources.collections()
                    .find(member.collection())
                    .map(collection -> part(member, collection, known))
                    .filter(part -> !part.items().isEmpty())
                    .ifPresent(parts::add);
        }
        List<Outline> items = parts.stream().flatMap(part -> part.items().stream()).toList();
        return parts.isEmpty() ? Pool.EMPTY : new Pool(items, new Arrangement.Parts(parts));
    }

    private Part part(Member member, MediaCollection collection, Set<MediaId> known) {
        List<Outline> fresh =
                of(collection).items().stream().filter(item -> known.add(item.id())).toList();
        return new Part(collection.name(), member.asGroup(), member.bySeason(), fresh);
    }

    private static List<Outline> distinct(List<List<Outline>> lists) {
        Map<MediaId, Outline> found = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(item -> found.putIfAbsent(item.id(), item)));
        return List.copyOf(found.values());
    }
}
