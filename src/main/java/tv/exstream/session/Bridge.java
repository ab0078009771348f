package tv.exstream.session;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

/// What viewers get while a programme is away: slates at first, and the channel's fallback filler once that has lasted. Owned by the
/// session's thread.
///
/// ```
///   programme  slates, 4 s  filler, GOP by GOP, from where it was left ...  programme, at its next key frame
/// ```
final class Bridge {
    /// What is over sooner would only look worse with a piece of filler between.
    static final Duration SLATES = Duration.ofSeconds(4);

    private static final long NONE = Long.MIN_VALUE;

    private final Renditions renditions;
    private final Fills fills;

    /// The frame of the stream on which the programme went away.
    private long since = NONE;

    /// The frame of the filler that is next.
    private long next;

    Bridge(Renditions renditions, Fills fills) {
        this.renditions = renditions;
        this.fills = fills;
    }

    /// There is a programme, or none is to be.
    void over() {
        since = NONE;
    }

    /// The piece of filler to show from a frame of the stream on; empty while slates are to be shown. It is asked for meanwhile.
    ///
    /// @param most frames that it may have
    Optional<Piece.Stored> filler(RenditionRequest filler, long frame, long most) {
        since = since == NONE ? frame : since;
        Optional<Chunk> chunk = chunk(filler);
        long slates = filler.profile().video().rate().frameAt(SLATES);
        if (chunk.isEmpty() || frame - since < slates) {
            return Optional.empty();
        }
        Chunk shown = chunk.get();
        next = shown.endFrame();
        long end = frame + Math.min(shown.frames(), most);
        return Optional.of(new Piece.Stored(filler.key(), shown, frame, end));
    }

    /// From its beginning again when it is over.
    private Optional<Chunk> chunk(RenditionRequest filler) {
        RenditionIndex index = renditions.index(filler.key());
        if (index.isOver(next)) {
            next = 0;
        }
        Optional<Chunk> chunk = index.from(next);
        if (chunk.isEmpty()) {
            fills.request(new Need.Frames(filler, next), Urgency.SOON);
        }
        return chunk.or(() -> index.from(0));
    }
}
