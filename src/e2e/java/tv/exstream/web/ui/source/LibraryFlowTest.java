package tv.exstream.web.ui.source;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;

/// The folders of a running server, and what its pages show of them.
@Timeout(120)
class LibraryFlowTest {
    @TempDir private static Path folder;
    private static Path season;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        season = folder.resolve("shows/Orbit/Season 1");
        episode(11, season.resolve("Orbit S01E01 Start.mkv"));
        episode(12, season.resolve("Orbit S01E02 Landing.mkv"));
        episode(13, season.resolveSibling("Season 2").resolve("Orbit S02E01 Home.mkv"));
        ShortClips.copy(folder.resolve("more/Birds"), 11);
        Files.writeString(
                folder.resolve("config.yaml"),
                "media:\n  folders:\n    - %s\n".formatted(folder.resolve("shows")));
        product = Product.in(folder).start();
        Patience.until("all is read", () -> items("show_title:orbit") == 3);
    }

    private static void episode(int clip, Path file) throws Exception {
        Path folder = ShortClips.copy(file.getParent(), clip);
        Files.move(folder.resolve(ShortClips.title(clip) + ".mkv"), file);
    }

    private static int items(String query) {
        String asked = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return product.json("/api/media?query=" + asked).at("/total").asInt();
    }

    private static Page open(String path) {
        return browser.open(Screen.DESK, product.url(path));
    }

    @Test
    void aFolderIsAddedByItsChooserAndTakenOutAgain() {
        Page page = open("/libraries");
        page.locator("main a[href$='libraries/folders']").first().click();
        Locator chosen = page.locator("#folders > .rows-list li");
        assertThat(chosen).hasCount(1);
        page.locator("#path").fill(folder.toString());
        page.locator("#path").press("Enter");
        assertThat(page.locator("#folders h2")).hasText(folder.toString());
        page.locator("a.folder").getByText("more").click();
        assertThat(page.locator("#folders h2")).hasText(folder.resolve("more").toString());
        page.locator("a.folder").getByText("Birds").click();
        assertThat(page.locator("#folders")).containsText("Media files in this folder itself: 1");
        page.locator("#folder-up").click();
        assertThat(page.locator("#folders h2")).hasText(folder.resolve("more").toString());
        page.locator("#add-folder").click();

        assertThat(page.locator(".toast")).hasText("The folder is added and being read.");
        assertThat(chosen).hasCount(2);
        assertThat(page.locator("#add-folder")).hasCount(0);
        Patience.until("it is read", () -> items("kestrel") == 1);
        chosen.last().getByText("Remove").click();
        assertThat(page.locator("dialog[open]")).containsText("Nothing in it is deleted");
        page.locator("#frame-confirm-yes").click();
        assertThat(chosen).hasCount(1);
        assertThat(product.json("/api/settings").toString())
                .doesNotContain(folder.resolve("more").toString());
    }

    /// Both answers are held: the older one comes first and would take away the place of the other one.
    @Test
    void theFolderThatWasAskedForLastIsShown() {
        Page page = open("/libraries/folders?path=" + folder);
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("path="), held::add);
        page.locator("a.folder").getByText("more").click();
        page.waitForCondition(() -> held.size() == 1);
        page.locator("#path").fill(season.toString());
        page.locator("#path").press("Enter");
        page.waitForCondition(() -> held.size() == 2);

        held.forEach(Route::resume);

        assertThat(page.locator("#folders h2")).hasText(season.toString());
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void whatIsGoneIsInTheTrashUntilItIsFoundAgain() throws IOException {
        Path file = season.resolve("Orbit S01E02 Landing.mkv");
        Path away = Files.move(file, folder.resolve("away.mkv"));
        product.scan();
        Page page = open("/trash");
        Locator gone = page.locator(".gone li");
        assertThat(gone).containsText(new String[] {"Landing"});
        new PageCheck(browser).assertForEverybody(product.url("/trash"));
        // What is pressed is not replaced, should the server find the file by itself.
        page.locator("#look").hover();
        page.mouse().down();
        Files.move(away, file);
        page.mouse().up();

        assertThat(page.locator(".toast")).containsText("All libraries are being scanned.");
        assertThat(page.locator("#gone h2")).hasText("Nothing is missing");
        assertThat(items("landing")).isEqualTo(1);
    }

    @Test
    void aShowAndACollectionAreForEverybody() {
        HttpRequest.Builder flights =
                HttpRequest.newBuilder(product.url("/api/collections"))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"name\": \"Flights\", \"content\": {\"type\": \"smart\", \"query\": \"show_title:orbit\"}}"));
        String made = product.send(flights, HttpResponse.BodyHandlers.ofString()).body();
        int id = JsonMapper.shared().readTree(made).at("/id").asInt();
        var check = new PageCheck(browser);

        check.assertForEverybody(
                product.url("/browse/show?name=Orbit"),
                page -> assertThat(page.locator(".found-item")).hasCount(2));
        check.assertForEverybody(
                product.url("/collections/" + id),
                page -> {
                    assertThat(page.locator("h1")).hasText("Flights");
                    assertThat(page.locator("#has h2")).containsText("3 items");
                });
        check.assertForEverybody(product.url("/claim"));
        check.assertForEverybody(product.url("/libraries/matches"));
    }
}
