package tv.exstream.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.collection.Contents;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.Page;
import tv.exstream.json.MergePatch;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.web.api.CollectionsAnswer.CollectionEntry;

/// The collections as JSON. Thread-safe.
public final class CollectionView {
    /// All that people have made; those of folders make themselves.
    public static final String OWN = "own";

    private static final Set<String> OF_FOLDERS = Set.of("folder", "loose-files");

    private static final Order<MediaCollection> ORDER = new Order<>(fields(), "name");

    private final Holdings holdings;
    private final CollectionEdits edits;
    private final List<CollectionUsers> users;
    private final MediaPictures pictures;
    private final CollectionSizes sizes = new CollectionSizes();

    CollectionView(
            Holdings holdings,
            CollectionEdits edits,
            List<CollectionUsers> users,
            MediaPictures pictures) {
        this.holdings = holdings;
        this.pictures = pictures;
        this.edits = edits;
        this.users = List.copyOf(users);
    }

    /// @param kind empty for all, or [#OWN]
    /// @param text that a name has anywhere, whatever the case; may be empty
    /// @param sort empty for by name
    CollectionsAnswer collections(String kind, String text, String sort, ListPart wanted) {
        NamePart part = new NamePart(text);
        List<MediaCollection> all =
                holdings.collections().all().stream()
                        .filter(each -> isOf(kind, each.content()))
                        .filter(each -> part.isIn(each.name()))
                        .toList();
        var some = wanted.read(ORDER.listed("collections", all, sort));
        long state = holdings.state();
        return new CollectionsAnswer(
                all.size(),
                some.entries().stream().map(each -> entry(each, state)).toList(),
                some.next());
    }

    /// Names are unique, whatever the case.
    private static SequencedMap<String, Function<MediaCollection, String>> fields() {
        SequencedMap<String, Function<MediaCollection, String>> fields = new LinkedHashMap<>();
        fields.put("kind", each -> kind(each.content()));
        fields.put("name", each -> Folded.placeOf(each.name()));
        return fields;
    }

    /// The same for a part that begins at a place.
    public CollectionsAnswer collections(String kind, String text, int from, int most) {
        return collections(kind, text, "", ListPart.at(from, most));
    }

    /// How many people have made.
    int own() {
        return (int)
                holdings.collections().all().stream()
                        .filter(each -> isOf(OWN, each.content()))
                        .count();
    }

    /// What all of them are called, by name.
    public List<Named> names() {
        return holdings.collections().all().stream()
                .map(each -> new Named(each.id().value(), each.name()))
                .sorted(Folded.byPlace(Named::name))
                .toList();
    }

    /// A collection in a list to choose from.
    public record Named(long id, String name) {}

    /// One of them.
    ///
    /// @throws tv.exstream.problem.ProblemException COLLECTION_NOT_FOUND
    public MediaCollection find(long id) {
        return holdings.collection(id);
    }

    /// What it has at the moment, from a place on.
    ///
    /// @throws tv.exstream.problem.ProblemException COLLECTION_NOT_FOUND
    public MediaAnswer items(long id, int from, int most) {
        return items(id, PageQuery.of(from, most));
    }

    private CollectionEntry entry(MediaCollection collection, long state) {
        return new CollectionEntry(
                collection.id().value(),
                collection.name(),
                kind(collection.content()),
                sizes.of(collection, state, this::size));
    }

    private int size(MediaCollection collection) {
        return holdings.contents().part(collection, Page.NONE).count();
    }

    private static boolean isOf(String kind, Content content) {
        String its = kind(content);
        return kind.isEmpty() || (kind.equals(OWN) ? !OF_FOLDERS.contains(its) : its.equals(kind));
    }

    private static String kind(Content content) {
        return switch (content) {
            case Content.Folder _ -> "folder";
            case Content.LooseFiles _ -> "loose-files";
            case Content.Manual _ -> "manual";
            case Content.Smart _ -> "smart";
            case Content.Multi _ -> "multi";
            case Content.Playlist _ -> "playlist";
            case Content.Rerun _ -> "rerun";
        };
    }

    /// As the interface answers it.
    ///
    /// @throws ProblemException COLLECTION_NOT_FOUND
    public String collection(long id) {
        return details(holdings.collection(id));
    }

    private String details(MediaCollection collection) {
        return RecordJson.write(CollectionDetails.of(collection, size(collection)));
    }

    String add(String json) {
        CollectionRequest wish = StrictJson.read(json, CollectionRequest.class);
        MediaCollection added = edits.add(wish.name(), wish.content());
        holdings.changed(added.id());
        return details(added);
    }

    String put(long id, String json) {
        CollectionRequest wish = StrictJson.read(json, CollectionRequest.class);
        return changed(id, _ -> wish);
    }

    /// Of what there is when it is changed: somebody may pick something meanwhile.
    String patch(long id, String json) {
        return changed(id, known -> MergePatch.apply(known, json, CollectionRequest.class));
    }

    private String changed(long id, UnaryOperator<CollectionRequest> change) {
        CollectionId known = holdings.collection(id).id();
        MediaCollection changed =
                edits.change(
                        known, present -> change.apply(CollectionRequest.of(present)).as(known));
        holdings.changed(known);
        return details(changed);
    }

    /// Who draws from it: other collections, channels and what these share.
    ///
    /// @throws tv.exstream.problem.ProblemException COLLECTION_NOT_FOUND
    public UsersAnswer users(long id) {
        return new UsersAnswer(
                edits.users(holdings.collection(id), users).stream()
                        .map(user -> new UserEntry(user.path(), user.name()))
                        .toList());
    }

    void remove(long id) {
        CollectionId known = holdings.collection(id).id();
        edits.remove(known, users);
        holdings.changed(known);
    }

    MediaAnswer items(long id, Page page) {
        Contents contents = holdings.contents();
        var part = contents.part(holdings.collection(id), page);
        return new MediaAnswer(
                part.count(), pictures.entries(part.items()), Optional.empty(), List.of());
    }
}
