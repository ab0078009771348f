package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleListParts;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// All schedules, as somebody sees them who looks after several channels.
@Timeout(120)
class SchedulesFlowTest {
    @AutoClose private static TestServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder,
                        ScheduleParts.class,
                        ScheduleListParts.class,
                        UiConfiguration.class,
                        SchedulePage.class,
                        SchedulesPage.class);
        ScheduleParts.addLibrary(server);
        new SampleSchedules(server).add();
    }

    @Test
    @DisplayName("UI-24: ours: trouble is found among all schedules, and a new one is begun")
    void troubleIsFoundAndANewScheduleIsBegun() {
        Page page = browser.open(Screen.DESK_BY_DAY, server.url("/schedules"));
        assertThat(page.locator("#list tbody tr")).hasCount(6);

        page.locator("#trouble").selectOption("overlaps");
        assertThat(page.locator("#list tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("trouble=overlaps"));
        page.locator("#trouble").selectOption("missing");
        assertThat(page.locator("#list tbody tr")).hasCount(1);

        page.locator("[data-begin='6']").click();
        assertThat(page.locator("#for")).hasValue("6");
        page.locator(".template[data-name=classic]").click();
        page.waitForURL("**/channels/6/schedule");
        assertThat(page.locator("#rules .rule-card").first()).isVisible();
        assertThat(page.locator("#said")).hasText("Not saved yet.");
        assertThat(server.get("/api/channels/6/schedule").statusCode()).isEqualTo(404);
        assertThat(browser.takeErrors()).isEmpty();
    }

    /// The answer to the filter is held until the refresh is over.
    @Test
    void whatIsAskedForWhileTheListIsRefreshedComes() {
        Page page = browser.open(Screen.DESK, server.url("/schedules"));
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("trouble=missing"), held::add);
        Object _ =
                page.evaluate(
                        """
                        () => {
                          const list = document.getElementById('list');
                          document.addEventListener('htmx:afterSwap', () => document.body.setAttribute('data-over', 'true'), { once: true });
                          list.dispatchEvent(new CustomEvent('live'));
                          list.dispatchEvent(new CustomEvent('live'));
                          const trouble = document.getElementById('trouble');
                          trouble.value = 'missing';
                          trouble.dispatchEvent(new Event('change', { bubbles: true }));
                        }""");
        page.waitForSelector("[data-over]");
        page.waitForCondition(() -> !held.isEmpty());
        held.getFirst().resume();

        assertThat(page.locator("#list tbody tr")).hasCount(1);
    }

    @Test
    void aSharedTemplateIsDraggedAndSavedForAllChannelsThatUseIt() {
        try (SharedRules shared = new SharedRules(server)) {
            String before = shared.rules(1);
            BandsOnPage bands =
                    new BandsOnPage(browser.open(Screen.DESK, server.url(shared.address())));
            Page page = bands.page();
            assertThat(bands.all()).hasCount(2);
            assertThat(bands.grip("Film night"))
                    .hasAccessibleName(Pattern.compile("20:00.*shared with other channels"));
            bands.drag("Film night", 0.5);
            assertThat(page.locator("#plan-facts")).containsText("Against what is planned");
            assertThat(page.locator("#trouble")).isHidden();
            page.locator("#undo").click();
            assertThat(page.locator("#said")).hasText("Everything is saved.");
            assertThat(bands.grip("Film night")).hasAccessibleName(Pattern.compile("20:00"));
            page.locator("#redo").click();
            bands.drag("Evening lights", 1);
            bands.stretch("Evening lights", -2);
            page.locator("#save").click();
            assertThat(page.locator("#frame-confirm-text"))
                    .hasText(
                            Pattern.compile(
                                    "Evening is shared.*71 Kids, 72 Cartoons.*School day is shared.*71 Kids, 72 Cartoons"));
            assertThat(shared.templateStart()).startsWith("20:00");
            page.locator("#frame-confirm-yes").click();

            assertThat(page.locator("#said")).hasText("Everything is saved.");
            assertThat(shared.templateStart()).startsWith("20:30");
            assertThat(shared.range().toString()).contains("19:00").contains("22:00");
            assertThat(shared.rules(1)).isEqualTo(before);
            page.reload();
            assertThat(bands.grip("Film night")).hasAccessibleName(Pattern.compile("20:30"));
            assertThat(browser.takeErrors()).isEmpty();
            browser.leave(page);
        }
    }

    @Test
    void whoSavesASharedTemplateOverSomebodyElseIsToldAndItsDrawerSaysWhoUsesIt() {
        try (SharedRules shared = new SharedRules(server)) {
            BandsOnPage bands =
                    new BandsOnPage(browser.open(Screen.DESK, server.url(shared.address())));
            Page page = bands.page();
            bands.grip("Film night").click();
            assertThat(page.locator("#rule-shared")).containsText("71 Kids, 72 Cartoons");
            page.locator("#rule-form input[type=time]").fill("21:00");
            page.locator("#rule-form input[type=time]").blur();
            page.locator("#rule-drawer .primary").click();
            assertThat(bands.grip("Film night")).hasAccessibleName(Pattern.compile("21:00"));
            shared.changeTemplate("10:00");
            page.locator("#save").click();
            page.locator("#frame-confirm-yes").click();

            assertThat(page.locator(".toast")).containsText("Somebody else changed the rules");
            assertThat(shared.templateStart()).startsWith("10:00");
            assertThat(page.locator("#said")).hasText("Not saved yet.");
            assertThat(browser.takeErrors()).singleElement().asString().contains("412");
            browser.leave(page);
        }
    }

    @Test
    void bandsOfSharedPartsDecosAndLineupsMoveWhatTheyAre() {
        Page page = browser.open(Screen.DESK, server.url("/schedules"));

        assertThat(page.evaluate(SharedRules.BANDS)).isEqualTo(SharedRules.EXPECTED);
    }

    @Test
    void thePageIsForEverybodyAndItsPictureIsTaken() {
        PageCheck check = new PageCheck(browser);

        check.assertForEverybody(server.url("/schedules"));
        check.assertForEverybody(
                server.url("/schedules"),
                page -> {
                    page.locator("#begin").click();
                    assertThat(page.locator(".template").first()).isVisible();
                });
        check.assertForEverybody(server.url("/schedules/fillers"));
        if (Boolean.getBoolean("golden.rewrite")) {
            check.picture(server.url("/schedules"), "schedules-of-all");
        }
    }
}
