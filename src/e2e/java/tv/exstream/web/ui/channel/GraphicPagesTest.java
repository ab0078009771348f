package tv.exstream.web.ui.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Position;
import tv.exstream.overlay.Timing;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// Graphics as somebody looks after them who has only a browser.
@Timeout(120)
class GraphicPagesTest {
    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder,
                        ChannelParts.class,
                        BrandingParts.class,
                        ChannelBrandingPage.class,
                        GraphicsPage.class,
                        UiConfiguration.class);
        JsonNode _ = server.created("/api/channels", "{'name': 'Films'}");
    }

    @Test
    void aGraphicIsMadeSeenAndChanged() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/graphics"));
        page.locator("#new-open").click();
        page.locator("#new-name").fill("Clock");
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/graphics/Clock");
        assertThat(only()).isEqualTo(Graphic.UP_NEXT);

        page.locator("#title").fill("{clock}");
        page.locator("#subtitle").fill("");
        page.locator("#shape").selectOption("BAR");
        page.locator("#position").selectOption("CENTER");
        page.locator("#size").fill("200");
        page.locator("#opacity").fill("100");
        page.locator("#background").fill("#e00000");
        waitForRed(page);
        page.locator("#motion").selectOption("NONE");
        page.locator("#timing").selectOption("at-start");
        page.locator("#after").fill("5");
        page.locator("#length").fill("8");
        page.getByLabel("during fillers").check();
        page.locator("#look button[type=submit]").click();

        assertThat(page.locator(".toast").last()).containsText("Saved");
        assertThat(only())
                .isEqualTo(
                        new Graphic(
                                "{clock}",
                                "",
                                new Graphic.Style(
                                        Plate.Shape.BAR,
                                        Position.CENTER,
                                        200,
                                        100,
                                        new Plate.Colours("#ffffff", "#e00000", "#e0b020")),
                                new Timing.AtStart(Duration.ofSeconds(5), Duration.ofSeconds(8)),
                                Plate.Motion.NONE,
                                true,
                                false));
    }

    /// A bar of this colour lies across the picture; what is written is at its left.
    private static void waitForRed(Page page) {
        page.waitForFunction(
                """
                () => {
                  const canvas = document.getElementById("seen-picture");
                  const [red, green, blue] = canvas.getContext("2d").getImageData(canvas.width * 0.8, canvas.height / 2, 1, 1).data;
                  return !canvas.hidden && red > 150 && green + blue < 60;
                }""");
    }

    @Test
    void whatWouldBeEncodedTooOftenIsRefusedUnlessItIsWanted() {
        JsonNode _ = server.ok("PUT", "/api/graphics/Clock", "{'title': '{clock}'}");
        Page page = browser.open(Screen.DESK, server.url("/graphics/Clock"));

        page.locator("#timing").selectOption("permanent");
        page.locator("#look button[type=submit]").click();
        assertThat(page.locator(".field:has(#timing) .error"))
                .containsText("timing must not be permanent for words of one airing");
        page.getByLabel("May be about one airing").check();
        page.locator("#look button[type=submit]").click();

        assertThat(page.locator(".toast").last()).containsText("Saved");
        assertThat(only().timing()).isEqualTo(new Timing.Permanent());
    }

    @Test
    void aTakenNameIsRefusedAndAGraphicIsRemovedFromItsPage() {
        JsonNode _ = server.ok("PUT", "/api/graphics/Clock", "{'title': '{clock}'}");
        JsonNode _ = server.ok("PUT", "/api/channels/1/graphics", "{'names': ['Clock']}");
        Page page = browser.open(Screen.PHONE, server.url("/channels/1/branding"));
        page.getByText("Make and change graphics").click();
        page.waitForURL("**/graphics");
        page.locator("#new-open").click();
        page.locator("#new-name").fill("Clock");
        page.locator("#new-form button[type=submit]").click();
        assertThat(page.locator("#new-error"))
                .hasText("There is one with the name “Clock” already.");
        assertThat(only().title()).isEqualTo("{clock}");
        page.locator("#new [data-shuts]").click();
        page.locator("#list a").click();
        page.waitForURL("**/graphics/Clock");

        page.locator("#remove").click();
        assertThat(page.locator("#frame-confirm-text"))
                .hasText("“Clock” is removed. These channels do not have it then: 1 Films.");
        page.locator("#frame-confirm-yes").click();

        page.waitForURL("**/graphics");
        assertThat(page.locator("#list")).containsText("No graphics yet");
        assertThat(server.bean(Graphics.class).all()).isEmpty();
    }

    private Graphic only() {
        return server.bean(Graphics.class).all().getFirst().graphic();
    }
}
