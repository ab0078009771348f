package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
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
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// Queries within rules are written with the same help as those of collections.
@Timeout(120)
class RuleQueryFlowTest {
    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder,
                        ScheduleParts.class,
                        UiConfiguration.class,
                        SchedulePage.class,
                        PartsPage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");
        JsonNode _ = server.ok("PUT", "/api/channels/1/schedule", BandsOnPage.RULES);
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    private static Locator query(Page page) {
        return page.locator("input[role=combobox]");
    }

    private static Locator said(Page page) {
        return page.locator(".query-place ~ [role=status]");
    }

    private static Page openRule(Page page) {
        page.locator("#rules .rule-open").first().click();
        assertThat(page.locator("#rule-drawer")).isVisible();
        return page;
    }

    @Test
    void whatMayComeNextIsProposedAndWhatIsFoundIsCounted() {
        Page page = openRule(browser.open(Screen.DESK_BY_DAY, server.url("/channels/1/schedule")));
        assertThat(said(page)).hasText("24 items fit");
        query(page).fill("");
        query(page).pressSequentially("year:x");
        assertThat(page.locator(".query-fault mark")).hasText("x");
        assertThat(query(page)).hasAttribute("aria-invalid", "true");
        query(page).fill("");
        query(page).pressSequentially("type:mov");
        assertThat(query(page)).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("[role=option]").first()).containsText("movie");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("#rule-drawer")).isVisible();
        assertThat(query(page)).hasValue("type:movie");
        assertThat(said(page)).hasText("5 items fit");
        page.locator("#rule-drawer .primary").click();
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(
                        server.ok("GET", "/api/channels/1/schedule", "")
                                .at("/slots/0/showing/source/selection/text")
                                .asString())
                .isEqualTo("type:movie");
    }

    @Test
    void whatWasProposedForFewerLettersIsNotTaken() {
        Page page = openRule(browser.open(Screen.DESK_BY_DAY, server.url("/channels/1/schedule")));
        query(page).fill("");
        query(page).pressSequentially("gen");
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().insertText("re");
        page.keyboard().press("Tab");

        assertThat(query(page)).hasValue("genre");
    }

    @Test
    void escapeShutsWhatMayComeNextAndThenTheDrawer() {
        Page page = openRule(browser.open(Screen.DESK_BY_DAY, server.url("/channels/1/schedule")));
        query(page).fill("");
        query(page).pressSequentially("gen");
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=option]").first()).isHidden();
        assertThat(page.locator("#rule-drawer")).isVisible();
        page.keyboard().press("Escape");

        assertThat(page.locator("#rule-drawer")).isHidden();
    }

    @Test
    void queriesOfSharedPartsAreHelpedWithTooForEverybody() {
        JsonNode _ =
                server.created(
                        "/api/playlists",
                        "{'name': 'Mix', 'content': {'type': 'playlist', 'entries': [{'pool': {'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering': {'order': 'SHUFFLE'}}}]}}");

        new PageCheck(browser)
                .assertForEverybody(
                        server.url("/parts/playlists/1"),
                        page -> {
                            assertThat(said(page)).hasText("5 items fit");
                            query(page).press("End");
                            query(page).pressSequentially(" ");
                            assertThat(page.locator("[role=option]").first()).isVisible();
                        });
    }
}
