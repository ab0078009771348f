package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.web.TestServer;

/// The pages of collections, over HTTP.
@Timeout(60)
class CollectionPagesTest {
    private ContentServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = ContentServer.in(folder);
        server.add(
                item("Alien").at("/m/alien.mkv").movieOf(1979),
                item("Pilot").at("/m/pilot.mkv").episode("Fog", 1, 1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long add(String name, String content) {
        var answer =
                server.send(
                        "POST",
                        "/api/collections",
                        "{'name': '%s', 'content': %s}".formatted(name, content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = TestServer.body(answer);
        return made.at("/id").asLong();
    }

    @Test
    void withoutCollectionsThePageLeadsOn() {
        add("Folder", "{'type': 'folder', 'path': '/m'}");

        assertThat(server.text("/collections"))
                .contains("No collections yet", "New collection")
                .doesNotContain("One item");
        assertThat(server.text("/collections?kind=folder")).contains("Folder", "2 items");
    }

    @Test
    void collectionsAreListedAndLookedFor() {
        add("Space", "{'type': 'smart', 'query': 'alien'}");
        add("Mine", "{'type': 'manual'}");

        assertThat(server.text("/collections"))
                .contains("Mine Picked by hand Nothing", "Space Smart One item");
        assertThat(server.text("/collections?q=spa")).contains("Space").doesNotContain("Mine");
        assertThat(server.text("/collections?q=x")).contains("Nothing is like that");
        assertThat(server.text("/collections?kind=manual")).doesNotContain("Space");
    }

    @Test
    void aFormChangesNothingNewerThanWhatItShows() {
        long id = add("Space", "{'type': 'smart', 'query': 'alien'}");
        String tag = server.tag("/api/collections/" + id);

        assertThat(server.page("/collections/" + id)).contains("data-etag=\"" + tag + '"');

        server.add(item("Aliens").at("/m/aliens.mkv").movieOf(1986));
        assertThat(server.page("/collections/" + id)).contains("data-etag=\"" + beginning(tag));
        var _ =
                server.send(
                        "PUT",
                        "/api/collections/" + id,
                        "{'name': 'Space', 'content': {'type': 'smart', 'query': 'aliens'}}");
        assertThat(server.page("/collections/" + id)).doesNotContain(beginning(tag));
    }

    /// What stands for what can be edited; the rest moves with what is found.
    private static String beginning(String tag) {
        return tag.substring(0, "&quot;".length() + 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'type': 'manual', 'picks': [{'type': 'item', 'id': 1}, {'type': 'show', 'title': 'fog'}]} | data-name="Alien"
                    {'type': 'smart', 'query': 'alien'} | value="alien"
                    {'type': 'playlist', 'entries': [{'source': {'type': 'query', 'text': 'type:movie'}}]} | data-name="type:movie"
                    {'type': 'multi', 'members': []} | Nothing is in it yet.
                    {'type': 'rerun', 'source': {'type': 'query', 'text': 'pilot'}} | Begin anew
                    {'type': 'folder', 'path': '/m'} | <code class="path">/m</code>
                    """)
    void everyKindHasItsPage(String content, String part) {
        long id = add("One", content);

        assertThat(server.page("/collections/" + id)).contains(part, "What it has now");
    }

    @Test
    void whatACollectionListsIsHandedToTheScriptAsItIs() {
        long other = add("Other", "{'type': 'smart', 'query': 'pilot'}");
        long id =
                add(
                        "Evening",
                        "{'type': 'playlist', 'entries': [{'source': {'type': 'collection', 'id': %d}}]}"
                                .formatted(other));

        assertThat(server.page("/collections/" + id))
                .contains("data-name=\"Other\"")
                .contains("&quot;type&quot;:&quot;collection&quot;");
    }

    @Test
    @DisplayName("who plays from a collection is told with links, and that nobody does")
    void whoPlaysFromItIsTold() {
        long space = add("Space", "{'type': 'smart', 'query': 'alien'}");
        long both =
                add("Both", "{'type': 'multi', 'members': [{'collection': %d}]}".formatted(space));

        assertThat(server.page("/collections/users?of=%d".formatted(space)))
                .contains("href=\"../collections/%d\">Both<".formatted(both))
                .doesNotContain("Nothing uses it.");
        assertThat(server.page("/collections/users?of=%d".formatted(both)))
                .contains("Nothing uses it.");
        assertThat(server.page("/collections/" + space))
                .contains("/collections/users?of=%d".formatted(space));
    }

    @Test
    void whatIsPickedAndAwayIsSaid() {
        long id = add("Mine", "{'type': 'manual', 'picks': [{'type': 'show', 'title': 'Gone'}]}");

        assertThat(server.text("/collections/" + id)).contains("Gone", "not there at the moment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/99", "/collections/x", "/collections/99999999999"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(server.status("GET", path)).isEqualTo(404);
    }

    @Test
    void namesAreText() {
        long id = add("<script>alert(1)</script>", "{'type': 'smart', 'query': 'a\\\\u003cb'}");

        assertThat(server.page("/collections")).doesNotContain("<script>alert");
        assertThat(server.page("/collections/" + id)).doesNotContain("<script>alert");
    }
}
