package tv.exstream.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tv.exstream.rendition.RenditionIndex;

/// The chunks of one rendition by start frame. Guarded by the lock of its rendition.
///
/// A sorted list rather than a tree: a film has thousands of chunks, and they nearly always arrive in order.
final class ChunkTable {
    private final List<StoredChunk> chunks = new ArrayList<>();
    private OptionalLong endFrame = OptionalLong.empty();
    private int lastRun;

    /// What an index file says. Later records win, because a chunk is only added twice when the first one was dropped.
    static ChunkTable of(List<IndexRecord> records) {
        var table = new ChunkTable();
        records.forEach(table::apply);
        return table;
    }

    void apply(IndexRecord record) {
        switch (record) {
            case IndexRecord.Added(StoredChunk chunk) -> {
                put(chunk);
                lastRun = Math.max(lastRun, chunk.run());
            }
            case IndexRecord.Ended(long frame) -> endFrame = OptionalLong.of(frame);
            case IndexRecord.Dropped(long startFrame) -> remove(startFrame);
        }
    }

    Optional<StoredChunk> find(long startFrame) {
        int at = search(startFrame);
        return at >= 0 ? Optional.of(chunks.get(at)) : Optional.empty();
    }

    /// Adds a chunk or replaces the one of the same start frame.
    void put(StoredChunk chunk) {
        int at = search(chunk.startFrame());
        if (at >= 0) {
            chunks.set(at, chunk);
        } else {
            chunks.add(-at - 1, chunk);
        }
    }

    void remove(long startFrame) {
        int at = search(startFrame);
        if (at >= 0) {
            chunks.remove(at);
        }
    }

    void removeIf(Predicate<StoredChunk> unwanted) {
        chunks.removeIf(unwanted);
    }

    /// The first byte after the last chunk in a file; 0 when there is none.
    long endOfRun(int run) {
        return chunks.stream()
                .filter(chunk -> chunk.run() == run)
                .mapToLong(StoredChunk::endOffset)
                .max()
                .orElse(0);
    }

    /// The highest number of a file that was ever mentioned.
    int lastRun() {
        return lastRun;
    }

    RenditionIndex toIndex() {
        if (chunks.isEmpty() && endFrame.isEmpty()) {
            return RenditionIndex.EMPTY;
        }
        return new RenditionIndex(chunks.stream().map(StoredChunk::toChunk).toList(), endFrame);
    }

    private int search(long startFrame) {
        int last = chunks.size() - 1;
        if (last < 0 || chunks.get(last).startFrame() < startFrame) {
            return -chunks.size() - 1;
        }
        int low = 0;
        int high = last;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(chunks.get(middle).startFrame(), startFrame);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }
}
