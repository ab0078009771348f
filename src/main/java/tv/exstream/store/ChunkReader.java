package tv.exstream.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import tv.exstream.rendition.RenditionKey;

/// Reads the bytes of chunks from their run files. Thread-safe.
final class ChunkReader implements AutoCloseable {
    /// What is read at once. Java copies through a buffer of this size that it keeps for each carrier thread.
    private static final int STEP = 65_536;

    private final OpenRuns runs = new OpenRuns();

    /// A chunk in a rendition.
    record Place(RenditionKey key, RenditionFolder folder, StoredChunk chunk) {}

    /// Copies bytes of the chunk from `from` on until `target` is full.
    void read(Place place, int from, ByteBuffer target) throws IOException {
        long offset = place.chunk().offset() + from;
        runs.use(
                place.key(),
                place.folder(),
                place.chunk().run(),
                file -> readFully(file, offset, target.duplicate()));
    }

    /// Whether the bytes are those that were written.
    boolean isIntact(Place place) throws IOException {
        var crc = new CRC32C();
        byte[] step = new byte[Math.min(STEP, place.chunk().length())];
        for (int at = 0; at < place.chunk().length(); at += step.length) {
            int length = Math.min(step.length, place.chunk().length() - at);
            read(place, at, ByteBuffer.wrap(step, 0, length));
            crc.update(step, 0, length);
        }
        return (int) crc.getValue() == place.chunk().checksum();
    }

    void forget(RenditionKey key) throws IOException {
        runs.forget(key);
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }

    private static int readFully(FileChannel file, long offset, ByteBuffer target)
            throws IOException {
        int end = target.limit();
        long at = offset;
        while (target.position() < end) {
            target.limit(Math.min(end, target.position() + STEP));
            int count = file.read(target, at);
            if (count < 0) {
                throw new EOFException("run file ends at " + at);
            }
            at += count;
        }
        return end;
    }
}
