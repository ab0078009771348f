package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.bench.JellyfinStandIn;
import tv.exstream.bench.PlexServerStandIn;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;
import tv.exstream.library.catalogue.CatalogueArtwork;
import tv.exstream.library.jellyfin.JellyfinClient;
import tv.exstream.library.plex.PlexClient;
import tv.exstream.library.remote.ArtworkCache;
import tv.exstream.library.remote.AskedPictures;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.library.remote.RemoteArtwork;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.media.Artwork;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

class ServerArtworkTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TOKEN = "the-very-secret-token";

    /// One pixel.
    private static final String GIF = "GIF89a\u0001\u0000\u0001\u0000!";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final InMemorySources sources = new InMemorySources();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final NotedShelf shelf = new NotedShelf();
    @TempDir private Path folder;
    private ArtworkCache cache;

    @BeforeEach
    void open() {
        cache = new ArtworkCache(folder.resolve("artwork"), 1_000, outbound, () -> NOW);
    }

    @AfterEach
    void close() {
        outbound.close();
    }

    @Test
    @DisplayName(
            "SRC-41: a picture of Jellyfin is sent under our address to who has no token of the"
                    + " server")
    void picturesOfJellyfin() throws Exception {
        try (var server = JellyfinStandIn.of(new OneFilmOfJellyfin())) {
            Origin origin =
                    new ServerOrigin.Jellyfin(
                            new WebAddress(server.address()), "", ServerChoice.ALL);
            assertThatThePictureIsSent(
                    origin,
                    "key",
                    JellyfinClient.alone(outbound, "device-1", secrets, () -> NOW),
                    server.address());
        }
        assertThat(asked).containsExactly("/Items/f1/Images/Primary " + TOKEN);
    }

    @Test
    @DisplayName(
            "SRC-41, API-5: a picture of Plex is sent under our address to who has no token of the server")
    void picturesOfPlex() throws Exception {
        try (var server = PlexServerStandIn.of(new OneFilmOfPlex())) {
            Origin origin =
                    new ServerOrigin.Plex(
                            "",
                            Optional.of(new WebAddress(server.address())),
                            ServerChoice.ALL,
                            false);
            assertThatThePictureIsSent(
                    origin,
                    "token",
                    PlexClient.alone(outbound, URI.create(server.address()), secrets, () -> NOW),
                    server.address());
        }
        assertThat(asked).containsExactly("/library/metadata/11/thumb/1663510739 " + TOKEN);
    }

    private void assertThatThePictureIsSent(
            Origin origin, String secret, SourceClient client, String address) throws Exception {
        Source source = sources.add(new SourceSettings("NAS", origin, Duration.ofHours(1), true));
        secrets.put(source.id(), secret, TOKEN);
        client.read(source, shelf);
        Artwork artwork = shelf.items.values().iterator().next().metadata().artwork();
        MediaItem film = items.add(item("film").with(artwork));
        RemoteArtwork pictures = AskedPictures.of(sources, client, outbound, cache);
        var routes =
                new ArtworkRoutes(
                        items,
                        new ArtworkRoutes.Shelf(List::of),
                        pictures,
                        new CatalogueArtwork(_ -> Optional.empty(), cache));

        try (TestServer ours = TestServer.with(routes)) {
            String path = "/iptv/artwork/%d/poster".formatted(film.id().value());
            HttpResponse<String> answer = ours.get(path);
            HttpResponse<String> again = ours.get(path);

            assertThat(answer.body()).isEqualTo(GIF);
            assertThat(again.body()).isEqualTo(GIF);
            assertThat(answer.headers().map().toString() + film.file() + artwork)
                    .doesNotContain(TOKEN, address);
        }
    }

    private Reply picture(Request request, Reply otherwise) {
        if (request.path().contains("/thumb/") || request.path().contains("/Images/")) {
            asked.add(request.path() + " " + request.token());
            return Reply.of(GIF);
        }
        return otherwise;
    }

    private final class OneFilmOfJellyfin implements JellyfinStandIn.Stock {
        private static final String FILM =
                """
                {"Id":"f1","Type":"Movie","Name":"Film","Etag":"1","RunTimeTicks":36000000000,"ImageTags":{"Primary":"a1"},
                "MediaSources":[{"Id":"f1","MediaStreams":[{"Type":"Audio","Codec":"aac","Channels":2,"SampleRate":48000}]}]}\
                """;

        @Override
        public List<String> views() {
            return List.of("{\"Id\":\"v1\",\"Name\":\"Films\"}");
        }

        @Override
        public Stream<Item> items(String parent, List<String> types) {
            return types.contains("Movie") ? items(List.of("f1"), parent) : Stream.empty();
        }

        @Override
        public Stream<Item> items(List<String> ids, String parent) {
            return Stream.of(new Item(() -> FILM, () -> FILM));
        }

        @Override
        public Reply other(Request request) {
            return request.path().equals("/Users")
                    ? Reply.of("[{\"Name\":\"Ada\",\"Id\":\"u1\"}]")
                    : picture(request, Reply.USUAL);
        }
    }

    private final class OneFilmOfPlex implements PlexServerStandIn.Stock {
        private static final String FILM =
                """
                {"ratingKey":"11","type":"movie","title":"Film","updatedAt":1,"thumb":"/library/metadata/11/thumb/1663510739",
                "Media":[{"id":1,"Part":[{"id":1,"key":"/library/parts/1/1/a.mkv","duration":3600000,
                "Stream":[{"streamType":2,"codec":"aac","index":1,"channels":2,"samplingRate":48000}]}]}]}\
                """;

        @Override
        public List<String> sections() {
            return List.of("{\"key\":\"1\",\"type\":\"movie\",\"title\":\"Films\"}");
        }

        @Override
        public Stream<Item> items(String section, String type) {
            return items(List.of("11"));
        }

        @Override
        public Stream<Item> items(List<String> keys) {
            return Stream.of(new Item(() -> FILM, () -> FILM));
        }

        @Override
        public Reply other(Request request) {
            return switch (request.path()) {
                case "/identity" -> Reply.of("{\"MediaContainer\":{\"machineIdentifier\":\"m\"}}");
                case "/api/v2/resources" -> new Reply(401, "");
                case "/library/sections/1/collections", "/playlists" ->
                        PlexServerStandIn.page(request, List.of());
                default -> picture(request, Reply.USUAL);
            };
        }
    }
}
