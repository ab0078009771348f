package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.Content;
import tv.exstream.hls.InitId;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.hls.MultivariantPlaylist;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentId;
import tv.exstream.hls.SegmentPlan;
import tv.exstream.hls.Variant;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Urgency;

/// Channels as HLS: playlists and segments, computed from the timeline, the store and the time when they are asked for. There is no
/// session; who asks for playlists is remembered only to have ready what comes next. Thread-safe.
public final class HlsStreams {
    /// Playlists list 24 s; a clock may differ a little between two servers.
    private static final Duration FUTURE = Duration.ofMinutes(1).minus(SegmentPlan.SPACING);

    /// Segments begin before what is on in them.
    private static final Duration PAST = Duration.ofMinutes(1);

    private final ChannelFeed.Parts parts;
    private final Supplier<Duration> history;
    private final Door door;
    private final Lookahead lookahead;

    /// For those who may come, and those who have probably left.
    private final Lookahead soon;

    private final SegmentCache cache;
    private final HlsSegments segments;
    private final HlsRuns runs;

    /// For those who may not see everything; at most as many as there are limits.
    private final Map<RatingLimit, HlsStreams> views = new ConcurrentHashMap<>();

    /// @param history how far back the past can be played
    HlsStreams(ChannelFeed.Parts parts, Supplier<Duration> history, Door door) {
        this(parts, history, door, new SegmentCache());
    }

    private HlsStreams(
            ChannelFeed.Parts parts, Supplier<Duration> history, Door door, SegmentCache cache) {
        this.door = door;
        this.parts = parts;
        this.history = history;
        this.cache = cache;
        lookahead = new Lookahead(parts.timelines(), parts.fills(), Urgency.VIEWER);
        soon = new Lookahead(parts.timelines(), parts.fills(), Urgency.SOON);
        segments = new HlsSegments(parts, cache);
        runs = new HlsRuns(parts.runs());
    }

    /// The same for those who may not see everything: segments with the same names have a slate where a programme is not for them.
    public HlsStreams seenBy(RatingLimit limit) {
        return limit.equals(RatingLimit.NONE)
                ? this
                : views.computeIfAbsent(
                        limit, _ -> new HlsStreams(parts.seenBy(limit), history, door, cache));
    }

    /// The live playlist of a channel. Its segments are answered by [#segment].
    ///
    /// @throws ProblemException VIEWER_ENDED when an operator ended the player a moment ago, TOO_MANY_VIEWERS at the limit
    public MediaPlaylist playlist(Channel channel, ViewerDetails viewer) {
        door.enter(channel, viewer);
        Instant now = parts.ticker().wall();
        SegmentPlan plan = known(channel, now);
        lookahead.request(channel, HlsSegments.clock(channel).frameAt(now));
        door.seen(channel, Duration.ZERO, viewer);
        return MediaPlaylist.at(plan, now);
    }

    /// The forms in which a channel can be played: one for each of its house formats, the main one first. Any of them may be played next.
    ///
    /// @param past what is played of the past, as [#catchUp] has answered; empty for live
    /// @param place where the channel is found in one of its formats
    /// @throws ProblemException OUTSIDE_TIMELINE when that is too long ago
    public MultivariantPlaylist variants(
            Channel channel, Optional<CatchUp> past, Function<Channel, Variant.Place> place) {
        Instant now = parts.ticker().wall();
        Instant played =
                past.map(each -> each.position(HlsSegments.clock(channel), now)).orElse(now);
        requireKnown(channel, played);
        lookahead.request(channel, HlsSegments.clock(channel).frameAt(played));
        return new MultivariantPlaylist(
                channel.variants().stream()
                        .map(each -> variant(each, played, place.apply(each)))
                        .toList());
    }

    private Variant variant(Channel channel, Instant played, Variant.Place place) {
        soon.request(channel, HlsSegments.clock(channel).frameAt(played));
        MediaPlaylist playlist = MediaPlaylist.at(segments.plan(channel, played), played);
        Segment shown =
                playlist.segments().stream()
                        .filter(Segment::isImmutable)
                        .findFirst()
                        .orElseGet(() -> playlist.segments().getFirst());
        return new Variant(
                place,
                playlist.bitrate(),
                segments.codecs(channel, shown),
                channel.profile().video());
    }

    /// The playlist of somebody who plays what was on.
    ///
    /// @param catchUp as [#catchUp] has answered
    /// @throws ProblemException OUTSIDE_TIMELINE when that is too long ago, or what [#catchUp] never answers; VIEWER_ENDED and
    ///     TOO_MANY_VIEWERS as for the present
    public MediaPlaylist playlist(Channel channel, CatchUp catchUp, ViewerDetails viewer) {
        requireWelcome(channel, viewer);
        Instant now = parts.ticker().wall();
        ChannelClock clock = HlsSegments.clock(channel);
        SegmentPlan plan = known(channel, catchUp, now);
        lookahead.request(channel, clock.frameAt(catchUp.position(clock, now)));
        door.seen(channel, catchUp.behind(clock), viewer);
        return MediaPlaylist.of(plan, catchUp, now);
    }

    /// The playlist of what goes along with the pictures. Who asks for it watches already, in a format that this does not tell: nobody is
    /// noted and nothing made urgent.
    ///
    /// @param past what is played of the past; empty for live
    /// @throws ProblemException OUTSIDE_TIMELINE as above
    public MediaPlaylist along(Channel channel, Optional<CatchUp> past) {
        Instant now = parts.ticker().wall();
        return past.map(each -> MediaPlaylist.of(known(channel, each, now), each, now))
                .orElseGet(() -> MediaPlaylist.at(known(channel, now), now));
    }

    /// Where somebody comes in to play what was on from a second on; the present for a second that is still to come. Waits a little
    /// for what is missing there.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when that is too long ago
    public CatchUp catchUp(Channel channel, Past past) throws InterruptedException {
        Instant second = past.from();
        Instant now = parts.ticker().wall().truncatedTo(ChronoUnit.SECONDS);
        Instant from = second.isAfter(now) ? now : second;
        requireKnown(channel, from);
        long wanted = segments.plan(channel, from).wantedFrame(from);
        segments.await(channel, from, plan -> plan.segment(plan.openingAt(wanted)));
        SegmentId.Opening opening = segments.plan(channel, from).openingAt(wanted);
        return new CatchUp(opening, wanted, parts.ticker().wall(), endFrame(channel, past, wanted));
    }

    /// No end at all when it is not after the beginning, which may have been moved to the present.
    private OptionalLong endFrame(Channel channel, Past past, long wanted) {
        return past.until().stream()
                .mapToLong(second -> segments.plan(channel, second).wantedFrame(second))
                .filter(frame -> frame > wanted)
                .findFirst();
    }

    /// A segment by its id, in MPEG-TS. Waits a little for what is missing in it and then bridges it with a slate.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when it is too old or not to be had yet, or there is none of that id
    public SegmentBody segment(Channel channel, SegmentId id) throws InterruptedException {
        requireSegment(channel, id);
        return segments.fetch(channel, id, new Packing.Packets());
    }

    /// Some of a segment in fragmented MP4, as [#segment].
    public SegmentBody fragment(Channel channel, SegmentId id, Content content)
            throws InterruptedException {
        requireSegment(channel, id);
        return segments.fetch(channel, id, new Packing.Fragments(content));
    }

    private void requireSegment(Channel channel, SegmentId id) {
        Instant start = HlsSegments.start(channel, id);
        requireKnown(channel, start);
        if (!(id instanceof SegmentId.Regular) && !segments.plan(channel, start).has(id)) {
            throw ProblemException.of(Problem.OUTSIDE_TIMELINE, Objection.NO_SEGMENT, id);
        }
    }

    /// What plans a segment and what is around it.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE as [#segment]
    SegmentPlan plan(Channel channel, SegmentId id) {
        requireSegment(channel, id);
        return segments.plan(channel, HlsSegments.start(channel, id));
    }

    /// How long what belongs to a segment may be waited for.
    Duration patience(Channel channel, SegmentId id) {
        return segments.patience(HlsSegments.start(channel, id));
    }

    /// What fragmented MP4 begins with.
    ///
    /// @throws ProblemException MEDIA_UNREADABLE
    public SegmentBody init(Channel channel, InitId id, Content content) {
        return segments.init(channel, id, content);
    }

    /// @throws ProblemException VIEWER_ENDED when an operator ended the player a moment ago
    public void requireWelcome(Channel channel, ViewerDetails viewer) {
        door.requireWelcome(channel, viewer);
    }

    /// Those who play over HLS now, in no order.
    public List<HlsViewer> viewers() {
        return door.audience().viewers();
    }

    /// The same with those who have not asked for a while, and may again.
    public List<HlsViewer> viewersAndIdle() {
        return door.audience().all();
    }

    /// Makes urgent what those who play will need next, and notes what they play. To be called about once a second.
    void sweep() {
        Instant now = parts.ticker().wall();
        List<HlsViewer> viewers = viewers();
        note(viewers, now);
        Set<Long> asking = door.audience().asking();
        Set<Watched> watched = watched(viewers, viewer -> asking.contains(viewer.id()));
        Set<Watched> left = watched(viewers, viewer -> !asking.contains(viewer.id()));
        left.removeAll(watched);
        watched.forEach(each -> requestAhead(lookahead, each, now));
        left.forEach(each -> requestAhead(soon, each, now));
    }

    private static Set<Watched> watched(List<HlsViewer> viewers, Predicate<HlsViewer> which) {
        return viewers.stream()
                .filter(which)
                .map(viewer -> new Watched(viewer.channel(), viewer.shift()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void requestAhead(Lookahead lookahead, Watched watched, Instant now) {
        Instant played = now.minus(watched.shift());
        lookahead.request(watched.channel(), HlsSegments.clock(watched.channel()).frameAt(played));
    }

    private void note(List<HlsViewer> viewers, Instant now) {
        Map<ChannelId, List<HlsViewer>> live =
                viewers.stream()
                        .filter(viewer -> viewer.shift().isZero())
                        .collect(Collectors.groupingBy(viewer -> viewer.channel().id()));
        live.forEach((_, those) -> note(those.getFirst().channel(), now, those.size()));
        runs.endAllBut(live.keySet());
    }

    private void note(Channel channel, Instant now, int viewers) {
        long frame = HlsSegments.clock(channel).frameAt(now);
        parts.timelines()
                .finder(channel, now)
                .map(
                        finder ->
                                new HlsRuns.Now(
                                        now, finder.timeline().at(frame), finder.shown(frame)))
                .ifPresent(is -> runs.note(channel.id(), is, viewers));
    }

    /// What is played is noted as it is now; called last, by whoever called [#sweep].
    void endRuns() {
        runs.endAllBut(Set.of());
    }

    private record Watched(Channel channel, Duration shift) {}

    /// What answers for somebody for whom `t` is on.
    private SegmentPlan known(Channel channel, Instant t) {
        requireKnown(channel, t);
        return segments.plan(channel, t);
    }

    private SegmentPlan known(Channel channel, CatchUp catchUp, Instant now) {
        ChannelClock clock = HlsSegments.clock(channel);
        SegmentPlan plan = known(channel, catchUp.position(clock, now));
        if (!plan.isOpening(catchUp.opening()) || !catchUp.isInOpening(clock)) {
            throw ProblemException.of(
                    Problem.OUTSIDE_TIMELINE, Objection.NOTHING_THEN, channel.number(), catchUp);
        }
        return plan;
    }

    private void requireKnown(Channel channel, Instant t) {
        Instant now = parts.ticker().wall();
        Instant earliest = now.minus(history.get()).minus(PAST);
        boolean tooEarly = t.isBefore(channel.epoch()) || t.isBefore(earliest);
        if (tooEarly || t.isAfter(now.plus(FUTURE))) {
            throw ProblemException.of(
                    Problem.OUTSIDE_TIMELINE,
                    Objection.OUTSIDE_PLAYED,
                    channel.number(),
                    history.get(),
                    t);
        }
    }
}
