package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ContentParts;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about media, over a database of their own.
final class ContentServer implements AutoCloseable {
    private final Database database;
    private final TestServer server;

    private ContentServer(Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ContentParts.class,
                        UiConfiguration.class,
                        BrowsePage.class,
                        GroupPage.class,
                        ItemPage.class,
                        CollectionsPage.class,
                        CollectionPage.class,
                        TrashPage.class);
    }

    static ContentServer in(Path folder) {
        return new ContentServer(folder);
    }

    List<MediaItem> add(MediaItemBuilder... some) {
        return bean(MediaItems.class).upsert(Stream.of(some).map(MediaItemBuilder::found).toList());
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /// What is in the main part of a page.
    String page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PageText.main(answer.body());
    }

    /// The same without the marks.
    String text(String path) {
        return PageText.words(page(path));
    }

    /// What htmx gets for an element.
    String part(String path, String element) {
        return server.send(
                        HttpRequest.newBuilder(url(path))
                                .header("HX-Request", "true")
                                .header("HX-Target", element)
                                .build())
                .body();
    }

    /// The tag of what the interface shows, as a page has it in an attribute.
    String tag(String path) {
        return server.get(path).headers().firstValue("ETag").orElseThrow().replace("\"", "&quot;");
    }

    int status(String method, String path) {
        return server.send(method, path, "").statusCode();
    }

    /// What is changed over the interface.
    HttpResponse<String> send(String method, String path, String body) {
        return server.send(method, path, body);
    }

    HttpResponse<String> send(HttpRequest request) {
        return server.send(request);
    }

    URI url(String path) {
        return server.url(path);
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
