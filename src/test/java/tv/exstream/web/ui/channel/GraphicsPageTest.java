package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
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
import tv.exstream.overlay.Graphics;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about graphics, over HTTP.
@Timeout(60)
class GraphicsPageTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_DATA", folder.toString()),
                        database,
                        ChannelParts.class,
                        BrandingParts.class,
                        UiConfiguration.class,
                        GraphicsPage.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void nothing() {
        Graphics graphics = server.bean(Graphics.class);
        graphics.all().forEach(each -> graphics.remove(each.name()));
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
    }

    @Test
    void theListSaysWhatEachWritesWhenAndHowOftenItIsUsed() {
        assertThat(page("/graphics")).contains("No graphics yet", "data-path=\"api/graphics\"");
        put("Up%20next", "{'title': 'Next: {next}', 'subtitle': ''}");
        put(
                "Clock",
                "{'title': '{clock} <b>', 'timing': {'type': 'permanent'}, 'perAiring': true}");
        add("5", "Clock");

        assertThat(page("/graphics"))
                .contains("href=\"graphics/Up%20next\"", "Next: {next}", "Near the end")
                .contains("{clock} &lt;b&gt;", "All the time", "on one channel", "on no channel");
    }

    @Test
    void everythingOfAGraphicCanBeChanged() {
        put(
                "Clock",
                "{'title': '{clock}', 'subtitle': '{name}', 'motion': 'FADE', 'onFillers': true,"
                        + " 'perAiring': true, 'style': {'shape': 'LABEL', 'position': 'TOP_RIGHT',"
                        + " 'size': 41, 'opacity': 77, 'colours': {'words': '#111111', 'background':"
                        + " '#222222', 'accent': '#333333'}}, 'timing': {'type': 'at-start', 'after':"
                        + " 'PT5S', 'length': 'PT8S'}}");

        assertThat(page("/graphics/Clock"))
                .contains("PUT api/graphics/Clock\"", "data-preview=\"graphics\"")
                .contains("{title}, {episode}, {end}")
                .containsPattern("name=\"title\"[^>]*value=\"\\{clock}\"")
                .containsPattern("name=\"subtitle\"[^>]*value=\"\\{name}\"")
                .containsPattern("value=\"LABEL\" selected")
                .containsPattern("value=\"TOP_RIGHT\" selected")
                .containsPattern("value=\"FADE\" selected")
                .containsPattern("name=\"style.size\"[^>]*value=\"41\"")
                .containsPattern("name=\"style.opacity\"[^>]*value=\"77\"")
                .containsPattern("name=\"style.colours.words\"[^>]*value=\"#111111\"")
                .containsPattern("name=\"style.colours.background\"[^>]*value=\"#222222\"")
                .containsPattern("name=\"style.colours.accent\"[^>]*value=\"#333333\"")
                .containsPattern("value=\"at-start\" selected")
                .containsPattern("name=\"timing.after\"[^>]*value=\"5\"")
                .containsPattern("name=\"timing.length\"[^>]*value=\"8\"")
                .containsPattern("name=\"onFillers\" checked")
                .containsPattern("name=\"perAiring\" checked");
    }

    @Test
    void aFormChangesNothingNewerThanWhatItShows() {
        put("Clock", "{}");
        String tag = server.get("/api/graphics/Clock").headers().firstValue("ETag").orElseThrow();

        assertThat(page("/graphics/Clock"))
                .contains("data-etag=\"" + tag.replace("\"", "&quot;") + '"');
    }

    @Test
    void whoRemovesOneIsAskedInTheNamesOfTheChannelsThatHaveIt() {
        put("Clock", "{}");
        assertThat(page("/graphics/Clock"))
                .contains("DELETE api/graphics/Clock", "“Clock” is removed. No channel has it.");
        add("4", "");
        add("5", "Clock");

        assertThat(page("/graphics/Clock"))
                .contains("“Clock” is removed. These channels do not have it then: 5 Films 5.")
                .contains("href=\"../channels/5/branding\"", "value=\"5\" selected");
    }

    @Test
    void whatIsNoGraphicHasNoPage() {
        assertThat(server.get("/graphics/Clock").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesSpeakGermanToWhoDoes() {
        put("Clock", "{}");

        assertThat(german("/graphics")).contains("Neue Grafik").doesNotContain("??");
        assertThat(german("/graphics/Clock")).contains("Grafik entfernen").doesNotContain("??");
    }

    private static String german(String path) {
        return server.send(
                        HttpRequest.newBuilder(server.url(path))
                                .header("accept-language", "de")
                                .build())
                .body();
    }

    private static void put(String name, String graphic) {
        JsonNode _ = server.ok("PUT", "/api/graphics/" + name, graphic);
    }

    /// @param graphic that it has; empty for none
    private static void add(String number, String graphic) {
        JsonNode _ =
                server.created(
                        "/api/channels",
                        "{'number': '%s', 'name': 'Films %s'}".formatted(number, number));
        if (!graphic.isEmpty()) {
            JsonNode _ =
                    server.ok(
                            "PUT",
                            "/api/channels/%s/graphics".formatted(number),
                            "{'names': ['%s']}".formatted(graphic));
        }
    }

    private static String page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
