package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.Editor;
import tv.exstream.collection.Search;
import tv.exstream.collection.query.Page;
import tv.exstream.json.StrictJson;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Metadata;
import tv.exstream.web.RequestedMedia;

/// The media items, and what queries find of them. Thread-safe.
public final class MediaView {
    private final Holdings holdings;
    private final Search search;
    private final Editor editor;
    private final RequestedMedia media;

    MediaView(Holdings holdings, Search search) {
        this.holdings = holdings;
        this.search = search;
        this.editor = new Editor(search, holdings.collections());
        this.media = new RequestedMedia(holdings.sources().items());
    }

    QueryCheckAnswer check(String json) {
        return QueryCheckAnswer.of(
                editor.check(StrictJson.read(json, QueryCheckRequest.class).query()));
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
        Search.Answer answer = search.preview(query, holdings.today(), page);
        return new MediaAnswer(
                answer.preview().count(),
                answer.preview().items().stream().map(MediaEntry::of).toList(),
                answer.warnings());
    }

    MediaDetails item(long id) {
        MediaItem item = found(id);
        Metadata metadata =
                holdings.sources()
                        .items()
                        .metadata(List.of(item.id()))
                        .getOrDefault(item.id(), Metadata.NONE);
        return MediaDetails.of(item, metadata);
    }

    /// @throws tv.exstream.problem.ProblemException MEDIA_NOT_FOUND
    MediaItem found(long id) {
        return media.find(id);
    }
}
