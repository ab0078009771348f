package tv.exstream.rendition;

/// One GOP of a rendition: it starts with a key frame and decodes without any other chunk.
///
/// @param startFrame the media frame its first picture is; frame 0 is the start of the media item
/// @param frames how many frames of time it covers, which is where the next chunk may start; at least 1
/// @param bytes its size: whole transport stream packets
public record Chunk(long startFrame, int frames, int bytes) {
    public Chunk {
        if (startFrame < 0 || frames < 1 || bytes < 1 || bytes % 188 != 0) {
            throw new IllegalArgumentException(
                    "not a chunk: start frame %d, %d frames, %d bytes"
                            .formatted(startFrame, frames, bytes));
        }
    }

    /// The first frame that no longer belongs to it.
    public long endFrame() {
        return startFrame + frames;
    }

    public boolean covers(long frame) {
        return startFrame <= frame && frame < endFrame();
    }
}
