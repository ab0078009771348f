package tv.exstream.web.ui.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// A filler as somebody makes it who has only a browser.
@Timeout(120)
class FillerFlowTest {
    @AutoClose private static TestServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, FillersPage.class);
        server.bean(MediaItems.class)
                .upsert(
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(
                                        n ->
                                                item("Trailer " + n)
                                                        .at("/m/trailer%d.mkv".formatted(n))
                                                        .lasting(Duration.ofSeconds(20L * n))
                                                        .found())
                                .toList());
    }

    @Test
    void theDialogForANewOneCanBeOpenedAgain() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/fillers"));
        for (int times = 0; times < 2; times++) {
            page.locator("#new-open").click();
            assertThat(page.locator("#new-query-said")).hasText("0 items fit");
            page.locator("#new [data-shuts]").click();
        }
        page.locator("#new-open").click();
        page.locator("#new-query").fill("");
        page.locator("#new-query").pressSequentially("title");
        assertThat(page.locator("#new-query")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#new-query-proposals [role=option]").first())
                .containsText("title");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");

        assertThat(page.locator("#new-query")).hasValue("title:");
        assertThat(page.locator("#new .query-place")).hasCount(1);
        assertThat(page.locator("#new-of option")).hasCount(1);
    }

    @Test
    void aFillerIsMadeTriedChangedAndRemoved() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/fillers"));
        page.locator("#new-first").click();
        page.locator("#new-name").fill("Trailers");
        assertThat(page.locator("#new-query-said")).hasText("0 items fit");
        page.locator("#new-query").fill("");
        page.locator("#new-query").pressSequentially("titl");
        assertThat(page.locator("#new-query-proposals [role=option]").first())
                .containsText("title");
        page.locator("#new-query").fill("title:trailer");
        assertThat(page.locator("#new-query-said")).hasText("8 items fit");
        page.locator("#new-form button[type=submit]").click();
        page.waitForURL("**/fillers/1");
        assertThat(page.locator("#pools")).containsText("8 clips");
        assertThat(page.locator("#hour li").first()).containsText("Trailer");

        page.locator("#content input[id^=rule-]").first().fill("title:nothing");
        page.locator("#content input[id^=rule-]").first().blur();
        assertThat(page.locator("#pools-said")).containsText("None of its clips fits");
        page.locator("#content input[id^=rule-]").first().fill("title:trailer");
        page.locator("#name").fill("Long trailers");
        page.locator("#save").click();
        assertThat(page.locator(".toast")).containsText("Saved");
        assertThat(page.locator("#save")).isDisabled();
        page.locator("#group").fill("Nights");
        page.locator("#save").click();
        assertThat(page.locator("#save")).isDisabled();
        assertThat(server.ok("GET", "/api/fillers/1", "").at("/group").asString())
                .isEqualTo("Nights");

        PageCheck check = new PageCheck(browser);
        check.assertForEverybody(server.url("/fillers/1"));
        if (Boolean.getBoolean("golden.rewrite")) {
            check.picture(
                    server.url("/fillers/1"),
                    "filler",
                    shown -> assertThat(shown.locator("#hour li").first()).isVisible());
        }
        page.navigate(server.url("/fillers").toString());
        assertThat(page.locator("#list")).containsText("8 clips");
        page.locator("#remove-1").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(page.locator("#list")).containsText("No fillers yet");
        assertThat(server.ok("GET", "/api/fillers", "").at("/total").asInt()).isZero();
    }
}
