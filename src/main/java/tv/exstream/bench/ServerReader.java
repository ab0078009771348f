package tv.exstream.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tv.exstream.db.Database;
import tv.exstream.db.JooqRemoteFiles;
import tv.exstream.db.JooqSources;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.library.jellyfin.JellyfinClient;
import tv.exstream.library.plex.PlexClient;
import tv.exstream.library.remote.LoneReading;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

/// Reads a media server three times in a process of its own. It says of each reading how long it took and what it found.
public final class ServerReader {
    private static final int READINGS = 3;

    private ServerReader() {}

    /// @param arguments the database, which is empty, the name of a [Kind], and the address of the server
    public static void run(
            List<String> arguments,
            InstantSource clock,
            LongSupplier nanoTime,
            Consumer<String> speech)
            throws IOException, InterruptedException {
        Kind kind = Kind.valueOf(arguments.get(1));
        String address = arguments.get(2);
        try (Database database = Database.open(Path.of(arguments.getFirst()));
                Outbound outbound = new Outbound(Border.REAL, nanoTime)) {
            var sources = new JooqSources(database);
            Source source =
                    sources.add(
                            new SourceSettings(
                                    "bench",
                                    kind.origin(new WebAddress(address)),
                                    Duration.ofDays(1),
                                    true));
            var reading = new LoneReading(sources, new JooqRemoteFiles(database), clock, nanoTime);
            SourceClient client =
                    switch (kind) {
                        case JELLYFIN ->
                                JellyfinClient.alone(outbound, "bench", new OneKey(), clock);
                        case PLEX ->
                                PlexClient.alone(
                                        outbound, URI.create(address), new OneKey(), clock);
                    };
            for (int n = 0; n < READINGS; n++) {
                speech.accept(Told.of(reading.read(source, client)).toString());
            }
        }
    }

    /// Which server is read.
    enum Kind {
        JELLYFIN,
        PLEX;

        private ServerOrigin origin(WebAddress address) {
            return switch (this) {
                case JELLYFIN -> new ServerOrigin.Jellyfin(address, "", ServerChoice.ALL);
                case PLEX ->
                        new ServerOrigin.Plex("", Optional.of(address), ServerChoice.ALL, false);
            };
        }
    }

    /// What a reading found.
    record Told(double seconds, int added, int changed, int unchanged) {
        static Told of(ScanReport report) {
            return new Told(
                    report.took().toNanos() / 1e9,
                    report.count(Outcome.ADDED),
                    report.count(Outcome.CHANGED),
                    report.unchanged());
        }

        /// Reads [#toString].
        static Told parse(String line) {
            String[] words = line.split(" ", -1);
            return new Told(
                    Double.parseDouble(words[0]),
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]));
        }

        @Override
        public String toString() {
            return "%s %d %d %d".formatted(seconds, added, changed, unchanged);
        }
    }

    /// What the made-up server lets in. Thread-safe.
    private static final class OneKey implements Secrets {
        private final Map<String, String> kept =
                new ConcurrentHashMap<>(Map.of("key", "bench", "token", "bench"));

        @Override
        public Optional<String> find(SourceId source, String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void put(SourceId source, String name, String value) {
            kept.put(name, value);
        }

        @Override
        public void remove(SourceId source, String name) {
            kept.remove(name);
        }

        @Override
        public Set<String> names(SourceId source) {
            return Set.copyOf(kept.keySet());
        }
    }
}
