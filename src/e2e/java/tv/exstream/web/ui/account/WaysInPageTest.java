package tv.exstream.web.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.AccountParts;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.FakeProvider;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.EntryParts;

/// Somebody adds a passkey, signs in by it and removes it, with a device that the browser pretends to have; and signs in by a provider. The
/// tests are in the order in which things are done.
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaysInPageTest {
    private static final Map<String, String> OWNER =
            Map.of("name", "anna", "password", "a long password");

    private static final FakeProvider PROVIDER = new FakeProvider();

    private static TestServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    private static Page page;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        PROVIDER.settings(),
                        EntryParts.class,
                        DoorParts.class,
                        AccountParts.class,
                        AccountPage.class);
        page = browser.open(Browser.Screen.DESK_BY_DAY, url("/sign-in"));
        APIResponse claimed =
                page.request()
                        .post(url("/api/claim").toString(), RequestOptions.create().setData(OWNER));
        assertThat(claimed.status()).isEqualTo(201);
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @AfterAll
    static void stop() {
        server.close();
        PROVIDER.close();
    }

    /// By a name for which browsers have passkeys.
    private static URI url(String path) {
        return URI.create(server.url(path).toString().replace("127.0.0.1", "localhost"));
    }

    @Test
    @Order(1)
    void aPasskeyIsAddedOnThePageOfTheAccount() {
        page.navigate(url("/account").toString());
        assertThat(page.innerText("#passkeys")).contains("There is no passkey yet.");

        page.fill("#passkey-label", "My phone");
        page.press("#passkey-label", "Enter");
        page.waitForSelector("#passkeys li");

        assertThat(page.innerText("#passkeys li")).contains("My phone", "localhost", "Not used");
        assertThat(page.inputValue("#passkey-label")).isEmpty();
        assertNoErrors();
    }

    @Test
    @Order(2)
    void aDeviceThatHasOneSaysSo() {
        page.fill("#passkey-label", "Again");
        page.press("#passkey-label", "Enter");

        page.waitForSelector("#toasts :text('has a passkey of this account already')");
        assertThat(page.locator("#passkeys li").count()).isOne();
    }

    @Test
    @Order(3)
    void itSignsInWithoutAName() {
        page.click("main [data-api='DELETE api/session']");
        page.waitForSelector("#passkey:visible");
        page.navigate(url("/sign-in?next=/account").toString());
        shot("sign-in");

        page.click("#passkey");
        page.waitForURL(address -> !address.contains("sign-in"));

        assertThat(page.innerText("h1")).isEqualTo("anna");
        assertThat(page.innerText("#passkeys li")).contains("Last used");
        shot("account");
        assertNoErrors();
    }

    @Test
    @Order(4)
    void aRemovedOneIsRefusedAndThePageSaysSo() {
        page.click("#passkeys li button");
        page.click("dialog[open] button:has-text('Remove')");
        page.waitForSelector("#passkeys :text('There is no passkey yet.')");
        page.navigate(url("/sign-in").toString());

        page.click("#passkey");
        page.waitForSelector("#refusal:not(:empty)");

        assertThat(page.innerText("#refusal")).contains("passkey must be one of an account");
        assertThat(page.isEnabled("#passkey")).isTrue();
    }

    @Test
    @Order(5)
    void whereBrowsersHaveNoneThePagesDoNotOfferAny() {
        page.navigate(server.url("/sign-in").toString());
        assertThat(page.locator("#passkey").count()).isZero();
        page.fill("#name", "anna");
        page.fill("#password", "a long password");
        page.click("#entry [type=submit]");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(server.url("/account").toString());

        assertThat(page.locator("#passkey-form").count()).isZero();
        assertThat(page.innerText("main")).contains("pages with a name behind TLS");
    }

    @Test
    @Order(6)
    void aProviderSignsInAndThePageOfTheAccountShowsIt() {
        page.context().clearCookies();
        page.navigate(url("/sign-in?next=/account").toString());

        page.click("#provider");
        page.click("#yes");
        page.waitForURL(address -> address.endsWith("/account"));

        assertThat(page.innerText("h1")).isEqualTo("ann");
        assertThat(page.innerText("#identities li")).contains("ann", PROVIDER.issuer());
        assertThat(PROVIDER.faults).isEmpty();
        shot("provider");
    }

    /// But about what this server has not: news.
    private static void assertNoErrors() {
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("/api/events"));
    }

    /// As it looks on a desk and on a phone, by day and by night; the one of the documents when golden files are rewritten.
    private static void shot(String name) {
        for (List<Integer> size : List.of(List.of(360, 740), List.of(1_440, 900))) {
            page.setViewportSize(size.get(0), size.get(1));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits " + size.get(0))
                    .isEqualTo(true);
            for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                String file = "passkeys-%s-%d-%s.png".formatted(name, size.get(0), colours);
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "pages", file)));
            }
        }
        if (Boolean.getBoolean("golden.rewrite") && name.equals("account")) {
            page.locator("section:has(#passkeys)")
                    .screenshot(
                            new Locator.ScreenshotOptions()
                                    .setPath(Path.of("docs", "images", "pages", "passkeys.png")));
        }
    }
}
