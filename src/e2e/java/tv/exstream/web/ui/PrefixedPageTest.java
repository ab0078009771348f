package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.ui.Browser.Screen;

class PrefixedPageTest {
    @RegisterExtension private static final Browser browser = new Browser();

    @Test
    @DisplayName("F25: the page works where a reverse proxy has put the server below a path")
    void thePageWorksBelowAPath() {
        try (PageServer server = PageServer.of(3);
                PrefixProxy proxy = new PrefixProxy(server.page())) {
            Page page = browser.open(Screen.DESK, proxy.page());

            page.locator(".row[aria-rowindex='2'] .channel").click();

            page.waitForFunction("() => document.getElementById('video').currentTime > 0.5");
            assertThat(page.locator("#health")).hasAttribute("data-state", "up");
            page.locator("#connect-open").click();
            assertThat(page.locator("#connect code").first())
                    .hasText(proxy.page() + "iptv/channels.m3u");
            assertThat(browser.takeErrors()).isEmpty();
            assertThat(browser.requests)
                    .allMatch(url -> url.toString().matches("(blob:)?" + proxy.page() + ".*"));
        }
    }
}
