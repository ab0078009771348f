package tv.exstream.prepare;

import java.util.OptionalLong;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;

/// What a fill is to reach, told from what is stored. What players bridge without being seen counts as stored.
record FillGoal(Need need) {
    /// The first frame that is missing from a position on.
    long missing(RenditionIndex index, long position) {
        return switch (need) {
            case Need.Frames _ -> index.missingFrom(position, PieceFinder.TOLERANCE_FRAMES);
            case Need.LeadIn _ -> index.playedTo(position, PieceFinder.TOLERANCE_FRAMES);
        };
    }

    boolean isMet(RenditionIndex index, long position) {
        return switch (need) {
            case Need.Frames _ -> index.isOver(position);
            case Need.LeadIn _ -> position >= frames() || index.endOfLeadIn(position).isEmpty();
        };
    }

    /// Where what is missing at a position ends; empty where it goes on to the end of the item.
    OptionalLong end(RenditionIndex index, long position) {
        return switch (need) {
            case Need.Frames _ ->
                    index.from(position)
                            .map(Chunk::startFrame)
                            .map(OptionalLong::of)
                            .orElse(OptionalLong.empty());
            case Need.LeadIn _ -> index.endOfLeadIn(position);
        };
    }

    /// Whether nothing of the item is left from a position on. A lead-in never finds out where the item ends.
    boolean isAtEnd(RenditionIndex index, long position) {
        return switch (need) {
            case Need.Frames _ -> {
                boolean held = index.covering(position - 1).isPresent();
                yield position + (held ? PieceFinder.TOLERANCE_FRAMES : 0) >= frames();
            }
            case Need.LeadIn _ -> false;
        };
    }

    private long frames() {
        return need.request().frames();
    }
}
