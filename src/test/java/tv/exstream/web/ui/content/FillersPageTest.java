package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItems;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The pages of fillers, over HTTP.
@Timeout(60)
class FillersPageTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database, ChannelParts.class, UiConfiguration.class, FillersPage.class);
        server.bean(MediaItems.class)
                .upsert(
                        List.of(
                                item("Trailer")
                                        .at("/m/trailer.mkv")
                                        .lasting(Duration.ofSeconds(30))
                                        .found()));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void nothing() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        Parts parts = server.bean(Parts.class);
        parts.list(PartKind.FILLER, PartQuery.ALL)
                .entries()
                .forEach(part -> parts.remove(part.id()));
    }

    @Test
    void withoutFillersThePageLeadsOn() {
        assertThat(text("/fillers")).contains("No fillers yet", "New filler");
        assertThat(text("/fillers?q=x")).doesNotContain("No fillers yet");
    }

    @Test
    void fillersAreListedWithWhatIsInThem() {
        add("Trailers <b>", "title:trailer");
        add("Nothing", "title:other");

        assertThat(page("/fillers"))
                .contains(
                        "Trailers &lt;b&gt;",
                        "data-length=\"30\"",
                        "one clip",
                        "not used",
                        "Nothing in it fits");
        assertThat(text("/fillers?q=noth")).contains("Nothing").doesNotContain("Trailers");
        assertThat(server.get("/fillers?page=x").statusCode()).isEqualTo(200);
    }

    @Test
    void aFillerSaysWhoUsesItAndStaysWhileSomebodyDoes() {
        long id = add("Trailers", "title:trailer");
        JsonNode _ = server.created("/api/channels", "{'number': '7', 'name': 'Films'}");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/schedule",
                        "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'use': 'fillers/%d'}}, 'source': {'type': 'pool', 'selection': {'type': 'query', 'text': ''}, 'ordering': {'order': 'SHUFFLE'}}}]}"
                                .formatted(id));

        String page = page("/fillers/" + id);

        assertThat(page).contains("7 Films", "channels/7/schedule", "once nothing uses it");
        assertThat(page("/fillers"))
                .contains("used once")
                .containsPattern("id=\"remove-" + id + "\"[^>]*disabled");
        assertThat(server.send("DELETE", "/api/fillers/" + id, "").statusCode()).isEqualTo(409);
        assertThat(server.get("/fillers/999").statusCode()).isEqualTo(404);
    }

    private static long add(String name, String query) {
        return server.created(
                        "/api/fillers",
                        "{'name': '%s', 'content': {'pools': [{'selection': {'type': 'query', 'text': '%s'}, 'ordering': {'order': 'SHUFFLE'}}]}}"
                                .formatted(name, query))
                .at("/id")
                .asLong();
    }

    private static String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PageText.main(answer.body());
    }

    private static String text(String path) {
        return PageText.words(page(path));
    }
}
