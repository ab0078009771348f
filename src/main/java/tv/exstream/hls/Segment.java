package tv.exstream.hls;

import java.util.List;
import tv.exstream.rendition.Piece;

/// One segment of a channel. Slates in it are at most a GOP long each.
///
/// @param pieces one after another without a gap; at least one
public record Segment(SegmentId id, List<Piece> pieces) {
    public Segment {
        pieces = List.copyOf(pieces);
    }

    /// The channel frame it starts with.
    public long startFrame() {
        return pieces.getFirst().startFrame();
    }

    /// The first channel frame after it.
    public long endFrame() {
        return pieces.getLast().endFrame();
    }

    /// True when nothing is missing: every piece is stored, or nothing is scheduled.
    public boolean isComplete() {
        return pieces.stream().noneMatch(Piece.Missing.class::isInstance);
    }

    /// True when its bytes can never be others: every piece is stored. Only then may it be cached.
    public boolean isImmutable() {
        return pieces.stream().allMatch(Piece.Stored.class::isInstance);
    }
}
