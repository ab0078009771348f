package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
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

/// Which days the page of a schedule shows.
@Timeout(120)
class ScheduleWindowTest {
    private static final String RULES =
            "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': {'type': 'pool', 'selection':"
                    + " {'type': 'query', 'text': 'type:%s'}, 'ordering': {'order': 'SHUFFLE'}}}]}";

    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;
    private ZoneId zone;

    /// As the page has it: midnight may be at any moment.
    private LocalDate today;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");
        server.ok("PUT", "/api/channels/1/schedule", RULES.formatted("episode"));
        zone = ZoneId.of(server.ok("GET", "/api/channels/1", "").at("/zone").asString());
    }

    private Page open(Screen screen) {
        LocalDate before = LocalDate.now(zone);
        Page page = browser.open(screen, server.url("/channels/1/schedule"));
        assertThat(page.locator("#plan .plan-block, #plan .plan-row").first()).isVisible();
        today = LocalDate.parse(page.locator("#plan-date").inputValue());
        assertThat(today).isBetween(before, LocalDate.now(zone));
        return page;
    }

    private static Locator days(Page page) {
        return page.locator("#plan .plan-day-head");
    }

    private static void press(Page page, String id) {
        page.locator("#plan-" + id).click();
        assertThat(page.locator("#plan[aria-busy]")).hasCount(0);
    }

    private void assertBegins(Page page, int afterDays) {
        assertThat(page.locator("#plan-date")).hasValue(today.plusDays(afterDays).toString());
        String day = Integer.toString(today.plusDays(afterDays).getDayOfMonth());
        assertThat(page.locator("#plan h3").first()).containsText(day);
    }

    @Test
    void theWeekAfterIsLookedAtAndBack() {
        Page page = open(Screen.DESK);
        assertBegins(page, 0);
        assertThat(page.locator("#plan-earlier")).isDisabled();

        press(page, "later");

        assertBegins(page, 7);
        assertThat(days(page)).hasCount(7);
        assertThat(page.locator("#plan .plan-day").nth(5).locator(".plan-block").first())
                .isVisible();
        press(page, "later");
        assertBegins(page, 14);
        assertThat(page.locator("#plan-later")).isDisabled();
        press(page, "today");
        assertBegins(page, 0);
        assertThat(page.locator("#plan-today")).isDisabled();
    }

    @Test
    void aDayIsChosenAndWhatWouldChangeThereIsSeen() {
        Page page = open(Screen.DESK);
        page.locator("label:has([name=view][value=day])").click();

        page.locator("#plan-date").fill(today.plusDays(9).toString());

        assertBegins(page, 9);
        assertThat(days(page)).hasCount(1);
        Locator blocks = page.locator("#plan .plan-block");
        assertThat(blocks.first()).isVisible();
        assertThat(blocks.and(page.locator("[data-state=added]"))).hasCount(0);
        page.locator("#plan-date").fill(today.plusDays(90).toString());
        assertBegins(page, 14);
        page.locator("#plan-date").fill(today.minusDays(3).toString());
        assertBegins(page, 0);
    }

    @Test
    void onAPhoneTheListGoesOnDayByDay() {
        Page page = open(Screen.PHONE);
        assertThat(page.locator("[name=view][value=list]")).isChecked();

        press(page, "later");

        assertThat(page.locator("#plan-date")).hasValue(today.plusDays(2).toString());
        assertThat(page.locator("#plan .plan-row").first()).isVisible();
        new PageCheck(browser).assertForEverybody(server.url("/channels/1/schedule"));
        assertThat(browser.takeErrors()).isEmpty();
    }
}
