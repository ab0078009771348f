package tv.exstream.web.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.collection.Browsing;
import tv.exstream.collection.Editor;
import tv.exstream.collection.Search;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Shelves.From;
import tv.exstream.collection.query.Shelves.Stretch;
import tv.exstream.collection.query.Shelves.Wanted;
import tv.exstream.collection.query.Sort;
import tv.exstream.json.StrictJson;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;
import tv.exstream.media.Versions;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.RequestedMedia;

/// The media items, and what queries find of them. Thread-safe.
public final class MediaView {
    private final Holdings holdings;
    private final Editor editor;
    private final RequestedMedia media;
    private final Browsing browsing;
    private final MediaPictures pictures;
    private final RemarkTexts texts;

    MediaView(Holdings holdings, Browsing browsing, MediaPictures pictures, RemarkTexts texts) {
        this.holdings = holdings;
        this.browsing = browsing;
        this.pictures = pictures;
        this.texts = texts;
        this.editor = new Editor(search(holdings), holdings.collections());
        this.media = new RequestedMedia(holdings.sources().items());
    }

    private static Search search(Holdings holdings) {
        return new Search(holdings.collections(), holdings.sources().matches());
    }

    QueryCheckAnswer check(String json) {
        return checked(StrictJson.read(json, QueryCheckRequest.class).query());
    }

    /// Whether a query can be read.
    public QueryCheckAnswer checked(String query) {
        return QueryCheckAnswer.of(editor.check(query), texts::said);
    }

    MediaAnswer preview(String json) {
        var wish = StrictJson.read(json, QueryPreviewRequest.class);
        return items(wish.query(), PageQuery.of(wish.offset().orElse(0), limit(wish.limit())));
    }

    /// The first items that a query finds.
    ///
    /// @throws tv.exstream.problem.ProblemException QUERY_UNREADABLE
    public List<MediaEntry> first(String query, int most) {
        return items(query, PageQuery.of(0, most)).items();
    }

    CompletionAnswer completion(String json) {
        var wish = StrictJson.read(json, QueryCompletionRequest.class);
        int cursor = wish.cursor().orElse(wish.query().length());
        int most = PageQuery.of(0, limit(wish.limit())).most();
        return CompletionAnswer.of(editor.complete(wish.query(), cursor, most));
    }

    private static int limit(Optional<Integer> wanted) {
        return wanted.orElse(Integer.parseInt(PageQuery.USUAL));
    }

    MediaAnswer items(String query, Page page) {
        return answer(query, new Wanted(Sort.BY_TITLE, new From.Place(page.offset()), page.most()));
    }

    /// Some of what a query finds, in any order.
    ///
    /// @param query everything when it is blank
    /// @throws tv.exstream.problem.ProblemException QUERY_UNREADABLE, COLLECTION_CYCLE, INVALID_VALUE
    public MediaAnswer items(String query, ListParameters part) {
        Sort sort = Sort.parse(part.sort());
        From from =
                Cursor.read(part.cursor(), order(sort))
                        .map(MediaView::from)
                        .orElseGet(() -> new From.Place(part.skipped()));
        return answer(query, new Wanted(sort, from, part.mostOrUsual()));
    }

    private static String order(Sort sort) {
        return "media by " + sort.text();
    }

    private static From from(Cursor cursor) {
        long place = Math.clamp(cursor.number(1), 0, Integer.MAX_VALUE);
        return cursor.number(0) < 1
                ? new From.Place((int) place)
                : new From.Behind(new MediaId(cursor.number(0)), (int) place);
    }

    private MediaAnswer answer(String query, Wanted wanted) {
        Browsing.Found found = browsing.stretch(query, holdings.today(), wanted);
        Stretch stretch = found.stretch();
        return new MediaAnswer(
                stretch.count(),
                pictures.entries(stretch.items()),
                next(stretch, wanted.sort()),
                found.warnings().stream().map(texts::said).toList());
    }

    private static Optional<String> next(Stretch stretch, Sort sort) {
        if (stretch.items().isEmpty() || stretch.end() >= stretch.count()) {
            return Optional.empty();
        }
        List<String> keys =
                List.of(stretch.items().getLast().id().toString(), Integer.toString(stretch.end()));
        return Optional.of(new Cursor(order(sort), keys).text());
    }

    /// What items are called; those that are not known are absent.
    public Map<MediaId, String> titles(Collection<MediaId> ids) {
        Map<MediaId, String> titles = new HashMap<>();
        holdings.sources()
                .items()
                .outlines(ids)
                .forEach((id, item) -> titles.put(id, MediaEntry.of(item).title()));
        return titles;
    }

    /// Everything that is known of one item.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_NOT_FOUND
    public MediaDetails item(long id) {
        MediaItem item = found(id);
        MediaItems items = holdings.sources().items();
        Metadata metadata =
                items.metadata(List.of(item.id())).getOrDefault(item.id(), Metadata.NONE);
        return MediaDetails.of(
                pictures.entries(List.of(item.outline())).getFirst(),
                item,
                metadata,
                Versions.others(item, items.alike(item)));
    }

    /// @throws tv.exstream.problem.ProblemException MEDIA_NOT_FOUND
    MediaItem found(long id) {
        return media.find(id);
    }
}
