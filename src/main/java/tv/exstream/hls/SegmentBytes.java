package tv.exstream.hls;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;

/// Writes the bytes of a segment: its pieces one after another. Thread-safe.
public final class SegmentBytes {
    private final PieceBytes pieces;
    private final Function<SlateCause, Slate> slates;

    /// @param slates the slates of the channel; each at least as long as a GOP of its profile
    public SegmentBytes(PieceBytes pieces, Function<SlateCause, Slate> slates) {
        this.pieces = pieces;
        this.slates = slates;
    }

    /// Writes a segment piece by piece; what is missing is bridged by a slate.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when a chunk is gone since the segment was planned; planned
    ///     again, the segment is one that can be written
    public void write(Segment segment, OutputStream out) throws IOException {
        for (Piece piece : segment.pieces()) {
            out.write(bytes(piece));
        }
    }

    private byte[] bytes(Piece piece) {
        return switch (piece) {
            case Piece.Stored stored -> pieces.of(stored);
            case Piece.Vacant vacant -> slate(vacant.cause(), vacant);
            case Piece.Missing missing -> slate(SlateCause.BEING_PREPARED, missing);
        };
    }

    private byte[] slate(SlateCause cause, Piece piece) {
        return pieces.of(slates.apply(cause), piece.startFrame(), piece.frames());
    }
}
