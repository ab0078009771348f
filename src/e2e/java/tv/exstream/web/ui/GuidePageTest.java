package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.ui.Browser.Screen;

class GuidePageTest {
    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    /// One tab for all: most of a test would otherwise be the forty files of a page.
    private static Page page;

    @BeforeAll
    static void start() {
        server = PageServer.of(200);
        page = browser.open(Screen.DESK, server.page());
    }

    @AfterEach
    void nothingWentWrongAndNothingLeftTheMachine() {
        assertThat(browser.takeErrors()).isEmpty();
        assertThat(browser.requests)
                .extracting(URI::getHost)
                .isSubsetOf(server.page().getHost(), null);
        assertThat(browser.requests).extracting(URI::getScheme).isSubsetOf("http", "blob");
    }

    @Test
    void everyChannelInViewShowsWhatIsOn() {
        open(Screen.DESK);

        assertThat(page.locator(".row").first().locator(".channel-name"))
                .hasText("Cinema Classics");
        assertThat(page.locator(".row").first().locator(".block.on-air .title")).isVisible();
        assertThat(page.locator("#guide-day")).containsText("Today");
    }

    @Test
    void whatIsOnIsAskedOfWhatIsLookedAtOnly() {
        browser.requests.clear();
        open(Screen.DESK);
        assertThat(page.locator(".row .block.on-air").first()).isVisible();
        page.locator(".row .channel").nth(1).click();
        assertThat(page.locator("#stage")).isVisible();
        page.locator("#stop").click();

        assertThat(browser.requests)
                .filteredOn(each -> each.getPath().endsWith("/api/now"))
                .isNotEmpty()
                .extracting(URI::getQuery)
                .allMatch(query -> query.matches("channels=[0-9.]+"));
    }

    @Test
    void theCurrentTimeIsMarkedInsideTheProgrammeThatIsOn() {
        open(Screen.DESK);
        Locator line = page.locator("#now-line");
        Locator onAir = page.locator(".row").first().locator(".block.on-air");

        assertThat(line).isVisible();
        assertThat(line.boundingBox().x)
                .isBetween(
                        onAir.boundingBox().x - 1,
                        onAir.boundingBox().x + onAir.boundingBox().width + 1);
    }

    @DisplayName("F23: of 200 channels only those in view are in the page")
    @Test
    void onlyWhatIsSeenIsInThePage() {
        open(Screen.DESK);
        assertThat(page.locator(".row .block").first()).isVisible();
        assertThat(page.locator(".row").count()).isLessThan(30);

        page.locator("#grid").evaluate("grid => grid.scrollTop = grid.scrollHeight");

        assertThat(page.locator(".row[aria-rowindex='201'] .block").first()).isVisible();
        assertThat(page.locator(".row").count()).isLessThan(30);
    }

    @Test
    @DisplayName("UI-11: later and earlier move through time, and now comes back")
    void laterAndEarlierMoveThroughTimeAndNowComesBack() {
        open(Screen.DESK);
        assertThat(page.locator("#now-line")).isVisible();

        for (int i = 0; i < 12; i++) {
            page.locator("#later").click();
        }

        assertThat(page.locator("#guide-day")).containsText("Tomorrow");
        assertThat(page.locator(".row .block.on-air")).hasCount(0);
        page.locator("#now").click();
        assertThat(page.locator(".row .block.on-air").first()).isInViewport();
        page.locator("#earlier").click();
        page.locator("#earlier").click();
        assertThat(page.locator("#now-line")).not().isInViewport();
    }

    @Test
    void zoomingShowsLessTimeAroundTheSamePlace() {
        open(Screen.DESK);
        double before = width(page.locator(".row").first().locator(".block.on-air"));

        page.locator("#zoom-in").click();

        assertThat(page.locator(".row").first().locator(".block.on-air")).isInViewport();
        assertThat(width(page.locator(".row").first().locator(".block.on-air")))
                .isGreaterThan(before);
    }

    @Test
    void aChannelIsFoundByItsName() {
        open(Screen.DESK);

        page.locator("#find").fill("nordic");

        assertThat(page.locator(".row .channel-name").first()).containsText("Nordic Noir");
        assertThat(
                        page.locator(".row .channel-name")
                                .filter(new Locator.FilterOptions().setHasText("Kids")))
                .hasCount(0);
    }

    @Test
    @DisplayName("UI-11: a programme to come shows what it is about")
    void aProgrammeToComeShowsWhatItIsAbout() {
        open(Screen.DESK);
        Locator next = page.locator(".row").first().locator(".block.on-air + .block");
        String title = next.locator(".title").textContent();

        next.click();

        assertThat(page.locator("#details")).isVisible();
        assertThat(page.locator("#details-title")).hasText(title);
        assertThat(page.locator("#details-why"))
                .hasAttribute("href", Pattern.compile(server.page() + "why\\?channel=1&at=20.*Z"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#details")).isHidden();
    }

    @Test
    void theStripTellsWhatTheServerDoes() {
        open(Screen.DESK);

        assertThat(page.locator("#stat-viewers")).containsText("3 viewers");
        assertThat(page.locator("#stat-viewers")).containsText("Nature, Kids");
        assertThat(page.locator("#stat-fills")).containsText("The Long Afternoon");
        assertThat(page.locator("#stat-fills")).containsText("8.4× · 3 more");
        assertThat(page.locator("#stat-disk")).containsText("31.4 GB");
        assertThat(page.locator("#health")).containsText("All well");
    }

    @Test
    void aScanShowsHowFarItIsAndHowLongItTakes() {
        server.station.scansStarted.set(1);
        try {
            open(Screen.DESK);

            assertThat(page.locator("#stat-library")).containsText("Scanning 420 of 1,204");
            assertThat(page.locator("#stat-library")).containsText("20 s left");
            assertThat(page.locator("#stat-library progress")).isVisible();
        } finally {
            server.station.scansStarted.set(0);
        }
    }

    @Test
    void aChangedTimelineIsReadAgainWithoutBeingAsked() {
        open(Screen.DESK);
        assertThat(page.locator(".row .block").first()).isVisible();
        assertThat(page.locator("#stat-viewers")).containsText("3 viewers");
        page.waitForTimeout(1_000);

        page.waitForRequest(
                Pattern.compile(".*/api/guide.*"),
                () -> server.station.timelineVersion.incrementAndGet());
    }

    @Test
    void aRefusedListenerComesBack() {
        open(Screen.DESK);
        assertThat(page.locator("#health")).containsText("All well");
        AtomicBoolean refuses = new AtomicBoolean(true);
        page.route(
                "**/api/events",
                route -> {
                    if (refuses.get()) {
                        route.fulfill(new Route.FulfillOptions().setStatus(502));
                    } else {
                        route.resume();
                    }
                });

        page.clock().install();
        page.reload();

        assertThat(page.locator("#health")).containsText("No connection");
        refuses.set(false);
        page.clock().fastForward(3_000);
        assertThat(page.locator("#health"))
                .containsText("All well", new ContainsTextOptions().setTimeout(15_000));
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("502"));
    }

    @Test
    void thatNothingIsScheduledIsSaidInTheLanguageOfThePage() {
        open(Screen.DESK);
        page.context()
                .addCookies(List.of(new Cookie("language", "de").setUrl(server.page().toString())));
        page.route("**/api/guide?*", GuidePageTest::unplanned);

        page.reload();

        Locator gap = page.locator(".row .block.gap").first();
        assertThat(gap.locator(".title")).hasText("Nichts geplant");
        assertThat(gap).hasAttribute("aria-label", Pattern.compile("^Nichts geplant, .*"));
    }

    private static void unplanned(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(
                new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("\"PROGRAMME\"", "\"GAP\"")));
    }

    @Test
    void aPageThatNobodySeesKeepsNoConnection() {
        page.clock().install();
        open(Screen.DESK);
        assertThat(page.locator("#health")).containsText("All well");

        page.evaluate("Object.defineProperty(document, 'hidden', { get: () => window.away })");
        seen(false);
        page.clock().fastForward(11_000);
        page.waitForRequest("**/api/events", () -> seen(true));

        assertThat(page.locator("#health")).containsText("All well");
    }

    private void seen(boolean now) {
        page.evaluate(
                "now => { window.away = !now; document.dispatchEvent(new Event('visibilitychange')); }",
                now);
    }

    @Test
    void onAPhoneTheButtonsWithoutWordsHaveNamesToo() {
        open(Screen.PHONE);

        assertThat(button("Connect a player")).isVisible();
        assertThat(button("Switch between light and dark")).isVisible();
        assertThat(link("All well")).isVisible();
    }

    @Test
    void whatTroublesTheServerCanBeReadOnAPhone() {
        open(Screen.PHONE);
        assertThat(link("All well")).isVisible();

        assertThat(link("All well")).hasAttribute("href", "health");
    }

    @Test
    @DisplayName("UI-36: the addresses for other players are complete")
    void theAddressesForOtherPlayersAreComplete() {
        open(Screen.DESK);

        page.locator("#connect-open").click();

        assertThat(page.locator("#connect code"))
                .hasText(
                        new String[] {
                            server.page().resolve("/iptv/channels.m3u").toString(),
                            server.page().resolve("/iptv/xmltv.xml").toString(),
                            server.page().toString()
                        });
    }

    @Test
    void everyControlHasANameAndTheGridHasItsRoles() {
        open(Screen.DESK);
        assertThat(page.locator(".row .block").first()).isVisible();

        List<?> nameless =
                (List<?>)
                        page.evaluate(
                                """
                                () => [...document.querySelectorAll("button, input, progress, video, [role=gridcell], dialog, section")]
                                  .filter((e) => e.id !== "video")
                                  .filter((e) => !(e.ariaLabel || e.textContent.trim() || e.labels?.length || e.getAttribute("aria-labelledby")))
                                  .map((e) => e.outerHTML.slice(0, 120))
                                """);

        assertThat(nameless).isEmpty();
        assertThat(page.locator("[role=grid] [role=row] [role=rowheader]").count()).isPositive();
        assertThat(page.locator("[role=grid] [role=row] [role=columnheader]").count())
                .isGreaterThan(3);
        assertThat(page.locator("[role=grid]")).hasAttribute("aria-rowcount", "201");
        assertThat(page.locator("[role=grid] [tabindex='0']")).hasCount(1);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private void open(Screen screen) {
        browser.reopen(page, screen, server.page());
    }

    private static double width(Locator element) {
        return element.boundingBox().width;
    }
}
