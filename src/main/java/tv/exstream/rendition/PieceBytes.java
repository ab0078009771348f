package tv.exstream.rendition;

import tv.exstream.mpegts.TsPacket;

/// Makes the bytes a viewer gets: stored chunks and slates, moved to the channel's time. Thread-safe.
///
/// A piece that [Piece.Stored#isWhole()] can be read in parts, straight from the store; any other piece has to be written anew and
/// comes at once.
public final class PieceBytes {
    private final ChannelClock clock;
    private final Splicer splicer;
    private final Renditions renditions;

    public PieceBytes(ChannelClock clock, Splicer splicer, Renditions renditions) {
        this.clock = clock;
        this.splicer = splicer;
        this.renditions = renditions;
    }

    /// The packets of a piece.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when the chunk is not readable any more
    public byte[] of(Piece.Stored piece) {
        Chunk chunk = piece.chunk();
        byte[] packets = new byte[chunk.bytes()];
        renditions.read(piece.key(), chunk, 0, packets, 0, packets.length);
        byte[] shown = piece.isWhole() ? packets : rewritten(piece, packets);
        splicer.restamp(shown, 0, shown.length, Splicer.shift90k(clock, piece));
        return shown;
    }

    /// Reads a part of a whole piece to the start of `target`.
    ///
    /// @param from bytes into the chunk, at the start of a packet
    /// @param length whole packets
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when the chunk is not readable any more
    public void read(Piece.Stored piece, int from, byte[] target, int length) {
        if (!piece.isWhole() || from % TsPacket.SIZE != 0 || length % TsPacket.SIZE != 0) {
            throw new IllegalArgumentException(
                    "only packets of a whole piece can be read: %d bytes from %d of %s"
                            .formatted(length, from, piece));
        }
        renditions.read(piece.key(), piece.chunk(), from, target, 0, length);
        splicer.restamp(target, 0, length, Splicer.shift90k(clock, piece));
    }

    /// The packets of a slate during `[startFrame, startFrame + frames)`.
    ///
    /// @param frames 1 up to [Slate#longestFrames()]
    public byte[] of(Slate slate, long startFrame, int frames) {
        byte[] packets = ChunkWriter.write(slate.gop(startFrame, frames));
        splicer.restamp(packets, 0, packets.length, 0);
        return packets;
    }

    private byte[] rewritten(Piece.Stored piece, byte[] packets) {
        Chunk chunk = piece.chunk();
        long toMedia = chunk.startFrame() - piece.chunkFrame();
        Gop gop = ChunkReader.read(clock.rate(), chunk, packets);
        return ChunkWriter.write(
                gop.over(piece.startFrame() + toMedia, piece.endFrame() + toMedia));
    }
}
