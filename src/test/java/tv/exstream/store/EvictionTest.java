package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Renditions;

class EvictionTest {
    private static final int PACKETS = 100;
    private static final long SIZE = PACKETS * 188 + IndexRecord.SIZE;

    @TempDir private Path folder;

    @Test
    void whatAirsFarthestAwayGoesFirst() throws Exception {
        Stores stores = new Stores(folder).withBudget(3 * SIZE);
        stores.airs(Stores.key(1), Duration.ofHours(5));
        stores.airs(Stores.key(2), Duration.ofHours(9));
        stores.airs(Stores.key(3), Duration.ofHours(7));
        stores.airs(Stores.key(4), Duration.ofHours(6));
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2, 3, 4);

            assertThat(present(store)).containsExactly(1, 3, 4);
            assertThat(store.snapshot().evictions()).isEqualTo(1);
            assertThat(store.snapshot().bytesUsed()).isEqualTo(3 * SIZE);
        }
    }

    @Test
    void whatNeverAirsGoesBeforeWhatDoes() throws Exception {
        Stores stores = new Stores(folder).withBudget(3 * SIZE);
        stores.airs(Stores.key(1), Duration.ofHours(5));
        stores.airs(Stores.key(3), Duration.ofHours(99));
        stores.airs(Stores.key(4), Duration.ofHours(6));
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2, 3, 4);

            assertThat(present(store)).containsExactly(1, 3, 4);
        }
    }

    @Test
    void whatIsNeededSoonerIsNotThrownAwayForWhatIsNeededLater() throws Exception {
        Stores stores = new Stores(folder).withBudget(2 * SIZE);
        stores.airs(Stores.key(1), Duration.ofHours(5));
        stores.airs(Stores.key(2), Duration.ofHours(6));
        stores.airs(Stores.key(3), Duration.ofHours(7));
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2);

            assertFull(store, 3);
            assertThat(present(store)).containsExactly(1, 2);
            assertThat(store.snapshot().lastFull()).contains(Stores.NOON.plusSeconds(240));
        }
    }

    @Test
    void whatAirsWithinTheProtectedTimeStays() throws Exception {
        Stores stores = new Stores(folder).withBudget(SIZE);
        stores.airs(Stores.key(1), Duration.ofMinutes(15));
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1);

            assertFull(store, 2);
            assertThat(present(store)).containsExactly(1);
        }
    }

    @Test
    void whatIsOnAirStaysAlthoughItsStartIsPast() throws Exception {
        Stores stores = new Stores(folder).withBudget(SIZE);
        stores.airs(Stores.key(1), Duration.ofHours(-1));
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1);

            assertFull(store, 2);
        }
    }

    @Test
    void whatWasReadAMomentAgoStays() throws Exception {
        Stores stores = new Stores(folder).withBudget(2 * SIZE);
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2);
            Stores.readsBack(store, Stores.key(1), store.index(Stores.key(1)).chunks().getFirst());
            stores.advance(Duration.ofSeconds(30));

            fill(stores, store, 3);

            assertThat(present(store)).containsExactly(1, 3);
        }
    }

    @Test
    void whatSomebodyAddsToStays() throws Exception {
        Stores stores = new Stores(folder).withBudget(SIZE);
        try (DiskRenditions store = stores.open();
                Renditions.Appender open = store.append(Stores.key(1))) {
            open.add(0, 50, Stores.packets(0, PACKETS));
            stores.advance(Duration.ofHours(1));

            assertFull(store, 2);
        }
    }

    @Test
    void anEvictedRenditionIsGoneForReadersAndFromTheDisk() throws Exception {
        Stores stores = new Stores(folder).withBudget(SIZE);
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1);
            RenditionIndex before = store.index(Stores.key(1));

            fill(stores, store, 2);

            assertThat(store.index(Stores.key(1))).isSameAs(RenditionIndex.EMPTY);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () ->
                                    Stores.readsBack(
                                            store, Stores.key(1), before.chunks().getFirst()));
            assertThat(new LimitedDisk(folder, 0).used()).isEqualTo(SIZE);
        }
    }

    @Test
    void anEvictedRenditionCanBeMadeAgain() throws Exception {
        Stores stores = new Stores(folder).withBudget(SIZE);
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2, 1);

            assertThat(
                            Stores.readsBack(
                                    store,
                                    Stores.key(1),
                                    store.index(Stores.key(1)).chunks().getFirst()))
                    .isTrue();
        }
    }

    @Test
    void theRestOfTheDiskKeepsItsRoom() throws Exception {
        Stores stores =
                new Stores(folder).on(new LimitedDisk(folder, 4 * SIZE)).keepingFree(2 * SIZE);
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2, 3);

            assertThat(present(store)).containsExactly(2, 3);
            assertThat(store.snapshot().freeBytes()).isEqualTo(2 * SIZE);
        }
    }

    @Test
    void whatExceedsTheBudgetAfterAStartIsTrimmed() throws Exception {
        try (DiskRenditions store = new Stores(folder).open()) {
            for (int number = 1; number <= 5; number++) {
                Stores.add(store, Stores.key(number), 0, PACKETS);
            }
        }
        Stores smaller = new Stores(folder).withBudget(2 * SIZE);
        smaller.airs(Stores.key(2), Duration.ofHours(1));
        smaller.airs(Stores.key(4), Duration.ofHours(2));
        try (DiskRenditions store = smaller.open()) {
            store.scan();
            assertThat(store.snapshot().bytesUsed()).isEqualTo(5 * SIZE);

            store.trim();

            assertThat(present(store)).containsExactly(2, 4);
            assertThat(store.snapshot().renditions()).isEqualTo(2);
        }
    }

    @Test
    void whatWasAddedBeforeTheFolderWasLookedThroughCountsOnce() throws Exception {
        try (DiskRenditions store = new Stores(folder).open()) {
            Stores.add(store, Stores.key(1), 0, PACKETS);
        }
        try (DiskRenditions store = new Stores(folder).open()) {
            Stores.add(store, Stores.key(1), 50, PACKETS);

            store.scan();

            assertThat(store.snapshot().bytesUsed()).isEqualTo(2 * SIZE);
            assertThat(store.snapshot().renditions()).isEqualTo(1);
        }
    }

    @Test
    void theRoomForSomethingIsWhatIsFreeAndWhatIsNeededLater() throws Exception {
        Stores stores = new Stores(folder).withBudget(4 * SIZE);
        stores.airs(Stores.key(1), Duration.ofHours(5));
        stores.airs(Stores.key(2), Duration.ofHours(7));
        stores.airs(Stores.key(3), Duration.ofHours(6));
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2, 3);

            assertThat(store.roomFor(Stores.NOON.plus(Duration.ofHours(9)))).isEqualTo(SIZE);
            assertThat(store.roomFor(Stores.NOON.plus(Duration.ofHours(6)))).isEqualTo(2 * SIZE);
            assertThat(store.roomFor(Stores.NOON)).isEqualTo(4 * SIZE);
        }
    }

    @Test
    void theRoomEndsWhereTheRestOfTheDiskBegins() throws Exception {
        Stores stores =
                new Stores(folder).on(new LimitedDisk(folder, 4 * SIZE)).keepingFree(2 * SIZE);
        try (DiskRenditions store = stores.open()) {
            assertThat(store.roomFor(Stores.NOON)).isEqualTo(2 * SIZE);
        }
    }

    @Test
    @DisplayName("F14 a full disk makes room by eviction although it claims to be empty")
    void aFullDiskMakesRoomByEviction() throws Exception {
        LimitedDisk disk = new LimitedDisk(folder, 2 * SIZE + 50);
        disk.lieAboutFreeSpace();
        Stores stores = new Stores(folder).on(disk);
        try (DiskRenditions store = stores.open()) {
            fill(stores, store, 1, 2, 3);

            assertThat(present(store)).containsExactly(2, 3);
            assertThat(
                            Stores.readsBack(
                                    store,
                                    Stores.key(3),
                                    store.index(Stores.key(3)).chunks().getFirst()))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("F14 a full disk is reported, and the fill goes on when there is room again")
    void aFullDiskIsReportedAndTheFillGoesOnLater() throws Exception {
        for (long room = 0; room < SIZE; room += 97) {
            Path root = folder.resolve("disk-" + room);
            Files.createDirectories(root);
            LimitedDisk disk = new LimitedDisk(root, SIZE + room);
            disk.lieAboutFreeSpace();
            try (DiskRenditions store = new Stores(root).on(disk).open();
                    Renditions.Appender appender = store.append(Stores.key(1))) {
                appender.add(0, 50, Stores.packets(0, PACKETS));

                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> appender.add(50, 50, Stores.packets(50, PACKETS)))
                        .extracting(ProblemException::problem)
                        .isEqualTo(Problem.DISK_FULL);
                assertThat(store.snapshot().bytesUsed()).isEqualTo(SIZE);
            }
            try (DiskRenditions store = new Stores(root).open()) {
                Stores.add(store, Stores.key(1), 50, PACKETS);
                assertThat(store.index(Stores.key(1)).chunks())
                        .hasSize(2)
                        .allMatch(chunk -> Stores.readsBack(store, Stores.key(1), chunk));
            }
        }
    }

    private static void assertFull(DiskRenditions store, int number) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Stores.add(store, Stores.key(number), 0, PACKETS))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.DISK_FULL);
    }

    /// Fills one rendition after another, two minutes apart.
    private static void fill(Stores stores, DiskRenditions store, int... numbers) {
        for (int number : numbers) {
            Stores.add(store, Stores.key(number), 0, PACKETS);
            stores.advance(Duration.ofMinutes(2));
        }
    }

    private static List<Integer> present(DiskRenditions store) {
        return IntStream.rangeClosed(1, 9)
                .filter(number -> !store.index(Stores.key(number)).chunks().isEmpty())
                .boxed()
                .toList();
    }
}
