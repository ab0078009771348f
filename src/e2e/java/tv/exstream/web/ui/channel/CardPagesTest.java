package tv.exstream.web.ui.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channels;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.CardParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// Cards as somebody has them drawn who has only a browser.
@Timeout(120)
class CardPagesTest {
    /// Drawn at once, also where much else is done.
    private static final Profile SMALL =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 500),
                    new AudioFormat(48_000, 2, 64));

    @RegisterExtension private static final Browser browser = new Browser();

    @TempDir private Path folder;

    @AutoClose private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.in(
                        folder,
                        ChannelParts.class,
                        CardParts.class,
                        UiConfiguration.class,
                        CardsPage.class);
        server.bean(Channels.class).add(channel("5").named("Films").with(SMALL).draft());
    }

    @Test
    void aCardIsDrawnDrawnAnewAndRemoved() throws Exception {
        Page page = browser.open(Screen.PHONE, server.url("/cards"));
        page.locator("#new-open").click();
        page.locator("#new-name").fill("Station id");
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL(Pattern.compile("/cards/Station(%20| )id$"));
        assertThat(page.locator(".toast")).containsText("The card is drawn.");
        assertThat(page.locator("#card-title")).hasValue("{name}");
        byte[] before = Files.readAllBytes(folder.resolve("cards/Station id.ts"));

        page.locator("#length").fill("1.5");
        page.locator("#card-visual").selectOption("test-pattern");
        page.locator("#card-title").fill("This is {number}");
        page.locator("#card button[type=submit]").click();
        assertThat(page.locator(".toast")).containsText("drawn anew");
        assertThat(page.locator("#length")).hasValue("1.5");
        JsonNode card = server.ok("GET", "/api/cards/Station%20id", "");
        assertThat(card.at("/screen/visual/type").asString()).isEqualTo("test-pattern");
        assertThat(card.at("/screen/words/title").asString()).isEqualTo("This is {number}");
        assertThat(Files.readAllBytes(folder.resolve("cards/Station id.ts"))).isNotEqualTo(before);

        page.locator("#remove").click();
        page.locator("#frame-confirm-yes").click();
        page.waitForURL("**/cards");
        assertThat(page.locator("#list")).containsText("No cards yet");
        assertThat(folder.resolve("cards")).isEmptyDirectory();
    }

    @Test
    void aWordThatNoChannelHasIsRefusedAndSaid() {
        Page page = openCard();

        page.locator("#card-title").fill("It is {clock}");
        page.locator("#card button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("clock");
        assertThat(server.ok("GET", "/api/cards/told", "").at("/screen/words/title").asString())
                .isEqualTo("{name}");
    }

    @Test
    void aLengthThatIsNoneIsSaidAtItsField() {
        Page page = openCard();

        page.locator("#length").fill("1.00000000001");
        page.locator("#card button[type=submit]").click();

        assertThat(page.locator(".field:has(#length) .error")).containsText("PT1.00000000001S");
        assertThat(page.locator("#length")).isFocused();
        assertThat(server.ok("GET", "/api/cards/told", "").at("/length").asString())
                .isEqualTo("PT1S");
    }

    @Test
    void aLengthWithAnExponentIsTheNumberThatItMeans() {
        Page page = openCard();

        page.locator("#length").fill("1e1");
        page.locator("#card button[type=submit]").click();

        assertThat(page.locator(".toast")).isVisible();
        assertThat(server.ok("GET", "/api/cards/told", "").at("/length").asString())
                .isEqualTo("PT10S");
    }

    /// The page of a card of one second.
    private Page openCard() {
        JsonNode _ = server.ok("PUT", "/api/cards/told", "{'channel': '5', 'length': 'PT1S'}");
        return browser.open(Screen.DESK, server.url("/cards/told"));
    }

    @Test
    void aTakenNameIsRefusedAndNothingElseIsOverwritten() {
        JsonNode _ = server.ok("PUT", "/api/cards/told", "{'channel': '5', 'length': 'PT1S'}");
        Page page = browser.open(Screen.DESK, server.url("/cards"));
        page.locator("#new-open").click();
        page.locator("#new-name").fill("told");
        page.locator("#new-form button[type=submit]").click();
        assertThat(page.locator("#new-error")).containsText("There is one with the name");

        page.navigate(server.url("/cards/told").toString());
        JsonNode _ = server.ok("PUT", "/api/cards/told", "{'channel': '5', 'length': 'PT2S'}");
        page.locator("#length").fill("3");
        page.locator("#card button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("changed elsewhere meanwhile");
        assertThat(server.ok("GET", "/api/cards/told", "").at("/length").asString())
                .isEqualTo("PT2S");
    }
}
