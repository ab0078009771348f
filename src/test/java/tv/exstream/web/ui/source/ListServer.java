package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ListParts;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about what a list has, over a database of their own.
final class ListServer implements AutoCloseable {
    private final Database database;
    private final TestServer server;

    /// Of the list that there is.
    final int list;

    private ListServer(Path folder, int sports) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ListParts.class,
                        UiConfiguration.class,
                        EntriesPage.class,
                        GuidesPage.class,
                        LivePage.class,
                        MatchesPage.class,
                        RulesPage.class);
        list = ListParts.addList(server, sports);
    }

    /// With three channels and so many of sport.
    static ListServer in(Path folder, int sports) {
        return new ListServer(folder, sports);
    }

    /// What people read in the main part of a page of the list, with single spaces.
    String text(String page) {
        return page(page).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    String page(String page) {
        return main(server.get(path(page)));
    }

    String inGerman(String page) {
        return main(
                server.send(
                        HttpRequest.newBuilder(url(page)).header("Accept-Language", "de").build()));
    }

    private static String main(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s)^.*<main", "<main").replaceAll("(?s)</main>.*", "");
    }

    /// The version of something, as pages have it.
    String tag(String path) {
        return server.get(path).headers().firstValue("ETag").orElseThrow().replace("\"", "&quot;");
    }

    long addLive(String name) {
        return server.created(
                        "/api/live-sources",
                        "{'name': '%s', 'addresses': ['http://camera.example/secret/live.m3u8']}"
                                .formatted(name))
                .at("/id")
                .asLong();
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    JsonNode api(String method, String path, String body) {
        return server.ok(method, path, body);
    }

    URI url(String page) {
        return server.url(path(page));
    }

    /// Pages that begin with a slash are no pages of the list.
    private String path(String page) {
        return page.startsWith("/") ? page : "/libraries/" + list + "/" + page;
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
