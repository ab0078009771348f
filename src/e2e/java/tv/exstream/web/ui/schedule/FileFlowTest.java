package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// Schedules that somebody writes as the text of a file, beside those who do not.
@Timeout(120)
class FileFlowTest {
    private static final String DAY =
            """
            name: Day
            content:
              - search: null
                key: films
                query: "type:movie"
            playout:
              - count: 2
                content: films
              - repeat: true
            """;

    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");
        Path schedules = Files.createDirectories(folder.resolve("schedules"));
        Files.writeString(schedules.resolve("day.yml"), DAY);
    }

    /// Gives the channel the rules of a file.
    private void put(String query, String yaml) {
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/api/channels/1/schedule/file" + query))
                                .header("Content-Type", "application/yaml")
                                .PUT(HttpRequest.BodyPublishers.ofString(yaml))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Page open() {
        return browser.open(Screen.DESK, server.url("/channels/1/schedule"));
    }

    private static Locator openText(Page page) {
        page.locator("#as-text").click();
        assertThat(page.locator("#text")).isVisible();
        return page.locator("#text-area");
    }

    private static void take(Page page, String yaml) {
        openText(page).fill(yaml);
        page.locator("#text-take").click();
        assertThat(page.locator("#text")).isHidden();
    }

    private JsonNode kept() {
        return server.ok("GET", "/api/channels/1/schedule", "");
    }

    @Test
    void theTextOfAFileIsShownChangedTakenUndoneAndSaved() {
        put("", DAY);
        Page page = open();
        assertThat(openText(page)).hasValue(DAY);
        page.locator("#text-area").fill(DAY.replace("type:movie", "type:episode"));
        page.locator("#text-take").click();

        assertThat(page.locator("#said")).hasText("Not saved yet.");
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        assertThat(kept().toString()).contains("type:movie");
        page.locator("#undo").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(openText(page)).hasValue(DAY);
        page.locator("#text [data-shuts]").click();
        page.locator("#redo").click();
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");

        assertThat(kept().toString()).contains("type:episode");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void whatNeedsTheRulesWaitsForThem() {
        put("", DAY);
        Page page = open();
        List<Route> held = new ArrayList<>();
        page.route("**/api/channels/1/schedule", held::add);
        page.reload();
        page.waitForCondition(() -> !held.isEmpty());

        for (String button : List.of("#begin", "#library-open", "#as-text")) {
            assertThat(page.locator(button)).isDisabled();
        }
        page.unroute("**/api/channels/1/schedule");
        held.forEach(Route::resume);

        assertThat(openText(page)).hasValue(DAY);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileStaysAndNothingIsLost() {
        put("", DAY);
        Page page = open();
        take(page, DAY.replace("name: Day", "name: Mine"));
        put("", DAY.replace("name: Day", "name: Theirs"));
        page.locator("#save").click();

        assertThat(page.locator(".toast")).containsText("Somebody else changed the rules");
        assertThat(kept().at("/file/name").asString()).isEqualTo("Theirs");
        assertThat(openText(page)).hasValue(DAY.replace("name: Day", "name: Mine"));
    }

    @Test
    void theTextThatATemplateBeginsWithIsAStepToo() {
        Page page = open();
        page.locator("#begin").click();
        page.locator(".template[data-name=file]").click();
        assertThat(page.locator("#text")).isVisible();
        page.locator("#text-area").fill(DAY.replace("count: 2", "count: two"));
        page.locator("#text-take").click();
        assertThat(page.locator("#text-flaws")).containsText("playout[0].count");
        page.locator("#text-area").fill(DAY);
        page.locator("#text-take").click();

        assertThat(page.locator("#said")).hasText("Not saved yet.");
        assertThat(page.locator("#plan .plan-block").first()).isVisible();
        assertThat(server.get("/api/channels/1/schedule").statusCode()).isEqualTo(404);
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(kept().at("/file/name").asString()).isEqualTo("Day");
    }

    @Test
    void anotherTextEndsTheFollowingOfAFile() {
        put("?name=day.yml", "");
        Page page = open();
        openText(page);
        assertThat(page.locator("#text-about")).containsText("follows the file day.yml");
        page.locator("#text [data-shuts]").click();
        take(page, DAY.replace("name: Day", "name: Mine"));
        assertThat(kept().at("/origin").asString()).isEqualTo("day.yml");
        page.locator("#save").click();

        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(kept().at("/origin").asString()).isEmpty();
    }
}
