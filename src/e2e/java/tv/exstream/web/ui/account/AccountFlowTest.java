package tv.exstream.web.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;

/// Somebody decides who may come in to a running server, and what each may see.
@Timeout(180)
class AccountFlowTest {
    private static final String PASSWORD = "a long walk home";
    private static final String ANOTHER = "a long walk home again";

    private static final Locator.GetByTextOptions EXACTLY =
            new Locator.GetByTextOptions().setExact(true);

    @TempDir private static Path folder;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    /// In which the administrator is signed in all the time.
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        Path media = folder.resolve("media");
        ShortClips.copy(media.resolve("Birds"), 11, 12);
        ShortClips.copy(media.resolve("Trees"), 13, 3);
        product = Product.in(folder).showing(media).start();
        product.awaitOnAir(2);
        page = browser.open(Screen.DESK, product.url("/design"));
        APIResponse claimed =
                page.request()
                        .post(
                                product.url("/api/claim").toString(),
                                RequestOptions.create()
                                        .setData(Map.of("name", "anna", "password", PASSWORD)));
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "UI-33: a child has an account of its own, sees the channels that it may and comes no further, until it is sent out")
    void aChildSeesTheChannelsThatItMay() {
        go("/accounts");
        page.locator("[data-opens=add]").click();
        page.locator("#add-name").fill("kim");
        page.locator("#add-password").fill(PASSWORD);
        page.locator("#add [type=submit]").click();
        assertThat(page.locator("h1")).hasText("kim");
        page.locator("#language").selectOption("de");
        page.getByLabel("All channels").uncheck();
        page.getByLabel(Pattern.compile("Birds$")).check();
        page.locator("#age").selectOption("6");
        page.getByLabel("Programmes without a rating, too").check();
        page.locator("#account-form [type=submit]").click();
        assertThat(page.locator(".toast")).containsText("Saved.");
        assertIsForEverybody();

        Page child = browser.open(Screen.PHONE, product.url("/"));
        signIn(child, "kim", PASSWORD);
        assertThat(child.locator(".channel-name, .now-channel").first()).containsText("Birds");
        assertThat(child.locator("main")).not().containsText("Trees");
        assertThat(child.locator("html")).hasAttribute("lang", "de");
        browser.takeErrors();
        child.navigate(product.url("/accounts").toString());
        assertThat(child.locator("main")).containsText("403");
        assertIsForEverybody(child);
        assertThat(browser.takeErrors()).allMatch(error -> error.contains("a status of 403 "));

        page.reload();
        Locator browsers = page.locator("#browsers li");
        browsers.getByRole(AriaRole.BUTTON).click();
        page.locator("#frame-confirm-yes").click();
        assertThat(browsers).hasCount(0);
        child.navigate(product.url("/").toString());
        assertThat(child.locator("#password")).isVisible();
        browser.leave(child);
        browser.takeErrors();
    }

    @Test
    void pagesSpeakTheLanguageOfTheAccountUnlessTheBrowserHasOneOfItsOwn() {
        go("/account");
        page.locator("#language").selectOption("de");
        page.locator("#language-form [type=submit]").click();
        awaitSaid("Sprache");
        assertIsForEverybody();

        Locator buttons = page.locator("#own-languages button");
        buttons.getByText("English").click();
        awaitSaid("Language");
        buttons.getByText("As the account says").click();
        awaitSaid("Sprache");

        page.locator("#language").selectOption("");
        page.locator("#language-form [type=submit]").click();
        awaitSaid("Language");
    }

    /// Waits for the page in another language, and until its buttons do something.
    private static void awaitSaid(String heading) {
        assertThat(page.locator("#language-title")).hasText(heading);
        PageCheck.settled(page);
    }

    @Test
    void aKeyIsShownOnceAndIsWorthNothingOnceItIsTakenBack() {
        go("/account");
        page.locator("#key-label").fill("Home automation");
        page.locator("#key-form [type=submit]").click();
        String key = page.locator("#made-key-text code").innerText();
        page.locator("#made-key button[value=done]").click();
        assertThat(page.locator("#made-key-text")).isEmpty();
        assertThat(page.locator("#keys li")).containsText("Home automation");
        assertThat(statusWith(key)).isEqualTo(200);
        assertIsForEverybody();

        page.locator("#keys li button").click();
        page.locator("#frame-confirm-yes").click();

        assertThat(page.locator("#keys")).containsText("no key");
        assertThat(statusWith(key)).isEqualTo(401);
    }

    @Test
    void aPlayerGetsAddressesOfItsOwn() {
        go("/account");
        page.locator("#player-label").fill("Kitchen");
        page.locator("#player-form [type=submit]").click();
        assertThat(page.locator("#made-qr svg")).isVisible();
        String list = page.locator("#made-addresses code").first().innerText();
        page.locator("#made-player button[value=done]").click();

        assertThat(page.locator("#players li")).containsText("Kitchen");
        HttpResponse<String> answer =
                product.send(
                        HttpRequest.newBuilder(URI.create(list)),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).startsWith("#EXTM3U").contains("Birds", "Trees");
    }

    @Test
    void anAdministratorMakesAnAddressForTheTelevisionOfAChildAndTakesItBack() {
        go(account("tim"));
        PageCheck.settled(page);
        page.locator("#player-label").fill("Television");
        page.locator("#player-end").selectOption("A week");
        page.locator("#player-form [type=submit]").click();
        String list = page.locator("#made-addresses code").first().innerText();
        assertThat(page.locator("#made-addresses").getByText("tim", EXACTLY)).isVisible();
        assertIsForEverybody();
        page.locator("#made-player button[value=done]").click();
        Locator players = page.locator("#players li");
        assertThat(players).containsText("Television");
        assertThat(players).containsText("until");
        assertThat(statusOf(list)).isEqualTo(200);

        players.getByRole(AriaRole.BUTTON).click();
        page.locator("#frame-confirm-yes").click();

        assertThat(players).hasCount(0);
        assertThat(statusOf(list)).isEqualTo(401);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aKeyEndsWithTheDayThatIsChosen() {
        go("/account");
        PageCheck.settled(page);
        page.locator("#key-label").fill("For a while");
        assertThat(page.locator("#key-end-date")).isHidden();
        page.locator("#key-end").selectOption("day");
        page.locator("#key-end-date").fill("2020-12-24");
        page.locator("#key-form [type=submit]").click();
        assertThat(page.locator("#key-form .error")).containsText("in the future");
        assertIsForEverybody();
        browser.takeErrors();

        page.locator("#key-end-date").fill("2090-12-24");
        page.locator("#key-form [type=submit]").click();
        page.locator("#made-key button[value=done]").click();

        Locator made =
                page.locator("#keys li")
                        .filter(new Locator.FilterOptions().setHasText("For a while"));
        assertThat(made).containsText("until 24 Dec 2090, 23:59");
        assertThat(page.locator("#key-end-date")).isHidden();
        made.getByRole(AriaRole.BUTTON).click();
        page.locator("#frame-confirm-yes").click();
        assertThat(made).hasCount(0);
    }

    private static int statusOf(String address) {
        return product.send(
                        HttpRequest.newBuilder(URI.create(address)),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOneBefore() {
        go("/account");
        change(ANOTHER, ANOTHER);
        assertThat(page.locator("#password-form .error, .toast[data-state=bad]").first())
                .isVisible();

        change(PASSWORD, ANOTHER);
        assertThat(page.locator("#current")).hasValue("");
        page.locator("main [data-api='DELETE api/session']").click();
        signIn(page, "anna", ANOTHER);
        go("/account");
        change(ANOTHER, PASSWORD);

        assertThat(page.locator("#current")).hasValue("");
        browser.takeErrors();
    }

    @Test
    void whatWasChangedIsSaidWithWhoDidItAndWhatItWas() {
        Object _ = send("PATCH", "api/channels/1", "{\"group\": \"Nature\"}");
        go("/audit");
        Locator entry =
                page.locator("article.audit")
                        .filter(new Locator.FilterOptions().setHasText("channels/1"));
        assertThat(entry).containsText("anna");
        entry.locator("summary").click();
        assertThat(entry.locator("ins")).containsText("Nature");
        assertIsForEverybody();

        page.locator("#account").fill("nobody");
        assertThat(page.locator("#entries")).containsText("No change fits");
        assertThat(browser.takeErrors()).isEmpty();
    }

    private static void go(String path) {
        page.navigate(product.url(path).toString());
    }

    private static void signIn(Page page, String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("#entry [type=submit]").click();
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private static void change(String current, String next) {
        page.locator("#current").fill(current);
        page.locator("#password").fill(next);
        page.locator("#password-form [type=submit]").click();
    }

    private static int statusWith(String key) {
        return product.send(
                        HttpRequest.newBuilder(product.url("/api/channels"))
                                .header("Authorization", "Bearer " + key),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static void assertIsForEverybody() {
        assertIsForEverybody(page);
    }

    /// As it is now, whoever is signed in.
    private static void assertIsForEverybody(Page page) {
        for (int width : List.of(360, 768, 1_440)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        PageCheck.assertPartForEverybody(page, "html");
    }

    @Test
    void anAdministratorGivesSomebodyAnotherPassword() {
        String address = account("max");
        Page other = browser.open(Screen.PHONE, product.url("/"));
        signIn(other, "max", PASSWORD);
        go(address);
        assertThat(page.locator("#browsers li")).hasCount(1);
        page.locator("#new-password").fill("short");
        page.locator("form:has(#new-password) [type=submit]").click();
        assertThat(page.locator("#new-password:invalid")).isFocused();
        page.locator("#new-password").fill(ANOTHER);
        page.locator("form:has(#new-password) [type=submit]").click();

        assertThat(page.locator(".toast")).containsText("The password is set.");
        assertThat(page.locator("#browsers li")).hasCount(0);
        assertThat(page.locator("#new-password")).hasValue("");
        other.navigate(product.url("/").toString());
        other.locator("#name").fill("max");
        other.locator("#password").fill(PASSWORD);
        other.locator("#entry [type=submit]").click();
        assertThat(other.locator("#refusal")).not().isEmpty();
        signIn(other, "max", ANOTHER);
        assertThat(other.locator("#account-open")).isVisible();
        browser.leave(other);
        browser.takeErrors();
    }

    @Test
    void ofManyChannelsSomeAreFoundAndThoseThatWereChosenStaySo() {
        for (String name : List.of("Bird songs", "Kitchen", "Kites", "Night", "Night owls")) {
            send("POST", "api/channels", "{\"name\": \"%s\", \"group\": \"Own\"}".formatted(name));
        }
        go(account("ida"));
        page.getByLabel("All channels").uncheck();
        Locator checks = page.locator("#channels .check:visible");
        Locator find = page.locator("#find-channel");
        int all = checks.count();
        find.fill("night");
        assertThat(checks).containsText(new String[] {"Night", "Night owls"});
        checks.getByText("Night owls").click();
        find.fill("bird so");
        assertThat(checks).containsText(new String[] {"Bird songs"});
        checks.first().click();
        find.press("Enter");
        assertThat(page.locator(".toast")).hasCount(0);

        find.fill("kit");
        assertThat(checks).containsText(new String[] {"Kitchen", "Kites"});
        page.locator("#account-form [type=submit]").click();

        assertThat(page.locator(".toast")).containsText("Saved.");
        assertThat(page.locator("#channels input:checked + span"))
                .containsText(new String[] {"Bird songs", "Night owls"});
        assertThat(checks).hasCount(all);
        assertThat(
                        page.evaluate(
                                "async () => (await (await import('/ui/server.js')).read('api' + location.pathname)).allowance.channels.length"))
                .isEqualTo(2);
    }

    /// Adds one. Answers where it is looked after.
    private static String account(String name) {
        Object id =
                send(
                        "POST",
                        "api/accounts",
                        "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD));
        return "/accounts/" + id;
    }

    /// As the page does it in which the administrator is signed in. Answers the id of what is made.
    private static Object send(String method, String path, String json) {
        go("/account");
        return page.evaluate(
                "async ([method, path, json]) => (await (await import('/ui/server.js')).send(method, path, JSON.parse(json))).body?.id",
                List.of(method, path, json));
    }
}
