package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Navigation.Destination;

/// Every page of the menu, of the running program.
class FramePagesTest {
    /// The words of the menu at the foot that are wider than their place.
    private static final String CUT =
            "() => [...document.querySelectorAll('.foot span')]"
                    + ".filter(each => each.scrollWidth > each.clientWidth).map(each => each.textContent)";

    /// Addresses of this server that a page has and that lead out of where a proxy has put it.
    private static final String OUTSIDE =
            """
            (place) => [...document.querySelectorAll("[href], [src], [action]")]
              .flatMap((each) => [each.href, each.src, each.action])
              .filter((each) => typeof each === "string" && each.startsWith(location.origin) && !each.startsWith(place))
            """;

    @TempDir private static Path folder;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        Path media = folder.resolve("media");
        // Those in the size of a stamp cost less, but no document shows them.
        boolean isForDocuments = Boolean.getBoolean("golden.rewrite");
        ShortClips.copy(
                media.resolve("Trees"),
                isForDocuments ? new int[] {1, 2, 3} : new int[] {11, 12, 13});
        product = Product.in(folder).showing(media).start();
        product.awaitOnAir(1);
        send("POST", "/api/channels/1/logo", "");
        send("PUT", "/api/watermarks/default", "{}");
        send("PUT", "/api/graphics/next", "{}");
        send("PUT", "/api/cards/next", "{\"channel\": \"1\", \"length\": \"PT1S\"}");
    }

    private static void send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.url(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        assertThat(product.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    static Stream<Destination> all() {
        return Navigation.all().stream();
    }

    @DisplayName(
            "AC-21: WCAG 2.2 AA: every page of the menu is for everybody, fits every screen and asks for nothing that is not there")
    @ParameterizedTest
    @MethodSource("all")
    void everyPageIsForEverybodyAndFitsEveryScreen(Destination page) {
        new PageCheck(browser).assertForEverybody(product.url(page.path()));
    }

    @DisplayName("WCAG 2.2 AA: so are the pages that no menu has")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cards/next",
                "/channels/1",
                "/channels/1/as-run",
                "/channels/1/branding",
                "/channels/1/screens",
                "/channels/1/streams",
                "/channels/import",
                "/channels/new",
                "/design",
                "/graphics/next",
                "/help/queries",
                "/libraries/folders",
                "/libraries/new",
                "/media/1",
                "/reference/channels",
                "/sign-in",
                "/start?step=machine",
                "/start?step=media",
                "/start?step=channels",
                "/start?step=watch",
                "/watermarks/default"
            })
    void pagesOutsideTheMenuAre(String path) {
        new PageCheck(browser).assertForEverybody(product.url(path));
    }

    @DisplayName("WCAG 2.2 AA: so is the page of an address where nothing is")
    @Test
    void thePageOfNothingIs() {
        new PageCheck(browser).assertFailureForEverybody(product.url("/nowhere"), 404);
    }

    @DisplayName("F25: every page of the menu works where a reverse proxy has put it below a path")
    @ParameterizedTest
    @MethodSource("all")
    void everyPageWorksBelowAPath(Destination page) {
        try (PrefixProxy proxy = new PrefixProxy(product.url("/"))) {
            URI address = proxy.page().resolve(page.path().substring(1));
            Page shown = browser.open(Browser.Screen.DESK, address);
            PageCheck.settled(shown);

            assertThat(shown.title()).isNotBlank();
            assertThat(shown.evaluate(OUTSIDE, proxy.page().toString())).isEqualTo(List.of());
            assertThat(browser.requests).allMatch(url -> isBelow(proxy.page(), url));
            assertThat(browser.takeErrors()).isEmpty();
            browser.leave(shown);
        }
    }

    private static boolean isBelow(URI place, URI url) {
        return url.toString().replaceFirst("^blob:", "").startsWith(place.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theWordsAtTheFootAreWholeOnAPhone(String language) {
        Page page = browser.open(Browser.Screen.PHONE, product.url("/design"));
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("language", language)
                                        .setUrl(product.url("/").toString())));
        page.navigate(product.url("/design").toString());
        assertThat(page.getAttribute("html", "lang")).startsWith(language);
        assertThat(page.evaluate(CUT)).isEqualTo(List.of());

        String ofViewers =
                ResourceBundle.getBundle("messages/frame", Locale.of(language))
                        .getString("frame.foot.why");
        page.locator(".foot span")
                .all()
                .forEach(each -> each.evaluate("(e, to) => e.textContent = to", ofViewers));

        assertThat(page.evaluate(CUT)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePicturesOfTheDocumentsAreTakenWhenGoldenFilesAreRewritten(Destination page)
            throws IOException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("golden.rewrite"), "golden files are not being rewritten");
        Assumptions.assumeTrue(isShown(page), "no document shows this page");

        new PageCheck(browser).picture(product.url(page.path()), page.key());
    }

    private static boolean isShown(Destination page) throws IOException {
        try (Stream<Path> documents = Files.list(Path.of("docs"))) {
            return documents
                    .filter(each -> each.toString().endsWith(".md"))
                    .map(FramePagesTest::read)
                    .anyMatch(text -> text.contains("(images/pages/%s.png)".formatted(page.key())));
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
