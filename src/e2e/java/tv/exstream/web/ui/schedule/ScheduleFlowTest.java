package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// A schedule as somebody makes it who never made one.
@Timeout(120)
class ScheduleFlowTest {
    private static final String CLASSIC =
            "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': {'type': 'pool', 'selection':"
                    + " {'type': 'query', 'text': 'type:episode'}, 'ordering': {'order': 'SEASON_EPISODE'}}},"
                    + " {'start': {'time': '20:15'}, 'title': 'The big film', 'mode': {'type': 'one'}, 'source':"
                    + " {'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'},"
                    + " 'ordering': {'order': 'SHUFFLE'}}}]}";

    private TestServer server;
    private Database database;
    private Browser browser;

    @BeforeEach
    void start(@TempDir Path folder) {
        Assumptions.assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
            server.close();
            database.close();
        }
    }

    private Page open(Screen screen) {
        return browser.open(screen, server.url("/channels/1/schedule"));
    }

    private void giveRules() {
        server.ok("PUT", "/api/channels/1/schedule", CLASSIC);
    }

    private static Locator cards(Page page) {
        return page.locator("#rules .rule-card");
    }

    @Test
    void aChannelGetsItsFirstScheduleFromATemplateAndEveryStepCanBeUndone() {
        Page page = open(Screen.DESK_BY_DAY);
        page.getByText("Choose a template").click();
        page.locator(".template[data-name=classic]").click();
        assertThat(cards(page)).hasCount(4);
        assertThat(page.locator("#plan .plan-block").first()).isVisible();

        page.getByLabel("Remove: The big film").click();
        assertThat(cards(page)).hasCount(3);
        page.locator("#undo").click();
        assertThat(cards(page)).hasCount(4);
        page.locator("#save").click();

        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(server.ok("GET", "/api/channels/1/schedule", "").at("/items").size())
                .isEqualTo(3);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aRuleIsChangedInItsDrawerAndTheCalendarSaysWhatThatChanges() {
        giveRules();
        Page page = open(Screen.DESK);
        page.getByText("The big film").first().click();
        page.locator("#rule-form input[type=time]").fill("21:00");
        page.locator("#rule-form input[type=time]").blur();
        page.locator("#rule-drawer .primary").click();

        assertThat(cards(page).nth(1)).containsText("21:00");
        assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
        page.locator("#save").click();

        assertThat(page.locator("#said")).hasText("Everything is saved.");
        assertThat(
                        server.ok("GET", "/api/channels/1/schedule", "")
                                .at("/items/1/start/time")
                                .asString())
                .startsWith("21:00");
    }

    @Test
    void rulesAreMovedWithTheKeyboard() {
        giveRules();
        Page page = open(Screen.DESK);
        page.locator("#rules .handle").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");

        assertThat(cards(page).first()).containsText("The big film");
        assertThat(page.locator("#said")).hasText("Not saved yet.");
    }

    @Test
    void anAiringSaysWhyItIsThereAndCanBeSkippedAlone() {
        giveRules();
        Page page = open(Screen.PHONE);
        page.locator("#plan .plan-row").nth(3).click();
        assertThat(page.locator("#airing-body")).containsText("Why this");
        page.getByText("Skip it").first().click();
        page.locator("#frame-confirm-yes").click();

        assertThat(page.locator(".toast")).containsText("The rest is planned around it");
        assertThat(server.ok("GET", "/api/channels/1/edits", "").at("/edits/0/type").asString())
                .isEqualTo("SKIP");
    }

    @Test
    void whoSavesOverSomebodyElseIsTold() {
        giveRules();
        Page page = open(Screen.DESK);
        page.getByLabel("Remove: The big film").click();
        server.ok("PUT", "/api/channels/1/schedule", CLASSIC.replace("20:15", "22:00"));
        page.locator("#save").click();

        assertThat(page.locator(".toast")).containsText("Somebody else changed the rules");
        assertThat(server.ok("GET", "/api/channels/1/schedule", "").toString()).contains("22:00");
    }

    @Test
    void thePageIsForEverybody() {
        giveRules();
        PageCheck check = new PageCheck(browser);
        PageCheck.State planned =
                page -> page.locator("#plan :is(.plan-block, .plan-row)").first().waitFor();

        check.assertForEverybody(server.url("/channels/1/schedule"), planned);

        if (Boolean.getBoolean("golden.rewrite")) {
            check.picture(server.url("/channels/1/schedule"), "schedule", planned);
        }
    }
}
