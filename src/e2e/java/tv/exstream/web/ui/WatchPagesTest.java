package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.ui.Browser.Screen;

/// Ways to watch besides the guide.
class WatchPagesTest {
    private static final String PLAYING =
            "() => [...document.querySelectorAll('.tile video')].filter(v => v.currentTime > 0.2 && !v.paused).length === %d";

    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    private static Page page;

    @BeforeAll
    static void start() {
        server = PageServer.hidingOneMoreThan(12);
        page = browser.open(Screen.DESK, server.url("/now"));
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void fourChannelsPlayAtOnceAndOneIsHeard() {
        open(Screen.DESK, "/multi");
        page.waitForFunction(PLAYING.formatted(4));
        assertThat(heard()).containsExactly(1);

        page.keyboard().press("3");
        assertThat(heard()).containsExactly(3);
        page.locator(".tile[data-place='2'] .tile-channel").selectOption("8");
        assertThat(page.locator(".tile[data-place='2'] .tile-title")).not().isEmpty();
        page.getByLabel("One large").check();
        Locator large = page.locator(".tile[data-place='3'] video");
        Locator small = page.locator(".tile[data-place='1'] video");
        assertThat(large.boundingBox().width).isGreaterThan(2 * small.boundingBox().width);

        page.reload();

        assertThat(page.locator(".tile[data-place='2'] .tile-channel")).hasValue("8");
        assertThat(page.getByLabel("One large")).isChecked();
        page.getByLabel("Two").check();
        assertThat(page.locator(".tile[data-place='4']")).isHidden();
        page.waitForFunction(PLAYING.formatted(2));
    }

    private static List<Integer> heard() {
        return ((List<?>)
                        page.evaluate(
                                "[...document.querySelectorAll('.tile')].filter(t => !t.querySelector('video').muted).map(t => Number(t.dataset.place))"))
                .stream().map(Integer.class::cast).toList();
    }

    @Test
    void whatIsOnIsAListOnEveryScreen() {
        open(Screen.DESK, "/now");

        assertThat(page.locator("#list .list-row")).hasCount(12);
        assertThat(page.locator("#grid")).isHidden();
        page.locator("#list button").nth(2).click();

        assertThat(page.locator("#stage-number")).hasText("3");
    }

    @Test
    void aHiddenChannelIsInNoListAndPlaysAtItsAddress() {
        open(Screen.DESK, "/now");
        assertThat(page.locator("#list .list-row")).hasCount(12);
        assertThat(page.locator("#list")).not().containsText("Space");
        open(Screen.DESK, "/");
        assertThat(page.locator(".row .block").first()).isVisible();
        assertThat(page.locator("#grid")).hasAttribute("aria-rowcount", "13");
        assertThat(page.locator("#grid")).not().containsText("Space");

        open(Screen.DESK, "/player/13");

        assertThat(page.locator("#stage-name")).hasText("Space");
        page.waitForFunction("() => document.getElementById('video').currentTime > 0");
    }

    @Test
    void aPlayerAloneShowsItsChannelAndEndsInTheGuide() {
        open(Screen.DESK, "/player/4");

        assertThat(page.locator("#stage-name")).hasText("Westerns After Dark");
        assertThat(page.locator("#guide")).isHidden();
        page.waitForFunction("() => document.getElementById('video').currentTime > 0");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(server.page().toString());
    }

    @Test
    void theChannelBeforeIsOneKeyAwayAndAQuestionMarkNamesTheKeys() {
        open(Screen.DESK, "/player/4");
        assertThat(page.locator("#stage-number")).hasText("4");
        page.keyboard().press("+");
        assertThat(page.locator("#stage-number")).hasText("5");

        page.keyboard().press("l");
        assertThat(page.locator("#stage-number")).hasText("4");
        page.keyboard().press("l");
        assertThat(page.locator("#stage-number")).hasText("5");

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Full screen");
    }

    @Test
    void aChannelCanBeTakenToOtherPlayers() throws IOException {
        open(Screen.DESK, "/player/4");
        assertThat(page.locator("#stage-number")).hasText("4");
        page.locator(".screen").hover();

        page.locator("#elsewhere-open").click();

        assertThat(page.locator("#elsewhere-hls"))
                .hasText(server.url("/iptv/channel/4/master.m3u8").toString());
        assertThat(page.locator("#elsewhere-here")).containsText("works on this machine only");
        assertThat(page.locator("#elsewhere-window"))
                .hasAttribute("href", Pattern.compile(".*/player/4"));
        Download file = page.waitForDownload(() -> page.locator("#elsewhere-file").click());
        assertThat(file.suggestedFilename()).isEqualTo("4 Westerns After Dark.m3u");
        assertThat(Files.readString(file.path()))
                .contains("#EXTINF:-1,Westerns After Dark")
                .contains(server.url("/iptv/channel/4.ts").toString());
    }

    @Test
    void aDeviceNearByIsToldTheAddressAndPlaysInsteadOfThePage() {
        open(Screen.DESK, "/player/4");
        page.waitForFunction("() => document.getElementById('video').currentTime > 0");
        page.evaluate(NearbyDevice.IS_THERE);
        page.locator(".screen").hover();
        page.locator("#elsewhere-open").click();

        page.locator("#elsewhere-cast").click();

        assertThat(page.locator("#elsewhere")).isHidden();
        assertThat((boolean) page.evaluate("document.getElementById('video').paused")).isTrue();
        assertThat(page.evaluate("window.watched.src"))
                .isEqualTo(server.url("/iptv/channel/4/master.m3u8").toString());
        page.evaluate("window.leave()");
        assertThat((boolean) page.evaluate("window.watched.paused && !window.watched.src"))
                .isTrue();
    }

    @Test
    void whyADeviceNearByDoesNotPlayIsSaidAndThinkingBetterOfItIsNoFault() {
        open(Screen.DESK, "/player/4");
        page.waitForFunction("() => document.getElementById('video').currentTime > 0");
        page.evaluate(NearbyDevice.IS_THERE);
        page.locator(".screen").hover();
        page.locator("#elsewhere-open").click();

        page.evaluate("window.refusal = 'NotAllowedError'");
        page.locator("#elsewhere-cast").click();
        page.evaluate("window.refusal = 'NotFoundError'");
        page.locator("#elsewhere-cast").click();

        assertThat(page.locator(".toast")).hasText(Pattern.compile("The device is gone."));
        assertThat(page.locator("#elsewhere")).isVisible();
    }

    @Test
    void thePictureIsShownInASmallWindowAndComesBack() {
        open(Screen.DESK, "/player/4");
        page.waitForFunction("() => document.getElementById('video').currentTime > 0");
        page.locator(".screen").hover();

        page.locator("#small-window").click();
        page.waitForFunction("() => document.pictureInPictureElement?.id === 'video'");

        page.keyboard().press("p");
        page.waitForFunction("() => !document.pictureInPictureElement");
    }

    @Test
    void aPlayerAndWhatIsSaidOfAProgrammeAreForEverybody() {
        new PageCheck(browser)
                .assertForEverybody(
                        server.url("/player/4"),
                        opened -> {
                            opened.waitForFunction(
                                    "() => document.getElementById('video').currentTime > 0");
                            opened.locator("#stage-about").click();
                            assertThat(opened.locator("#details-plot")).not().isEmpty();
                        });
    }

    private static void open(Screen screen, String path) {
        browser.reopen(page, screen, server.url(path));
    }
}
