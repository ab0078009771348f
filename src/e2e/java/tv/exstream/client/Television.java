package tv.exstream.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.web.Recording;

/// The server that all tests of clients in one JVM play from: the real program with two channels of short clips, all prepared. It
/// starts with the first test that asks for it and ends with the last test of all. Nobody finds it in the network: there may be
/// another one in another JVM.
final class Television implements AutoCloseable {
    /// The address that a proxy which the server trusts asks from; players here have another.
    static final String PROXY = "127.0.0.2";

    /// Longer than the longest clip, so that whoever plays for so long has seen a join.
    static final Duration OVER_A_JOIN = Duration.ofSeconds(8);

    /// The pictures of that time, but for the one that may begin after the first sound, the one that a player may leave out at the end,
    /// and one for each of two joins: a clip's sound is a little longer than its picture, so its last picture may be shown for two frames.
    static final long FRAMES = OVER_A_JOIN.toSeconds() * 25 - 1 - 1 - 2;

    private static final int[] CINEMA = {11, 12, 13};
    private static final int[] SERIES = {1, 3};

    /// What the first channel shows.
    static final List<String> TITLES = IntStream.of(CINEMA).mapToObj(ShortClips::title).toList();

    private final Path folder;
    private final Product product;

    /// Both channels already showed something then.
    private final Instant since;

    private final PlaylistWatch watch;
    private final Recording recording;

    /// Gives tests that one server.
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Television.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            // The root ends with its class, because a JVM is handed one class after another.
            return context.getStore(
                            ExtensionContext.StoreScope.LAUNCHER_SESSION,
                            ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Television.class, _ -> start(), Television.class);
        }
    }

    private Television(Path folder, Product product, Instant since) {
        this.folder = folder;
        this.product = product;
        this.since = since;
        watch = new PlaylistWatch(product, "/iptv/channel/1.m3u8");
        recording = Recording.of(product.port(), "/iptv/channel/1.ts");
    }

    private static Television start() {
        try {
            Path folder = Files.createTempDirectory("clients");
            Product product = setup(folder).start();
            product.awaitOnAir(2);
            Instant since = now(product);
            product.awaitPrepared(CINEMA.length + SERIES.length);
            return new Television(folder, product, since);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Sessions end at once, so that it is seen that they do; a guide of five-second programmes over two weeks is nobody's guide.
    static Product.Setup setup(Path folder) throws IOException, InterruptedException {
        Path media = folder.resolve("media");
        ShortClips.copy(media.resolve("Cinema"), CINEMA);
        ShortClips.copy(media.resolve("Series"), SERIES);
        return Product.in(folder)
                .with("SECURITY_ORIGINS", "*")
                .showing(media)
                .with("SERVER_ADDRESS", "0.0.0.0")
                .with("SERVER_TRUSTED_PROXIES", PROXY)
                .with("SECURITY_OPEN_PAGES", "private")
                .with("SECURITY_OPEN_API", "private")
                .with("SECURITY_OPEN_ROLE", "administrator")
                .with("STREAMING_LINGER", "0s")
                .with("TIMELINE_HORIZON", "3h")
                .with("GUIDE_AHEAD", "2h");
    }

    Product product() {
        return product;
    }

    Audience audience() {
        return new Audience(product);
    }

    URI url(String path) {
        return product.url(path);
    }

    /// What the clock of the server says.
    Instant now() {
        return now(product);
    }

    private static Instant now(Product product) {
        return Instant.parse(product.json("/api/now").at("/now").asString());
    }

    /// The first programme of the first channel that has begun since both channels show something, as soon as it is over.
    Past past() {
        return Patience.value("a programme is over", Run.PATIENCE, this::firstPast);
    }

    private Optional<Past> firstPast() {
        JsonNode guide = product.json("/api/guide?hours=1&channels=1&from=" + since);
        Instant now = Instant.parse(guide.at("/now").asString());
        return guide.at("/channels/0/programmes")
                .valueStream()
                .filter(each -> Instant.parse(each.at("/finish").asString()).isBefore(now))
                .map(Television::past)
                .filter(each -> each.start().isAfter(since))
                .findFirst();
    }

    private static Past past(JsonNode programme) {
        int clip = CINEMA[TITLES.indexOf(programme.at("/title").asString())];
        return new Past(clip, Instant.parse(programme.at("/start").asString()));
    }

    /// What the live playlist of the first channel says all the time.
    PlaylistWatch watch() {
        return watch;
    }

    /// What the first channel has sent to somebody who has watched it over some joins.
    byte[] recorded() {
        recording.awaitLength(OVER_A_JOIN.multipliedBy(2)).close();
        return recording.packets();
    }

    @Override
    public void close() throws IOException {
        watch.close();
        recording.close();
        product.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
