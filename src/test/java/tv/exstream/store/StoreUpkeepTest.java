package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreUpkeepTest {
    @TempDir private Path folder;

    @Test
    void theStoreIsLookedThroughAndTrimmedAfterAStart() throws Exception {
        try (DiskRenditions store = new Stores(folder).open()) {
            for (int number = 1; number <= 5; number++) {
                Stores.add(store, Stores.key(number), 0, 1);
            }
        }
        try (DiskRenditions store = new Stores(folder).withBudget(3 * 228).open()) {
            var upkeep = new StoreUpkeep(store);

            upkeep.start();
            while (store.snapshot().evictions() < 2) {
                Thread.onSpinWait();
            }
            upkeep.stop();
            while (upkeep.isRunning()) {
                Thread.onSpinWait();
            }

            assertThat(store.snapshot().renditions()).isEqualTo(3);
            assertThat(store.snapshot().bytesUsed()).isEqualTo(3 * 228);
        }
    }
}
