package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.describe.Layering;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;

class ArtworkCacheTest {
    private static final int PICTURE_BYTES = 1_000;

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private Instant now = Layering.THEN;
    @TempDir private Path folder;

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("a picture is fetched when somebody first looks at it, and kept")
    void aPictureIsFetchedOnce() throws Exception {
        picture("/1.png", 600, 900);
        ArtworkCache cache = cache(1 << 20);

        Path file = cache.get(address("/1.png")).orElseThrow();

        assertThat(file).hasSize(PICTURE_BYTES).hasParentRaw(folder.resolve("artwork"));
        assertThat(cache.get(address("/1.png"))).contains(file);
        assertThat(station.visits("/1.png")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "600, 900, true",
        "7680, 4320, true",
        "30000, 30000, false",
        "2147483647, 2147483647, false",
        "0, 5, false"
    })
    @DisplayName("H11: a picture that would be too large when it is unpacked is not kept")
    void bombsAreRefused(int width, int height, boolean kept) throws Exception {
        picture("/1.png", width, height, 1 << 20);

        assertThat(cache(2 << 20).get(address("/1.png")).isPresent()).isEqualTo(kept);
        assertThat(files()).isEqualTo(kept ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 1000, true",
        "1921, 1080, 1000, false",
        "6000, 6000, 719999, false",
        "6000, 6000, 720000, true",
    })
    @DisplayName("H11: a picture that unpacks to more than 200 times its bytes is not kept")
    void whatIsPackedTooWellIsRefused(int width, int height, int bytes, boolean kept)
            throws Exception {
        picture("/1.png", width, height, bytes);

        assertThat(cache(2 << 20).get(address("/1.png")).isPresent()).isEqualTo(kept);
        assertThat(files()).isEqualTo(kept ? 1 : 0);
    }

    @Test
    @DisplayName("the folder is looked through when it may be full, not for every picture")
    void theFolderIsLookedThroughWhenItMayBeFull() throws Exception {
        for (int n = 1; n <= 4; n++) {
            picture("/%d.png".formatted(n), 10, 10);
        }
        ArtworkCache cache = cache(3 * PICTURE_BYTES);
        assertThat(cache.get(later("/1.png"))).isPresent();
        Path planted = folder.resolve("artwork").resolve("planted");
        Files.write(planted, new byte[3 * PICTURE_BYTES]);
        Files.setAttribute(planted, "lastAccessTime", FileTime.from(Instant.EPOCH));

        assertThat(cache.get(later("/2.png"))).isPresent();
        assertThat(cache.get(later("/3.png"))).isPresent();
        assertThat(planted).exists();

        assertThat(cache.get(later("/4.png"))).isPresent();
        assertThat(planted).doesNotExist();
        assertThat(files()).isEqualTo(2);
    }

    @Test
    @DisplayName("what another start has left counts from the first picture on")
    void whatWasLeftCounts() throws Exception {
        picture("/1.png", 10, 10);
        picture("/2.png", 10, 10);
        Path first = cache(PICTURE_BYTES).get(later("/1.png")).orElseThrow();

        Path second = cache(PICTURE_BYTES).get(later("/2.png")).orElseThrow();

        assertThat(first).doesNotExist();
        assertThat(second.getParent()).isEqualTo(first.getParent());
    }

    @Test
    @DisplayName(
            "what was being fetched when the server ended is removed with the first picture, and not what is now")
    void whatWasBeingFetchedIsRemoved() throws Exception {
        picture("/1.png", 10, 10);
        Path artwork = Files.createDirectories(folder.resolve("artwork"));
        Path old = Files.write(artwork.resolve("a1.part"), new byte[PICTURE_BYTES]);
        Files.setAttribute(old, "lastAccessTime", FileTime.from(now.minusSeconds(1)));
        Path fresh = Files.write(artwork.resolve("b2.part"), new byte[PICTURE_BYTES]);
        Files.setAttribute(fresh, "lastAccessTime", FileTime.from(now.plusSeconds(1)));

        assertThat(cache(1 << 20).get(address("/1.png"))).isPresent();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    @DisplayName("what is no picture is not kept, whatever its name says")
    void whatIsNoPictureIsNotKept() throws Exception {
        station.file("/1.png", "<svg onload='alert(1)'/>");

        assertThat(cache(1 << 20).get(address("/1.png"))).isEmpty();
        assertThat(cache(1 << 20).get(address("/missing.png"))).isEmpty();
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/1.png",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/1.png",
                "file:///etc/passwd"
            })
    @DisplayName("H03, H26: an address of a catalogue leads nowhere in the house")
    void addressesInTheHouseAreRefused(String address) throws Exception {
        assertThat(cache(1 << 20).get(URI.create(address))).isEmpty();
    }

    @Test
    @DisplayName("H03: nor does a redirect")
    void redirectsIntoTheHouseAreRefused() throws Exception {
        picture("/inside.png", 10, 10);
        station.redirect("/1.png", station.inside("/inside.png"));

        assertThat(cache(1 << 20).get(address("/1.png"))).isEmpty();
        assertThat(station.visits("/inside.png")).isZero();
    }

    @Test
    @DisplayName("beyond its size, the pictures looked at longest ago go")
    void theOldestGo() throws Exception {
        for (int n = 1; n <= 4; n++) {
            picture("/%d.png".formatted(n), 10, 10);
        }
        ArtworkCache cache = cache(3 * PICTURE_BYTES);
        Path first = cache.get(later("/1.png")).orElseThrow();
        Path second = cache.get(later("/2.png")).orElseThrow();
        Path third = cache.get(later("/3.png")).orElseThrow();
        assertThat(cache.get(later("/1.png"))).isPresent();

        Path fourth = cache.get(later("/4.png")).orElseThrow();

        assertThat(second).doesNotExist();
        assertThat(third).doesNotExist();
        assertThat(first).exists();
        assertThat(fourth).exists();
    }

    private URI later(String path) {
        now = now.plus(Duration.ofMinutes(1));
        return address(path);
    }

    private long files() throws IOException {
        Path artwork = folder.resolve("artwork");
        if (!Files.exists(artwork)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(artwork)) {
            return files.count();
        }
    }

    private URI address(String path) {
        return URI.create(station.outside(path));
    }

    private ArtworkCache cache(long most) {
        return new ArtworkCache(folder.resolve("artwork"), most, outbound, () -> now);
    }

    private void picture(String path, int width, int height) {
        picture(path, width, height, PICTURE_BYTES);
    }

    /// Only the head of a PNG is ever read.
    private void picture(String path, int width, int height, int bytes) {
        byte[] png =
                ByteBuffer.allocate(bytes)
                        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                        .putInt(13)
                        .put(new byte[] {'I', 'H', 'D', 'R'})
                        .putInt(width)
                        .putInt(height)
                        .array();
        station.answers(path, exchange -> send(exchange, png));
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
