package tv.exstream.prepare;

import java.util.Optional;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;

/// Where the GOPs of a run belong among those that are stored.
enum Placing {
    /// Only what is missing, and so that what is stored is played into them and on from them. The run is over where it meets what is
    /// there.
    BESIDE {
        @Override
        Optional<Gop> part(Gop gop, RenditionIndex index) {
            return missing(gop, index).filter(part -> meets(part, index));
        }

        @Override
        boolean isMet(long reached, RenditionIndex index) {
            return index.missingFrom(reached) > reached;
        }
    },
    /// Also where a chunk that starts earlier has the same frames: a lead-in.
    OVER {
        @Override
        Optional<Gop> part(Gop gop, RenditionIndex index) {
            return Optional.of(gop);
        }

        @Override
        boolean isMet(long reached, RenditionIndex index) {
            return false;
        }
    };

    /// What is to be stored of a GOP; empty when nothing.
    abstract Optional<Gop> part(Gop gop, RenditionIndex index);

    /// Whether what is stored goes on from where a run has got to.
    abstract boolean isMet(long reached, RenditionIndex index);

    /// A GOP that has something that is missing. Of one that only fills a hole of a frame or two, no more than that: nobody fills such a
    /// hole later, and its sound would be missing.
    private static Optional<Gop> missing(Gop gop, RenditionIndex index) {
        long start = gop.startFrame();
        if (index.missingFrom(start, PieceFinder.TOLERANCE_FRAMES) < gop.endFrame()) {
            return Optional.of(gop);
        }
        return index.from(start)
                .map(Chunk::startFrame)
                .filter(_ -> index.missingFrom(start) == start)
                .map(next -> next < gop.endFrame() ? gop.over(start, next) : gop);
    }

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
