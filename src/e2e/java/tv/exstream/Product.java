package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running server: the real program, with real media, a real database and real ffmpeg, asked over real HTTP.
///
/// ```java
/// try (Product product = Product.in(folder).showing(media).start()) {
///     product.awaitOnAir(1);
///     product.json("/api/now") ...
/// }
/// ```
public final class Product implements AutoCloseable {
    /// Longer than a start takes on a busy machine, so that only a failure waits for it.
    private static final Duration STARTING = Duration.ofSeconds(120);

    /// The same for whatever it does with short clips.
    private static final Duration WORKING = Duration.ofSeconds(90);

    private static final Duration ANSWERING = Duration.ofSeconds(20);

    private final Process process;
    private final Path data;
    private final Path console;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /// How a server is to be started.
    ///
    /// @param folder where it may leave things: its data folder is below it unless another is given
    /// @param settings by the names of their environment variables without the prefix
    public record Setup(Path folder, Path data, List<Path> media, Map<String, String> settings) {
        public Setup {
            media = List.copyOf(media);
            settings = Map.copyOf(settings);
        }

        public Setup showing(Path... media) {
            return new Setup(folder, data, List.of(media), settings);
        }

        /// On the data folder of another one.
        public Setup on(Path data) {
            return new Setup(folder, data, media, settings);
        }

        public Setup with(String setting, String value) {
            Map<String, String> more = new HashMap<>(settings);
            more.put("EXSTREAMTV_" + setting, value);
            return new Setup(folder, data, media, more);
        }

        /// Starts it and waits until it is ready.
        public Product start() {
            Product product = new Product(this);
            try {
                product.awaitReady();
                return product;
            } catch (AssertionError e) {
                product.close();
                throw new AssertionError("server must start: " + product.console(), e);
            }
        }
    }

    /// A server that nobody in the network hears of, that does not mind how full the disk is, and whose timeline is short: fourteen
    /// days of clips of a few seconds would be a quarter of a million airings. Its guide lists each of them.
    public static Setup in(Path folder) {
        return new Setup(folder, folder.resolve("data"), List.of(), Map.of())
                .with("TUNER_DISCOVERY", "false")
                .with("TUNER_CONTROL", "false")
                .with("TUNER_SSDP", "false")
                .with("SERVER_ADDRESS", "127.0.0.1")
                .with("RENDITIONS_KEEP_FREE", "10MB")
                .with("TIMELINE_HORIZON", "1h")
                .with("GUIDE_AHEAD", "1h")
                .with("GUIDE_SHORTEST", "0s");
    }

    private Product(Setup setup) {
        data = setup.data();
        port = freePort();
        try {
            Files.createDirectories(setup.folder());
            console = Files.createTempFile(setup.folder(), "console", ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        setup.media().forEach(each -> arguments.addAll(List.of("--media", each.toString())));
        process = new Program(setup.folder(), setup.settings()).start(console, arguments);
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    /// Everything that was printed so far.
    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url(path)), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(url(path)), HttpResponse.BodyHandlers.ofByteArray());
    }

    public JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    /// Asks for a scan of the media folders. Answers the status.
    public int startScan() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url("/api/scan")).POST(HttpRequest.BodyPublishers.noBody());
        return send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /// Scans the media folders from beginning to end.
    public void scan() {
        String before = lastScan();
        assertThat(startScan()).isEqualTo(202);
        Patience.until("a scan is over", WORKING, () -> !before.equals(lastScan()));
    }

    private String lastScan() {
        return json("/api/scan").at("/reports/0/started").asString();
    }

    /// The value of a meter without labels.
    public double metric(String name) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no meter " + name));
    }

    /// Sends a request; a body that does not end in time is a failure, too.
    public <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return LeakWatch.answered(
                    client.sendAsync(request.build(), handler)
                            .get(ANSWERING.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Waits until so many channels show something.
    public void awaitOnAir(int channels) {
        Patience.until(
                channels + " channels show something",
                WORKING,
                () ->
                        json("/api/now")
                                        .at("/channels")
                                        .valueStream()
                                        .filter(Product::shows)
                                        .count()
                                == channels);
    }

    private static boolean shows(JsonNode channel) {
        return channel.at("/now/kind").asString().equals("PROGRAMME");
    }

    /// Waits until so many renditions were made and none is being made, however long that takes while one is made after the other.
    public void awaitPrepared(int renditions) {
        Patience.whileItGoesOn(
                renditions + " renditions are made",
                WORKING,
                this::prepared,
                () -> prepared() >= renditions && json("/api/fills").at("/running").isEmpty());
    }

    private double prepared() {
        return metric("exstreamtv_fills_done_total");
    }

    /// Asks it to end as an operator does. Answers its exit code.
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /// Ends it as a crash does.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private int awaitEnd() {
        try {
            assertThat(process.waitFor(STARTING.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The processes that it has started, or that one before it on the same data folder has, and that are still there: all of them
    /// work in the data folder.
    public List<ProcessHandle> children() {
        return ProcessHandle.allProcesses().filter(this::worksInData).toList();
    }

    private boolean worksInData(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/%d/cwd".formatted(process.pid())))
                    .startsWith(data.toRealPath());
        } catch (IOException e) {
            return false; // gone, or somebody else's
        }
    }

    /// How many files, sockets and pipes it has open.
    public long descriptors() {
        return entries("fd");
    }

    /// How many threads of the operating system it has.
    public long threads() {
        return entries("task");
    }

    private long entries(String folder) {
        try (Stream<Path> entries = Files.list(Path.of("/proc/%d/%s".formatted(pid(), folder)))) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves nothing behind, whatever a test has done before.
    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly();
        awaitEnd();
        LeakWatch.printed(console());
        children().forEach(ProcessHandle::destroyForcibly);
        Patience.until("nothing is left", ANSWERING, () -> children().isEmpty());
    }

    private void awaitReady() {
        Patience.until(
                "the server is ready",
                STARTING,
                () -> !process.isAlive() || get("/api/health/ready").statusCode() == 200);
        assertThat(process.isAlive()).isTrue();
    }

    /// A port that nothing listens on.
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
