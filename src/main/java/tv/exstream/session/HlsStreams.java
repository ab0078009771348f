package tv.exstream.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentBytes;
import tv.exstream.hls.SegmentPlan;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.Urgency;

/// Channels as HLS: playlists and segments, computed from the timeline, the store and the time when they are asked for. There is no
/// session; who asks for playlists is remembered only to have ready what comes next. Thread-safe.
public final class HlsStreams {
    /// How long a segment waits for what is missing in it: the picture is to be there after 2 s, loading and decoding included.
    static final Duration PATIENCE = Duration.ofMillis(1_200);

    /// Segments that play later may wait longer; no player waits for ever.
    static final Duration LONGEST_PATIENCE = SegmentPlan.SPACING;

    /// Playlists list 24 s; a clock may differ a little between two servers.
    private static final Duration FUTURE = Duration.ofMinutes(1).minus(SegmentPlan.SPACING);

    /// A chunk may turn out to be damaged when it is read, and the one that replaces it too.
    private static final int ATTEMPTS = 5;

    private final ChannelFeed.Parts parts;
    private final Duration history;
    private final HlsAudience audience;
    private final Lookahead lookahead;
    private final SegmentCache cache = new SegmentCache();

    /// @param history how far back the past can be played
    HlsStreams(ChannelFeed.Parts parts, Duration history) {
        this.parts = parts;
        this.history = history;
        audience = new HlsAudience(parts.ticker());
        lookahead = new Lookahead(parts.timelines(), parts.fills());
    }

    /// The playlist of a channel now, or as it was a while ago. Its segments are answered by [#segment].
    ///
    /// @param shift how long ago; not negative
    /// @throws ProblemException OUTSIDE_TIMELINE when that is too long ago
    public MediaPlaylist playlist(Channel channel, Duration shift, ViewerDetails viewer) {
        Instant now = parts.ticker().wall().minus(shift);
        requireKnown(channel, now);
        audience.seen(channel, shift, viewer);
        requestAhead(channel, now);
        return MediaPlaylist.at(new SegmentPlan(parts.timelines().load(channel, now)), now);
    }

    /// A segment by its number. Waits a little for what is missing in it and then bridges it with a slate.
    ///
    /// @throws ProblemException OUTSIDE_TIMELINE when it is too old or not to be had yet
    public SegmentBody segment(Channel channel, long number) throws InterruptedException {
        Instant start = channel.epoch().plus(SegmentPlan.SPACING.multipliedBy(number));
        requireKnown(channel, start);
        Duration untilOnAir = Duration.between(parts.ticker().wall(), start);
        Duration patience = untilOnAir.compareTo(PATIENCE) > 0 ? untilOnAir : PATIENCE;
        patience = patience.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : patience;
        long until = parts.ticker().nanos() + patience.toNanos();
        for (int attempt = 1; ; attempt++) {
            Segment segment = complete(channel, start, until);
            try {
                return body(channel, segment);
            } catch (ProblemException e) {
                if (e.problem() != Problem.MEDIA_UNREADABLE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Those who play over HLS now, in no order.
    public List<HlsViewer> viewers() {
        return audience.viewers();
    }

    /// Makes urgent what those who play will need next. To be called about once a second.
    void sweep() {
        Instant now = parts.ticker().wall();
        audience.viewers().stream()
                .map(viewer -> new Watched(viewer.channel(), viewer.shift()))
                .distinct()
                .forEach(watched -> requestAhead(watched.channel(), now.minus(watched.shift())));
    }

    private record Watched(Channel channel, Duration shift) {}

    private void requestAhead(Channel channel, Instant now) {
        lookahead.request(channel, clock(channel).frameAt(now));
    }

    /// The segment as soon as nothing is missing in it, else as it is then.
    private Segment complete(Channel channel, Instant start, long untilNanos)
            throws InterruptedException {
        while (true) {
            Segment segment = plan(channel, start);
            Optional<Piece.Missing> missing = firstMissing(segment);
            Duration rest = Duration.ofNanos(untilNanos - parts.ticker().nanos());
            if (missing.isEmpty() || !rest.isPositive()) {
                return segment;
            }
            parts.fills()
                    .request(missing.get().request(), missing.get().mediaFrame(), Urgency.VIEWER);
            RenditionKey key = missing.get().request().key();
            RenditionIndex seen = parts.renditions().index(key);
            if (plan(channel, start).equals(segment)) {
                parts.renditions().awaitChange(key, seen, rest);
            }
        }
    }

    private Segment plan(Channel channel, Instant start) {
        var plan = new SegmentPlan(parts.timelines().load(channel, start));
        return plan.segment(plan.numberAt(start));
    }

    private static Optional<Piece.Missing> firstMissing(Segment segment) {
        return segment.pieces().stream()
                .filter(Piece.Missing.class::isInstance)
                .map(Piece.Missing.class::cast)
                .findFirst();
    }

    private SegmentBody body(Channel channel, Segment segment) throws InterruptedException {
        if (!segment.isImmutable()) {
            return new SegmentBody(write(channel, segment), false);
        }
        var name = new SegmentCache.Name(channel.id(), channel.name(), segment);
        return new SegmentBody(cache.get(name, () -> write(channel, segment)), true);
    }

    private byte[] write(Channel channel, Segment segment) {
        var pieces =
                new PieceBytes(clock(channel), new Splicer(channel.name()), parts.renditions());
        var bytes = new SegmentBytes(pieces, reason -> parts.slates().apply(channel, reason));
        var out = new ByteArrayOutputStream();
        try {
            bytes.write(segment, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void requireKnown(Channel channel, Instant t) {
        Instant now = parts.ticker().wall();
        boolean tooEarly = t.isBefore(channel.epoch()) || t.isBefore(now.minus(history));
        if (tooEarly || t.isAfter(now.plus(FUTURE))) {
            throw new ProblemException(
                    Problem.OUTSIDE_TIMELINE,
                    "channel %s can be played from %s ago to now: %s"
                            .formatted(channel.number(), history, t));
        }
    }

    private static ChannelClock clock(Channel channel) {
        return new ChannelClock(channel.epoch(), channel.profile().video().rate());
    }
}
