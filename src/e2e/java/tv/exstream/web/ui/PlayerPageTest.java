package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.Patience;
import tv.exstream.web.ui.Browser.Screen;

class PlayerPageTest {
    /// The cues that are shown now.
    private static final String SEEN =
            "[...document.getElementById('video').textTracks].filter(t => t.mode === 'showing').flatMap(t => [...(t.activeCues ?? [])])";

    /// An hls.js that cannot go on, and takes nothing once it is destroyed, as the real one does.
    private static final String BROKEN_HLS =
            """
            export default class {
              static Events = { ERROR: "error", FRAG_BUFFERED: "buffered", MANIFEST_PARSED: "parsed" };
              static ErrorTypes = { MEDIA_ERROR: "media" };
              static DefaultConfig = { playlistLoadPolicy: { default: {} } };
              static isSupported() { return true; }
              constructor() { this.listeners = {}; this.subtitles = {}; }
              on(event, listener) { this.listeners[event] = listener; }
              loadSource() { setTimeout(() => { for (let n = 0; n < 6; n++) this.listeners.error(null, { fatal: true, type: "media" }); }); }
              attachMedia() {}
              recoverMediaError() { this.subtitles.again = true; }
              setSubtitleOption(option) { this.subtitles.option = option; }
              set subtitleTrack(track) { this.subtitles.track = track; }
              destroy() { this.subtitles = null; }
            }
            """;

    /// An hls.js that has two sounds, in each of two sizes, and notes which one is heard.
    private static final String TWO_SOUNDS =
            """
            export default class {
              static Events = { ERROR: "error", FRAG_BUFFERED: "buffered", MANIFEST_PARSED: "parsed" };
              static DefaultConfig = { playlistLoadPolicy: { default: {} } };
              static isSupported() { return true; }
              constructor() {
                this.listeners = {};
              }
              on(event, listener) { this.listeners[event] = listener; }
              loadSource() {
                window.heard = "Main sound";
                const audioTracks = ["Main sound", "German", "Main sound", "German"].map((name) => ({ name }));
                setTimeout(() => this.listeners.parsed(null, { subtitleTracks: [], audioTracks, levels: [] }));
              }
              attachMedia() {}
              setSubtitleOption() {}
              set subtitleTrack(track) {}
              setAudioOption({ name }) { window.heard = name; }
              destroy() {}
            }
            """;

    /// Notes what it is to play.
    private static final String NOTING_MPEGTS =
            """
            window.mpegts = {
              Events: { ERROR: "error" },
              createPlayer(source) {
                window.streamed = source.url;
                return { on() {}, attachMediaElement() {}, load() {}, play() {}, destroy() {} };
              },
            };
            """;

    /// Whatever is played.
    private static final String CHANNELS = "**/iptv/channel/**";

    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    /// One tab for all, so that what a page is made of is fetched and compiled once.
    private static Page page;

    @BeforeAll
    static void start() {
        server = PageServer.of(12);
        page = browser.open(Screen.DESK, server.page());
    }

    @BeforeEach
    void open() {
        browser.reopen(page, Screen.DESK, server.page());
    }

    @AfterEach
    void forget() {
        server.channel().tuned.clear();
    }

    @Test
    @DisplayName("UI-38: a click on what is on plays it")
    void aClickOnWhatIsOnPlaysIt() {
        Locator onAir = row(1).locator(".block.on-air");
        String title = onAir.locator(".title").textContent();

        onAir.click();

        awaitPicture();
        assertThat(page.locator("#stage-title")).hasText(title);
        assertThat(page.locator("#stage-live")).hasText("Live");
        assertThat(page.locator("#stage-next")).containsText("Next");
        assertThat(page.locator(".row.tuned .channel-name")).hasText("Cinema Classics");
        assertThat(page).hasTitle(title + " · Cinema Classics");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void subtitlesAreChosenAndStayChosenOnTheNextChannel() {
        row(1).locator(".block.on-air").click();
        awaitPicture();
        page.locator(".screen").hover();
        Locator choice = page.getByLabel("Subtitles");
        assertThat(choice).hasValue("");
        assertThat(choice.locator("option")).hasText(new String[] {"No subtitles", "German"});

        choice.selectOption("German");
        awaitSaid();
        page.locator("#channel-up").click();
        awaitPicture();
        awaitSaid();
        assertThat(choice).hasValue("German");

        choice.selectOption("");
        page.waitForFunction("() => " + SEEN + ".length === 0");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void theSizeOfThePictureIsChosenWhereAChannelHasSeveral() {
        row(7).locator(".block.on-air").click();
        awaitPicture();
        page.locator(".screen").hover();
        Locator choice = page.getByLabel("Quality");
        assertThat(choice).hasValue("");
        assertThat(choice.locator("option"))
                .hasText(new String[] {"Automatic", "360p", "270p", "180p"});
        assertThat(server.channel().tuned.getFirst()).isEqualTo("7");

        choice.selectOption("180p");

        awaitTuned("7mobile");
        awaitPicture();
        page.locator("#channel-up").click();
        awaitPicture();
        assertThat(choice).isHidden();
        page.locator("#channel-down").click();
        awaitPicture();
        assertThat(choice).hasValue("180p");
        choice.selectOption("");
        awaitPicture();
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void soundsAreChosenAndStayChosenOnTheNextChannel() {
        script("**/vendor/hls-1.7.4.min.js*", TWO_SOUNDS);
        row(1).locator(".block.on-air").click();
        page.locator(".screen").hover();
        Locator choice = page.locator("#sounds");
        assertThat(choice).hasValue("Main sound");
        assertThat(choice.locator("option")).hasText(new String[] {"Main sound", "German"});

        choice.selectOption("German");
        page.waitForFunction("() => window.heard === 'German'");
        page.locator("#channel-up").click();

        page.waitForFunction("() => window.heard === 'German'");
        assertThat(choice).hasValue("German");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void whereHlsCannotGoOnTheEndlessStreamIsPlayed() {
        script("**/vendor/hls-1.7.4.min.js*", BROKEN_HLS);
        script("**/vendor/mpegts-1.8.2.min.js*", NOTING_MPEGTS);

        row(1).locator(".block.on-air").click();

        page.waitForFunction("() => window.streamed?.endsWith('/iptv/channel/1.ts')");
        assertThat(browser.takeErrors()).isEmpty();
    }

    /// What is loaded instead.
    private void script(String address, String text) {
        page.route(
                address,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/javascript")
                                        .setBody(text)));
    }

    private void awaitSaid() {
        page.waitForFunction("() => " + SEEN + ".some(cue => cue.text === 'Guten Abend')");
    }

    @Test
    void aPastProgrammePlaysFromItsBeginning() {
        page.locator("#earlier").click();
        page.locator("#earlier").click();
        Locator past = row(2).locator(".block.past").last();
        assertThat(past).isVisible();

        past.click();

        awaitPicture();
        assertThat(page.locator("#stage-live")).containsText("ago");
        assertThat(server.channel().tuned.getFirst()).matches("2[0-9]{10}");
        page.locator(".screen").hover();
        page.locator("#live").click();
        assertThat(page.locator("#stage-live")).hasText("Live");
    }

    @Test
    void aProgrammeIsSeenAgainFromItsBeginningAndFromAnyPlaceOfTheBar() {
        row(1).locator(".block.on-air").click();
        awaitPicture();
        page.locator(".screen").hover();
        assertThat(page.locator("#seek")).isEnabled();
        long start = milliseconds("min");
        long before = milliseconds("value");

        long restarted = System.nanoTime();
        page.locator("#restart").click();
        assertThat(page.locator("#stage-live")).containsText("ago");
        awaitTuned("1" + start / 1_000);
        awaitPicture();
        assertThat(milliseconds("value")).isBetween(start, start + since(restarted));

        long middle = start + (before - start) / 2_000 * 1_000;
        long sought = System.nanoTime();
        page.locator("#seek").fill(Long.toString(middle));
        assertThat(page.locator("#stage-live")).containsText("ago");
        awaitPicture();
        assertThat(milliseconds("value")).isBetween(middle - 2_000, middle + since(sought));

        page.locator("#seek").fill(Long.toString(milliseconds("max")));
        assertThat(page.locator("#stage-live")).hasText("Live");
        awaitTuned("1");
    }

    /// As far as the bar may have gone on, in milliseconds.
    private static long since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime).plusSeconds(3).toMillis();
    }

    /// The player asks for it a moment after the page says so.
    private static void awaitTuned(String wanted) {
        Patience.until(
                "the player asks for " + wanted,
                () -> server.channel().tuned.getLast().equals(wanted));
    }

    @Test
    void halfAMinuteBackIsOneKeyAway() {
        row(1).locator(".block.on-air").click();
        awaitPicture();

        page.keyboard().press("j");

        assertThat(page.locator("#stage-live")).hasText(Pattern.compile("3[0-9] s ago"));
        page.keyboard().press("j");
        assertThat(page.locator("#stage-live")).hasText(Pattern.compile("1 min ago"));
        page.locator(".screen").hover();
        page.locator("#live").click();
        assertThat(page.locator("#stage-live")).hasText("Live");
    }

    @Test
    void aPauseKeepsThePlace() {
        row(1).locator(".block.on-air").click();
        awaitPicture();

        page.keyboard().press("k");
        page.waitForFunction("() => document.getElementById('stage-live').textContent !== 'Live'");
        page.keyboard().press("k");

        awaitPicture();
        assertThat(page.locator("#stage-live")).hasText(Pattern.compile("[1-9] s ago"));
    }

    private long milliseconds(String property) {
        return Long.parseLong(
                (String) page.locator("#seek").evaluate("(bar, name) => bar[name]", property));
    }

    @Test
    void theKeyboardIsEnough() {
        row(1).locator(".channel").focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(":focus")).hasAttribute("role", "gridcell");
        page.keyboard().press("Home");
        page.keyboard().press("Enter");

        awaitPicture();
        assertThat(page.locator("#stage-number")).hasText("2");
        page.keyboard().press("Escape");
        assertThat(page.locator("#stage")).isHidden();
    }

    @Test
    void digitsTuneAChannel() {
        assertThat(row(1).locator(".block").first()).isVisible();

        Object typed =
                page.evaluate(
                        """
                        () => {
                          ["1", "1"].forEach((key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
                          return document.getElementById("typed").textContent;
                        }
                        """);

        assertThat(typed).isEqualTo("11");
        assertThat(page.locator("#stage-number")).hasText("11");
    }

    @Test
    @DisplayName("UI-38: up and down change the channel and wrap around")
    void upAndDownChangeTheChannelAndWrapAround() {
        row(1).locator(".channel").click();
        awaitPicture();
        page.locator(".screen").hover();

        page.locator("#channel-up").click();
        assertThat(page.locator("#stage-number")).hasText("2");
        page.locator("#channel-down").click();
        page.locator("#channel-down").click();
        assertThat(page.locator("#stage-number")).hasText("12");
    }

    @Test
    void whatIsSaidOfAProgrammeIsOfTheChannelThatWasChangedTo() {
        row(1).locator(".channel").click();
        awaitPicture();
        page.locator(".screen").hover();
        page.locator("#channel-up").click();
        assertThat(page.locator("#stage-number")).hasText("2");
        String title = row(2).locator(".block.on-air .title").textContent();
        assertThat(page.locator("#stage-title")).hasText(title);

        page.locator("#stage-about").click();

        assertThat(page.locator("#details-number")).hasText("2");
        assertThat(page.locator("#details-title")).hasText(title);
        page.keyboard().press("Escape");
    }

    @Test
    void theSoundCanBeTurnedOffAndTheVolumeIsRemembered() {
        row(1).locator(".channel").click();
        awaitPicture();

        page.keyboard().press("m");
        assertThat((boolean) page.locator("#video").evaluate("video => video.muted")).isTrue();
        page.locator("#volume").fill("40");
        assertThat((boolean) page.locator("#video").evaluate("video => video.muted")).isFalse();

        page.reload();
        assertThat(page.locator("#volume")).hasValue("40");
    }

    @Test
    void whatTheServerSaysOfAMissingChannelIsShownWithAWayToTryAgain() {
        row(9).locator(".channel").click();

        assertThat(page.locator("#stage-message")).containsText("There is no channel 9.");
        int before = server.channel().tuned.size();
        page.locator("#retry").click();
        assertThat(page.locator("#stage-message")).isVisible();
        assertThat(server.channel().tuned.size()).isGreaterThan(before);
        browser.takeErrors();
    }

    @Test
    void whoIsRefusedIsToldWhyAndSeesThePictureOnceTheServerPlaysAgain() {
        page.route(CHANNELS, PlayerPageTest::refuse);
        row(1).locator(".channel").click();
        assertThat(page.locator("#stage-message")).containsText("The disk is full.");

        page.unroute(CHANNELS);
        page.locator("#retry").click();

        awaitPicture();
        assertThat(page.locator("#stage-message")).isHidden();
        browser.takeErrors();
    }

    @Test
    void aPlayerThatIsCutOffGoesOnByItselfWhenTheServerIsBack() {
        page.route(CHANNELS, Route::abort);
        row(1).locator(".channel").click();
        assertThat(page.locator("#spinner")).isVisible();

        page.unroute(CHANNELS);

        awaitPicture();
        assertThat(page.locator("#spinner")).isHidden();
        assertThat(page.locator("#stage-message")).isHidden();
        browser.takeErrors();
    }

    private static void refuse(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"the disk is full\"}"));
    }

    @Test
    void thePictureOfTheReadmeIsTakenWhenGoldenFilesAreRewritten() {
        Assumptions.assumeTrue(
                Boolean.getBoolean("golden.rewrite"), "golden files are not being rewritten");
        row(3).locator(".block.on-air").click();
        awaitPicture();
        page.locator("#now").click();
        page.mouse().move(0, 0);

        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("docs", "images", "guide.png")));

        assertThat(Path.of("docs", "images", "guide.png").toFile().length()).isLessThan(300_000);
    }

    private Locator row(int index) {
        return page.locator(".row[aria-rowindex='" + (index + 1) + "']");
    }

    /// Waits until the video really plays: it has a size and its time moves.
    private void awaitPicture() {
        page.waitForFunction(
                "() => { const v = document.getElementById('video'); return v.videoWidth > 0 && !v.paused && v.currentTime > 0; }");
        double before = currentTime();
        page.waitForFunction(
                "before => document.getElementById('video').currentTime > before + 0.1", before);
    }

    private double currentTime() {
        return ((Number) page.locator("#video").evaluate("video => video.currentTime"))
                .doubleValue();
    }
}
