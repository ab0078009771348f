package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.describe.Layering;
import tv.exstream.library.catalogue.CatalogueArtwork;
import tv.exstream.library.remote.ArtworkCache;
import tv.exstream.library.remote.RemoteArtwork;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Station;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.web.TestServer;

class ArtworkRoutesTest {
    private static final Instant DRAWN = Instant.parse("2025-01-01T00:00:00Z");
    private static final String JPEG = "\u00FF\u00D8\u00FF\u00E0 and so on";

    /// Another name of this machine, in the house as the other is.
    private static final String NAMED = "[0:0:0:0:0:ffff:7f00:1]";

    /// One pixel.
    private static final String GIF = "GIF89a\u0001\u0000\u0001\u0000!";

    @TempDir private Path folder;
    private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.with(
                        new ArtworkRoutes.Shelf(() -> List.of(folder.resolve("media"))),
                        Parts.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00FF\u00D8\u00FF\u00E0 and so on', image/jpeg",
        "'\u0089PNG\r\n\u001A\n and so on', image/png",
        "'RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', image/webp",
    })
    void aPictureIsSentAsWhatItIsWhateverItsName(String bytes, String type) throws IOException {
        String path = address(picture("media/a/poster.png", bytes));

        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(bytes.length()));
        assertThat(answer.headers().firstValue("Last-Modified"))
                .hasValue("Wed, 01 Jan 2025 00:00:00 GMT");
        assertThat(server.head(path))
                .returns(200, HttpResponse::statusCode)
                .returns("", HttpResponse::body);
    }

    @Test
    void whatTheClientHasIsNotSentAgainUntilTheFileIsWrittenAgain() throws IOException {
        Path file = picture("media/a/poster.jpg", JPEG);
        String path = address(file);
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(asked(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(asked(path, "If-Modified-Since", "Wed, 01 Jan 2025 00:00:00 GMT").statusCode())
                .isEqualTo(304);

        Files.setLastModifiedTime(file, FileTime.from(DRAWN.plusSeconds(1)));

        assertThat(asked(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload='x'/>", "#!/bin/sh", "", "\u00FF\u00D8", "RIFF1234WAVE"})
    void whatIsNoPictureIsNotSent(String bytes) throws IOException {
        assertRefused(address(picture("media/a/poster.jpg", bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poster.jpg", "mediaextra/poster.jpg", "media/../poster.jpg"})
    void whatLiesOutsideTheMediaFoldersIsNotSent(String path) throws IOException {
        Files.createDirectories(folder.resolve("media"));

        assertRefused(address(picture(path, JPEG)));
    }

    @Test
    void whatIsTooLargeIsNotSent() throws IOException {
        Path file = picture("media/a/poster.jpg", JPEG);
        String path = address(file);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(PictureFile.LARGEST_BYTES);
            channel.write(ByteBuffer.wrap(new byte[1]));
        }

        assertRefused(path);
    }

    @Test
    void whatIsGoneIsNotSent() throws IOException {
        Path file = picture("media/a/poster.jpg", JPEG);
        String path = address(file);
        Files.delete(file);

        assertRefused(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/thumb",
                "1/POSTER",
                "1/x",
                "2/poster",
                "0/poster",
                "-1/poster",
                "x/poster",
                "99999999999999999999/poster"
            })
    void whatNobodyHasFoundIsNotSent(String what) throws IOException {
        address(picture("media/a/poster.jpg", JPEG));

        assertRefused("/iptv/artwork/" + what);
    }

    @Test
    @DisplayName("H03: what only a catalogue has is fetched from there, and kept")
    void picturesOfCataloguesAreSent() {
        Station station = server.bean(Station.class);
        station.answers("/1.gif", exchange -> Station.send(exchange, 200, GIF));

        assertThat(server.get("/iptv/artwork/7/poster").statusCode()).isEqualTo(200);
        assertThat(server.get("/iptv/artwork/7/poster").body()).isEqualTo(GIF);
        assertThat(station.visits("/1.gif")).isEqualTo(1);
        assertRefused("/iptv/artwork/7/thumb");
    }

    @Test
    @DisplayName("SRC-41: a picture of a source is sent from here, and kept")
    void picturesOfSourcesAreSent() {
        Station station = server.bean(Station.class);
        station.answers("/1.gif", exchange -> Station.send(exchange, 200, GIF));
        String path = address(new RemotePath(new SourceId(3), "artwork/4711/Primary").path());

        assertThat(server.get(path).body()).isEqualTo(GIF);
        assertThat(server.get(path).statusCode()).isEqualTo(200);
        assertThat(station.visits("/1.gif")).isEqualTo(1);
    }

    @Test
    @DisplayName("LIB-16: a picture whose address an NFO has is fetched from there, and kept")
    void picturesOfNfoFilesAreSent() {
        Station station = server.bean(Station.class);
        station.answers("/1.gif", exchange -> Station.send(exchange, 200, GIF));
        String path = address(URI.create(station.outside("/1.gif?key=word")));

        assertThat(server.get(path).body()).isEqualTo(GIF);
        assertThat(server.get(path).statusCode()).isEqualTo(200);
        assertThat(station.visits("/1.gif")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "LIB-16, H03: an address of an NFO leads into the house only to hosts that a person has"
                    + " named")
    void picturesOfNfoFilesLeadNowhereInTheHouse() {
        Station station = server.bean(Station.class);
        station.answers("/1.gif", exchange -> Station.send(exchange, 200, GIF));
        String named = station.outside("/1.gif").replace("localhost", NAMED);

        assertRefused(address(URI.create(station.inside("/1.gif"))));
        assertThat(station.visits("/1.gif")).isZero();
        assertThat(server.get(address(URI.create(named))).body()).isEqualTo(GIF);
    }

    @Test
    @DisplayName("LIB-16: what is not to be had where the NFO says is had from a catalogue")
    void cataloguesStandBehindNfoFiles() {
        Station station = server.bean(Station.class);
        station.answers("/1.gif", exchange -> Station.send(exchange, 200, GIF));
        URI gone = URI.create(station.outside("/gone.gif"));
        for (int n = 1; n < 7; n++) {
            assertRefused(address(gone));
        }

        String path = address(gone);

        assertThat(path).contains("/7/");
        assertThat(server.get(path).body()).isEqualTo(GIF);
    }

    @ParameterizedTest
    @CsvSource({"FSK 16, true, 404", "'', false, 404", "'', true, 200", "TV-Y7, false, 200"})
    @DisplayName("what is not for somebody's age has no picture for them, wherever it lies")
    void whatIsNotForSomebodysAgeHasNoPictureForThem(String rating, String unrated, int status)
            throws IOException {
        Station station = server.bean(Station.class);
        station.answers("/1.gif", exchange -> Station.send(exchange, 200, GIF));
        Artwork.Picture poster = new Artwork.Picture(picture("media/a/poster.jpg", JPEG), DRAWN);
        for (int n = 1; n < 7; n++) {
            rated(rating, new Artwork(Map.of(Artwork.Kind.POSTER, poster)));
        }
        rated(rating, Artwork.NONE);

        for (String path : List.of("/iptv/artwork/1/poster", "/iptv/artwork/7/poster")) {
            assertThat(asked(path, Children.CHILD, unrated).statusCode()).isEqualTo(status);
            assertThat(server.get(path).statusCode()).isEqualTo(200);
        }
    }

    private void rated(String rating, Artwork artwork) {
        InMemoryMediaItems all = server.bean(InMemoryMediaItems.class);
        String[] ratings = rating.isEmpty() ? new String[0] : new String[] {rating};
        MediaItem _ =
                all.add(
                        item("a" + all.all().size())
                                .with(artwork)
                                .with(Facet.CONTENT_RATING, ratings));
    }

    private void assertRefused(String path) {
        assertThat(server.get(path))
                .returns(404, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("PICTURE_NOT_FOUND"));
    }

    private HttpResponse<String> asked(String path, String header, String value) {
        return server.send(HttpRequest.newBuilder(server.url(path)).header(header, value).build());
    }

    private Path picture(String name, String bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.normalize().getParent());
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        return Files.setLastModifiedTime(file, FileTime.from(DRAWN));
    }

    private String address(Path poster) {
        var picture = new Artwork.Picture(poster, DRAWN);
        return address(new Artwork(Map.of(Artwork.Kind.POSTER, picture)));
    }

    private String address(URI poster) {
        return address(new Artwork(Map.of(), Map.of(Artwork.Kind.POSTER, poster)));
    }

    private String address(Artwork artwork) {
        int count = server.bean(InMemoryMediaItems.class).all().size();
        MediaItem stored =
                server.bean(InMemoryMediaItems.class).add(item("a" + count).with(artwork));
        return "/iptv/artwork/%d/poster".formatted(stored.id().value());
    }

    @Configuration
    @Import({ArtworkRoutes.class, Children.class})
    static class Parts {
        @Bean
        InMemoryMediaItems mediaItems() {
            return new InMemoryMediaItems();
        }

        @Bean(destroyMethod = "close")
        Station station() {
            return new Station();
        }

        @Bean(destroyMethod = "close")
        Outbound outbound() {
            return new Outbound(Station.border(), System::nanoTime);
        }

        @Bean
        ArtworkCache artworkCache(ArtworkRoutes.Shelf shelf, Outbound outbound) {
            Path artwork = shelf.folders().get().getFirst().resolveSibling("artwork");
            return new ArtworkCache(artwork, 1_000, outbound, () -> DRAWN);
        }

        /// The source has every picture at one place.
        @Bean
        RemoteArtwork remoteArtwork(Station station, ArtworkCache cache) {
            URI poster = URI.create(station.inside("/1.gif"));
            return new RemoteArtwork(
                    _ -> Question.get(poster, Duration.ofSeconds(5)),
                    PointerReach.to(List.of(NAMED), Station.border()),
                    cache);
        }

        /// One item has a poster at a catalogue.
        @Bean
        CatalogueArtwork catalogueArtwork(Station station, ArtworkCache cache) {
            URI poster = URI.create(station.outside("/1.gif"));
            return new CatalogueArtwork(
                    id ->
                            id.value() == 7
                                    ? Optional.of(Layering.withPoster(id, poster))
                                    : Optional.empty(),
                    cache);
        }
    }
}
