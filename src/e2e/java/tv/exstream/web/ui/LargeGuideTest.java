package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.web.ui.Browser.Screen;

/// A guide of a thousand channels over two weeks.
class LargeGuideTest {
    /// Scrolls one step per frame and notes how long frames take and which tasks held up the page.
    private static final String SCROLL =
            """
            async ([down, right, steps]) => {
              const grid = document.getElementById("grid");
              const tasks = [];
              const observer = new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(task.duration)));
              observer.observe({ type: "longtask" });
              const frames = [];
              let last = performance.now();
              for (let n = 0; n < steps; n++) {
                grid.scrollBy(right, down);
                const now = await new Promise(requestAnimationFrame);
                frames.push(now - last);
                last = now;
              }
              await new Promise((done) => setTimeout(done, 100));
              observer.disconnect();
              frames.sort((a, b) => a - b);
              return { longest: Math.max(0, ...tasks), median: frames[frames.length >> 1], nodes: document.querySelectorAll("*").length };
            }
            """;

    /// A display of 60 Hz shows a picture so often.
    private static final double FRAME_MS = 1_000.0 / 60;

    private static final double MEDIAN_MS = FRAME_MS * 1.2;
    private static final double LONGEST_MS = 100;

    /// As long as the machine is not quiet.
    private static final int MORE_WAYS = 9;

    private static final int STEPS = 120;

    @AutoClose private static PageServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    private static Page page;
    private static CDPSession tools;

    @BeforeAll
    static void start() {
        server = PageServer.of(1_000);
        page = browser.open(Screen.DESK, server.page());
        tools = page.context().newCDPSession(page);
        tools.send("Performance.enable");
        assertThat(page.locator(".row .block").first()).isVisible();
    }

    @DisplayName(
            "F23: 1,000 channels over 14 days scroll both ways at 60 pictures a second, without a task of more than 100 ms")
    @Test
    void theGridScrollsSmoothlyBothWays() {
        assertSmooth(120, 0);
        assertSmooth(0, 90);
    }

    /// What the page itself does too long it does each time; what the machine does meanwhile it does not: one way of some has to hold all
    /// limits.
    private static void assertSmooth(int down, int right) {
        Scrolled way = scroll(down, right);
        for (int more = 0; more < MORE_WAYS && !way.isSmooth(); more++) {
            way = scroll(down, right);
        }
        assertIsSmooth(way);
    }

    private static void assertIsSmooth(Scrolled way) {
        assertThat(way.longest()).as("longest task in ms of " + way).isLessThan(LONGEST_MS);
        assertThat(way.work()).as("work for a picture in ms of " + way).isLessThan(FRAME_MS);
        assertThat(way.median()).as("frame in ms of " + way).isLessThan(MEDIAN_MS);
        assertThat(way.elements()).as("elements of " + way).isLessThan(4_000);
    }

    @Test
    @DisplayName(
            "the guide of a thousand channels weighs at most 300 KB and shows text within a second")
    void theGuideIsLightAndSoonThere() {
        new PageCheck(browser)
                .assertLightAndSoon(
                        server.page(),
                        opened -> assertThat(opened.locator(".row .block").first()).isVisible());
    }

    @Test
    void theLastChannelTwoWeeksAheadIsThere() {
        page.locator("#grid")
                .evaluate("grid => grid.scrollTo(grid.scrollWidth * 0.95, grid.scrollHeight)");

        assertThat(page.locator(".row[aria-rowindex='1001'] .block").first()).isVisible();
        assertThat(page.locator(".row").count()).isLessThan(30);
        assertThat(page.locator(".block").count()).isLessThan(1_000);
    }

    private static Scrolled scroll(int down, int right) {
        double before = worked();
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(SCROLL, List.of(down, right, STEPS));
        double work = (worked() - before) / STEPS;
        return new Scrolled(
                number(seen, "longest"), number(seen, "median"), work, number(seen, "nodes"));
    }

    private static double number(Map<?, ?> measured, String name) {
        return ((Number) measured.get(name)).doubleValue();
    }

    /// Milliseconds that all tasks of the page have taken so far: scripts, styles, layout and painting.
    private static double worked() {
        for (JsonElement each : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = each.getAsJsonObject();
            if (metric.get("name").getAsString().equals("TaskDuration")) {
                return metric.get("value").getAsDouble() * 1_000;
            }
        }
        throw new AssertionError("the browser does not say how long tasks take");
    }

    /// How scrolling went.
    ///
    /// @param longest task in milliseconds; 0 when none took 50
    /// @param median time between two pictures, in milliseconds
    /// @param work of the page for a picture, in milliseconds
    /// @param elements of the page at its end
    private record Scrolled(double longest, double median, double work, double elements) {
        private boolean isSmooth() {
            return longest < LONGEST_MS && work < FRAME_MS && median < MEDIAN_MS;
        }
    }
}
