package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.ui.Browser.Screen;

/// Where the focus is when what it is in is laid out anew.
class GuideFocusTest {
    /// What programmes are read from.
    private static final Pattern GUIDE = Pattern.compile(".*/api/guide\\?.*");

    /// What says what time it is.
    private static final Pattern NOW = Pattern.compile(".*/api/now(\\?.*)?");

    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    private Page page;

    @BeforeAll
    static void start() {
        server = PageServer.of(3);
    }

    @BeforeEach
    void open() {
        page = browser.open(Screen.DESK, server.page());
    }

    @Test
    void aProgrammeKeepsItWhileTheGuideFollowsTheTime() {
        page.clock().install();
        page.navigate(server.page().toString());
        Locator onAir = row(2).locator(".block.on-air");
        onAir.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(focus()).hasAttribute("role", "gridcell");

        // The server's clock has not gone on.
        page.route(NOW, _ -> {});
        page.clock().fastForward(Duration.ofHours(2).toMillis());

        assertThat(onAir).isInViewport();
        assertThat(focus()).hasAttribute("role", "gridcell");
    }

    @Test
    void keysPressedWhileProgrammesAreReadLeadToThemAsSoonAsTheyAreThere() {
        List<Route> held = new ArrayList<>();
        page.route(GUIDE, held::add);
        page.reload();
        row(1).locator(".channel").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> !held.isEmpty());

        page.unroute(GUIDE);
        held.forEach(Route::resume);

        assertThat(focus()).hasAttribute("role", "gridcell");
        assertThat(focus()).hasAttribute("aria-label", Pattern.compile(".*channel 2"));
    }

    @Test
    void aCrowdOfShortProgrammesIsOpenedWithoutLosingIt() {
        page.route(GUIDE, GuideFocusTest::aProgrammeEachMinute);
        page.reload();
        assertThat(row(2).locator(".block .title").first()).hasText("Short");
        for (int i = 0; i < 3; i++) {
            page.locator("#zoom-out").click();
        }
        Locator crowd = row(2).locator(".block.crowd.on-air + .block + .block");
        crowd.focus();

        page.keyboard().press("Enter");
        assertThat(page.locator(".block.crowd:focus")).isInViewport();
        page.keyboard().press("Enter");

        assertThat(focus()).hasAttribute("role", "gridcell");
        assertThat(focus()).isInViewport();
        assertThat(focus().locator(".title")).hasText("Short");
    }

    /// Programmes too short to be shown alone where much time is seen.
    private static void aProgrammeEachMinute(Route route) {
        APIResponse answer = route.fetch();
        JsonObject guide = JsonParser.parseString(answer.text()).getAsJsonObject();
        Instant from = Instant.parse(guide.get("from").getAsString());
        Instant to = Instant.parse(guide.get("to").getAsString());
        String programmes =
                Stream.iterate(from, to::isAfter, at -> at.plusSeconds(60))
                        .map(GuideFocusTest::shortProgramme)
                        .collect(joining(",", "[", "]"));
        guide.getAsJsonArray("channels")
                .forEach(
                        row ->
                                row.getAsJsonObject()
                                        .add("programmes", JsonParser.parseString(programmes)));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(guide.toString()));
    }

    private static String shortProgramme(Instant start) {
        return """
        {"start": "%s", "finish": "%s", "title": "Short", "kind": "PROGRAMME"}
        """
                .formatted(start, start.plusSeconds(60));
    }

    private Locator focus() {
        return page.locator(":focus");
    }

    private Locator row(int number) {
        return page.locator(".row[aria-rowindex='" + (number + 1) + "']");
    }
}
