package tv.exstream.rendition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;

/// Answers what belongs to a frame of a channel, from the timeline and what is stored. The live session and HLS both ask it, so
/// they cannot differ. Thread-safe; answers change only with the timeline and the store, and for live sources when their time is over.
///
/// ```
/// airing        [ a -------------------------------- b )
/// chunks              |------|------|     |------|---xx     xx: cut off at b
/// pieces        Missing Stored Stored Miss Stored Stored
/// ```
///
/// - Pieces follow one another without a gap: the next is `at(piece.endFrame())`.
/// - A picture can only be shown from a key frame on. [#at] therefore gives a chunk only where it starts; inside a chunk the answer
///   is [Piece.Missing] up to the next start. Where an airing's in-point is inside a chunk, that asks for a lead-in. [#joining] is for the first piece a viewer gets: it goes back to the start of the
///   chunk that is on, though not to before the airing's start.
/// - One or two frames that no chunk has, or that two have, are not worth a slate: the chunk behind them comes that much late, and the last
///   picture before it stays, or the chunk before is cut that much shorter. No chunk is shown beyond its own end because of what comes
///   next, so what is made later does not move that end. At an airing's start, the chunk comes late while there is no lead-in.
/// - A rendition that ends before its airing is followed by technical difficulties up to the airing's end, unless that is so near
///   that the last picture is held.
public final class PieceFinder {
    /// How many frames a picture may be held too long: arbitrary; two are not noticed.
    public static final int TOLERANCE_FRAMES = 2;

    /// How many at the end of an airing: where both are rounded to frames, it can have one more than its item.
    public static final int TOLERANCE_AT_END = TOLERANCE_FRAMES + 1;

    private final ChannelTimeline timeline;
    private final Function<Airing, List<Treated>> parts;
    private final Renditions renditions;
    private final LivePieces live;
    private final Predicate<Airing> barred;

    /// @param parts finds what an airing shows; asked once per piece; empty when its item no longer exists
    /// @param reach tells what a live source cannot give any more
    public PieceFinder(
            ChannelTimeline timeline,
            Function<Airing, List<Treated>> parts,
            Renditions renditions,
            LiveReach reach) {
        this.timeline = timeline;
        this.parts = parts;
        this.renditions = renditions;
        live = new LivePieces(timeline, renditions, reach);
        barred = _ -> false;
    }

    private PieceFinder(PieceFinder whole, Predicate<Airing> barred) {
        Function<Airing, List<Treated>> all = whole.parts;
        timeline = whole.timeline;
        parts = airing -> barred.test(airing) ? List.of() : all.apply(airing);
        renditions = whole.renditions;
        live = whole.live;
        this.barred = barred;
    }

    /// The same for somebody who may not see all airings.
    public PieceFinder barring(Predicate<Airing> others) {
        return new PieceFinder(this, others);
    }

    /// The timeline it answers from.
    public ChannelTimeline timeline() {
        return timeline;
    }

    /// A part of an airing and what is stored of it.
    private record Programme(
            Airing airing, RenditionRequest request, RenditionKey key, RenditionIndex index) {}

    /// The piece that starts exactly at `frame`.
    ///
    /// @throws IllegalArgumentException when the frame is outside the timeline's window
    public Piece at(long frame) {
        OnAir onAir = timeline.at(frame);
        long end = timeline.endFrame(onAir);
        return switch (onAir) {
            case OnAir.Gap _ -> new Piece.Vacant(SlateCause.NOTHING_SCHEDULED, frame, end);
            case OnAir.Showing(Airing airing, _) ->
                    treated(airing, frame)
                            .map(part -> at(part, frame))
                            .orElseGet(() -> new Piece.Vacant(lacking(airing), frame, end));
        };
    }

    private SlateCause lacking(Airing airing) {
        return barred.test(airing) ? SlateCause.NOT_FOR_VIEWER : SlateCause.MEDIA_GONE;
    }

    private Piece at(Treated part, long frame) {
        return part.request().item().isLive() ? live.at(part, frame) : at(programme(part), frame);
    }

    /// The piece to start with when joining at `frame`: the one that is on, from its start, when it is stored; else what [#at] says.
    ///
    /// @throws IllegalArgumentException when the frame is outside the timeline's window
    public Piece joining(long frame) {
        if (timeline.at(frame) instanceof OnAir.Showing(Airing airing, _)) {
            return treated(airing, frame)
                    .flatMap(part -> joining(part, frame))
                    .orElseGet(() -> at(frame));
        }
        return at(frame);
    }

    /// The parts of an airing, whether they are stored or not; empty when its item no longer exists.
    public List<Treated> parts(Airing airing) {
        return parts.apply(airing);
    }

    /// What is shown at a frame, whether it is stored or not; empty when nothing is scheduled or its item no longer exists.
    ///
    /// @throws IllegalArgumentException when the frame is outside the timeline's window
    public Optional<Treated> treated(long frame) {
        return timeline.at(frame) instanceof OnAir.Showing(Airing airing, _)
                ? treated(airing, frame)
                : Optional.empty();
    }

    /// The item that is shown at a frame, which is another than the planned one where its file cannot be read; empty as above.
    ///
    /// @throws IllegalArgumentException when the frame is outside the timeline's window
    public Optional<MediaId> shown(long frame) {
        return treated(frame).map(part -> part.request().item().id());
    }

    /// What a live source that is on at a frame has to give from then on, whether it is stored or not; empty where none is on.
    ///
    /// @throws IllegalArgumentException when the frame is outside the timeline's window
    public Optional<Need> live(long frame) {
        return treated(frame)
                .map(Treated::request)
                .filter(request -> request.item().isLive())
                .flatMap(request -> live.need(request, frame));
    }

    private Optional<Treated> treated(Airing airing, long frame) {
        return parts.apply(airing).stream()
                .filter(part -> frame < timeline.clock().frameAtOrAfter(part.airing().finish()))
                .findFirst();
    }

    private Optional<Piece> joining(Treated part, long frame) {
        return part.request().item().isLive()
                ? Optional.of(live.joining(part, frame))
                : onAirSince(programme(part), frame);
    }

    private Programme programme(Treated part) {
        RenditionKey key = part.request().key();
        return new Programme(part.airing(), part.request(), key, renditions.index(key));
    }

    private Optional<Piece> onAirSince(Programme programme, long frame) {
        long first = timeline.firstMediaFrame(programme.airing());
        long wanted = timeline.mediaFrame(programme.airing(), frame);
        return starts(programme.index(), first, wanted).stream()
                .map(start -> at(programme, frame - wanted + start))
                .filter(piece -> piece instanceof Piece.Stored && piece.endFrame() > frame)
                .findFirst();
    }

    /// Where the piece that has a frame may begin: with the airing, with a chunk, or where a chunk ends before one that comes late. A chunk may
    /// be held for the tolerance after its end.
    private static Set<Long> starts(RenditionIndex index, long first, long wanted) {
        var starts = new TreeSet<Long>(List.of(first));
        for (long seen = wanted; seen >= wanted - TOLERANCE_AT_END; seen--) {
            index.covering(seen, first)
                    .ifPresent(
                            chunk -> {
                                for (int late = 0; late <= TOLERANCE_FRAMES; late++) {
                                    starts.add(chunk.startFrame() - late);
                                }
                                starts.add(chunk.endFrame());
                            });
        }
        return starts.subSet(first, true, wanted, true);
    }

    private Piece at(Programme programme, long frame) {
        RenditionIndex index = programme.index();
        long end = endFrame(programme);
        long wanted = timeline.mediaFrame(programme.airing(), frame);
        Optional<Chunk> next = index.from(wanted);
        if (next.isPresent() && mayBeLate(programme, frame, next.get(), wanted)) {
            return stored(programme, next.get(), frame, frame + next.get().startFrame() - wanted);
        }
        if (index.isOver(wanted)) {
            return over(frame, end);
        }
        long until = next.map(chunk -> frame + chunk.startFrame() - wanted).orElse(end);
        return new Piece.Missing(need(programme, wanted), frame, Math.min(until, end));
    }

    /// What a frame needs at which no chunk starts: a lead-in, where the airing's in-point is inside a chunk and the frame not beyond
    /// it; who comes in there is shown the lead-in from its start.
    private Need need(Programme programme, long wanted) {
        RenditionIndex index = programme.index();
        long led = index.playedTo(timeline.firstMediaFrame(programme.airing()), TOLERANCE_FRAMES);
        boolean leads = led <= wanted && wanted < index.endOfLeadIn(led).orElse(led);
        return leads
                ? new Need.LeadIn(programme.request(), led)
                : new Need.Frames(programme.request(), wanted);
    }

    /// True when the chunk starts at the wanted frame, or a little later at the start of an airing or after another chunk.
    private boolean mayBeLate(Programme programme, long frame, Chunk chunk, long wanted) {
        long late = chunk.startFrame() - wanted;
        boolean first = frame == timeline.startFrame(programme.airing());
        return late == 0
                || ((first || programme.index().endsAt(wanted))
                        && late <= TOLERANCE_FRAMES
                        && frame + late < endFrame(programme)
                        && late + chunk.frames() <= longestFrames());
    }

    private Piece stored(Programme programme, Chunk chunk, long frame, long chunkFrame) {
        RenditionIndex index = programme.index();
        long end = endFrame(programme);
        long own = chunkFrame + chunk.frames();
        boolean last = isLast(programme, chunk) && end - own <= TOLERANCE_AT_END;
        long seam = chunkFrame + index.seamAfter(chunk, TOLERANCE_FRAMES) - chunk.startFrame();
        long held = last ? end : seam;
        long until = held - frame <= longestFrames() ? held : own;
        return new Piece.Stored(programme.key(), chunk, chunkFrame, frame, Math.min(until, end));
    }

    /// Also where it is not known yet, because what made it was killed a moment before it told: else the end of a segment moved.
    private static boolean isLast(Programme programme, Chunk chunk) {
        long end = chunk.endFrame();
        RenditionIndex index = programme.index();
        return index.isOver(end)
                || (end + TOLERANCE_FRAMES >= programme.request().frames()
                        && index.from(end).isEmpty());
    }

    private long endFrame(Programme programme) {
        return timeline.clock().frameAtOrAfter(programme.airing().finish());
    }

    /// No piece is longer than a GOP may be, so that HLS finds the start of one in every segment.
    private long longestFrames() {
        return timeline.clock().rate().frameAt(GopCutter.LONGEST);
    }

    /// After the item's last frame. Who came to the last frames of an airing without having seen a picture that could be held waits
    /// for the next programme; nothing is wrong.
    private static Piece over(long frame, long end) {
        boolean soonOver = end - frame <= TOLERANCE_AT_END;
        return new Piece.Vacant(
                soonOver ? SlateCause.BEING_PREPARED : SlateCause.BROKEN_OFF, frame, end);
    }
}
