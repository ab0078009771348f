package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a query, in the language of who asks, over HTTP.
@Timeout(60)
class QueryWordsTest {
    private static final String GERMAN = "Accept-Language: de-AT";

    private static ContentServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = ContentServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aGermanPageSaysInGermanWhereAQueryIsWrong() {
        assertThat(get("/browse?q=year:x", GERMAN).body())
                .contains("<mark>x</mark>", ">year muss eine ganze Zahl sein: x<");
    }

    @Test
    void whoeverWritesAQueryIsToldInTheLanguageOfThePage() {
        assertThat(checked("year:x", GERMAN))
                .contains("\"position\":5", "year muss eine ganze Zahl sein: x");
        assertThat(checked("year:x", "Cookie: language=de")).contains("eine ganze Zahl");
        assertThat(checked("smart_collection:\\\"a\\\"", GERMAN))
                .contains("diese Sammlung nach Abfrage gibt es nicht: a");
        assertThat(checked("year:x", "Accept-Language: fr, en"))
                .contains("\"position\":5", "year must be a whole number: x");
    }

    @Test
    void programsThatAskForNoLanguageAreToldInEnglish() {
        assertThat(checked("year:x", "Accept: application/json"))
                .contains("year must be a whole number: x");
        assertThat(get("/api/media?query=year:x", "Accept: application/json").body())
                .contains("\"query is wrong at character 6: year must be a whole number: x\"");
    }

    /// Forms look for the field by the first word.
    @Test
    void whatIsRefusedIsNamedByItsFieldInEveryLanguage() {
        assertThat(get("/api/media?query=year:x", GERMAN).body())
                .contains("\"query stimmt ab Zeichen 6 nicht: year muss eine ganze Zahl sein: x\"")
                .contains("\"title\":\"Query unreadable\"");
    }

    @Test
    void aPageThatCannotBeShownSaysWhyInItsLanguage() {
        HttpRequest german =
                HttpRequest.newBuilder(server.url("/browse?sort=best"))
                        .headers("Accept", "text/html", "Accept-Language", "de")
                        .build();

        assertThat(server.send(german).body())
                .contains("<p class=\"muted\">sort muss eines von [title,", ": best</p>");
    }

    @Test
    void whyAPageIsNotThereIsSaidInItsLanguage() {
        HttpRequest german =
                HttpRequest.newBuilder(server.url("/browse/nothing"))
                        .headers("Accept", "text/html", "Accept-Language", "de")
                        .build();

        assertThat(server.send(german).body())
                .contains("<p class=\"muted\">davon gibt es keine Medien: </p>");
    }

    private static HttpResponse<String> get(String path, String header) {
        return server.send(asking(path, header).build());
    }

    private static String checked(String query, String header) {
        return server.send(
                        asking("/api/queries/check", header)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
                                .build())
                .body();
    }

    private static HttpRequest.Builder asking(String path, String header) {
        return HttpRequest.newBuilder(server.url(path)).headers(header.split(": ", 2));
    }
}
