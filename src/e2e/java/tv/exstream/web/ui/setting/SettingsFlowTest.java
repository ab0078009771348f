package tv.exstream.web.ui.setting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.PageCheck;

/// Somebody changes settings of a running server in the browser.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsFlowTest {
    @TempDir private static Path folder;
    private static Path file;
    private static Path trees;
    private static Path rocks;
    private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        trees = folder.resolve("media/trees");
        rocks = folder.resolve("more/rocks");
        ShortClips.copy(trees.resolve("Trees"), 11, 12);
        ShortClips.copy(rocks.resolve("Rocks"), 13);
        file = folder.resolve("config.yaml");
        Files.writeString(
                file, "# Mine.\nmedia:\n  folders:\n    - %s # big disk\n".formatted(trees));
        product = Product.in(folder).start();
        page = browser.open(Browser.Screen.DESK, product.url("/settings"));
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("UI-30: the tuner gets another name without a restart, and its default again")
    void aNameHoldsAtOnceAndIsReset() throws IOException {
        page.locator("[name='tuner.name']").fill("Attic");
        save("tuner");

        assertThat(page.locator(".toast").first()).containsText("Saved");
        assertThat(page.locator("[name='tuner.name']")).hasValue("Attic");
        assertThat(product.get("/discover.json").body()).contains("\"Attic\"");
        assertThat(Files.readString(file))
                .startsWith("# Mine.")
                .contains("# big disk")
                .contains("tuner:\n  name: Attic\n");

        page.locator("#setting-tuner-name-reset").click();

        assertThat(page.locator("[name='tuner.name']")).hasValue("EXStreamTV");
        assertThat(Files.readString(file)).doesNotContain("tuner");
    }

    @Test
    @Order(2)
    void whatIsNotAcceptableIsSaidAtTheField() throws IOException {
        String before = Files.readString(file);
        page.locator("[name='guide.back']").fill("never");
        save("guide");

        Locator error = page.locator("#setting-guide-back-field .error");
        assertThat(error).containsText("guide.back must be a length of time from 0s to 60d: never");
        assertThat(page.locator("[name='guide.back']")).isFocused();
        assertThat(Files.readString(file)).isEqualTo(before);
        page.locator("[name='guide.back']").fill("1d");
    }

    @Test
    @Order(3)
    @DisplayName("a folder that is named in the browser is scanned at once")
    void aFolderIsAdded() throws IOException {
        Patience.until("two films are there", Duration.ofSeconds(60), () -> films() == 2);
        Locator folders = page.locator("[name='media.folders']");
        folders.fill(trees + "\n" + rocks);
        save("media");

        assertThat(folders).hasValue(trees + "\n" + rocks);
        Patience.until("three films are there", Duration.ofSeconds(60), () -> films() == 3);
        assertThat(Files.readString(file)).contains(trees + " # big disk\n    - " + rocks + "\n");
    }

    @Test
    @Order(4)
    void whatNeedsARestartIsListedAndWhatAVariableSaysIsLocked() {
        assertThat(page.locator("[name='guide.ahead']")).isDisabled();
        assertThat(page.locator("#setting-guide-ahead-field"))
                .containsText("EXSTREAMTV_GUIDE_AHEAD");
        page.locator("[name='timeline.zone']").fill("Europe/Berlin");
        save("timeline");

        assertThat(page.locator("#waiting")).containsText("Europe/Berlin");
        assertThat(product.json("/api/settings/restart").at("/waiting/0/key").asString())
                .isEqualTo("timeline.zone");
    }

    @Test
    @DisplayName("UI-27: settings are found by their words, those of ffmpeg too")
    @Order(5)
    void settingsAreFoundByTheirWords() {
        page.locator("#find").fill("subtitle languages");

        assertThat(page.locator("[name='streaming.subtitleLanguages']")).isVisible();
        assertThat(page.locator("[name='tuner.name']")).isHidden();
        assertThat(page.locator("#found")).containsText("1 setting");

        page.locator("#find").fill("");
        page.locator("#only-changed").check();

        assertThat(page.locator("[name='timeline.zone']")).isVisible();
        assertThat(page.locator("[name='tuner.name']")).isHidden();
    }

    @Test
    @Order(6)
    @DisplayName("WCAG 2.2 AA: also with a mistake in the file and something that waits")
    void thePageWithItsBannersIsForEverybody() throws IOException {
        Files.writeString(file, Files.readString(file) + "nonsense: 1\n");
        assertThat(
                        product.send(
                                        HttpRequest.newBuilder(product.url("/api/settings/reload"))
                                                .POST(HttpRequest.BodyPublishers.noBody()),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                .isEqualTo(200);

        new PageCheck(browser).assertForEverybody(product.url("/settings"));

        assertThat(product.json("/api/health").toString()).contains("there is no setting nonsense");
        assertThat(page.locator("#health"))
                .hasAttribute("title", Pattern.compile("^settings: [^\\[]*nonsense[^\\[]*$"));
    }

    @Test
    @Order(7)
    @DisplayName("STR-33, UI-30: the pace of kinds of players and of channels is chosen on a page")
    void thePaceIsChosenOnAPage() {
        page.navigate(product.url("/pacing").toString());
        PageCheck.settled(page);
        assertThat(page.locator("#usual option").first())
                .hasText("As the configuration says: As the channel is sent");
        page.locator("#agent-add").click();
        page.locator("#agent-0-name").fill("VLC");
        page.locator("#agent-0-pacing").selectOption("burst");
        page.locator("#channel-add").click();
        page.locator("#channel-0-name").fill("99");
        page.locator("#pacing button[type=submit]").click();
        assertThat(page.locator(".toast")).containsText("99");

        page.locator("#channel-0-name").fill("1");
        page.locator("#channel-0-pacing").selectOption("adaptive");
        page.locator("#usual").selectOption("disabled");
        page.locator("#pacing button[type=submit]").click();

        assertThat(page.getByText("tunes in from now on")).isVisible();
        assertThat(product.json("/api/pacing").toString())
                .contains(
                        "[{\"agent\":\"VLC\",\"pacing\":\"burst\"}]",
                        "[{\"channel\":\"1\",\"pacing\":\"adaptive\"}]",
                        "\"usual\":\"disabled\"");
        page.reload();
        PageCheck.settled(page);
        assertThat(page.locator("#agent-0-name")).hasValue("VLC");
        page.locator("[data-row-remove]").first().click();
        page.locator("#pacing button[type=submit]").click();
        assertThat(page.getByText("tunes in from now on")).isVisible();
        assertThat(product.json("/api/pacing").at("/agents").isEmpty()).isTrue();
    }

    private static void save(String section) {
        page.locator("#" + section + " button[type='submit']").click();
    }

    private static int films() {
        return product.json("/api/media").at("/total").asInt();
    }
}
