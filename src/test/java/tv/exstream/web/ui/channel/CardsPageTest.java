package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.CardParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about cards, over HTTP.
@Timeout(60)
class CardsPageTest {
    @TempDir private Path folder;
    @AutoClose private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.in(
                        folder,
                        ChannelParts.class,
                        CardParts.class,
                        UiConfiguration.class,
                        CardsPage.class);
    }

    @Test
    void withoutCardsThePageLeadsOn() {
        assertThat(page("/cards"))
                .contains("No cards yet", "channels/new")
                .doesNotContain("new-open");
    }

    @Test
    void aCardSaysWhatItWasDrawnFrom() {
        JsonNode _ = server.created("/api/channels", "{'number': '5', 'name': 'Films'}");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/cards/Station%20id",
                        "{'channel': '5', 'length': 'PT1.5S', 'visual': {'type': 'text', 'background': '#102040'}, 'words': {'title': '<b>{name}'}}");

        assertThat(page("/cards"))
                .contains(
                        "href=\"cards/Station%20id\"",
                        "1.5 s",
                        "for channel 5",
                        "&lt;b&gt;{name}",
                        "DELETE api/cards/Station%20id");
        assertThat(page("/cards/Station%20id"))
                .contains(
                        "value=\"1.5\"",
                        "value=\"#102040\"",
                        "&lt;b&gt;{name}",
                        "PUT api/cards/Station%20id",
                        "being read into the library")
                .containsPattern("data-etag=\"[^\"]+\"")
                .doesNotContain("Your picture");
    }

    @Test
    void aCardThatAScanHasFoundHasAPicture() throws Exception {
        Path card = Files.createDirectories(folder.resolve("cards")).resolve("old.ts");
        Files.createFile(card);
        long id =
                server.bean(MediaItems.class)
                        .upsert(List.of(item("old").at(card.toString()).found()))
                        .getFirst()
                        .id()
                        .value();

        assertThat(page("/cards"))
                .contains(
                        "api/media/%d/preview.jpg?version=".formatted(id),
                        "Drawn by an earlier release");
        assertThat(page("/cards/old"))
                .contains(
                        "href=\"../media/%d\"".formatted(id),
                        "what a new one begins with",
                        "{name}");
    }

    @Test
    void aCardWhoseChannelIsGoneIsNotDrawnForAnotherByChance() {
        JsonNode _ = server.created("/api/channels", "{'number': '5', 'name': 'Films'}");
        JsonNode _ = server.created("/api/channels", "{'number': '6', 'name': 'Other'}");
        JsonNode _ = server.ok("PUT", "/api/cards/a", "{'channel': '6', 'length': 'PT1S'}");
        assertThat(page("/cards/a")).doesNotContain("Choose a channel");
        assertThat(server.send("DELETE", "/api/channels/6", "").statusCode()).isEqualTo(204);

        assertThat(page("/cards/a")).contains("<option value=\"\">Choose a channel</option>");
        assertThat(page("/cards")).contains("1 s<").doesNotContain("for channel");
    }

    @Test
    void aCardThatIsNotThereIsNotShown() {
        assertThat(server.get("/cards/nothing").statusCode()).isEqualTo(404);
    }

    private String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PageText.main(answer.body());
    }
}
