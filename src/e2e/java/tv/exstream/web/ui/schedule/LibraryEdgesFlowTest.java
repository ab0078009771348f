package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
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
import tv.exstream.web.ui.UiConfiguration;

/// The library beside the calendar where a day ends, where the calendar is not in sight, and where answers are long in coming.
@Timeout(120)
class LibraryEdgesFlowTest {
    private static final String SCHEDULE = "/api/channels/1/schedule";
    private static final String LINEUP =
            "{'type': 'lineup', 'entries': [{'type': 'media', 'media': 25}, {'type': 'media', 'media': 26}]}";

    /// Below this width the library lies above the calendar.
    private static final int NARROW = 880;

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

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    private LibraryOnPage open(String rules) {
        JsonNode _ = server.ok("PUT", SCHEDULE, rules);
        Page page = browser.open(Screen.DESK, server.url("/channels/1/schedule"));
        assertThat(page.locator("#plan .plan-block").first()).isVisible();
        return new LibraryOnPage(page);
    }

    @Test
    void whatIsLeftOfABarAfterMidnightIsThatBar() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        library.find("shows", "kitchen");
        library.carryOntoRest("Kitchen Stories");

        assertThat(library.said()).containsText("takes the place of what Late shows");
        assertThat(library.page().locator(".band.aimed")).hasCount(2);
        library.letGo();
        assertThat(library.page().locator("#rules .rule-card")).hasCount(3);
    }

    @Test
    void whatLastsPastMidnightIsDrawnUpToTheEndOfItsDay() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        library.find("media", "winter");
        library.carry("A Winter in Oslo", 23.5);

        assertThat(library.said()).containsText("23:30 – 01:25");
        assertThat(
                        library.shadow()
                                .evaluate(
                                        "each => each.getBoundingClientRect().bottom <= each.parentElement.getBoundingClientRect().bottom + 1"))
                .isEqualTo(true);
        library.letGo();
    }

    @Test
    void thePageScrollsToACalendarThatIsNotInSight() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        page.setViewportSize(NARROW, 700);
        library.find("media", "winter");
        library.carryTo("A Winter in Oslo", 400, 690);

        assertThat(library.shadow()).isVisible();
        page.keyboard().press("Escape");
        library.letGo();
        assertThat(page.locator("#undo")).isDisabled();
    }

    @Test
    void inAListNothingCanBeDroppedAndThatIsSaid() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        page.locator(".segments label")
                .filter(new Locator.FilterOptions().setHasText("List"))
                .click();
        assertThat(page.locator("#plan .plan-row").first()).isVisible();
        library.find("media", "winter");
        library.carryTo("A Winter in Oslo", 800, 400);

        assertThat(library.said()).containsText("Nothing can be dropped");
        assertThat(library.said()).hasAttribute("data-refused", "true");
        library.letGo();
        assertThat(page.locator("#undo")).isDisabled();
    }

    @Test
    void moreIsAskedForOnceAndOfWhatIsListed() {
        LibraryOnPage library = open(BandsOnPage.RULES);
        Page page = library.page();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        library.open();
        assertThat(page.locator("#library-said")).hasText("20 of 29");
        asked.clear();
        page.locator("#library-more")
                .evaluate(
                        """
                        more => {
                          const words = document.getElementById('library-words');
                          words.value = 'orbit';
                          words.dispatchEvent(new Event('input', { bubbles: true }));
                          more.click();
                        }""");
        assertThat(page.locator("#library-said")).hasText("12 of 12");
        assertThat(asked).noneMatch(each -> each.matches(".*orbit.*cursor=[^&].*"));
        page.locator("#library-words").fill("");
        assertThat(page.locator("#library-said")).hasText("20 of 29");
        asked.clear();
        page.locator("#library-more").evaluate("more => { more.click(); more.click(); }");

        assertThat(page.locator("#library-list li")).hasCount(29);
        assertThat(asked).filteredOn(each -> each.contains("cursor=")).hasSize(1);
    }

    @Test
    void whoShutsTheDialogWhileItWaitsPutsNothingIn() {
        LibraryOnPage library = open(LINEUP);
        Page page = library.page();
        library.find("shows", "orbit");
        List<Route> held = new ArrayList<>();
        Pattern episodes = Pattern.compile("sort=episode");
        page.route(episodes, held::add);
        page.locator("button[aria-label='Add Orbit']").click();
        page.locator("#put-form")
                .evaluate("form => { form.requestSubmit(); form.requestSubmit(); }");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Escape");
        assertThat(page.locator("#put")).isHidden();
        page.locator("button[aria-label='Add Orbit']").click();
        page.unroute(episodes);
        held.forEach(Route::resume);
        page.locator("#put-yes").click();
        assertThat(page.locator("#put")).isHidden();
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");

        assertThat(held).hasSize(1);
        assertThat(server.ok("GET", SCHEDULE, "").at("/entries").size()).isEqualTo(14);
    }

    @Test
    void aTitleIsLookedForPartByPartAndFailuresAreSaid() {
        Page page = open(BandsOnPage.RULES).page();
        page.evaluate(
                """
                async () => {
                  const { mediaFinder } = await import('/ui/schedule-media.js');
                  document.querySelector('#rules').before(mediaFinder(undefined, () => {}, { titles: new Map() }));
                }""");
        Locator rows = page.locator(".media-found button");
        page.locator(".media-finder input").fill("a");
        assertThat(rows).hasCount(21);
        rows.last().press("Enter");
        assertThat(rows.nth(20)).isFocused();

        Pattern media = Pattern.compile("api/media\\?");
        page.route(media, Route::abort);
        page.locator(".media-finder input").fill("b");
        assertThat(page.locator(".media-found")).containsText("server");
        assertThat(browser.takeErrors()).isNotEmpty();
        page.unroute(media);
    }

    @Test
    void whatIsSharedIsNamedLikeWhatIsNot() {
        Page page = open(BandsOnPage.RULES).page();

        assertThat(
                        page.evaluate(
                                """
                                async () => {
                                  const { learnWorld } = await import('/ui/schedule-world.js');
                                  const shared = { 'schedules/1': { type: 'blocks', blocks: [{ id: 3, name: 'Night' }] } };
                                  const named = async (...now) => (await learnWorld(...now)).named('blocks').join();
                                  return [await named(() => ({ use: 'schedules/1' }), () => shared), await named(() => null)];
                                }"""))
                .isEqualTo(List.of("3,Night", ""));
    }
}
