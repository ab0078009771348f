package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;

/// Somebody who has just installed the server: from the first page to the first picture, then the addresses for others and the account.
/// The tests are in the order in which things are done.
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstEveningTest {
    private static final Duration PROMISED = Duration.ofMinutes(3);
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir private static Path folder;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    private static Page page;
    private static String media;

    @BeforeAll
    static void start() throws Exception {
        Path films = ShortClips.copy(folder.resolve("films/Trees"), 1, 3, 4);
        media = films.getParent().toString();
        // With a folder that somebody has written down no sample clips are drawn.
        Path first = Files.createDirectories(folder.resolve("first"));
        Files.writeString(
                folder.resolve("config.yaml"), "media:\n  folders:\n    - %s\n".formatted(first));
        product = Product.in(folder).start();
        page = browser.open(Browser.Screen.DESK_BY_DAY, product.url("/start"));
    }

    @Test
    @DisplayName("UI-63: from the first page to the first picture in less than three minutes")
    @Order(1)
    void theFirstPictureIsThereWithinThreeMinutes() {
        Instant begun = CLOCK.instant();

        page.click("#next");
        page.fill("#name", "anna");
        page.fill("#password", "a long password");
        shot("account");
        page.click("#claim [type=submit]");
        page.waitForSelector("#machine");
        shot("machine");
        page.click("#next");
        page.fill("#path", media);
        page.press("#path", "Enter");
        page.click("#add-folder");
        page.waitForSelector("#items[data-items]:not([data-items='0'])");
        shot("media");
        page.click("#next");
        page.waitForSelector("#offers .tonight-list");
        shot("channels");
        page.click("#make");
        page.waitForSelector("#watch");
        shot("watch");
        page.click("#watch");
        page.waitForFunction(
                "() => [...document.querySelectorAll('video')].some((video) => video.currentTime >"
                        + " 0)");

        assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(PROMISED);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    @Order(2)
    void whoLeavesTheFirstStepsForASourceIsLedBack() {
        page.navigate(product.url("/start?step=media").toString());
        page.click("#elsewhere");
        page.waitForURL("**/libraries/new");
        page.click(".kind >> nth=1");
        page.waitForURL("**kind=**");
        assertThat(page.innerText("#first-steps")).contains("The first steps are waiting");
        shot("way-back");

        page.click("#first-steps a");
        page.waitForURL("**/start?step=media");
        page.navigate(product.url("/libraries/new").toString());

        PageCheck.settled(page);
        assertThat(page.locator("#first-steps").count()).isZero();
    }

    @Test
    @DisplayName("UI-63: the tuner says what a client would see")
    @Order(2)
    void theTunerSaysWhatAClientWouldSee() {
        page.navigate(product.url("/start?step=watch").toString());

        page.click("#try-tuner");
        page.waitForSelector("#tuner-findings li:nth-child(8)");

        assertThat(page.innerText("#tuner-findings li:nth-child(4)")).contains("As it should be");
        assertThat(page.innerText("#tuner-findings li:nth-child(5)")).contains("Switched off");
        shot("tuner");
    }

    @Test
    @DisplayName("UI-33: a player is given an address that is shown once and can be taken back")
    @Order(3)
    void aPlayerIsGivenAnAddressThatIsShownOnceAndCanBeTakenBack() {
        page.navigate(product.url("/account").toString());

        page.fill("#player-label", "Living room");
        page.click("#player-form [type=submit]");
        page.waitForSelector("#made-qr svg");
        String address = page.innerText("#made-addresses code >> nth=0");
        shot("made");
        page.click("#made-player [value=done]");
        page.waitForSelector("#players li");

        PlaywrightAssertions.assertThat(page.locator("#made-addresses code")).hasCount(0);
        assertThat(status(address)).isEqualTo(200);
        shot("account-own");

        page.click("#players button");
        page.click("#frame-confirm-yes");
        page.waitForSelector(
                "#players li",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));

        assertThat(status(address)).isEqualTo(401);
        assertThat(browser.takeErrors()).isEmpty();
    }

    private static int status(String address) {
        return product.send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(address)),
                        java.net.http.HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Order(4)
    void anAdministratorAddsSomebodyAndDecidesWhatIsSeen() {
        page.navigate(product.url("/accounts").toString());

        page.click("[data-opens=add]");
        page.fill("#add-name", "ben");
        page.fill("#add-password", "another password");
        page.click("#add [type=submit]");
        page.waitForSelector("#account-form");
        page.selectOption("#age", "6");
        page.evaluate("() => (window.isBefore = true)");
        page.click("#account-form [type=submit]");
        page.waitForFunction("() => !window.isBefore && document.querySelector('.toast')");
        shot("one");
        page.navigate(product.url("/accounts").toString());

        assertThat(page.innerText("#list")).contains("ben", "up to age 6");
        shot("accounts");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    @Order(5)
    void whoSignsOutIsAskedToSignInAgain() {
        page.click("#account-open");
        page.click("#account-menu button");
        page.waitForSelector("#entry");
        shot("sign-in");

        page.fill("#name", "ben");
        page.fill("#password", "another password");
        page.click("#entry [type=submit]");
        page.waitForURL(url -> !url.contains("sign-in"));

        assertThat(page.locator(".side").innerText()).doesNotContain("Accounts", "Set up");
        assertThat(browser.takeErrors()).isEmpty();
    }

    /// As it looks on a desk and on a phone.
    private static void shot(String name) {
        for (List<Integer> size : List.of(List.of(360, 740), List.of(1_440, 900))) {
            page.setViewportSize(size.get(0), size.get(1));
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target",
                                            "pages",
                                            "first-run-%s-%d.png".formatted(name, size.get(0)))));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits " + size.get(0))
                    .isEqualTo(true);
        }
    }
}
