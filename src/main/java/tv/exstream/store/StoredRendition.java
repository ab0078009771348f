package tv.exstream.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;

/// One rendition whose index is in memory. Thread-safe; the lock guards the table, never a file.
final class StoredRendition {
    private final RenditionKey key;
    private final RenditionFolder folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Guarded by lock.
    private ChunkTable table;

    /// What the table says, made when somebody asks; guarded by lock.
    private @Nullable RenditionIndex snapshot;

    /// How much of the index file the table has seen; guarded by lock.
    private long seenBytes;

    StoredRendition(RenditionKey key, RenditionFolder folder, ChunkTable table, long seenBytes) {
        this.key = key;
        this.folder = folder;
        this.table = table;
        this.seenBytes = seenBytes;
    }

    RenditionKey key() {
        return key;
    }

    RenditionFolder folder() {
        return folder;
    }

    RenditionIndex index() {
        lock.lock();
        try {
            return current();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the index is no longer `seen`, at most for `timeout`. Answers it as it then is.
    RenditionIndex awaitChange(RenditionIndex seen, Duration timeout) throws InterruptedException {
        long rest = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (current() == seen && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return current();
        } finally {
            lock.unlock();
        }
    }

    Optional<StoredChunk> find(Chunk chunk) {
        lock.lock();
        try {
            return table.find(chunk.startFrame()).filter(stored -> stored.is(chunk));
        } finally {
            lock.unlock();
        }
    }

    boolean hasChunkAt(long startFrame) {
        lock.lock();
        try {
            return table.find(startFrame).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /// Makes what was written visible.
    void apply(IndexRecord record) {
        lock.lock();
        try {
            table.apply(record);
            snapshot = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void verified(StoredChunk chunk) {
        lock.lock();
        try {
            // Unless it was dropped or replaced meanwhile.
            table.find(chunk.startFrame())
                    .filter(chunk::equals)
                    .ifPresent(same -> table.put(same.verified()));
        } finally {
            lock.unlock();
        }
    }

    /// Takes a chunk that cannot be read out of the index. Answers whether it was still there.
    boolean drop(StoredChunk chunk) {
        lock.lock();
        try {
            boolean present = table.find(chunk.startFrame()).filter(chunk::equals).isPresent();
            if (present) {
                table.remove(chunk.startFrame());
                snapshot = null;
                changed.signalAll();
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    /// Where the next record of the index file goes. No two callers get the same place.
    long reserveRecord() {
        lock.lock();
        try {
            long place = seenBytes;
            seenBytes += IndexRecord.SIZE;
            return place;
        } finally {
            lock.unlock();
        }
    }

    int lastRun() {
        lock.lock();
        try {
            return table.lastRun();
        } finally {
            lock.unlock();
        }
    }

    /// Takes over what another process has written since.
    void refresh() throws IOException {
        long size = folder.indexSize();
        if (size == seen()) {
            return;
        }
        ChunkTable fresh = folder.load();
        lock.lock();
        try {
            table = fresh;
            seenBytes = size;
            snapshot = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long seen() {
        lock.lock();
        try {
            return seenBytes;
        } finally {
            lock.unlock();
        }
    }

    private RenditionIndex current() {
        RenditionIndex index = snapshot;
        if (index == null) {
            index = table.toIndex();
            snapshot = index;
        }
        return index;
    }
}
