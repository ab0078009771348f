package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LivePageTest {
    @TempDir private static Path folder;
    private static ListServer server;

    @BeforeAll
    static void start() {
        server = ListServer.in(folder, 60);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long brought(String name) {
        return server.api("GET", "/api/live-sources?text=" + name, "").at("/sources/0/id").asLong();
    }

    @Test
    void allAreListedAndFoundByName() {
        assertThat(server.text("/libraries/live"))
                .contains("1–50 of", "From a source · News", "Make a channel")
                .doesNotContain("No live sources yet");
        assertThat(server.text("/libraries/live?text=WORLD"))
                .contains("One live source", "World")
                .doesNotContain("Late");
        assertThat(server.text("/libraries/live?text=nothing")).contains("Nothing is like that");
    }

    @Test
    @DisplayName("H42: one of a person has a form, without what may be secret in its addresses")
    void oneOfAPersonHasAForm() {
        long id = server.addLive("Bird house");
        String page = server.page("/libraries/live/" + id);

        assertThat(page)
                .contains("PUT api/live-sources/" + id, "DELETE api/live-sources/" + id)
                .contains("http://camera.example/", "value=\"PT1H\" selected")
                .contains("data-etag=\"" + server.tag("/api/live-sources/" + id) + '"')
                .doesNotContain("/secret/", "??");
        assertThat(server.inGerman("/libraries/live/" + id)).doesNotContain("??");
    }

    @Test
    void aGuideIsSuggestedAndTaken() {
        long id = server.addLive("BBC News");
        assertThat(server.text("/libraries/live/" + id))
                .contains("No guide", "bbc.news", "same name");

        server.api(
                "PUT",
                "/api/live-sources/" + id + "/guide-match",
                "{'channel': {'guide': %d, 'id': 'bbc.news'}}".formatted(server.list));
        assertThat(server.page("/libraries/live/" + id))
                .contains("data-state=\"good\">bbc.news<", "data-body='{\"channel\":null}'");
    }

    @Test
    void whatASourceBringsIsChangedThereAndHasAlternativesHere() {
        long id = brought("world");
        server.api(
                "PUT",
                "/api/live-sources/" + id + "/alternatives",
                "{'alternatives': [%d]}".formatted(brought("late")));

        assertThat(server.page("/libraries/live/" + id))
                .contains("A source brings this one", "libraries/" + server.list + "/entries")
                .contains("data-id=\"" + brought("late") + "\"", "Move: Late")
                .doesNotContain("id=\"live-form\"", "id=\"remove\"");
    }
}
