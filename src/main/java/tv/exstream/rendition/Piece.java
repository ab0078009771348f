package tv.exstream.rendition;

/// The next stretch of a channel's stream, `[startFrame, endFrame)` in frames of its [ChannelClock]. The next piece starts where
/// this one ends.
public sealed interface Piece {
    long startFrame();

    /// The first frame after it.
    long endFrame();

    default int frames() {
        return Math.toIntExact(endFrame() - startFrame());
    }

    /// A stored chunk. It is cut when the airing ends before the chunk does; it is held for up to three frames more than
    /// it has at the end of its airing, and it may begin up to two frames late.
    ///
    /// @param chunkFrame the channel frame on which the chunk's first frame is shown; `startFrame` or just after it
    record Stored(RenditionKey key, Chunk chunk, long chunkFrame, long startFrame, long endFrame)
            implements Piece {
        /// A chunk that starts when the piece does.
        public Stored(RenditionKey key, Chunk chunk, long startFrame, long endFrame) {
            this(key, chunk, startFrame, startFrame, endFrame);
        }

        /// True when the chunk's bytes are sent as they are, but for their time stamps; else it is written anew.
        public boolean isWhole() {
            return chunkFrame == startFrame && endFrame - startFrame == chunk.frames();
        }
    }

    /// A programme is scheduled but there is no chunk that starts here. There may be one that starts earlier and covers the
    /// frame: an in-point need not be a key frame. A lead-in is needed then.
    ///
    /// @param need what to ask for
    /// @param endFrame where the next chunk that is there begins, else where the airing ends
    record Missing(Need need, long startFrame, long endFrame) implements Piece {
        /// The part of it that is `[start, end)`.
        public Missing part(long start, long end) {
            return new Missing(
                    switch (need) {
                        case Need.Frames(RenditionRequest request, long from) ->
                                new Need.Frames(request, from + start - startFrame);
                        case Need.LeadIn leadIn -> leadIn;
                    },
                    start,
                    end);
        }
    }

    /// Nothing is scheduled, or what is scheduled no longer exists.
    record Vacant(SlateCause cause, long startFrame, long endFrame) implements Piece {}
}
