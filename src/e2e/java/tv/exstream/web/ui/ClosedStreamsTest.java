package tv.exstream.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.ui.Browser.Screen;

/// Somebody watches elsewhere what a running server sends to nobody who is not let in.
@Timeout(180)
class ClosedStreamsTest {
    private static final byte SYNC = 0x47;
    private static final Duration PREPARING = Duration.ofSeconds(60);

    /// What of the account lets players in, and revoking it, as pages ask for both.
    private static final String PLAYERS =
            "async () => (await (await import('/ui/server.js')).read('api/tokens?kind=PLAYER')).tokens.map(({ label }) => label)";

    private static final String REVOKE_ALL =
            """
            async () => {
              const { read, send } = await import("/ui/server.js");
              for (const { id } of (await read("api/tokens?kind=PLAYER")).tokens) {
                await send("DELETE", `api/tokens/${id}`);
              }
            }
            """;

    @TempDir private static Path folder;
    @AutoClose private static Product product;
    @RegisterExtension private static final Browser browser = new Browser();

    /// In which somebody is signed in all the time.
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        Path media = folder.resolve("media");
        ShortClips.copy(media.resolve("Birds"), 11, 12);
        product =
                Product.in(folder)
                        .showing(media)
                        .with("SECURITY_OPEN_STREAMS", "")
                        .with("SECURITY_OPEN_GUIDE", "")
                        .start();
        product.awaitOnAir(1);
        page = browser.open(Screen.DESK, product.url("/design"));
        APIResponse claimed =
                page.request()
                        .post(
                                product.url("/api/claim").toString(),
                                RequestOptions.create()
                                        .setData(
                                                Map.of(
                                                        "name",
                                                        "anna",
                                                        "password",
                                                        "a long walk home")));
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(201);
    }

    @BeforeEach
    void open() {
        page.navigate(product.url("/player/1").toString());
        PageCheck.settled(page);
        page.evaluate(REVOKE_ALL);
    }

    @Test
    void anotherDevicePlaysByAnAddressOfItsOwnUntilThatIsRevoked() throws Exception {
        assertThat(product.get("/iptv/channel/1/master.m3u8").statusCode()).isEqualTo(401);
        openDialog();
        assertThat(page.locator("#elsewhere-label")).hasValue("Device");
        assertThat(page.locator("#elsewhere-ways")).isHidden();
        assertThat(page.locator("#elsewhere-file")).isHidden();
        PageCheck.assertPartForEverybody(page, "#elsewhere");

        make("Kitchen", "30 days");

        assertThat(page.locator("#elsewhere-form")).isHidden();
        URI hls = URI.create(page.locator("#elsewhere-hls").innerText());
        String token = hls.getPath().split("/")[2];
        assertThat(hls).isEqualTo(product.url("/t/" + token + "/iptv/channel/1/master.m3u8"));
        assertPlays(hls);
        Download file = page.waitForDownload(() -> page.locator("#elsewhere-file").click());
        assertThat(Files.readString(file.path()))
                .contains(product.url("/t/" + token + "/iptv/channel/1.ts").toString());
        PageCheck.assertPartForEverybody(page, "#elsewhere");
        close();
        assertThat(page.content()).doesNotContain(token);

        page.navigate(product.url("/account").toString());
        PageCheck.settled(page);
        Locator listed = page.locator("#players li");
        assertThat(listed).containsText("Kitchen");
        assertThat(listed).containsText("until");
        listed.locator("button").click();
        page.locator("#frame-confirm-yes").click();
        assertThat(listed).hasCount(0);

        assertThat(status(hls)).isEqualTo(401);
        assertThat(product.console()).doesNotContain(token);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aPageMakesOneAddressAndAnotherOnceThatIsRevoked() {
        openDialog();
        make("Kitchen", "Until it is revoked");
        String first = page.locator("#elsewhere-hls").innerText();
        close();
        openDialog();
        assertThat(page.locator("#elsewhere-hls")).hasText(first);
        assertThat(page.locator("#elsewhere-form")).isHidden();
        assertThat(players()).containsExactly("Kitchen");

        page.evaluate(REVOKE_ALL);
        close();
        openDialog();

        assertThat(page.locator("#elsewhere-form")).isVisible();
        assertThat(page.locator("#elsewhere-ways")).isHidden();
        make("Bedroom", "A day");
        assertThat(page.locator("#elsewhere-hls")).not().hasText(first);
        assertThat(players()).containsExactly("Bedroom");
    }

    @Test
    void aDeviceNearByIsLetInByOneAddressHoweverOftenItIsAsked() {
        page.evaluate(NearbyDevice.IS_THERE);
        openDialog();
        page.locator("#elsewhere-cast").click();
        assertThat(page.locator("#elsewhere")).isHidden();
        URI given = URI.create((String) page.evaluate("window.watched.src"));
        assertThat(given.getPath()).matches("/t/[\\w-]{43}/iptv/channel/1/master.m3u8");
        assertPlays(given);
        page.evaluate("window.leave()");

        openDialog();
        page.locator("#elsewhere-cast").click();
        assertThat(page.locator("#elsewhere")).isHidden();

        assertThat(page.evaluate("window.watched.src")).isEqualTo(given.toString());
        assertThat(players()).containsExactly("Device nearby");
        assertThat(browser.takeErrors()).isEmpty();
    }

    private static void openDialog() {
        page.locator(".screen").hover();
        page.locator("#elsewhere-open").click();
        assertThat(page.locator("#elsewhere")).isVisible();
    }

    private static void close() {
        page.locator("#elsewhere [value=close]").click();
        assertThat(page.locator("#elsewhere")).isHidden();
    }

    private static void make(String name, String length) {
        page.locator("#elsewhere-label").fill(name);
        page.locator("#elsewhere-days").selectOption(length);
        page.locator("#elsewhere-form [type=submit]").click();
        assertThat(page.locator("#elsewhere-hls")).containsText(Pattern.compile("/t/"));
    }

    private static List<String> players() {
        return ((List<?>) page.evaluate(PLAYERS)).stream().map(Object::toString).toList();
    }

    /// As a player does that has no cookies: through lists to the first segment.
    private static void assertPlays(URI list) {
        URI place = list;
        while (place.getPath().endsWith(".m3u8")) {
            URI asked = place;
            String first =
                    Patience.value(
                            "there is something to play",
                            PREPARING,
                            () ->
                                    text(asked)
                                            .lines()
                                            .filter(line -> !line.startsWith("#"))
                                            .filter(line -> !line.isBlank())
                                            .findFirst());
            place = place.resolve(first);
        }
        HttpResponse<byte[]> segment =
                product.send(
                        HttpRequest.newBuilder(place), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(segment.statusCode()).isEqualTo(200);
        assertThat(segment.body()).startsWith(SYNC);
    }

    private static String text(URI address) {
        HttpResponse<String> answer =
                product.send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int status(URI address) {
        return product.send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
