package tv.exstream.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;

/// Renditions in memory that fail when a test says so. Thread-safe.
final class FaultyRenditions implements Renditions {
    private final InMemoryRenditions memory = new InMemoryRenditions();
    private final Set<RenditionKey> unreadable = ConcurrentHashMap.newKeySet();
    private volatile boolean full;

    /// From now on the index of this rendition cannot be read.
    void breakIndex(RenditionKey key) {
        unreadable.add(key);
    }

    /// From now on there is no room for anything.
    void fill() {
        full = true;
    }

    /// Stores the frames `[from, to)` as chunks that end on the grid.
    void store(RenditionKey key, long from, long to) {
        try (Appender appender = append(key)) {
            long at = from;
            while (at < to) {
                long end = Math.min(to, (at / Shelf.GOP + 1) * Shelf.GOP);
                appender.add(at, (int) (end - at), new byte[188]);
                at = end;
            }
        }
    }

    @Override
    public RenditionIndex index(RenditionKey key) {
        if (unreadable.contains(key)) {
            throw new UncheckedIOException(new IOException("Input/output error"));
        }
        return memory.index(key);
    }

    @Override
    public void read(RenditionKey key, Chunk chunk, int from, byte[] target, int at, int length) {
        memory.read(key, chunk, from, target, at, length);
    }

    @Override
    public RenditionIndex awaitChange(RenditionKey key, RenditionIndex seen, Duration timeout)
            throws InterruptedException {
        return memory.awaitChange(key, seen, timeout);
    }

    @Override
    public Appender append(RenditionKey key) {
        Appender appender = memory.append(key);
        return new Appender() {
            @Override
            public void add(long startFrame, int frames, byte[] packets) {
                requireRoom();
                appender.add(startFrame, frames, packets);
            }

            @Override
            public void end(long endFrame) {
                requireRoom();
                appender.end(endFrame);
            }

            @Override
            public void close() {
                appender.close();
            }
        };
    }

    private void requireRoom() {
        if (full) {
            throw new ProblemException(Problem.DISK_FULL, "no room for renditions");
        }
    }
}
