package tv.exstream.rendition;

import java.util.Optional;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;

/// Answers what belongs to a frame of an airing of a live source. Thread-safe.
///
/// A chunk is shown where it was received, or not at all: what is missing before a later chunk, or lies in the past, never comes by itself,
/// and a slate is shown for it unless the provider keeps it. What is missing ahead may still come. Before the first chunk of a source that
/// is being joined nothing is missing.
///
/// ```
///   received     |----|----|        |----|----|
///   pieces   TUN S    S    DIFFICULT S    S    MISSING ...      DIFFICULT: technical difficulties
///                                              now - 10 s       TUN: being prepared
/// ```
final class LivePieces {
    private final ChannelTimeline timeline;
    private final Renditions renditions;
    private final LiveReach reach;
    private final LiveTime time;
    private final long offset;

    LivePieces(ChannelTimeline timeline, Renditions renditions, LiveReach reach) {
        this.timeline = timeline;
        this.renditions = renditions;
        this.reach = reach;
        time = new LiveTime(timeline.clock().rate());
        offset = time.offset(timeline.clock());
    }

    /// The piece that starts exactly at `frame`.
    Piece at(Treated part, long frame) {
        RenditionRequest whole = part.request();
        long end = timeline.clock().frameAtOrAfter(part.airing().finish());
        long wanted = frame + offset;
        if (wanted < 0) {
            return noSignal(frame, end);
        }
        RenditionRequest request = whole.ofPart(time.part(wanted));
        RenditionIndex index = renditions.index(request.key());
        Optional<Chunk> next = index.from(wanted);
        if (next.isPresent() && next.get().startFrame() == wanted) {
            long until = Math.min(frame + next.get().frames(), endOfShow(part.airing()));
            // What was had from an archive may reach into what was received when it was on air.
            long other = index.from(wanted + 1).map(Chunk::startFrame).orElse(Long.MAX_VALUE);
            return new Piece.Stored(
                    request.key(), next.get(), frame, Math.min(until, other - offset));
        }
        Optional<Chunk> around = covering(whole, wanted, 0);
        if (around.isPresent()) {
            long until = around.get().endFrame() - offset;
            return new Piece.Vacant(SlateCause.BEING_PREPARED, frame, Math.min(until, end));
        }
        return absent(request, frame, end, next.or(() -> firstOfNextPart(whole, wanted)));
    }

    /// A piece for which nothing is stored.
    ///
    /// @param later what is stored after it
    private Piece absent(RenditionRequest request, long frame, long end, Optional<Chunk> later) {
        long wanted = frame + offset;
        long until = later.map(next -> Math.min(next.startFrame() - offset, end)).orElse(end);
        if (reach.isKept(request.item().id(), time.instantOf(wanted))) {
            return new Piece.Missing(new Need.Frames(request, wanted), frame, until);
        }
        if (later.isPresent() && isJoining(request, wanted)) {
            return new Piece.Vacant(SlateCause.BEING_PREPARED, frame, until);
        }
        long lost = later.isPresent() ? until : time.frameAt(reach.lost()) - offset;
        return lost > frame
                ? noSignal(frame, Math.min(lost, until))
                : new Piece.Missing(new Need.Frames(request, wanted), frame, until);
    }

    /// Whether what comes next is the first that came at all in a while: nothing has failed.
    private boolean isJoining(RenditionRequest request, long wanted) {
        long since = time.frameAt(time.instantOf(wanted).minus(LiveReach.JOINING));
        return reach.isRecent(time.instantOf(wanted))
                && firstFrom(request, since).filter(each -> each.startFrame() < wanted).isEmpty();
    }

    private static Piece noSignal(long frame, long end) {
        return new Piece.Vacant(SlateCause.NO_SIGNAL, frame, end);
    }

    /// A source is received as long as it is watched, however far ahead what is stored reaches.
    Optional<Need> need(RenditionRequest whole, long frame) {
        long wanted = frame + offset;
        return wanted < 0
                ? Optional.empty()
                : Optional.of(new Need.Frames(whole.ofPart(time.part(wanted)), wanted));
    }

    /// The piece to start with when joining at `frame`: the chunk that is on, from its start.
    Piece joining(Treated part, long frame) {
        long first = startOfShow(part.airing()) + offset;
        return covering(part.request(), frame + offset, first)
                .map(chunk -> at(part, chunk.startFrame() - offset))
                .orElseGet(() -> at(part, frame));
    }

    /// Where what shows the source ends: the next airing goes on with it when it shows it as well.
    private long endOfShow(Airing airing) {
        long end = timeline.clock().frameAtOrAfter(airing.finish());
        return showing(end, airing)
                .map(next -> timeline.clock().frameAtOrAfter(next.finish()))
                .orElse(end);
    }

    private long startOfShow(Airing airing) {
        long start = timeline.startFrame(airing);
        return showing(start - 1, airing).map(timeline::startFrame).orElse(start);
    }

    /// Another airing of the same source that is on at a frame.
    private Optional<Airing> showing(long frame, Airing airing) {
        return timeline.covers(frame)
                        && timeline.at(frame) instanceof OnAir.Showing(Airing other, _)
                        && other.media().equals(airing.media())
                ? Optional.of(other)
                : Optional.empty();
    }

    /// A chunk that began in the part before may reach into this one.
    private Optional<Chunk> covering(RenditionRequest whole, long wanted, long notBefore) {
        if (wanted < 0) {
            return Optional.empty();
        }
        long part = time.part(wanted);
        return index(whole, part)
                .covering(wanted, notBefore)
                .or(() -> index(whole, part - 1).covering(wanted, notBefore));
    }

    private Optional<Chunk> firstFrom(RenditionRequest whole, long wanted) {
        return index(whole, time.part(wanted))
                .from(wanted)
                .or(() -> firstOfNextPart(whole, wanted));
    }

    private Optional<Chunk> firstOfNextPart(RenditionRequest whole, long wanted) {
        return index(whole, time.part(wanted) + 1).from(wanted);
    }

    private RenditionIndex index(RenditionRequest whole, long part) {
        return renditions.index(whole.ofPart(part).key());
    }
}
