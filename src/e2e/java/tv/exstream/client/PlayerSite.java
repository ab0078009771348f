package tv.exstream.client;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;

/// Somebody else's site whose pages play what the server sends. To the browser it is of another origin.
final class PlayerSite implements AutoCloseable {
    private static final String PAGE =
            """
            <!doctype html>
            <link rel="icon" href="data:,">
            <video id="video" muted playsinline></video>
            <script>
              const video = document.getElementById("video");
              const trouble = [];
              const address = decodeURIComponent(location.hash.slice(1));
              video.addEventListener("error", () => trouble.push(`video: ${video.error.message}`));
            </script>
            """;

    private static final String HLS =
            PAGE
                    + """
                    <script type="module">
                      import Hls from "/vendor/hls-1.7.4.min.js";
                      window.hls = new Hls();
                      hls.on(Hls.Events.ERROR, (_, error) => trouble.push(`${error.details} fatal=${error.fatal} ${error.fatal ? error.reason ?? error.error?.message : ""}`.trim()));
                      // It has gone to where it begins, but time does not run yet.
                      hls.once(Hls.Events.FRAG_BUFFERED, (_, { frag }) => {
                        window.begun = video.currentTime;
                        window.date = frag.programDateTime + (begun - frag.start) * 1000;
                        video.play();
                      });
                      hls.loadSource(address);
                      hls.attachMedia(video);
                    </script>
                    """;

    private static final String MPEGTS =
            PAGE
                    + """
                    <script src="/vendor/mpegts-1.8.2.min.js"></script>
                    <script>
                      const player = mpegts.createPlayer({ type: "mpegts", isLive: true, url: address });
                      video.addEventListener("playing", () => (window.begun ??= video.currentTime));
                      player.on(mpegts.Events.ERROR, (type, detail) => trouble.push(`${type} ${detail}`));
                      player.attachMediaElement(video);
                      player.load();
                      player.play();
                    </script>
                    """;

    private final HttpServer server;

    PlayerSite() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hls", exchange -> answer(exchange, "text/html", HLS));
        server.createContext("/mpegts", exchange -> answer(exchange, "text/html", MPEGTS));
        server.createContext("/vendor/", PlayerSite::answerLibrary);
        server.start();
    }

    private static void answerLibrary(HttpExchange exchange) throws IOException {
        String name = "/static" + exchange.getRequestURI().getPath();
        try (InputStream library = PlayerSite.class.getResourceAsStream(name)) {
            String text = new String(library.readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, "text/javascript", text);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// Opens a page in which hls.js plays a playlist.
    PlayerPage hls(Browser browser, URI playlist) {
        return open(browser, "/hls", playlist);
    }

    /// Opens a page in which mpegts.js plays a stream.
    PlayerPage mpegts(Browser browser, URI stream) {
        return open(browser, "/mpegts", stream);
    }

    private PlayerPage open(Browser browser, String path, URI address) {
        int port = server.getAddress().getPort();
        Page page =
                browser.open(
                        Screen.DESK,
                        URI.create("http://127.0.0.1:%d%s#%s".formatted(port, path, address)));
        return new PlayerPage(page);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
