package tv.exstream.session;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tv.exstream.channel.ChannelId;
import tv.exstream.hls.Segment;

/// The segments asked for last, so that a segment is written once however many players fetch it. Thread-safe.
final class SegmentCache {
    /// Arbitrary: the segment that is on of some sixteen channels at 4 Mbit/s.
    static final long MOST_BYTES = 32L << 20;

    private final ReentrantLock lock = new ReentrantLock();

    /// From the least to the most recently used; guarded by lock.
    private final Map<Name, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /// Guarded by lock.
    private long bytes;

    /// Two segments with the same pieces have the same bytes.
    ///
    /// @param service the channel's name, which is in the bytes too
    record Name(ChannelId channel, String service, Segment segment, Packing packing) {}

    private static final class Entry {
        private final FutureTask<byte[]> task;
        private int size;

        private Entry(FutureTask<byte[]> task) {
            this.task = task;
        }
    }

    /// The bytes of a segment, made by `writer` unless they are there or being made.
    ///
    /// @throws RuntimeException what the writer threw
    byte[] get(Name name, Supplier<byte[]> writer) throws InterruptedException {
        Entry entry = entry(name, writer);
        entry.task.run();
        try {
            byte[] body = entry.task.get();
            keep(name, entry, body.length);
            return body;
        } catch (ExecutionException e) {
            forget(name, entry);
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        }
    }

    private Entry entry(Name name, Supplier<byte[]> writer) {
        lock.lock();
        try {
            return entries.computeIfAbsent(name, _ -> new Entry(new FutureTask<>(writer::get)));
        } finally {
            lock.unlock();
        }
    }

    private void keep(Name name, Entry entry, int size) {
        lock.lock();
        try {
            if (entry.size == 0 && entries.get(name) == entry) {
                entry.size = size;
                bytes += size;
                forgetOldest();
            }
        } finally {
            lock.unlock();
        }
    }

    private void forgetOldest() {
        Iterator<Entry> oldest = entries.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry.size > 0) {
                bytes -= entry.size;
                oldest.remove();
            }
        }
    }

    private void forget(Name name, Entry entry) {
        lock.lock();
        try {
            entries.remove(name, entry);
        } finally {
            lock.unlock();
        }
    }
}
