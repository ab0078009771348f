package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;
import tv.exstream.web.ui.content.FillersPages;

/// Shared parts as somebody builds schedules of them who has only a browser.
@Timeout(120)
class PartsFlowTest {
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
                        PartsPage.class,
                        FillersPages.class);
        ScheduleParts.addLibrary(server);
    }

    @Test
    @DisplayName(
            "UI-25: a block is made, filled, used by a day and a channel, changed once its effect is seen, and kept while it is used")
    void aBlockIsMadeUsedChangedAndKeptWhileItIsUsed() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/parts"));
        page.locator("#new-first").click();
        page.locator("#new-name").fill("Cartoons");
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/parts/blocks/1");
        page.getByText("Add: Items").click();
        page.locator("#group").fill("Kids");
        assertThat(page.locator("#effect-said"))
                .hasText("The schedule of no channel would change.");
        save(page);
        assertThat(server.ok("GET", "/api/blocks/1", "").at("/content/items").size()).isEqualTo(1);
        useByChannel();

        page.reload();
        assertThat(page.locator("#users")).containsText("School day");
        page.locator("#content input[id^=rule-]").first().fill("2:00");
        page.locator("#content input[id^=rule-]").first().blur();
        assertThat(page.locator("#effect")).containsText("7 Kids");
        save(page);
        assertThat(page.locator("#effect-said")).hasText("Nothing is changed yet.");
        assertThat(server.ok("GET", "/api/blocks/1", "").at("/content/length").asString())
                .isEqualTo("PT2H");

        page.navigate(server.url("/parts").toString());
        page.locator("#remove-blocks-1").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(page.locator(".toast")).containsText("templates/2 (School day)");
        assertThat(page.locator("#blocks-1")).isVisible();
        assertAllLook();
    }

    private void useByChannel() {
        JsonNode _ =
                server.created(
                        "/api/templates",
                        "{'name': 'School day', 'content': {'items': [{'start': '07:00', 'block': {'use': 'blocks/1'}}]}}");
        JsonNode _ = server.created("/api/channels", "{'number': '7', 'name': 'Kids'}");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/schedule",
                        "{'type': 'blocks', 'calendar': [{'template': {'use': 'templates/2'}}]}");
    }

    private void assertAllLook() {
        PageCheck check = new PageCheck(browser);
        check.assertForEverybody(server.url("/parts"));
        check.assertForEverybody(server.url("/parts/blocks/1"));
        check.assertForEverybody(
                server.url("/parts/templates/2"), shown -> shown.locator("#as-text").click());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILLER")
    @DisplayName("UI-26: parts of every kind, decos among them, are begun, duplicated and removed")
    void partsOfEveryKindAreBegunDuplicatedAndRemoved(PartKind kind) {
        Page page = browser.open(Screen.PHONE, server.url("/parts"));
        page.locator("#new-first").click();
        page.locator("#new-kind").selectOption(kind.plural());
        page.locator("#new-name").fill("First");
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/parts/" + kind.plural() + "/1");
        assertThat(page.locator("#content .rule-form").first()).isVisible();

        page.navigate(server.url("/parts").toString());
        page.locator("#copy-" + kind.plural() + "-1").click();
        assertThat(page.locator("#copy-name")).hasValue("Copy of First");
        page.locator("#copy-name").fill("First");
        page.locator("#copy-form button[type=submit]").click();
        assertThat(page.locator("#copy-error")).containsText("with this name already");
        page.locator("#copy-name").fill("Second");
        page.locator("#copy-form button[type=submit]").click();
        page.waitForURL("**/parts/" + kind.plural() + "/2");
        assertThat(page.locator("#name")).hasValue("Second");
        assertThat(page.locator("#content .rule-form").first()).isVisible();
        page.locator("#remove").click();
        page.locator("#frame-confirm-yes").click();

        page.waitForURL("**/parts");
        assertThat(page.locator("#list li")).hasCount(1);
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("409 (Conflict)"));
    }

    @Test
    @DisplayName("UI-26: fillers are begun and duplicated among the parts, on a page of their own")
    void fillersAreBegunAndDuplicatedOnAPageOfTheirOwn() {
        Page page = browser.open(Screen.DESK, server.url("/parts"));
        page.locator("#new-first").click();
        page.locator("#new-kind").selectOption("fillers");
        page.locator("#new-name").fill("First");
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/fillers/1");
        assertThat(page.locator("#content .rule-form").first()).isVisible();

        page.navigate(server.url("/parts").toString());
        page.locator("#copy-fillers-1").click();
        page.locator("#copy-name").fill("Second");
        page.locator("#copy-form button[type=submit]").click();
        page.waitForURL("**/fillers/2");
        assertThat(page.locator("#name")).hasValue("Second");
        assertThat(page.locator("#content .rule-form").first()).isVisible();

        page.navigate(server.url("/parts").toString());
        page.locator("#remove-fillers-2").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(page.locator("#list li")).hasCount(1);
        assertThat(page.locator("#fillers-1")).isVisible();
    }

    @Test
    void aPartIsWrittenAsTextAndWhatIsWrongIsSaidAtTheText() {
        JsonNode _ = server.created("/api/templates", "{'name': 'Day', 'content': {'items': []}}");
        Page page = browser.open(Screen.DESK, server.url("/parts/templates/1"));
        page.locator("#as-text").click();
        page.locator("#text-area").fill("{");
        page.locator("#text-form button[type=submit]").click();
        assertThat(page.locator("#text-error")).containsText("This is no JSON");
        page.locator("#text-area")
                .fill("{\"items\": [{\"start\": \"25:00\", \"block\": {\"use\": \"blocks/2\"}}]}");
        page.locator("#text-form button[type=submit]").click();
        assertThat(page.locator("#text-error")).containsText(Pattern.compile("items\\[0]"));

        JsonNode _ =
                server.created(
                        "/api/blocks",
                        "{'name': 'Any', 'content': {'length': 'PT1H', 'items': []}}");
        page.locator("#text-area")
                .fill("{\"items\": [{\"start\": \"05:00\", \"block\": {\"use\": \"blocks/2\"}}]}");
        page.locator("#text-form button[type=submit]").click();
        assertThat(page.locator("#text")).isHidden();
        assertThat(page.locator("#content input[type=time]")).hasValue("05:00");
        save(page);
        assertThat(server.ok("GET", "/api/blocks/2", "").at("/usedBy/0/name").asString())
                .isEqualTo("Day");
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        JsonNode _ = server.created("/api/templates", "{'name': 'Day', 'content': {'items': []}}");
        Page page = browser.open(Screen.DESK, server.url("/parts/templates/1"));
        assertThat(page.locator("#content .rule-form").first()).isVisible();
        JsonNode _ =
                server.ok("PUT", "/api/templates/1", "{'name': 'Other', 'content': {'items': []}}");

        Response _ =
                page.waitForResponse(
                        "**/preview",
                        () -> {
                            page.locator("#name").fill("Mine");
                            page.locator("#save").click();
                        });
        assertThat(page.locator("#effect-said"))
                .hasText("The schedule of no channel would change.");

        assertThat(page.locator("#part-error")).containsText("changed elsewhere meanwhile");
        assertThat(server.ok("GET", "/api/templates/1", "").at("/name").asString())
                .isEqualTo("Other");
    }

    @Test
    void whatIsTypedBeforeThePartIsReadIsAChangeOfWhatIsReadThen() {
        JsonNode _ = server.created("/api/templates", "{'name': 'Day', 'content': {'items': []}}");
        Page page = browser.open(Screen.DESK, server.url("/parts"));
        List<Route> held = new ArrayList<>();
        page.route("**/api/templates/1", held::add);
        page.navigate(server.url("/parts/templates/1").toString());
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#group").fill("Weekdays");
        JsonNode _ =
                server.ok(
                        "PUT", "/api/templates/1", "{'name': 'School', 'content': {'items': []}}");
        page.unroute("**/api/templates/1");
        held.getFirst().resume();

        assertThat(page.locator("#name")).hasValue("School");
        assertThat(page.locator("#group")).hasValue("Weekdays");
        assertThat(page.locator("#effect-said"))
                .hasText("The schedule of no channel would change.");
        save(page);
        JsonNode kept = server.ok("GET", "/api/templates/1", "");
        assertThat(List.of(kept.at("/name").asString(), kept.at("/group").asString()))
                .containsExactly("School", "Weekdays");
    }

    private static void save(Page page) {
        page.locator("#save").click();
        assertThat(page.locator(".toast").last()).containsText("Saved");
        assertThat(page.locator("#save")).isDisabled();
    }
}
