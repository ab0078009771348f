package tv.exstream.job;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;

/// The part of the heap where what lives long is kept.
interface OldGeneration {
    /// What lies in it, in bytes, in use or not.
    long used();

    /// What was left after its last collection, in bytes; 0 before the first one.
    long usedAfterCollection();

    /// Collects it, while everything else stands still.
    void collect();

    /// That of the serial collector; empty with others, which look after memory by themselves.
    static Optional<OldGeneration> ofSerialCollector() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Tenured Gen"))
                .map(pool -> (OldGeneration) new Pool(pool))
                .findAny();
    }

    /// A pool of this JVM.
    record Pool(MemoryPoolMXBean pool) implements OldGeneration {
        @Override
        public long used() {
            return pool.getUsage().getUsed();
        }

        @Override
        public long usedAfterCollection() {
            return pool.getCollectionUsage().getUsed();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }
}
