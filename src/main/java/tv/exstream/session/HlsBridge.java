package tv.exstream.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.hls.Segment;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

/// What segments of HLS have while a programme is away: the same as [Bridge] shows, without remembering anything. How long it has been
/// away is seen in the store, and where the filler has come to is told by the channel's clock. Thread-safe.
///
/// Docs/adr/0043.
record HlsBridge(PieceFinders timelines, Renditions renditions, Fills fills) {
    /// The segment with filler in the place of slates that would follow slates of [Bridge#SLATES]. Filler that is missing is asked for.
    Segment over(Channel channel, Segment segment) {
        ChannelClock clock = HlsSegments.clock(channel);
        return timelines
                .fallback(channel, clock.instantOf(segment.startFrame()))
                .map(filler -> over(channel, segment, filler))
                .orElse(segment);
    }

    private Segment over(Channel channel, Segment segment, RenditionRequest filler) {
        long slates = filler.profile().video().rate().frameAt(Bridge.SLATES);
        List<Piece> pieces = new ArrayList<>();
        long since = awaySince(channel, segment.startFrame(), slates);
        for (Piece piece : segment.pieces()) {
            boolean away = isAway(piece);
            if (!away) {
                since = piece.endFrame();
            }
            pieces.addAll(
                    away && piece.startFrame() - since >= slates
                            ? filled(piece, filler)
                            : List.of(piece));
        }
        return new Segment(segment.id(), pieces);
    }

    private static boolean isAway(Piece piece) {
        return switch (piece) {
            case Piece.Stored _ -> false;
            case Piece.Missing _ -> true;
            case Piece.Vacant vacant -> !vacant.cause().isMeant();
        };
    }

    /// The frame from which on nothing was there up to a frame, as far as `most` frames before it.
    private long awaySince(Channel channel, long frame, long most) {
        ChannelClock clock = HlsSegments.clock(channel);
        long at = Math.max(0, frame - most);
        PieceFinder finder = timelines.load(channel, clock.instantOf(at));
        long since = at;
        while (at < frame) {
            Piece piece = finder.joining(at);
            since = isAway(piece) ? since : piece.endFrame();
            at = piece.endFrame();
        }
        return Math.min(since, frame);
    }

    /// What one slate would have been; that slate where there is no filler.
    private List<Piece> filled(Piece slate, RenditionRequest filler) {
        RenditionIndex index = renditions.index(filler.key());
        List<Piece> pieces = new ArrayList<>();
        long at = slate.startFrame();
        while (at < slate.endFrame()) {
            Optional<Chunk> chunk = at(index, at % filler.frames());
            if (chunk.isEmpty()) {
                fills.request(new Need.Frames(filler, 0), Urgency.SOON);
                return List.of(slate);
            }
            long end = Math.min(slate.endFrame(), at + chunk.get().frames());
            pieces.add(new Piece.Stored(filler.key(), chunk.get(), at, end));
            at = end;
        }
        return pieces;
    }

    /// The chunk that has a frame or is the next to have one.
    private static Optional<Chunk> at(RenditionIndex index, long frame) {
        return index.covering(frame).or(() -> index.from(frame)).or(() -> index.from(0));
    }
}
