package tv.exstream.library.plex;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.JsonRow;

/// A way to a server.
///
/// @param rank the less, the better: near before far, encrypted before plain, and never through Plex's relay while anything else works
record Connection(URI uri, Rank rank) {
    /// In the order in which they are preferred.
    enum Rank {
        /// What a person wrote.
        GIVEN,
        LOCAL_ENCRYPTED,
        LOCAL_PLAIN,
        REMOTE,
        RELAY
    }

    /// Those of a server as plex.tv lists it, the best first.
    static List<Connection> of(JsonRow resource) {
        List<Connection> all = new ArrayList<>();
        boolean mustEncrypt = resource.isSet("httpsRequired");
        for (JsonRow row : resource.rows("connections")) {
            Optional<URI> uri = uri(row.text("uri"));
            uri.ifPresent(found -> all.add(new Connection(found, rank(row, found))));
            if (row.isSet("local") && !row.isSet("relay") && !mustEncrypt) {
                plain(row).ifPresent(found -> all.add(new Connection(found, Rank.LOCAL_PLAIN)));
            }
        }
        return all.stream().distinct().sorted(Comparator.comparing(Connection::rank)).toList();
    }

    private static Rank rank(JsonRow row, URI uri) {
        if (row.isSet("relay")) {
            return Rank.RELAY;
        }
        if (!row.isSet("local")) {
            return Rank.REMOTE;
        }
        return uri.getScheme().equals("https") ? Rank.LOCAL_ENCRYPTED : Rank.LOCAL_PLAIN;
    }

    /// The address without the name at plex.direct, which routers that guard against rebinding do not resolve.
    private static Optional<URI> plain(JsonRow row) {
        String host = row.text("address");
        int port = row.number("port", 1, 65_535).orElse(0);
        String written = host.contains(":") ? "[" + host + "]" : host;
        return port == 0 || host.isEmpty()
                ? Optional.empty()
                : uri("http://%s:%d".formatted(written, port));
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty(); // one of several, and not the one that works
        }
    }
}
