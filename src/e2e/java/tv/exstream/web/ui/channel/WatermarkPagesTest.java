package tv.exstream.web.ui.channel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.overlay.Position;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Timing;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.UiConfiguration;

/// Watermarks as somebody looks after them who has only a browser.
@Timeout(120)
class WatermarkPagesTest {
    private static final String LATE =
            "{'opacity': 40, 'timing': {'type': 'before-end', 'before': 'PT1M', 'length': 'PT20S'}}";

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
                        WatermarksPage.class,
                        UiConfiguration.class);
        JsonNode _ = server.created("/api/channels", "{'name': 'Films'}");
        JsonNode _ = server.ok("POST", "/api/channels/1/logo", "");
    }

    @Test
    @DisplayName("UI-29: a watermark is made, and replaced by another file once that is seen")
    void aWatermarkIsMadeAndReplacedByAnotherFileOnceThatIsSeen() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/watermarks"));
        page.locator("#new-open").click();
        page.locator("#new-name").fill("Corner");
        page.locator("#new-picture").setInputFiles(square("red.png", 0xE00000));
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/watermarks/Corner");
        assertThat(page.locator(".toast")).containsText("The watermark is made.");
        page.locator("#position").selectOption("CENTER");
        page.locator("#percent").fill("40");
        waitForColour(page, "red > green + blue");
        String before = only().picture();

        page.locator("#picture-file").setInputFiles(square("blue.png", 0x0000E0));
        waitForColour(page, "blue > red + green");
        assertThat(only().picture()).isEqualTo(before);
        save(page);

        assertThat(only().picture()).isNotEmpty().isNotEqualTo(before);
        assertThat(only().spot().position()).isEqualTo(Position.CENTER);
        page.locator("#picture-none").click();
        save(page);
        assertThat(only().picture()).isEmpty();
    }

    @Test
    void aTakenNameIsRefusedAndNothingIsLost() {
        JsonNode _ = server.ok("PUT", "/api/watermarks/Late", LATE);
        Watermark before = only();
        Page page = browser.open(Screen.PHONE, server.url("/watermarks"));

        page.locator("#new-open").click();
        page.locator("#new-name").fill(" Late ");
        page.locator("#new-form button[type=submit]").click();

        assertThat(page.locator("#new-error"))
                .hasText("There is one with the name “Late” already.");
        assertThat(page.locator("#new-name")).hasValue(" Late ");
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void everythingOfAWatermarkIsChanged() {
        JsonNode _ = server.ok("PUT", "/api/watermarks/Late", LATE);
        Page page = browser.open(Screen.DESK, server.url("/watermarks/Late"));
        assertThat(page.locator("#before")).hasValue("60");
        assertThat(page.locator("#every")).isHidden();

        page.locator("#timing").selectOption("intermittent");
        assertThat(page.locator("#before")).isHidden();
        page.locator("#every").fill("300");
        page.locator("#length").fill("12.5");
        page.locator("#size").selectOption("actual");
        assertThat(page.locator("#percent")).isHidden();
        page.locator("#position").selectOption("TOP_LEFT");
        page.locator("#horizontal").fill("7");
        page.locator("#vertical").fill("8");
        page.locator("#opacity").fill("55");
        page.getByLabel("Keeps off the bars").check();
        page.getByLabel("during fillers").check();
        save(page);

        assertThat(only())
                .isEqualTo(
                        new Watermark(
                                "",
                                new Watermark.Spot(
                                        Position.TOP_LEFT, new Size.Actual(), 7, 8, true),
                                55,
                                true,
                                new Timing.Intermittent(
                                        Duration.ofSeconds(300), Duration.ofMillis(12_500))));
    }

    @Test
    void whatMakesNoSenseIsSaidAtItsField() {
        JsonNode _ = server.ok("PUT", "/api/watermarks/Late", LATE);
        Page page = browser.open(Screen.DESK, server.url("/watermarks/Late"));

        page.locator("#length").fill("70");
        page.locator("#look button[type=submit]").click();

        assertThat(page.locator(".field:has(#length) .error"))
                .containsText("length must be 2 s up to before: 70 s");
        assertThat(only().opacity()).isEqualTo(40);
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        JsonNode _ = server.ok("PUT", "/api/watermarks/Late", LATE);
        Page page = browser.open(Screen.DESK, server.url("/watermarks/Late"));
        JsonNode _ = server.ok("PUT", "/api/watermarks/Late", "{'opacity': 33}");

        page.locator("#opacity").fill("90");
        page.locator("#look button[type=submit]").click();

        assertThat(page.locator(".toast")).containsText("changed elsewhere meanwhile");
        assertThat(only().opacity()).isEqualTo(33);
    }

    @Test
    void aWatermarkIsRemovedByWhomKnowsWhoHasIt() {
        JsonNode _ = server.ok("PUT", "/api/watermarks/Late", LATE);
        JsonNode _ = server.ok("PUT", "/api/channels/1/watermark", "{'name': 'Late'}");
        Page page = browser.open(Screen.PHONE, server.url("/channels/1/branding"));
        page.getByText("Make and change watermarks").click();
        page.waitForURL("**/watermarks");
        page.getByText("Late").click();
        page.waitForURL("**/watermarks/Late");

        page.locator("#remove").click();
        assertThat(page.locator("#frame-confirm-text"))
                .hasText("“Late” is removed. These channels have the default one then: 1 Films.");
        page.locator("#frame-confirm-yes").click();

        page.waitForURL("**/watermarks");
        assertThat(page.locator("#list")).containsText("No watermarks yet");
        assertThat(server.bean(Watermarks.class).all()).isEmpty();
    }

    private static FilePayload square(String name, int rgb) {
        return new FilePayload(name, "image/png", WatermarkStudio.square(64, rgb));
    }

    private static void save(Page page) {
        page.locator("#look button[type=submit]").click();
        assertThat(page.locator(".toast").last()).containsText("Saved");
        assertThat(page.locator("#look[aria-busy]")).hasCount(0);
    }

    /// Of the middle of the picture that is shown.
    private static void waitForColour(Page page, String condition) {
        page.waitForFunction(
                """
                () => {
                  const canvas = document.getElementById("seen-picture");
                  const [red, green, blue] = canvas.getContext("2d").getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
                  return !canvas.hidden && %s;
                }"""
                        .formatted(condition));
    }

    private Watermark only() {
        return server.bean(Watermarks.class).all().getFirst().watermark();
    }
}
