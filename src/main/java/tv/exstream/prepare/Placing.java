package tv.exstream.prepare;

import tv.exstream.rendition.Gop;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;

/// Where the GOPs of a run belong among those that are stored.
enum Placing {
    /// Only where more is missing than is bridged without being seen, and so that what is stored is played into them and on from them. The run is over where it meets what
    /// is there.
    BESIDE {
        @Override
        boolean takes(Gop gop, RenditionIndex index) {
            long missing = index.missingFrom(gop.startFrame(), PieceFinder.TOLERANCE_FRAMES);
            return missing < gop.endFrame() && meets(gop, index);
        }

        @Override
        boolean isMet(long reached, RenditionIndex index) {
            return index.missingFrom(reached) > reached;
        }
    },
    /// Also where a chunk that starts earlier has the same frames: a lead-in.
    OVER {
        @Override
        boolean takes(Gop gop, RenditionIndex index) {
            return true;
        }

        @Override
        boolean isMet(long reached, RenditionIndex index) {
            return false;
        }
    };

    /// Whether a GOP is to be stored.
    abstract boolean takes(Gop gop, RenditionIndex index);

    /// Whether what is stored goes on from where a run has got to.
    abstract boolean isMet(long reached, RenditionIndex index);

    /// Whether what is stored is played into this GOP and on from it. Chunks are shown one after another, each from its start, but the
    /// GOPs of a copy lie where the file says: one that begins or ends inside what was encoded is left out, for its place to be encoded.
    private static boolean meets(Gop gop, RenditionIndex index) {
        int tolerance = PieceFinder.TOLERANCE_FRAMES;
        long start = gop.startFrame();
        long end = gop.endFrame();
        boolean playedInto =
                index.covering(start).stream()
                        .allMatch(chunk -> chunk.endFrame() - start <= tolerance);
        boolean playedOn =
                index.covering(end).isEmpty()
                        || index.from(end - tolerance).stream()
                                .anyMatch(chunk -> chunk.startFrame() <= end + tolerance);
        return playedInto && playedOn;
    }
}
