package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.web.ui.Browser.Screen;

class AppearanceTest {
    private static final String HOSTILE =
            "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>\"&\n\u001b[31m";

    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        server = PageServer.of(20);
    }

    @Test
    @DisplayName(
            "UI-1: light or dark is as the system says, until a viewer chooses, which is remembered")
    void thePageFollowsTheSystemUntilTheViewerChoosesAndRemembersTheChoice() {
        Page page = browser.open(Screen.DESK, server.page());
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.locator("#theme").click();
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    }

    @DisplayName("WCAG AA: text has a contrast of at least 4.5 to 1")
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeRead(String theme) {
        Page page =
                browser.open(
                        theme.equals("dark") ? Screen.DESK : Screen.DESK_BY_DAY, server.page());
        page.locator("#earlier").click();
        page.locator(".row").first().locator(".channel").click();
        assertThat(page.locator("#stat-disk")).containsText("GB");
        assertThat(page.locator("#stage-title")).not().isEmpty();

        assertThat(Contrasts.weak(page)).isEmpty();
    }

    @Test
    void onAPhoneTheGuideIsAListOfNowAndNext() {
        Page page = browser.open(Screen.PHONE, server.page());

        assertThat(page.locator("#list .list-row")).hasCount(20);
        assertThat(page.locator("#grid")).isHidden();
        assertThat(page.locator("#list .list-row").first().locator(".list-now")).not().isEmpty();
        assertThat(page.locator("#list .list-row").first().locator(".list-next")).not().isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

        page.locator("#list button").first().click();
        page.waitForFunction("() => document.getElementById('video').currentTime > 0");
        assertThat(page.locator("#stage")).isInViewport();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @DisplayName("H23, UI-2: a title is text wherever it is shown")
    @ParameterizedTest
    @ValueSource(ints = {1_440, 360})
    void aTitleIsNeverMarkup(int width) {
        try (var hostile = PageServer.showing(HOSTILE)) {
            Page page = browser.open(new Screen(width, 800, Screen.DESK.colours()), hostile.page());
            page.locator(width > 720 ? ".row .block.on-air" : "#list button").first().click();
            assertThat(page.locator("#stage-title")).containsText("<script>");
            assertThat(page.locator("#stage-plot")).containsText("<img src=x");

            assertThat(page.locator("main script, main img[src=x], #list img")).hasCount(0);
            assertThat(page.evaluate("window.hacked")).isNull();
            browser.leave(page);
        }
    }

    @Test
    void withoutChannelsThePageSaysWhereItLookedAndLooksAgainWhenAsked() {
        try (var empty = PageServer.of(0)) {
            empty.station.items.set(0);
            Page page = browser.open(Screen.DESK, empty.page());
            assertThat(page.locator("#empty-title")).hasText("No media found yet");
            assertThat(page.locator("#empty-folders")).containsText("/media/tv");

            page.locator("#scan").click();

            assertThat(page.locator("#empty-title")).hasText("Looking through your media");
            assertThat(empty.station.scansStarted).hasValue(1);
            browser.leave(page);
        }
    }

    @Test
    void whereThereAreMediaButNoChannelsThePageSaysSo() {
        try (var empty = PageServer.of(0)) {
            Page page = browser.open(Screen.DESK, empty.page());

            assertThat(page.locator("#empty-title")).hasText("No channels yet");
            assertThat(page.locator("#empty-text")).containsText("The library has media");
            browser.leave(page);
        }
    }
}
