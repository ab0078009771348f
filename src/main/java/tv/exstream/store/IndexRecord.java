package tv.exstream.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One line of an index file: 40 bytes, big-endian, protected by their own checksum, so that a torn or damaged one is recognised
/// and left out while those around it stay valid.
///
/// ```
///   0 kind   4 run   8 start frame   16 frames   20 length   24 offset   32 CRC-32C of the bytes   36 CRC-32C of this record
/// ```
sealed interface IndexRecord {
    int SIZE = 40;

    /// The checksum covers all that precedes it.
    int PROTECTED = SIZE - Integer.BYTES;

    /// "CHK1", "END1" and "DRP1" in ASCII: kind and version in one.
    int CHUNK_KIND = 0x43484B31;

    int END_KIND = 0x454E4431;
    int DROP_KIND = 0x44525031;

    /// A chunk was added.
    record Added(StoredChunk chunk) implements IndexRecord {}

    /// The item ends before this frame.
    record Ended(long endFrame) implements IndexRecord {}

    /// The chunk of this start frame turned out to be damaged; one added later counts again.
    record Dropped(long startFrame) implements IndexRecord {}

    /// Ready to be written.
    default ByteBuffer toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        switch (this) {
            case Added(StoredChunk chunk) ->
                    bytes.putInt(CHUNK_KIND)
                            .putInt(chunk.run())
                            .putLong(chunk.startFrame())
                            .putInt(chunk.frames())
                            .putInt(chunk.length())
                            .putLong(chunk.offset())
                            .putInt(chunk.checksum());
            case Ended(long endFrame) -> bytes.putInt(END_KIND).putInt(0).putLong(endFrame);
            case Dropped(long startFrame) -> bytes.putInt(DROP_KIND).putInt(0).putLong(startFrame);
        }
        return bytes.position(PROTECTED).putInt(checksum(bytes)).flip();
    }

    /// Reads the record at the buffer's position and moves past it; empty when it is not valid.
    static Optional<IndexRecord> read(ByteBuffer bytes) {
        ByteBuffer record = bytes.slice(bytes.position(), SIZE);
        bytes.position(bytes.position() + SIZE);
        if (record.getInt(PROTECTED) != checksum(record)) {
            return Optional.empty();
        }
        int kind = record.getInt();
        int run = record.getInt();
        long frame = record.getLong();
        return switch (kind) {
            case CHUNK_KIND -> Optional.of(new Added(readChunk(run, frame, record)));
            case END_KIND -> Optional.of(new Ended(frame));
            case DROP_KIND -> Optional.of(new Dropped(frame));
            default -> Optional.empty();
        };
    }

    private static StoredChunk readChunk(int run, long startFrame, ByteBuffer rest) {
        int frames = rest.getInt();
        int length = rest.getInt();
        return new StoredChunk(
                run, startFrame, frames, length, rest.getLong(), rest.getInt(), false);
    }

    private static int checksum(ByteBuffer record) {
        var crc = new CRC32C();
        crc.update(record.slice(0, PROTECTED));
        return (int) crc.getValue();
    }
}
