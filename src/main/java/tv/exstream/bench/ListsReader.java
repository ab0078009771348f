package tv.exstream.bench;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tv.exstream.db.Database;
import tv.exstream.db.JooqFilmAnswers;
import tv.exstream.db.JooqGuideMatches;
import tv.exstream.db.JooqInputGuides;
import tv.exstream.db.JooqListedEntries;
import tv.exstream.db.JooqLiveSources;
import tv.exstream.db.JooqRemoteFiles;
import tv.exstream.db.JooqSources;
import tv.exstream.db.JooqSubscriptions;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.SubscriptionChange;
import tv.exstream.library.iptv.Incoming;
import tv.exstream.library.iptv.Stores;
import tv.exstream.library.iptv.Subscribing;
import tv.exstream.library.remote.LoneReading;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

/// Reads and stores a list, the same with other addresses, and a guide, in a process of its own. It says how many seconds each took.
public final class ListsReader {
    static final String LIST = "list.m3u";
    static final String OTHER_LIST = "other.m3u";
    static final String GUIDE = "guide.xml";

    /// A person's choice from a long list.
    private static final SubscriptionChange TEN_THOUSAND =
            new SubscriptionChange(
                    Optional.of(
                            new Rules(
                                    List.of(
                                            new Rule.Keep(
                                                    new Rule.Where("^Channel \\d{1,4} ", ""))),
                                    false)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private final Stores stores;
    private final LoneReading reading;
    private final LongSupplier nanoTime;
    private final Consumer<String> speech;

    private ListsReader(
            Stores stores, LoneReading reading, LongSupplier nanoTime, Consumer<String> speech) {
        this.stores = stores;
        this.reading = reading;
        this.nanoTime = nanoTime;
        this.speech = speech;
    }

    /// @param arguments the database, which is empty, and the folder of what is read
    public static void run(
            List<String> arguments,
            InstantSource clock,
            LongSupplier nanoTime,
            Consumer<String> speech)
            throws IOException, InterruptedException {
        Path folder = Path.of(arguments.getLast()).toAbsolutePath();
        HttpServer server = serve(folder);
        try (Database database = Database.open(Path.of(arguments.getFirst()));
                Outbound outbound = new Outbound(Border.REAL, nanoTime)) {
            Stores stores = stores(database, clock, new Incoming(folder));
            var reading =
                    new LoneReading(
                            stores.sources(), new JooqRemoteFiles(database), clock, nanoTime);
            var reader = new ListsReader(stores, reading, nanoTime, speech);
            reader.read(new Subscribing(stores, outbound, _ -> {}), folder, server.getAddress());
        } finally {
            server.stop(0);
        }
    }

    private void read(Subscribing clients, Path folder, InetSocketAddress server)
            throws IOException, InterruptedException {
        Source list = add("list", new ListOrigin.Playlist(address(server, LIST)));
        stores.subscriptions().change(list.id(), TEN_THOUSAND);
        read(list, clients.playlists());
        Files.move(
                folder.resolve(OTHER_LIST),
                folder.resolve(LIST),
                StandardCopyOption.REPLACE_EXISTING);
        read(list, clients.playlists());
        read(add("guide", new ListOrigin.Guide(address(server, GUIDE))), clients.guides());
    }

    private void read(Source source, SourceClient client) throws IOException, InterruptedException {
        long begun = nanoTime.getAsLong();
        var _ = reading.read(source, client);
        speech.accept(Double.toString((nanoTime.getAsLong() - begun) / 1e9));
    }

    private Source add(String name, Origin origin) {
        return stores.sources().add(new SourceSettings(name, origin, Duration.ZERO, true));
    }

    private static WebAddress address(InetSocketAddress server, String file) {
        return new WebAddress("http://127.0.0.1:%d/%s".formatted(server.getPort(), file));
    }

    private static HttpServer serve(Path folder) {
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        folder,
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        return server;
    }

    private static Stores stores(Database database, InstantSource clock, Incoming incoming) {
        return new Stores(
                new JooqSources(database),
                new JooqSubscriptions(database),
                new JooqListedEntries(database),
                new JooqFilmAnswers(database),
                new JooqLiveSources(database),
                new JooqInputGuides(database),
                new JooqGuideMatches(database),
                incoming,
                clock,
                _ -> {},
                _ -> {});
    }
}
