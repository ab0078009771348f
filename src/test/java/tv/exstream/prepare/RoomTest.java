package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.store.StoreSnapshot;

class RoomTest {
    private static final long MB = 1_000_000L;

    @TempDir Path folder;

    @Test
    void anEncodeTakesItsBitRateAndATenthMore() {
        // 4,192 kbit/s for 1,000 s are 524 MB.
        MediaItem film = new Shelf(folder).foreign("solaris", Duration.ofSeconds(1_000));

        assertThat(room(0, 576 * MB, 10_000 * MB).has(Shelf.request(film))).isFalse();
        assertThat(room(0, 577 * MB, 10_000 * MB).has(Shelf.request(film))).isTrue();
        assertThat(room(1 * MB, 577 * MB, 10_000 * MB).has(Shelf.request(film))).isFalse();
    }

    @Test
    void aCopyTakesAsMuchAsItsFileWhenThatIsMore() {
        MediaItem film =
                MediaItemBuilder.item("alien")
                        .lasting(Duration.ofSeconds(1_000))
                        .fingerprint(new Fingerprint(1_000 * MB, Instant.EPOCH, "00"))
                        .build();

        assertThat(room(0, 1_099 * MB, 10_000 * MB).has(Shelf.request(film))).isFalse();
        assertThat(room(0, 1_101 * MB, 10_000 * MB).has(Shelf.request(film))).isTrue();
    }

    @Test
    void theRestOfTheDiskIsLeftToOthers() {
        MediaItem film = new Shelf(folder).foreign("solaris", Duration.ofSeconds(1_000));

        assertThat(room(0, 10_000 * MB, 676 * MB).has(Shelf.request(film))).isFalse();
        assertThat(room(0, 10_000 * MB, 677 * MB).has(Shelf.request(film))).isTrue();
    }

    @Test
    void anIndexThatCannotBeReadCountsAsEmpty() {
        var renditions = new FaultyRenditions();
        MediaItem film = new Shelf(folder).foreign("solaris", Duration.ofSeconds(10));
        renditions.store(Shelf.request(film).key(), 0, 50);
        var room = new Room(renditions, () -> snapshot(0, 1, 1), limits());
        assertThat(room.index(Shelf.request(film).key()).chunks()).hasSize(1);

        renditions.breakIndex(Shelf.request(film).key());

        assertThat(room.index(Shelf.request(film).key())).isSameAs(RenditionIndex.EMPTY);
    }

    private static Room room(long used, long budget, long free) {
        return new Room(new InMemoryRenditions(), () -> snapshot(used, budget, free), limits());
    }

    private static StoreSnapshot snapshot(long used, long budget, long free) {
        return new StoreSnapshot(used, budget, free, 0, 0, 0, Optional.empty(), true);
    }

    private static Config.Renditions limits() {
        return new Config.Renditions(
                ByteSize.parse("1TB"), ByteSize.parse("100MB"), Duration.ofMinutes(30), true);
    }
}
