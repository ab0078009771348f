package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.ui.Browser.Screen;

/// Looking for something in the guide, reading about it, and coming back to it.
class GuideSearchTest {
    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    private static Page page;

    @BeforeAll
    static void start() {
        server = PageServer.of(40);
        page = browser.open(Screen.DESK, server.page());
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aProgrammeThatIsFoundIsShownInTheGridWithAllThatIsKnown() {
        browser.reopen(page, Screen.DESK, server.page());

        page.locator("#find").fill("harbour low");
        Locator found = page.locator("#found-list button");
        assertThat(found.first()).containsText("Harbour Lights");
        assertThat(found).hasCount(20);
        page.locator("#found-more").click();
        assertThat(page.locator("#found-count")).containsText("40");
        page.locator("#find").press("ArrowDown");
        String channel = found.first().locator(".found-channel").textContent();
        page.keyboard().press("Enter");

        assertThat(page.locator("#details-title")).hasText("Harbour Lights");
        assertThat(page.locator("#details-subtitle")).containsText("Low Tide");
        assertThat(page.locator("#found")).isHidden();
        assertThat(page.locator("#find")).hasValue("");
        assertThat(page.locator("#details-others li").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(":focus"))
                .hasAttribute("aria-label", Pattern.compile("Harbour Lights.*channel.*"));
        assertThat(page.locator(":focus")).isInViewport();
        assertThat(page.locator(".row:focus-within .number"))
                .hasText(channel.substring(0, channel.indexOf(' ')));
    }

    @Test
    void whatIsNowhereIsSaidAndEscapeLeavesTheSearch() {
        browser.reopen(page, Screen.DESK, server.page());

        page.locator("#find").fill("zebra");

        assertThat(page.locator("#found-count")).containsText("“zebra”");
        assertThat(page.locator(".row .block").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#found")).isHidden();
        assertThat(page.locator("#find")).isFocused();
    }

    @Test
    void whatIsTypedBeforeTheScriptsAreThereIsSoughtOnceTheyAre() {
        List<Route> held = new ArrayList<>();
        page.route("**/ui/*/main.js", held::add);
        page.navigate(
                server.page().toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#find").fill("zebra");
        page.waitForCondition(() -> !held.isEmpty());

        held.forEach(Route::resume);

        assertThat(page.locator("#found-count")).containsText("“zebra”");
        page.unroute("**/ui/*/main.js");
    }

    @Test
    void whereThereIsMoreNobodyIsToldThatNothingWasFound() {
        browser.reopen(page, Screen.DESK, server.page());
        String nothing =
                """
                {"now":"2026-01-01T00:00:00Z","programmes":[],"next":"%s","complete":true}""";
        AtomicInteger asked = new AtomicInteger();
        page.route(
                "**/api/guide/search?*",
                route -> {
                    if (asked.incrementAndGet() <= 4) {
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(nothing.formatted(asked)));
                    } else {
                        String all = route.request().url().replaceAll("&cursor=.*", "");
                        route.resume(new Route.ResumeOptions().setUrl(all));
                    }
                });

        page.locator("#find").fill("harbour");

        assertThat(page.locator("#found-count")).hasText(Pattern.compile(".*“harbour” so far.*"));
        assertThat(asked).hasValue(4);
        page.locator("#found-more").click();
        assertThat(page.locator("#found-list button").first()).isVisible();
        page.unroute("**/api/guide/search?*");
    }

    @Test
    void aProgrammeSaysWhyItIsOn() {
        browser.reopen(page, Screen.DESK, server.page());
        server.reasons().asked.clear();

        page.locator(".row").nth(4).locator(".block.on-air + .block").click();

        assertThat(page.locator("#details-reasons p")).hasText(CannedReasons.REASON.formatted("5"));
        assertThat(server.reasons().asked).containsExactly("5 true");
        page.keyboard().press("Escape");
    }

    @Test
    void whoOnlyWatchesIsToldNoReasonAndAsksForNone() {
        browser.reopen(page, Screen.DESK, server.page());
        page.setExtraHTTPHeaders(Map.of(Watchers.AGE, "99"));
        page.reload();
        server.reasons().asked.clear();

        page.locator(".row").nth(4).locator(".block.on-air + .block").click();

        assertThat(page.locator("#details-others li").first()).isVisible();
        assertThat(page.locator("#details-reasons")).hasCount(0);
        assertThat(server.reasons().asked).isEmpty();
        page.setExtraHTTPHeaders(Map.of());
    }

    @Test
    void anAddressLeadsToAProgrammeAndAnotherTimeOfIt() {
        browser.reopen(page, Screen.DESK, server.page());
        Locator next = page.locator(".row").nth(4).locator(".block.on-air + .block");
        String title = next.locator(".title").textContent();
        next.click();
        assertThat(page.locator("#details-title")).hasText(title);
        String address = page.url();

        page.navigate(address);

        assertThat(address).contains("channel=5&at=");
        assertThat(page.locator("#details-title")).hasText(title);
        Locator other = page.locator("#details-others button").first();
        String when = other.locator(".found-when").textContent();
        other.click();
        assertThat(page.locator("#details-time")).containsText(when.replaceAll(".*, ", ""));
        page.locator("#details [value=close]").click();
        assertThat(page).hasURL(Pattern.compile("channel=[0-9]+$"));
    }

    @Test
    void favouritesAndGroupsAreShownAlone() {
        browser.reopen(page, Screen.DESK, server.page());
        assertThat(page.locator(".row .block").first()).isVisible();
        page.locator("#group").selectOption("Favourites");
        assertThat(page.locator("#unfound")).containsText("favourite");
        page.locator("#unfound-all").click();

        page.locator(".row").nth(2).locator(".channel").focus();
        page.keyboard().press("*");
        page.locator("#group").selectOption("Favourites");

        assertThat(page.locator(".row .channel-name")).hasText(new String[] {"Nature"});
        page.reload();
        page.locator("#group").selectOption("Favourites");
        assertThat(page.locator(".row .channel-name")).hasText(new String[] {"Nature"});
        page.locator("#group").selectOption("Children");
        assertThat(page.locator(".row .channel-name").first()).hasText("Kids");
    }

    @Test
    @DisplayName("UI-11: a day, its evening and its morning are one step away each")
    void aDayAndItsEveningAreOneStepAway() {
        browser.reopen(page, Screen.DESK, server.page());
        assertThat(page.locator(".row .block").first()).isVisible();

        String day = page.locator("#day option").nth(10).textContent();
        page.locator("#day").selectOption(day);
        page.locator("#tonight").click();

        assertThat(page.locator("#guide-day")).containsText(day.replaceAll("[^0-9]", ""));
        assertThat(page.locator(".tick:has-text('20:00')").first()).isInViewport();
        page.locator("#morning").click();
        assertThat(page.locator("#guide-day")).containsText(day.replaceAll("[^0-9]", ""));
        assertThat(page.locator(".tick:has-text('06:00')").first()).isInViewport();
        assertThat(page.locator(".row .block").first()).isVisible();
        page.locator("#now").click();
        assertThat(page.locator(".row .block.on-air").first()).isInViewport();
    }

    @Test
    void onAPhoneProgrammesAreFoundToo() {
        browser.reopen(page, Screen.PHONE, server.page());
        assertThat(page.locator("#list .list-row").first()).isVisible();

        page.locator("#find").fill("orbit");
        page.locator("#found-list button").first().click();

        assertThat(page.locator("#details-title")).hasText("Orbit");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
}
