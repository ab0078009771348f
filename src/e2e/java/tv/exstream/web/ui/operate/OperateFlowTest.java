package tv.exstream.web.ui.operate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;
import tv.exstream.web.ui.PageCheck;

/// Somebody watches over a running server.
@Timeout(120)
class OperateFlowTest {
    private static final String MINE = "# Mine.\n";

    /// Folders and cards are read.
    private static final int LIBRARIES = 2;

    /// Longer than a trial takes on a busy machine.
    private static final LocatorAssertions.HasTextOptions WORKING =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @TempDir private static Path folder;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        Path media = folder.resolve("media");
        ShortClips.copy(media.resolve("Trees"), 1, 2, 3);
        Files.writeString(folder.resolve("config.yaml"), MINE);
        product = Product.in(folder).showing(media).start();
        product.awaitOnAir(1);
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    @DisplayName(
            "UI-10, UI-14: who watches is on the dashboard, beside the machine, and can be ended")
    void whoWatchesIsSeenAndEnded() throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.url("/iptv/channel/1.ts"))
                        .header("User-Agent", "Kitchen radio");
        try (InputStream stream =
                product.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            Page page = open("/dashboard");
            Locator row = page.locator("#watchers tbody tr");
            assertThat(row).containsText(Pattern.compile("Trees.*Kitchen radio", Pattern.DOTALL));
            assertThat(page.locator("#graphs")).containsText("Memory: server");
            assertThat(page.locator("#graphs .value:not(.muted)").first()).isVisible();

            button(row, "End").click();
            assertThat(page.locator("dialog[open]")).containsText("End watching Trees?");
            page.locator("#frame-confirm-yes").click();

            assertThat(page.locator("#watchers")).containsText("Nobody watches");
            assertThat(stream.transferTo(OutputStream.nullOutputStream())).isPositive();
        }
    }

    @Test
    @DisplayName("UI-10: what there is is counted on the dashboard, which leads to it")
    void whatThereIsIsCountedAndLedTo() {
        int channels = json("GET", "/api/channels", "").at("/channels").size();
        Page page = open("/dashboard");
        Locator stock = page.locator("#stock");
        assertThat(card(stock, "channels")).hasText(String.valueOf(channels));
        assertThat(card(stock, "libraries")).hasText("1");
        assertThat(page.locator("#stock-browse-other_video")).hasText("3 other videos");

        page.locator("#stock-browse-other_video").click();

        assertThat(page).hasURL(product.url("/browse?tab=other_video").toString());
        page.goBack();
        page.locator("#stock .figure-card").first().click();
        assertThat(page).hasURL(product.url("/channels").toString());
    }

    private static Locator card(Locator stock, String key) {
        return stock.locator(".figure-card:has(#stock-" + key + ") .value");
    }

    @Test
    @DisplayName("UI-10: a collection is begun on the dashboard, and once")
    void aCollectionIsBegunOnTheDashboard() {
        Page page = open("/dashboard");

        page.locator("#begin-collection").click();

        assertThat(page.locator("#new-name")).isVisible();
        assertThat(page).hasURL(product.url("/collections").toString());
        page.reload();
        assertThat(page.locator("#new-name")).isHidden();
        page.goBack();
        assertThat(page.locator("#begin-channel")).isVisible();
        assertThat(page.locator("#begin-source")).isVisible();
        assertThat(page.locator("#begin-list")).isVisible();
        assertThat(page.locator("#begin-import")).isVisible();
    }

    @Test
    @DisplayName("UI-41: the log is filtered, and what is new comes by itself")
    void theLogIsFilteredAndFollowed() {
        Page page = open("/logs");
        assertThat(page.locator("#tail-state")).hasText("Following");
        page.locator("#words").fill("scanned library");
        assertThat(page.locator("#found[data-words='scanned library']")).isVisible();
        assertThat(page).hasURL(Pattern.compile("words=scanned"));
        assertThat(page.locator("#tail-state")).hasText("Following");
        int before = page.locator("#log li").count();

        product.scan();

        assertThat(page.locator("#log li")).hasCount(before + LIBRARIES);
        page.locator("#words").fill("no line says this");
        assertThat(page.locator("#log-none")).isVisible();
    }

    @Test
    @DisplayName("UI-41: the log is found by time, in the zone of the viewer")
    void theLogIsFoundByTime() {
        Page page = open("/logs");
        page.locator("#until").fill("2001-02-03T04:05");
        assertThat(page.locator("#log-none")).isVisible();
        assertThat(page).hasURL(Pattern.compile("until=2001-02-0"));
        assertThat(page.locator("#found")).hasAttribute("data-live-tail", "false");

        page.reload();
        assertThat(page.locator("#until")).hasValue("2001-02-03T04:05");
        page.locator("#until").fill("");
        page.locator("#since").fill("2001-02-03T04:05");

        assertThat(page.locator("#tail-state")).hasText("Following");
        assertThat(page.locator("#log-none")).isHidden();
    }

    @Test
    void aPartSaysMoreForAWhileAndLessAgain() {
        Page page = open("/logs");
        button(page, "Say more or less").click();
        page.locator("#level-area").fill("guide");
        page.locator("#level-least").selectOption("debug");
        button(page, "Set").click();
        assertThat(page.locator("#levels")).containsText("guide");

        button(page.locator("#levels"), "As usual").click();

        assertThat(page.locator("#levels li")).hasCount(0);
    }

    @Test
    @DisplayName(
            "UI-39: an item is tried in a format, with command, messages and what was measured, and can be watched")
    void anItemIsTriedAndWatched() {
        Page page = open("/troubleshoot");
        page.locator("#words").fill(ShortClips.title(1));
        page.locator("#items input").first().check();
        page.locator("#trial-channel").selectOption("1");
        page.locator("#trial-seconds").fill("2");
        page.locator("[name=encode]").check();

        button(page, "Try it").click();

        Locator trial = page.locator("#trials article:has-text('" + ShortClips.title(1) + "')");
        assertThat(trial.locator("h2 .badge")).hasText("Done", WORKING);
        assertThat(trial.locator("> .facts")).containsText("Converted:");
        trial.getByText("Command", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(trial.locator("pre").first()).containsText("ffmpeg");
        button(trial, "Watch").click();
        page.waitForCondition(() -> played(page) > 0.2);
        assertThat(page.locator("#watch-trouble")).isEmpty();
        button(page.locator("#watch"), "Close").click();
        assertThat(page.locator("#watch")).isHidden();
    }

    @Test
    @DisplayName("UI-39: an item is tried in any format, and which it was is told")
    void anItemIsTriedInAnyFormat() throws IOException {
        giveSmallerPicture();
        Page page = open("/troubleshoot");
        page.locator("#words").fill(ShortClips.title(2));
        page.locator("#items input").first().check();
        page.locator("#trial-seconds").fill("1");
        assertThat(page.locator("#trial-profile option").first()).containsText("720p");
        page.locator("#trial-channel").selectOption("1");
        assertThat(page.locator("#trial-profile option").first()).hasText("That of the channel");
        page.locator("#trial-profile").selectOption("mobile, 320x180@25/1");
        assertThat(page.locator("#format-width")).isHidden();

        button(page, "Try it").click();

        Locator trial = page.locator("#trials article").first();
        assertThat(trial).containsText("320x180@25/1");
        assertThat(trial.locator("h2 .badge")).hasText("Done", WORKING);
        assertThat(trial.locator("> .facts")).containsText("h264 320×180 25");
        page.locator("#trial-profile").selectOption("Another one, put together below");
        page.locator("#format-width").fill("256");
        page.locator("#format-height").fill("7000");
        button(page, "Try it").click();
        assertThat(page.locator("#format-height:invalid")).isFocused();
        page.locator("#format-height").fill("144");
        assertThat(page.locator("#format-lufs")).isDisabled();

        button(page, "Try it").click();

        assertThat(trial).containsText("256x144@25/1");
        assertThat(trial.locator("h2 .badge")).hasText("Done", WORKING);
        assertThat(trial.locator("> .facts")).containsText("h264 256×144 25");
        trial.getByText("All of the format").click();
        assertThat(trial.locator("details .facts")).containsText("256 × 144");
    }

    @Test
    @DisplayName("UI-27: which ffmpeg works is on a page, where hardware is tried again by hand")
    void hardwareIsTriedAgain() {
        Page page = open("/machine");
        assertThat(page.locator("#machine .banner h2")).hasText(Pattern.compile("ffmpeg .+ works"));
        Locator tried = page.locator("#machine p > time").first();
        String before = tried.getAttribute("datetime");

        button(page, "Try again").click();

        assertThat(tried)
                .not()
                .hasAttribute(
                        "datetime",
                        before,
                        new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        assertThat(button(page, "Try again")).isEnabled();
    }

    @Test
    void aFormatIsPutTogetherOnEveryScreen() {
        new PageCheck(browser)
                .assertForEverybody(
                        product.url("/troubleshoot?channel=1"),
                        page -> {
                            assertThat(page.locator("#trial-channel")).hasValue("1");
                            page.locator("#trial-profile").selectOption("{}");
                            assertThat(page.locator("#format-width")).isVisible();
                        });
    }

    private static void giveSmallerPicture() throws IOException {
        String smaller =
                """
                {"alternatives": [{"name": "mobile", "profile": {
                  "video": {"width": 320, "height": 180, "rate": {"numerator": 25, "denominator": 1}, "bitrateKbps": 300},
                  "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 96}}}]}
                """;
        HttpRequest.Builder change =
                HttpRequest.newBuilder(product.url("/api/channels/1/formats"))
                        .PUT(HttpRequest.BodyPublishers.ofString(smaller));
        assertThat(product.send(change, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("UI-62: a channel that was taken off the air says so, and is started there")
    void aChannelIsTakenOffTheAirAndStarted() {
        Page page = open("/troubleshoot");
        page.locator("#channel").selectOption("1");
        Locator channel = page.locator("#why article");
        button(channel, "Take off the air").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(channel.locator(".badge")).hasText("Off the air by hand");

        button(channel, "Start").click();

        assertThat(channel.locator(".badge")).hasText("Nobody watches");
    }

    @Test
    @DisplayName(
            "UI-60: a channel that was taken off the air is found in the list, on the dashboard and at the head of its pages")
    void aChannelThatWasTakenOffTheAirIsFound() {
        Page page = open("/troubleshoot?channel=1");
        Locator channel = page.locator("#why article");
        button(channel, "Take off the air").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(channel.locator(".badge")).hasText("Off the air by hand");
        try {
            page.navigate(product.url("/dashboard").toString());
            page.locator("#stock-channels-dark").click();
            Locator row = page.locator("tr[data-number='1']");
            assertThat(row.locator(".badge")).hasText("Off the air by hand");
            assertThat(row.getByLabel("Watch Trees")).hasCount(0);
            row.getByRole(AriaRole.LINK, named("Trees")).click();
            assertThat(page.locator("#condition .badge")).hasText("Off the air by hand");
            page.locator("#condition a").click();
            assertThat(page).hasURL(product.url("/troubleshoot?channel=1").toString());
            assertThat(channel).containsText("Somebody has taken it off the air.");
            assertStateIsForEverybody();
        } finally {
            HttpResponse<String> _ = answer("POST", "/api/channels/1/start", "");
        }
        page.navigate(product.url("/channels?state=ready").toString());
        assertThat(page.locator("tr[data-number='1'] .badge")).hasText("Ready");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void assertStateIsForEverybody() {
        PageCheck check = new PageCheck(browser);
        check.assertForEverybody(
                product.url("/channels?state=dark"),
                page -> assertThat(page.locator("tr[data-number='1']")).isVisible());
        check.assertForEverybody(
                product.url("/channels/1"),
                page -> assertThat(page.locator("#condition .badge")).isVisible());
    }

    @Test
    @DisplayName(
            "UI-40: the page of health says what is wrong and what can be done, and that it is mended")
    void whatIsWrongIsMended() throws IOException {
        Path settings = folder.resolve("config.yaml");
        Files.writeString(settings, MINE + "nonsense: 1\n");
        HttpRequest.Builder reload =
                HttpRequest.newBuilder(product.url("/api/settings/reload"))
                        .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(product.send(reload, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        Page page = open("/health");
        Locator part = page.locator(".part").first();
        assertThat(part).containsText("there is no setting nonsense");
        assertThat(part).containsText("Correct the configuration file.");

        Files.writeString(settings, MINE);
        page.locator("#mend-settings").click();

        assertThat(page.locator("#mend-settings")).hasCount(0);
        assertThat(page.locator("#parts h2").first()).hasText("All is well");
    }

    @Test
    @DisplayName("API-56: a script that builds is seen among the jobs, and is ended there")
    void aScriptThatBuildsIsSeenAndEnded() {
        String channel =
                "/api/channels/"
                        + json("POST", "/api/channels", "{\"name\": \"Own\"}")
                                .at("/number")
                                .asString();
        JsonNode _ = json("PUT", channel + "/schedule", "{\"type\": \"script\"}");
        JsonNode _ = json("POST", channel + "/script", "");
        Page page = open("/jobs");
        Locator script = page.locator(".script:has([data-state=busy])");
        assertThat(script).containsText("gives up, when its script stays away, at");

        button(script, "End it").click();
        assertThat(page.locator("dialog[open]")).containsText("the channel stays as it is");
        page.locator("#frame-confirm-yes").click();

        assertThat(script).hasCount(0);
        HttpResponse<String> _ = answer("DELETE", channel, "");
        Patience.until(
                "nothing is missing for that channel any more",
                () -> !answer("GET", "/api/health", "").body().contains("the script has not come"));
    }

    private static JsonNode json(String method, String path, String json) {
        return JsonMapper.shared().readTree(answer(method, path, json).body());
    }

    private static HttpResponse<String> answer(String method, String path, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.url(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        HttpResponse<String> answer = product.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }

    /// How much of the trial was seen, in seconds.
    private static double played(Page page) {
        Object seconds = page.evaluate("document.getElementById('watch-video').currentTime");
        return ((Number) seconds).doubleValue();
    }

    private static Page open(String path) {
        return browser.open(Screen.DESK_BY_DAY, product.url(path));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aScanIsBegunAndStoppedAmongTheJobs() throws IOException {
        // Whoever asks it gets no answer.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String source =
                    "{\"name\": \"Silent\", \"origin\": {\"type\": \"m3u\", \"address\": \"http://127.0.0.1:%d/l\"}}"
                            .formatted(silent.getLocalPort());
            int id = json("POST", "/api/sources", source).at("/id").asInt();
            Page page = open("/jobs");
            Locator job = job(page, "Silent");
            assertThat(job.locator(".badge")).hasText("Running");

            button(job, "Stop").click();
            assertThat(page.locator(".toast")).hasText("Stopped. What was found so far stays.");
            assertThat(job.locator(".badge")).hasText("Stopped");
            assertThat(scan("Silent").at("/state").asString()).isEqualTo("CANCELLED");
            button(job, "Start").click();
            assertThat(job.locator(".badge")).hasText("Running");
            assertThat(scan("Silent").at("/state").asString()).isEqualTo("RUNNING");

            HttpResponse<String> _ = answer("DELETE", "/api/sources/" + id, "");
            assertThat(job).hasCount(0);
        }
    }

    @Test
    void aLibraryIsScannedAnewAmongTheJobs() {
        Page page = open("/jobs");
        Locator job = job(page, "local");
        assertThat(job.locator(".badge")).hasText("Done");
        String before = scan("local").at("/began").asString();

        button(job, "Start").click();

        Patience.until(
                "it is scanned anew",
                () ->
                        !scan("local").at("/began").asString().equals(before)
                                && scan("local").at("/state").asString().equals("ENDED"));
        assertThat(job.locator(".badge")).hasText("Done");
        assertThat(job).containsText("3 unchanged");
    }

    private static Locator job(Page page, String name) {
        return page.locator(".job").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static JsonNode scan(String name) {
        return json("GET", "/api/jobs", "")
                .at("/jobs")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChannelIsBegunOnTheDashboardAndLedToItsSchedule() {
        Page page = open("/dashboard");
        page.locator("#begin-channel").click();
        page.locator("#name").fill("Late Films");
        page.locator("#number").fill("77");
        page.locator("main form [type=submit]").click();

        page.waitForURL("**/channels/77/schedule");
        assertThat(page.locator(".toast"))
                .hasText("The channel is there. Now it needs a schedule.");
        assertThat(page.locator("h1")).containsText("Late Films");
        assertThat(page.getByText("Choose a template")).isVisible();
        assertThat(json("GET", "/api/channels/77", "").at("/name").asString())
                .isEqualTo("Late Films");
        HttpResponse<String> _ = answer("DELETE", "/api/channels/77", "");
    }
}
