package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.playout.AiringKind;
import tv.exstream.web.ui.Browser.Screen;

/// The page that explains sound and subtitles, in a browser.
class WhyPageLookTest {
    private static final String ALIEN = "?channel=5&item=1";

    @AutoClose private static WhyServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        server = WhyServer.withAlien();
        server.prefer(
                "{'audio': {'languages': ['de']}, 'rules': [{'audio': {'languages': ['ja']}}]}");
    }

    @DisplayName("WCAG AA: text of the explanation has a contrast of at least 4.5 to 1")
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeRead(String theme) {
        Screen screen = theme.equals("dark") ? Screen.DESK : Screen.DESK_BY_DAY;
        Page page = browser.open(screen, server.page(ALIEN));
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);

        assertThat(Contrasts.weak(page)).isEmpty();
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreenAndTheTableStaysOne() {
        Page page = browser.open(Screen.PHONE, server.page(ALIEN));

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(Contrasts.weak(page)).isEmpty();
        assertThat(
                        page.getByRole(
                                AriaRole.TABLE,
                                new Page.GetByRoleOptions().setName("Sound in the file")))
                .isVisible();
        assertThat(
                        page.getByRole(
                                AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("German")))
                .hasCount(3);
    }

    @Test
    void whatIsPlannedSaysWhyItIsOn() {
        MediaItem brazil = server.add(MediaItemBuilder.item("Brazil"));
        server.plan(brazil, 20, AiringKind.PROGRAMME);
        Page page =
                browser.open(
                        Screen.DESK_BY_DAY,
                        server.page(
                                "?channel=5&item="
                                        + brazil.id()
                                        + "&at="
                                        + WhyServer.NOON.plusSeconds(1_300)));

        assertThat(page.locator("#reasons p")).hasText(CannedReasons.REASON.formatted("5"));
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aProgrammeIsFoundAndExplainedByKeyboardAlone() {
        Page page = browser.open(Screen.DESK, server.page(""));

        page.getByLabel("Programme").focus();
        page.keyboard().type("alien");
        page.keyboard().press("Enter");
        page.locator(".choices a").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#title")).hasText("Alien");
        assertThat(page.locator("tr[data-state=taken] th")).hasText("German");
    }

    @Test
    @DisplayName("F25: the explanation works where a reverse proxy has put the server below a path")
    void thePageWorksBelowAPath() {
        try (PrefixProxy proxy = new PrefixProxy(server.root())) {
            browser.requests.clear();
            browser.takeErrors();
            Page page = browser.open(Screen.DESK, proxy.page().resolve("why?words=alien"));
            page.locator(".choices a").click();

            assertThat(page.locator("#title")).hasText("Alien");
            // Modules run after the page is read, so before that a click does nothing.
            page.waitForLoadState();
            page.locator("#theme").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "light");
            assertThat(browser.takeErrors()).isEmpty();
            assertThat(browser.requests)
                    .extracting(URI::toString)
                    .allMatch(url -> url.startsWith(proxy.page().toString()));
            browser.leave(page);
        }
    }
}
