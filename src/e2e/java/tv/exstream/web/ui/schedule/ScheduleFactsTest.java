package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// What the page of a schedule says of its rules in numbers.
@Timeout(120)
class ScheduleFactsTest {
    private static final String RULES =
            "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': {'type': 'pool', 'selection':"
                    + " {'type': 'query', 'text': 'type:episode'}, 'ordering': {'order': 'SEASON_EPISODE'}}},"
                    + " {'start': {'time': '20:15'}, 'title': 'The big film', 'mode': {'type': 'one'}, 'source':"
                    + " {'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'},"
                    + " 'ordering': {'order': 'SHUFFLE'}}}]}";

    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");
    }

    private Page open() {
        return browser.open(Screen.DESK, server.url("/channels/1/schedule"));
    }

    @Test
    void whatIsMovedIsOneThatGoesForOneThatComes() {
        assertThat(open().evaluate(Differences.COUNTED))
                .isEqualTo(
                        List.of(
                                "2 new, 1 moved, 0 gone, 1@5 moved, 1@10 added, 1@20 added",
                                "0 new, 1 moved, 2 gone, 1@2 moved",
                                "0 new, 2 moved, 0 gone, 2@1 moved, 1@2 moved",
                                "1 new, 0 moved, 1 gone, 2@1 added",
                                "1 new, 0 moved, 0 gone, 1@49 added",
                                "0 new, 0 moved, 1 gone",
                                "0 new, 0 moved, 0 gone",
                                "0 new, 0 moved, 0 gone"));
    }

    @Test
    void aChannelThatAScriptBuildsSaysHowFarItIsAndWhereThatIsExplained() {
        server.ok("PUT", "/api/channels/1/schedule", "{'type': 'script'}");
        Patience.until(
                "the script is awaited",
                () -> !server.ok("GET", "/api/scripts", "").at("/wanted").isEmpty());
        Page page = open();
        assertThat(page.locator(".script-state")).containsText("It waits for its script");
        assertThat(page.locator("#rules a").first())
                .hasAttribute("href", Pattern.compile(".*/help/scripts"));

        server.created("/api/channels/1/script", "");
        page.reload();

        assertThat(page.locator(".script-state")).containsText("Its script is building");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void whatRunsIntoTheNextDoesSoAcrossMidnightToo() {
        assertThat(open().evaluate(BandsOnPage.OVER))
                .isEqualTo(
                        List.of(
                                "slots/0",
                                "slots/0",
                                "",
                                "",
                                "slots/0",
                                "",
                                "templates/0",
                                "templates/0"));
    }

    @Test
    @DisplayName(
            "UI-61: the page says how much material there is and how long it lasts, for each rule, too")
    void thePageSaysHowMuchMaterialThereIsAndHowLongItLasts() {
        server.ok("PUT", "/api/channels/1/schedule", RULES);
        Page page = open();
        Locator material = page.locator("#rules .rule-material");

        assertThat(page.locator("#plan-facts"))
                .containsText(Pattern.compile("23 h of material, lasts [45] days"));
        assertThat(material.nth(0)).hasText(Pattern.compile("^14 h of material, lasts [\\d.]+ h$"));
        assertThat(material.nth(1))
                .hasText(Pattern.compile("^9\\.2 h of material, lasts [45] days$"));
        page.getByLabel("Copy The big film").click();
        assertThat(material.nth(2)).hasText(Pattern.compile("^9\\.2 h of material"));
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    @DisplayName("where an answer ends before the week does, the calendar says so")
    void whatIsNotShownIsSaid() {
        assertThat(open().evaluate(Differences.CUT))
                .isEqualTo(
                        List.of(
                                "BUTTON 1 – 2 A song",
                                "SPAN Not shown from 2, 2 on: too many programmes",
                                "SPAN Not shown from 2, 2 on: too many programmes"));
    }

    @Test
    void materialIsThatOfTheOneSelectionThatARuleDrawsFrom() {
        assertThat(open().evaluate(Differences.MATERIAL))
                .isEqualTo(
                        List.of(
                                "Nothing to show",
                                "30 min of material",
                                "12 h of material, lasts 36 h",
                                "1,000 h of material, lasts 3 days",
                                "collection 1",
                                "collection 2",
                                "show A",
                                "season 1",
                                "query x",
                                "none",
                                "none"));
    }
}
