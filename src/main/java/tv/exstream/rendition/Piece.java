package tv.exstream.rendition;

/// The next stretch of a channel's stream, in frames of its [ChannelClock].
public sealed interface Piece {
    long startFrame();

    /// The first frame after it.
    long endFrame();

    /// A stored chunk, shown from its first frame. When the airing ends before the chunk does, the rest is cut off.
    ///
    /// @param startFrame the channel frame on which the chunk's first picture is shown
    record Stored(RenditionKey key, Chunk chunk, long startFrame, long endFrame) implements Piece {
        /// True when the airing ends inside the chunk.
        public boolean isCut() {
            return endFrame - startFrame < chunk.frames();
        }
    }

    /// A programme is scheduled but its chunk is not there.
    ///
    /// @param mediaFrame the frame of the item that belongs to `startFrame`
    /// @param endFrame where the next chunk that is there begins, else where the airing ends
    record Missing(RenditionRequest request, long mediaFrame, long startFrame, long endFrame)
            implements Piece {}

    /// Nothing is scheduled, or what is scheduled no longer exists.
    record Vacant(SlateReason reason, long startFrame, long endFrame) implements Piece {}
}
