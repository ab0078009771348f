package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tv.exstream.web.ui.Browser.Screen;

/// What holds for every page in every state: on a phone, a tablet and a desk, light and dark, nothing is wider than the screen, nobody is
/// shut out by what axe-core knows of WCAG 2.2 AA, nothing complains and nothing is asked of another host. It weighs little, is there soon, and
/// a second visit fetches no script and no style sheet.
///
/// ```java
/// new PageCheck(browser).assertForEverybody(server.url("/channels"));
/// new PageCheck(browser).assertForEverybody(server.url("/channels"), page -> page.locator("#new").click());
/// ```
public final class PageCheck {
    private static final int PHONE = 360;
    private static final int TABLET = 768;
    private static final int DESK = 1_440;
    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("docs", "images", "pages");

    /// Small enough to be kept in the repository.
    private static final int MOST_BYTES = 200_000;

    /// Of a page and all it loads, packed, without pictures.
    private static final int MOST_WEIGHT = 300 * 1_024;

    private static final int LATEST_PAINT = 1_000;

    /// How long a page that was not there soon is visited again.
    private static final Duration BUSY = Duration.ofSeconds(30);

    private static final String AXE = read("/axe.min.js");

    /// What is wrong, a line for each place. Of themes, only colours differ.
    private static final String VIOLATIONS =
            """
            async ([theme, part]) => {
              document.documentElement.dataset.theme = theme;
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
              const rules = theme === "dark" ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: tags };
              const { violations } = await axe.run(part, { runOnly: rules, resultTypes: ["violations"] });
              return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html} ${node.failureSummary}`));
            }
            """;

    /// Whether something is not saved.
    private static final String ASKS =
            "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))";

    private final Browser browser;

    public PageCheck(Browser browser) {
        this.browser = browser;
    }

    /// Brings a page into a state.
    public interface State {
        void reach(Page page);
    }

    /// A page as it is opened.
    public void assertForEverybody(URI url) {
        assertForEverybody(url, page -> {});
    }

    /// Opened on a desk and made as narrow as a tablet, then opened anew on a phone, where its colours in the dark are looked at, too: they
    /// are those of a desk.
    public void assertForEverybody(URI url, State state) {
        assertForEverybody(url, state, _ -> false);
    }

    /// A page that says that something went wrong: that its status does as well is all that the console tells.
    public void assertFailureForEverybody(URI url, int status) {
        String shown = "a status of %d ".formatted(status);
        assertForEverybody(
                url,
                page -> assertThat(page.innerText("main")).contains(Integer.toString(status)),
                error -> error.contains(shown) && error.contains(" at %s:".formatted(url)));
    }

    private void assertForEverybody(URI url, State state, Predicate<String> isExpected) {
        browser.takeErrors();
        browser.requests.clear();
        Page page = browser.open(new Screen(DESK, HEIGHT, ColorScheme.LIGHT), url);
        settled(page);
        assertThat(page.evaluate(ASKS))
                .as("whether %s asks before it is left unchanged", url.getPath())
                .isEqualTo(false);
        state.reach(page);
        assertFits(page, DESK);
        assertAccessible(page, "html", List.of("light"));
        PageLoad first = PageLoad.of(page);
        page.setViewportSize(TABLET, HEIGHT);
        assertFits(page, TABLET);
        page.setViewportSize(PHONE, HEIGHT);
        page.navigate(url.toString());
        settled(page);
        state.reach(page);
        assertFits(page, PHONE);
        assertAccessible(page, "html", List.of("light", "dark"));
        assertLight(url, first, PageLoad.of(page));
        assertSoon(page, url, first);
        assertThat(browser.takeErrors())
                .as("errors of " + url.getPath())
                .filteredOn(Predicate.not(isExpected))
                .isEmpty();
        assertThat(browser.requests)
                .as("requests of " + url.getPath())
                .allMatch(request -> isOurs(request, url));
        browser.leave(page);
    }

    /// What a page weighs and when it is there, also where there is so much that nothing else of it is looked at.
    ///
    /// @param state in which all of it has been loaded
    public void assertLightAndSoon(URI url, State state) {
        Page page = browser.open(new Screen(DESK, HEIGHT, ColorScheme.LIGHT), url);
        reach(state, page);
        PageLoad first = PageLoad.of(page);
        page.navigate(url.toString());
        reach(state, page);
        assertLight(url, first, PageLoad.of(page));
        assertSoon(page, url, first);
        browser.leave(page);
    }

    /// Looks at a part of a page that is open: where a page is as large as a book, all of it takes a minute.
    public static void assertPartForEverybody(Page page, String selector) {
        assertAccessible(page, selector, List.of("light", "dark"));
    }

    /// Takes the picture of a page for the documents.
    public void picture(URI url, String name) {
        picture(url, name, page -> {});
    }

    public void picture(URI url, String name, State state) {
        Page page = browser.open(new Screen(1_200, 750, ColorScheme.LIGHT), url);
        reach(state, page);
        Path file = PICTURES.resolve(name + ".png");

        page.screenshot(new Page.ScreenshotOptions().setPath(file));

        assertThat(file.toFile()).size().isLessThan(MOST_BYTES);
        browser.leave(page);
    }

    private static void reach(State state, Page page) {
        settled(page);
        state.reach(page);
    }

    /// Of all that a page has loaded until its end: some is asked for late, such as a player by its page.
    private static void assertLight(URI url, PageLoad first, PageLoad second) {
        assertThat(first.bytes()).as("bytes of " + url.getPath()).isBetween(1L, (long) MOST_WEIGHT);
        assertThat(first.files()).as("files of " + url.getPath()).isNotEmpty();
        assertThat(second.files()).as("files of a second visit to " + url.getPath()).isEmpty();
    }

    /// What a machine does beside the browser delays a picture; what the page itself does delays each.
    private static void assertSoon(Page page, URI url, PageLoad first) {
        double soonest = Math.min(first.firstPaint(), PageLoad.of(page).firstPaint());
        Instant end = Instant.now().plus(BUSY);
        while (soonest >= LATEST_PAINT && Instant.now().isBefore(end)) {
            page.navigate(url.toString());
            soonest = Math.min(soonest, PageLoad.of(page).firstPaint());
        }
        assertThat(soonest).as("first text of %s in ms", url.getPath()).isLessThan(LATEST_PAINT);
    }

    private static void assertFits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s at %d px", page.url(), width)
                .isEqualTo(width);
    }

    private static void assertAccessible(Page page, String part, List<String> themes) {
        page.evaluate(AXE);
        // Colours on their way from one theme to the other are neither.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String theme : themes) {
            assertThat((List<?>) page.evaluate(VIOLATIONS, List.of(theme, part)))
                    .as(
                            "axe on %s of %s at %d px, %s",
                            part, page.url(), page.viewportSize().width, theme)
                    .isEmpty();
        }
    }

    /// The server says how it is once the scripts of the frame run; where nobody has signed in there is no such place.
    public static void settled(Page page) {
        page.waitForFunction(
                "() => !document.querySelector('#health[data-state=unknown]') && document.readyState === 'complete'");
    }

    private static boolean isOurs(URI request, URI page) {
        return Stream.of("blob", "data").anyMatch(each -> each.equals(request.getScheme()))
                || Objects.equals(request.getAuthority(), page.getAuthority());
    }

    private static String read(String resource) {
        try (InputStream in = PageCheck.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
