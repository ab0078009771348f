package tv.exstream.web.ui.source;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanState;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;

/// Where media come from, as somebody says it who has only a browser.
@Timeout(120)
class SourceFlowTest {
    @AutoClose private static SourcesServer server;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        server = new SourcesServer();
        server.scanned(
                "local",
                Map.of(
                        Outcome.ADDED,
                        Findings.of(3),
                        Outcome.FAILED,
                        Findings.of(1, new Finding("/media/films/cut.mkv", "it ends early"))),
                Findings.NONE);
    }

    private static Page open(String path) {
        return browser.open(Screen.DESK, server.url(path));
    }

    private static Locator card(Page page, String name) {
        return page.locator(".library").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aListIsAddedPausedChangedAndRemoved() {
        Page page = open("/libraries");
        page.locator("#add").click();
        page.locator("a[href*='kind=xtream']").click();
        page.locator("#name").fill("My panel");
        page.locator("[name='origin.address']").fill("no address");
        page.locator("[name='origin.user']").fill("me");
        page.locator("[name='secrets.password']").fill("hunter2");
        page.locator("#save").click();
        assertThat(page.locator(".field .error").first()).containsText("address must");
        page.locator("[name='origin.address']").fill("http://a.example/get.php?x=1");
        page.locator("#save").click();
        page.waitForURL("**/libraries");
        assertThat(card(page, "My panel").locator(".badge")).hasText("Fine");

        card(page, "My panel").locator("[id^=switch]").click();
        assertThat(card(page, "My panel").locator(".badge")).hasText("Paused");
        card(page, "My panel").locator("a[href$='/source']").click();
        assertThat(page.locator("[name='secrets.password']")).hasValue("");
        page.locator("#name").fill("Their panel");
        page.locator("#save").click();
        page.waitForURL("**/libraries");
        assertThat(server.get("/api/sources").body())
                .contains(
                        "\"name\":\"Their panel\"",
                        "\"knownSecrets\":[\"password\"]",
                        "\"enabled\":false");

        card(page, "Their panel").locator("[id^=remove]").click();
        assertThat(page.locator("dialog[open]"))
                .containsText("Nothing is deleted where they come from");
        page.locator("dialog[open] .danger").click();
        assertThat(card(page, "Their panel")).hasCount(0);
    }

    @Test
    void whereFoldersLieIsWrittenInRows() {
        int id =
                server.add(
                        "{'name': 'Jelly', 'enabled': false, 'origin': {'type': 'jellyfin', 'address': 'http://a.example', 'user': 'me'}}");
        Page page = open("/libraries/" + id + "/source");
        page.locator("#places-add").click();
        page.locator("#places-rows input").first().fill("/data");
        page.locator("#places-rows input").last().fill("/mnt");
        page.locator("#save").click();
        page.waitForURL("**/libraries");

        assertThat(server.get("/api/sources/" + id).body())
                .contains("\"replacements\":[{\"server\":\"/data\",\"local\":\"/mnt\"}]");
        new PageCheck(browser).assertForEverybody(server.url("/libraries/" + id + "/source"));
    }

    @Test
    @DisplayName("UI-22: a server of the network is found, and its form filled")
    void aServerOfTheNetworkIsFound() {
        Page page = open("/libraries/new?kind=jellyfin");
        page.locator("#network-find").click();
        Locator found = page.locator("#network-found li");
        assertThat(found).hasCount(1);
        assertThat(found).containsText("http://192.168.1.23:8096");

        found.locator("button").click();

        assertThat(page.locator("#name")).hasValue("Jellyfin");
        assertThat(page.locator("#name")).isFocused();
        assertThat(page.locator("#network-said")).hasText("Jellyfin is chosen.");
        assertThat(page.locator("[name='origin.address']")).hasValue("http://192.168.1.23:8096");
    }

    @Test
    @DisplayName(
            "UI-22: Plex is taken by its machine, and what is a source already cannot be taken")
    void whatIsASourceAlreadyIsNotTakenAgain() {
        Page page = open("/libraries/new?kind=plex");
        page.locator("#network-find").click();
        page.locator("#network-found li button").click();
        assertThat(page.locator("[name='origin.machine']")).hasValue("abc-attic");
        assertThat(page.locator("#name")).hasValue("Attic");
        int id =
                server.add(
                        "{'name': 'Attic', 'enabled': false, 'origin': {'type': 'plex', 'machine': 'abc-attic'}}");

        page.reload();
        page.locator("#network-find").click();

        assertThat(page.locator("#network-found li button")).isDisabled();
        assertThat(page.locator("#network-found li button")).hasText("Is here already");
        server.send("DELETE", "/api/sources/" + id, "");
    }

    @Test
    void aServerIsGivenAnAddressAndTheOneBeforeEndsWithAnother() {
        int id =
                server.add(
                        "{'name': 'Telling', 'enabled': false, 'origin': {'type': 'plex', 'machine': 'abc'}}");
        Page page = open("/libraries/" + id + "/source");
        Locator address = page.locator("#hook-address code");
        page.locator("#hook-make").click();
        assertThat(address).hasCount(1);
        String first = address.textContent();
        assertThat(page.locator("#hook-local")).isVisible();
        assertThat(page.locator("#hook-address button")).hasText("Copy");
        assertThat(page.locator("#hook-make")).hasText("Make another address");

        page.locator("#hook-make").click();
        assertThat(page.locator("dialog[open]")).containsText("ends at once");
        page.locator("#frame-confirm-yes").click();
        assertThat(address).not().hasText(first);
        assertThat(called(first)).isEqualTo(404);
        assertThat(called(address.textContent())).isEqualTo(204);
        page.locator("#name").fill("Told");
        page.locator("#save").click();
        page.waitForURL("**/libraries");

        page.navigate(server.url("/libraries/" + id + "/source").toString());
        assertThat(page.locator("#hook-made")).isHidden();
        assertThat(page.locator("#hook-known")).isVisible();
        new PageCheck(browser).assertForEverybody(server.url("/libraries/" + id + "/source"));
    }

    /// What the server answers to a media server that calls an address.
    private static int called(String address) {
        return server.send("POST", URI.create(address).getPath(), "{'event':'library.new'}")
                .statusCode();
    }

    @Test
    void thePictureOfTheDocumentsIsTakenWhenGoldenFilesAreRewritten() {
        Assumptions.assumeTrue(
                Boolean.getBoolean("golden.rewrite"), "golden files are not being rewritten");
        server.add(
                "{'name': 'Living room', 'origin': {'type': 'jellyfin', 'address': 'http://192.168.1.10:8096', 'user': 'me'}}");
        server.add(
                "{'name': 'Trains', 'enabled': false, 'origin': {'type': 'youtube', 'find': 'CHANNEL', 'text': '@trains', 'most': 50, 'height': 1080}}");
        server.until("Living room", ScanState.ENDED);

        new PageCheck(browser).picture(server.url("/libraries"), "sources");
    }

    @Test
    void thePagesAreForEverybody() {
        server.add(
                "{'name': 'away', 'origin': {'type': 'm3u', 'address': 'http://a.example/l.m3u'}}");
        server.until("away", ScanState.ENDED);
        var check = new PageCheck(browser);

        check.assertForEverybody(server.url("/libraries"));
        check.assertForEverybody(server.url("/libraries/new"));
        check.assertForEverybody(server.url("/libraries/local/report"));
    }

    @Test
    void aReadingIsStoppedAndBegunAgain() {
        int id =
                server.add(
                        "{'name': 'slow', 'origin': {'type': 'm3u', 'address': 'http://a.example/l.m3u'}}");
        Page page = open("/libraries");
        Locator slow = card(page, "slow");
        assertThat(slow.locator(".badge")).hasText("Being read");
        assertThat(slow.locator("progress")).isVisible();

        slow.locator("[id^=end-]").click();

        assertThat(page.locator(".toast")).hasText("Stopped. What was found so far stays.");
        assertThat(slow.locator(".badge")).hasText("Stopped");
        server.until("slow", ScanState.CANCELLED);
        slow.locator("[id^=read-]").click();
        assertThat(page.locator(".toast").last()).hasText("slow is being read.");
        assertThat(slow.locator(".badge")).hasText("Being read");
        server.until("slow", ScanState.RUNNING);
        server.send("DELETE", "/api/sources/" + id, "");
        assertThat(slow).hasCount(0);
    }

    @Test
    void whatIsSoughtBeforeTheScriptsAreThereIsFoundOnceTheyAre() {
        Page page = open("/libraries");
        List<Route> held = new ArrayList<>();
        page.route("**/htmx.min.js", held::add);
        page.navigate(
                server.url("/libraries/local/report").toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#text").fill("nothing like it");
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.locator("#found tbody tr")).hasCount(1);

        held.forEach(Route::resume);

        assertThat(page.locator("#found h2")).hasText("Nothing is like that");
        assertThat(page.locator("#text")).isFocused();
    }

    @Test
    void aReportIsSearchedAndTakenAway() throws IOException {
        Page page = open("/libraries");
        page.locator(".library a[href$='/local/report']").click();
        assertThat(page.locator("h1")).hasText("Report: Folders of this machine");
        assertThat(page.locator("#found tbody tr")).hasCount(1);
        assertThat(page.locator("#found tbody tr"))
                .containsText(new String[] {"unreadable/media/films/cut.mkv"});

        page.locator("#text").fill("nothing like it");
        assertThat(page.locator("#found h2")).hasText("Nothing is like that");
        page.locator("#text").fill("");
        page.locator("#kind").selectOption("FAILED");
        assertThat(page.locator("#found tbody tr")).containsText("it ends early");
        Download table = page.waitForDownload(() -> page.locator("#table").click());

        assertThat(table.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(table.path()))
                .isEqualTo(
                        "kind,name,reason\r\nFAILED,\"/media/films/cut.mkv\",\"it ends early\"\r\n");
    }
}
