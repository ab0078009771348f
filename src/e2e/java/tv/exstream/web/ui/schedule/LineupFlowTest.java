package tv.exstream.web.ui.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import tools.jackson.databind.JsonNode;
import tv.exstream.lineup.Tool;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;
import tv.exstream.web.ui.UiConfiguration;

/// A list made by hand, rearranged by somebody who sees beforehand what comes of it.
@Timeout(120)
class LineupFlowTest {
    private static final String SCHEDULE = "/api/channels/1/schedule";
    private static final String LINEUP =
            "{'type': 'lineup', 'start': {'type': 'time', 'time': '06:00'}, 'entries': [{'type': 'media', 'media': 3},"
                    + " {'type': 'flex', 'length': 'PT10M'}, {'type': 'media', 'media': 1}, {'type': 'media', 'media': 3},"
                    + " {'type': 'media', 'media': 5}]}";

    private static final int MANY = 3_000;
    private static final int DRAWN = 200;

    @RegisterExtension private static final Browser browser = new Browser();

    @AutoClose private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server =
                TestServer.in(
                        folder, ScheduleParts.class, UiConfiguration.class, SchedulePage.class);
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'By Hand'}");
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    private Page open(String rules) {
        server.ok("PUT", SCHEDULE, rules);
        return browser.open(Screen.DESK, server.url("/channels/1/schedule"));
    }

    private static void choose(Page page, String tool) {
        page.locator("#lineup-tools").click();
        page.locator("#lineup-tool").selectOption(tool);
    }

    /// The media that the rules of the channel show, in their order; 0 for anything else.
    private List<Long> kept() {
        return server.ok("GET", SCHEDULE, "")
                .findPath("entries")
                .valueStream()
                .map(entry -> entry.path("media").asLong(0))
                .toList();
    }

    @Test
    @DisplayName("what a tool would make is seen, taken as a step, undone and saved")
    void whatAToolMakesIsSeenTakenUndoneAndSaved() {
        Page page = open(LINEUP);
        choose(page, "remove-duplicates");
        assertThat(page.locator("#lineup-said"))
                .hasText(Pattern.compile("5 items become 4 items, which last \\d+:\\d\\d\\."));
        assertThat(page.locator("#lineup-made li")).hasCount(4);
        page.locator("#lineup-take").click();

        assertThat(page.locator("#lineup")).isHidden();
        assertThat(page.locator("#rules .rule-card")).hasCount(4);
        assertThat(kept()).containsExactly(3L, 0L, 1L, 3L, 5L);
        page.locator("#undo").click();
        assertThat(page.locator("#rules .rule-card")).hasCount(5);
        page.locator("#redo").click();
        page.locator("#save").click();
        assertThat(page.locator("#said")).hasText("Everything is saved.");

        assertThat(kept()).containsExactly(3L, 0L, 1L, 5L);
        assertThat(server.ok("GET", SCHEDULE, "").at("/start/time").asString()).startsWith("06:00");
    }

    @Test
    void aToolWorksOnWhatIsNotSavedYetAndLosesNothingOfIt() {
        Page page = open(LINEUP);
        Locator cards = page.locator("#rules .rule-card");
        assertThat(cards).hasCount(5);
        cards.last().locator("button").last().click();
        assertThat(cards).hasCount(4);

        choose(page, "replicate");
        page.locator("#lineup-times").fill("3");
        assertThat(page.locator("#lineup-said")).containsText("4 items become 12 items");
        page.locator("#lineup-take").click();

        assertThat(cards).hasCount(12);
        assertThat(kept()).hasSize(5);
    }

    @Test
    void lengthsAreSaidInWholeSeconds() {
        Page page = open(LINEUP.replace("PT10M", "PT2M13.4S"));
        choose(page, "remove-duplicates");

        assertThat(page.locator("#lineup-made li").nth(1)).containsText("0:02:13");
        assertThat(page.locator("#lineup-made li").nth(1)).not().containsText("13.4");
    }

    @Test
    void whatAToolRefusesIsSaidAndCannotBeTaken() {
        Page page = open(LINEUP);
        choose(page, "pad");
        assertThat(page.locator("#lineup-take")).isEnabled();
        page.locator("#lineup-minutes").fill("7");

        assertThat(page.locator("#lineup-trouble")).containsText("minutes must divide the 1440");
        assertThat(page.locator("#lineup-take")).isDisabled();
        page.locator("#lineup-minutes").fill("");
        assertThat(page.locator("#lineup-trouble")).containsText("Something is missing");
        page.locator("#lineup-minutes").fill("60");
        assertThat(page.locator("#lineup-take")).isEnabled();
        assertThat(page.locator("#lineup-trouble")).isHidden();
        browser.takeErrors(); // the browser writes down that something was refused
    }

    @Test
    void everyToolThatThereIsCanBeChosenAndIsUnderstood() {
        Page page = open("{'type': 'on-demand', 'rules': %s}".formatted(LINEUP));
        page.locator("#lineup-tools").click();
        Locator options = page.locator("#lineup-tool option");
        Set<String> offered = new TreeSet<>();
        for (int i = 0; i < options.count(); i++) {
            String tool = options.nth(i).getAttribute("value");
            offered.add(tool.replace("-", ""));
            page.waitForResponse(
                    answer -> answer.url().endsWith("/lineup/tools?dry=true") && answer.ok(),
                    () -> page.locator("#lineup-tool").selectOption(tool));
        }

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Tool.class.getPermittedSubclasses()).stream()
                                .map(each -> each.getSimpleName().toLowerCase(Locale.ROOT))
                                .toList());
    }

    @Test
    void otherRulesHaveNoTools() {
        Page page = open("{'type': 'script'}");

        assertThat(page.locator("#rules .card")).isVisible();
        assertThat(page.locator("#lineup-tools")).isHidden();
    }

    @Test
    void theDialogIsForEverybody() {
        JsonNode _ = server.ok("PUT", SCHEDULE, LINEUP);

        new PageCheck(browser)
                .assertForEverybody(
                        server.url("/channels/1/schedule"),
                        page -> {
                            choose(page, "breaks");
                            assertThat(page.locator("#lineup-take")).isEnabled();
                        });
    }

    @Test
    @DisplayName(
            "of thousands of programmes as many are shown as can be drawn at once, and more on request")
    void asManyAreShownAsCanBeDrawn() {
        Page page = open(manyEntries());
        Locator cards = page.locator("#rules .rule-card");
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
    @DisplayName("what is not shown is not lost when the list is put in another order")
    void whatIsNotShownIsNotLost() {
        Page page = open(manyEntries());
        Locator cards = page.locator("#rules .rule-card");
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

    private static String manyEntries() {
        return IntStream.range(0, MANY)
                .mapToObj(n -> "{'type': 'media', 'media': %d}".formatted(media(n)))
                .collect(
                        Collectors.joining(
                                ",",
                                "{'type': 'lineup', 'start': {'type': 'time', 'time': '06:00'}, 'entries': [",
                                "]}"));
    }

    /// The first and the last are others than the rest.
    private static int media(int index) {
        return switch (index) {
            case 0 -> 5;
            case MANY - 1 -> 3;
            default -> 1;
        };
    }
}
