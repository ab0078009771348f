package tv.exstream.rendition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Renditions without a disk, for tests. Thread-safe.
public final class InMemoryRenditions implements Renditions {
    private final Map<RenditionKey, RenditionIndex> indexes = new HashMap<>();
    private final Map<RenditionKey, Map<Long, byte[]>> bytes = new HashMap<>();

    @Override
    public synchronized RenditionIndex index(RenditionKey key) {
        return indexes.getOrDefault(key, RenditionIndex.EMPTY);
    }

    @Override
    public synchronized void read(
            RenditionKey key, Chunk chunk, int from, byte[] target, int at, int length) {
        byte[] packets = bytes.getOrDefault(key, Map.of()).get(chunk.startFrame());
        if (packets == null || packets.length != chunk.bytes()) {
            throw new ProblemException(
                    Problem.MEDIA_UNREADABLE, "%s of %s is not there".formatted(chunk, key));
        }
        System.arraycopy(packets, from, target, at, length);
    }

    @Override
    public synchronized RenditionIndex awaitChange(
            RenditionKey key, RenditionIndex seen, Duration timeout) throws InterruptedException {
        long left = timeout.toMillis();
        long end = System.nanoTime() + timeout.toNanos();
        while (index(key) == seen && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return index(key);
    }

    @Override
    public Appender append(RenditionKey key) {
        return new Appender() {
            @Override
            public void add(long startFrame, int frames, byte[] packets) {
                put(key, new Chunk(startFrame, frames, packets.length), packets);
            }

            @Override
            public void end(long endFrame) {
                replace(key, index(key).chunks(), OptionalLong.of(endFrame));
            }

            @Override
            public void close() {}
        };
    }

    /// Forgets one chunk, as eviction or damage would.
    public synchronized void forget(RenditionKey key, long startFrame) {
        bytes.getOrDefault(key, new HashMap<>()).remove(startFrame);
        List<Chunk> left =
                index(key).chunks().stream()
                        .filter(chunk -> chunk.startFrame() != startFrame)
                        .toList();
        replace(key, left, index(key).endFrame());
    }

    private synchronized void put(RenditionKey key, Chunk chunk, byte[] packets) {
        Map<Long, byte[]> stored = bytes.computeIfAbsent(key, _ -> new HashMap<>());
        if (stored.putIfAbsent(chunk.startFrame(), packets.clone()) == null) {
            List<Chunk> chunks = new ArrayList<>(index(key).chunks());
            chunks.add(chunk);
            replace(key, chunks, index(key).endFrame());
        }
    }

    private synchronized void replace(RenditionKey key, List<Chunk> chunks, OptionalLong endFrame) {
        indexes.put(key, new RenditionIndex(chunks, endFrame));
        notifyAll();
    }
}
