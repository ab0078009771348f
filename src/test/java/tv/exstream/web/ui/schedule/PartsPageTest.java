package tv.exstream.web.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channels;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The pages of shared parts, over HTTP.
@Timeout(60)
class PartsPageTest {
    private static final String BLOCK =
            "{'length': 'PT1H', 'items': [{'count': 1, 'source': {'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering': {'order': 'SHUFFLE'}}}]}";

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = TestServer.in(folder, ScheduleParts.class, UiConfiguration.class, PartsPage.class);
        ScheduleParts.addLibrary(server);
    }

    @Test
    void withoutPartsThePageLeadsOn() {
        assertThat(words("/parts")).contains("No shared parts yet", "New part");
        assertThat(words("/parts?q=x")).contains("No part is like that");
        assertThat(words("/parts?kind=blocks")).contains("Show all parts");
    }

    @Test
    @DisplayName("UI-25: blocks and templates are listed with who uses them")
    void partsAreListedWithWhoUsesThem() {
        String block = add("blocks", "Cartoons <b>", BLOCK);
        String day =
                add(
                        "templates",
                        "School day",
                        "{'items': [{'start': '07:00', 'block': {'use': '%s'}}]}".formatted(block));
        server.bean(Channels.class).add(channel(7).named("Kids").draft());
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/schedule",
                        "{'type': 'blocks', 'calendar': [{'template': {'use': '%s'}}]}"
                                .formatted(day));

        assertThat(page("/parts"))
                .contains(
                        "Cartoons &lt;b&gt;",
                        "href=\"parts/%s\"".formatted(block),
                        "href=\"parts/%s\"".formatted(day),
                        "href=\"channels/7/schedule\"",
                        "7 Kids",
                        "used once");
        assertThat(words("/parts/" + block)).contains("Where it is used", "School day");
        assertThat(page("/parts/" + block)).containsPattern("id=\"remove\"[^>]*disabled");
        assertThat(page("/parts/" + day)).contains("channels/7/schedule");
    }

    @Test
    @DisplayName("UI-26: filler presets and decos are listed, a filler with the page of its own")
    void fillersAndDecosAreListed() {
        String filler =
                add(
                        "fillers",
                        "Trailers",
                        "{'pools': [{'selection': {'type': 'query', 'text': ''}, 'ordering': {'order': 'SHUFFLE'}}]}");
        String deco = add("decos", "Evening look", "{'decor': {}}");

        assertThat(page("/parts"))
                .contains("href=\"%s\"".formatted(filler), "href=\"parts/%s\"".formatted(deco));
        assertThat(words("/parts?kind=decos")).contains("Evening look").doesNotContain("Trailers");
        assertThat(words("/parts?q=TRAIL")).contains("Trailers").doesNotContain("Evening look");
    }

    @Test
    void aLongListGoesOnBehindTheKindThatAPageEndsIn() {
        for (int number = 10; number < 58; number++) {
            String _ = add("blocks", "Block " + number, BLOCK);
        }
        for (int number = 1; number <= 4; number++) {
            String _ = add("templates", "Day " + number, "{'items': []}");
        }

        assertThat(words("/parts"))
                .contains("Block 10", "Block 57", "Day 2")
                .doesNotContain("Day 3");
        assertThat(words("/parts?page=1"))
                .contains("Day 3", "Day 4")
                .doesNotContain("Block 5", "Day 2");
        assertThat(words("/parts?page=9")).contains("Day 4");
        assertThat(words("/parts?page=x")).contains("Block 10");
    }

    @Test
    void theFirstUsersAreNamedAndOthersCounted() {
        String block = add("blocks", "News", BLOCK);
        for (int number = 1; number <= 6; number++) {
            String _ =
                    add(
                            "templates",
                            "Day " + number,
                            "{'items': [{'start': '07:00', 'block': {'use': '%s'}}]}"
                                    .formatted(block));
        }

        assertThat(words("/parts?kind=blocks"))
                .contains("used 6 times", "Day 4", "2 more")
                .doesNotContain("Day 5");
        assertThat(words("/parts/" + block)).contains("Day 6");
    }

    @Test
    void onlyTheListIsAnsweredToWhoAsksForItAlone() {
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/parts?kind=nothing"))
                                .header("HX-Request", "true")
                                .header("HX-Target", "list")
                                .build());

        assertThat(answer.body()).contains("No shared parts yet").doesNotContain("<html");
    }

    @Test
    void whatIsNotThereIsNotShown() {
        assertThat(server.get("/parts/blocks/9").statusCode()).isEqualTo(404);
        assertThat(server.get("/parts/nothing/1").statusCode()).isEqualTo(404);
    }

    /// Answers how rules name it.
    private String add(String kind, String name, String content) {
        return server.created(
                        "/api/" + kind, "{'name': '%s', 'content': %s}".formatted(name, content))
                .at("/use")
                .asString();
    }

    private String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PageText.main(answer.body());
    }

    private String words(String path) {
        return PageText.words(page(path));
    }
}
