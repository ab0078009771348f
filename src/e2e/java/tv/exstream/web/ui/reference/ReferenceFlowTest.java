package tv.exstream.web.ui.reference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.TestServer;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.SilentEvents;
import tv.exstream.web.ui.UiConfiguration;

/// The JSON interface, as somebody browses it who writes a program.
@Timeout(120)
class ReferenceFlowTest {
    @AutoClose private static TestServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        server =
                TestServer.withLastingFiles(
                        UiConfiguration.class,
                        ReferenceConfiguration.class,
                        ReferencePage.class,
                        SilentEvents.class);
    }

    @Test
    void anOperationIsFoundReadAndCopiedAndItsSchemaIsOneClickAway() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/reference"));
        page.locator("#q").pressSequentially("patch {number} watches");
        assertThat(page.locator("#found a")).hasCount(1);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        page.waitForURL("**/reference/channels#ask-changeChannel");
        assertThat(page.locator("#ask-changeChannel .block-code")).containsText("curl -X PATCH");
        page.locator("#ask-changeChannel [data-copies]").click();
        assertThat(page.locator(".toast").first()).isVisible();

        PageCheck.assertPartForEverybody(page, "#ask-changeChannel");

        page.locator("#ask-changeChannel a[href='#schema-ChannelPatch']").first().click();
        assertThat(page.locator("#schema-ChannelPatch dt").first()).isVisible();
        PageCheck.assertPartForEverybody(page, "#schema-ChannelPatch");
        assertThat(browser.takeErrors()).isEmpty();
    }
}
