package tv.exstream.web.ui.setting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import tv.exstream.Patience;
import tv.exstream.outbound.Station;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ApiParts;
import tv.exstream.web.api.WebhookParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.Webhooks;

/// Somebody lets a program know what happens, and looks whether it hears it.
class WebhooksFlowTest {
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static final Station RECEIVER = new Station();
    private static TestServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        tv.exstream.web.api.Station.of(1, InstantSource.system()).views(),
                        UiConfiguration.class,
                        ApiParts.class,
                        WebhookParts.class,
                        WebhooksPage.class,
                        Keys.class);
        RECEIVER.answers(
                "/chat",
                exchange -> {
                    HEARD.add(new String(exchange.getRequestBody().readAllBytes()));
                    Station.send(exchange, 200, "heard");
                });
    }

    @BeforeEach
    void nothingIsHeardYet() {
        HEARD.clear();
    }

    @AfterAll
    static void stop() {
        server.close();
        RECEIVER.close();
    }

    static class Keys {
        @Bean
        SecureRandom keys() {
            return new SecureRandom();
        }
    }

    @Test
    void aProgramIsToldWhatHappensAndItsSecretIsShownOnce() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/webhooks"));
        press(page, "Add a webhook");
        page.locator("#add-name").fill("Chat of the house");
        page.locator("#add-address").fill(RECEIVER.inside("/chat"));
        page.getByLabel("A channel is being sent").uncheck();
        press(page, "Add");
        assertThat(page.locator("#made-secret code")).containsText("whsec_");
        String secret = page.locator("#made-secret code").textContent();
        page.mouse().click(5, 5);
        assertThat(page.locator("#made")).isVisible();
        press(page, "Done");
        assertThat(page.locator("#list")).containsText("17 kinds of events");

        page.getByRole(AriaRole.LINK, named("Chat of the house")).click();
        assertThat(page.locator("#deliveries")).containsText("Nothing yet");
        press(page, "Send a test");
        Patience.until("it is heard", () -> HEARD.size() == 1);
        assertThat(page.locator("#deliveries")).containsText("Arrived");
        press(page, "Send again");
        Patience.until("it is heard again", () -> HEARD.size() == 2);
        assertThat(HEARD.get(1)).isEqualTo(HEARD.get(0)).contains("webhook.test");

        new PageCheck(browser).assertForEverybody(URI.create(page.url()));
        picture(page);
        assertThat(page.content()).doesNotContain(secret);
        switchedOffAndRemoved(page);
    }

    @Test
    void aButtonThatIsHeldDownIsNotReplacedUntilItIsLetGo() {
        String made = "{'name': 'Held', 'address': '%s'}".formatted(RECEIVER.inside("/chat"));
        int id = server.created("/api/webhooks", made).at("/webhook/id").asInt();
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/webhooks/" + id));
        press(page, "Send a test");
        assertThat(page.locator("#deliveries")).containsText("Arrived");
        Locator again = page.locator("#deliveries button").first();
        again.hover();
        page.mouse().down();
        page.evaluate("window.held = document.querySelector('#deliveries button')");
        assertThat(page.evaluate("held.matches(':active')")).isEqualTo(true);

        for (int i = 0; i < 2; i++) {
            page.waitForResponse(Pattern.compile(".*cursor=.*"), () -> {});
        }
        assertThat(page.evaluate("held.isConnected")).isEqualTo(true);
        page.mouse().up();

        Patience.until("it is heard again", () -> HEARD.size() == 2);
        page.waitForFunction("() => !held.isConnected");
        assertThat(server.send("DELETE", "/api/webhooks/" + id, "").statusCode()).isEqualTo(204);
    }

    private static void switchedOffAndRemoved(Page page) {
        page.locator("#change input[name=enabled]").uncheck();
        press(page, "Save");
        assertThat(page.locator("#state")).containsText("It is switched off");
        assertThat(server.bean(Webhooks.class).all())
                .extracting(Webhook::settings)
                .noneMatch(settings -> settings.enabled());
        press(page, "Remove");
        page.locator("dialog[open]").getByRole(AriaRole.BUTTON, within("Remove")).click();
        assertThat(page.locator("#list")).containsText("No program is told anything yet");
        assertThat(browser.takeErrors()).isEmpty();
    }

    /// For the documents.
    private static void picture(Page page) {
        if (Boolean.getBoolean("golden.rewrite")) {
            new PageCheck(browser).picture(URI.create(page.url()), "webhook");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
