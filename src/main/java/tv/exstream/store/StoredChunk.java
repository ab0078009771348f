package tv.exstream.store;

import tv.exstream.rendition.Chunk;

/// Where a chunk is on disk.
///
/// @param run the number of the file
/// @param length bytes
/// @param offset of its first byte in the file
/// @param checksum CRC-32C of its bytes
/// @param isVerified true once its bytes have been compared with the checksum
record StoredChunk(
        int run,
        long startFrame,
        int frames,
        int length,
        long offset,
        int checksum,
        boolean isVerified) {

    Chunk toChunk() {
        return new Chunk(startFrame, frames, length);
    }

    boolean is(Chunk chunk) {
        return startFrame == chunk.startFrame()
                && frames == chunk.frames()
                && length == chunk.bytes();
    }

    /// The first byte after it.
    long endOffset() {
        return offset + length;
    }

    StoredChunk verified() {
        return new StoredChunk(run, startFrame, frames, length, offset, checksum, true);
    }
}
