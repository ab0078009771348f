package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeapUpkeepTest {
    private static final long MEGABYTE = 1L << 20;

    private final Heap heap = new Heap();
    private final HeapUpkeep upkeep = new HeapUpkeep(Optional.of(heap));

    @Test
    @DisplayName("memory that a burst has left behind is given back when the burst is over")
    void aBurstIsGivenBackWhenItIsOver() {
        for (heap.used = 100 * MEGABYTE; heap.used < 300 * MEGABYTE; heap.used += 50 * MEGABYTE) {
            upkeep.round();
        }
        assertThat(heap.collections).isZero();

        upkeep.round();
        upkeep.round();

        assertThat(heap.collections).isEqualTo(1);
        assertThat(heap.used).isEqualTo(Heap.ALIVE);
    }

    @Test
    @DisplayName("what is in use is not collected again and again")
    void whatIsInUseIsLeftAlone() {
        heap.used = 300 * MEGABYTE;
        for (int round = 0; round < 100; round++) {
            upkeep.round();
            heap.used += MEGABYTE / 10;
        }

        assertThat(heap.collections).isEqualTo(1);
    }

    @Test
    @DisplayName("a little is not worth a stop")
    void aLittleIsNotWorthAStop() {
        heap.used = HeapUpkeep.WORTH_BYTES - 1;
        for (int round = 0; round < 10; round++) {
            upkeep.round();
        }

        assertThat(heap.collections).isZero();
    }

    @Test
    @DisplayName("only a serial collector is helped")
    void onlyASerialCollectorIsHelped() {
        boolean isSerial =
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .anyMatch(collector -> collector.getName().equals("MarkSweepCompact"));

        assertThat(OldGeneration.ofSerialCollector().isPresent()).isEqualTo(isSerial);
    }

    private static final class Heap implements OldGeneration {
        static final long ALIVE = 60 * MEGABYTE;

        private long used;
        private long left;
        private int collections;

        @Override
        public long used() {
            return used;
        }

        @Override
        public long usedAfterCollection() {
            return left;
        }

        @Override
        public void collect() {
            collections++;
            left = ALIVE;
            used = ALIVE;
        }
    }
}
