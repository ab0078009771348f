package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Renditions;

class RoomTest {
    private static final long MB = 1_000_000L;

    @TempDir Path folder;

    @Test
    void anEncodeTakesItsBitRateAndATenthMore() {
        // 4,192 kbit/s for 1,000 s are 524 MB.
        MediaItem film = new Shelf(folder).foreign("solaris", Duration.ofSeconds(1_000));

        assertThat(room(0).missingBytes(Shelf.request(film))).isBetween(576 * MB, 577 * MB);
    }

    @Test
    void aCopyTakesAsMuchAsItsFileWhenThatIsMore() {
        MediaItem film =
                MediaItemBuilder.item("alien")
                        .lasting(Duration.ofSeconds(1_000))
                        .fingerprint(new Fingerprint(1_000 * MB, Instant.EPOCH, "00"))
                        .build();

        assertThat(room(0).missingBytes(Shelf.request(film))).isEqualTo(1_100 * MB);
    }

    @Test
    void whatIsStoredNeedsNoRoomAnyMore() {
        MediaItem film = new Shelf(folder).foreign("solaris", Duration.ofSeconds(10));
        var renditions = new InMemoryRenditions();
        var room = new Room(renditions, _ -> 0);
        long whole = room.missingBytes(Shelf.request(film));

        try (Renditions.Appender appender = renditions.append(Shelf.request(film).key())) {
            appender.add(0, 50, new byte[188_000]);
            assertThat(room.missingBytes(Shelf.request(film))).isEqualTo(whole - 188_000);
            appender.add(50, 50, new byte[188 * 40_000]);
            assertThat(room.missingBytes(Shelf.request(film))).isZero();
        }
    }

    @Test
    void whatFitsExactlyFits() {
        assertThat(room(10 * MB).has(10 * MB, Instant.EPOCH)).isTrue();
        assertThat(room(10 * MB).has(10 * MB + 1, Instant.EPOCH)).isFalse();
    }

    @Test
    void anIndexThatCannotBeReadCountsAsEmpty() {
        var renditions = new FaultyRenditions();
        MediaItem film = new Shelf(folder).foreign("solaris", Duration.ofSeconds(10));
        renditions.store(Shelf.request(film).key(), 0, 50);
        var room = new Room(renditions, _ -> 0);
        assertThat(room.index(Shelf.request(film).key()).chunks()).hasSize(1);

        renditions.breakIndex(Shelf.request(film).key());

        assertThat(room.index(Shelf.request(film).key())).isSameAs(RenditionIndex.EMPTY);
    }

    private static Room room(long left) {
        return new Room(new InMemoryRenditions(), _ -> left);
    }
}
