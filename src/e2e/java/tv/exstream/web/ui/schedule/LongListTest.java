package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// Thousands of programmes put in order by hand.
@Timeout(120)
@DisplayName("A list made by hand of thousands of programmes")
class LongListTest {
    private static final String SCHEDULE = "/api/channels/1/schedule";
    private static final int MANY = 3_000;
    private static final int DRAWN = 200;

    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;
    private Page page;
    private Locator cards;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'By Hand'}");
        String entries =
                IntStream.range(0, MANY)
                        .mapToObj(n -> "{'type': 'media', 'media': %d}".formatted(media(n)))
                        .collect(Collectors.joining(","));
        server.ok(
                "PUT",
                SCHEDULE,
                "{'type': 'lineup', 'start': {'type': 'time', 'time': '06:00'}, 'entries': [%s]}"
                        .formatted(entries));
        page = browser.open(Screen.DESK, server.url("/channels/1/schedule"));
        cards = page.locator("#rules .rule-card");
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    /// The first and the last are others than the rest.
    private static int media(int index) {
        return switch (index) {
            case 0 -> 5;
            case MANY - 1 -> 3;
            default -> 1;
        };
    }

    private List<Long> kept() {
        return server.ok("GET", SCHEDULE, "")
                .findPath("entries")
                .valueStream()
                .map(entry -> entry.path("media").asLong(0))
                .toList();
    }

    @Test
    @DisplayName("shows as many as can be drawn at once, and more on request")
    void more() {
        assertThat(cards).hasCount(DRAWN);
        Locator more = page.locator("#more-entries");
        assertThat(more).hasText("Show more (2,800 left)");
        PageCheck.assertPartForEverybody(page, "#more-entries");

        more.click();

        assertThat(cards).hasCount(2 * DRAWN);
        assertThat(cards.nth(DRAWN).locator(".rule-open")).isFocused();
        assertThat(more).hasText("Show more (2,600 left)");
        cards.first().locator("button").last().click();
        assertThat(more).hasText("Show more (2,599 left)");
        assertThat(cards).hasCount(2 * DRAWN);
    }

    @Test
    @DisplayName("loses nothing of what is not shown when it is put in another order")
    void order() {
        cards.first().locator(".handle").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#sort-said")).containsText("3,000");
        page.keyboard().press("Space");
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");

        List<Long> kept = kept();
        assertThat(kept).hasSize(MANY).startsWith(1L, 5L, 1L).endsWith(1L, 3L);
    }
}
