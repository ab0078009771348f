package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;

/// nginx has put the server below the path `/tv`, as docs/reverse-proxy.md says.
@Tag("clients")
@ExtendWith(Television.Shared.class)
class ReverseProxyTest {
    @TempDir private static Path folder;

    private static Television television;
    private static Run nginx;
    private static String base;

    @BeforeAll
    static void begin(Television shared) throws IOException {
        television = shared;
        int port = Product.freePort();
        base = "http://127.0.0.1:%d/tv".formatted(port);
        Path config = Files.writeString(folder.resolve("nginx.conf"), config(port));
        nginx = Tool.NGINX.start("-p", folder.toString(), "-c", config.toString());
        Patience.until("nginx answers", Run.PATIENCE, () -> !get("/discover.json").isEmpty());
    }

    @AfterAll
    static void end() {
        if (nginx != null) {
            nginx.close();
        }
    }

    private static String config(int port) throws IOException {
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        return """
                %s
                daemon off;
                pid nginx.pid;
                error_log stderr warn;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:%d;
                        proxy_bind %s;
                        %s
                    }
                }
                """
                .formatted(user, port, Television.PROXY, documented());
    }

    /// The part that people copy, with the port of this server.
    private static String documented() throws IOException {
        String text = Files.readString(Path.of("docs", "reverse-proxy.md"));
        Matcher block = Pattern.compile("(?s)```nginx\n(.*?)```").matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1).replace("8411", Integer.toString(television.product().port()));
    }

    private static String get(String path) {
        return television.product().send(request(path), BodyHandlers.ofString()).body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    @Test
    @DisplayName("F25: addresses that clients are told lead through the proxy")
    void addressesThatClientsAreToldLeadThroughTheProxy() {
        assertThat(get("/iptv/channels.m3u"))
                .contains("\n" + base + "/iptv/channel/1.m3u8\n")
                .contains("url-tvg=\"" + base + "/iptv/xmltv.xml\"");
        assertThat(get("/discover.json")).contains("\"BaseURL\":\"" + base + "\"");
        assertThat(get("/lineup.json")).contains("\"URL\":\"" + base + "/auto/v1\"");
        assertThat(get("/iptv/xmltv.xml")).contains("<programme ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/iptv/channel/1.ts", "/auto/v1", "/iptv/channel/1.m3u8"})
    void aPlayerPlaysThroughTheProxy(String path) {
        assertPlays(path);
    }

    @Test
    void aPlayerPlaysThePastThroughTheProxy() {
        assertPlays(television.past().path());
    }

    private static void assertPlays(String path) {
        Ffmpeg player = new Ffmpeg();
        try (Run run = player.play(URI.create(base + path), "through " + path)) {
            player.assertPlayed(run);
        }
    }

    @Test
    @DisplayName("F25: the server knows the client behind the proxy")
    void theServerKnowsTheClientBehindTheProxy() throws IOException {
        HttpRequest.Builder request =
                request("/iptv/channel/2.ts").header("X-Forwarded-For", "203.0.113.7");

        try (InputStream stream =
                television.product().send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(stream.readNBytes(TsPacket.SIZE)).startsWith(0x47);

            assertThat(television.product().get("/api/sessions").body())
                    .contains("\"address\":\"203.0.113.7\"");
        }
    }

    @Test
    void thePagePlaysThroughTheProxy() {
        assumeTrue(
                Browser.isInstalled(),
                "Chromium is not installed (Debian: chromium-headless-shell)");
        try (Browser browser = new Browser()) {
            Page page = browser.open(Screen.DESK, URI.create(base + "/"));

            page.locator(".row[aria-rowindex='2'] .channel").click();

            page.waitForFunction(
                    "() => document.getElementById('video').currentTime > 3",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(Run.PATIENCE.toMillis()));
            assertThat(browser.takeErrors()).isEmpty();
        }
    }
}
