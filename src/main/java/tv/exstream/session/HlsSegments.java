package tv.exstream.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.channel.Channel;
import tv.exstream.hls.Content;
import tv.exstream.hls.InitId;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentBytes;
import tv.exstream.hls.SegmentFragments;
import tv.exstream.hls.SegmentId;
import tv.exstream.hls.SegmentPlan;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceUnits;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.Urgency;

/// The segments of HLS, each as soon as what is in it is there. Thread-safe.
final class HlsSegments {
    /// How long a segment waits for what is missing in it: the picture is to be there after 2 s, loading and decoding included.
    static final Duration PATIENCE = Duration.ofMillis(1_200);

    /// Segments that play later may wait longer; no player waits for ever.
    static final Duration LONGEST_PATIENCE = SegmentPlan.SPACING;

    /// A chunk may turn out to be damaged when it is read, and the one that replaces it too.
    private static final int ATTEMPTS = 5;

    private final ChannelFeed.Parts parts;
    private final HlsBridge bridge;
    private final SegmentCache cache;

    HlsSegments(ChannelFeed.Parts parts, SegmentCache cache) {
        this.parts = parts;
        this.cache = cache;
        bridge = new HlsBridge(parts.timelines(), parts.renditions(), parts.fills());
    }

    /// Waits a little for what is missing in a segment and then bridges it.
    SegmentBody fetch(Channel channel, SegmentId id, Packing packing) throws InterruptedException {
        Instant start = start(channel, id);
        long until = parts.ticker().nanos() + patience(start).toNanos();
        for (int attempt = 1; ; attempt++) {
            Segment segment = complete(channel, start, plan -> plan.segment(id), until);
            try {
                return body(channel, segment, packing);
            } catch (ProblemException e) {
                if (e.problem() != Problem.MEDIA_UNREADABLE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Waits as long for what is missing in a segment as for one that is on.
    ///
    /// @param t an instant near its start
    void await(Channel channel, Instant t, Function<SegmentPlan, Segment> wanted)
            throws InterruptedException {
        complete(channel, t, wanted, parts.ticker().nanos() + PATIENCE.toNanos());
    }

    /// What plans the segments around `t`.
    SegmentPlan plan(Channel channel, Instant t) {
        return new SegmentPlan(parts.timelines().load(channel, t));
    }

    /// When a segment starts, or a little before.
    static Instant start(Channel channel, SegmentId id) {
        return switch (id) {
            case SegmentId.Regular(long number) ->
                    channel.epoch().plus(SegmentPlan.SPACING.multipliedBy(number));
            case SegmentId.Closing(long number, _) ->
                    channel.epoch().plus(SegmentPlan.SPACING.multipliedBy(number));
            case SegmentId.Opening(_, long frame) -> clock(channel).instantOf(frame);
        };
    }

    static ChannelClock clock(Channel channel) {
        return new ChannelClock(channel.epoch(), channel.profile().video().rate());
    }

    /// How long a segment may wait that starts then.
    Duration patience(Instant start) {
        Duration untilOnAir = Duration.between(parts.ticker().wall(), start);
        Duration patience = untilOnAir.compareTo(PATIENCE) > 0 ? untilOnAir : PATIENCE;
        return patience.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : patience;
    }

    /// The segment as soon as nothing is missing in it, else as it is then.
    private Segment complete(
            Channel channel, Instant start, Function<SegmentPlan, Segment> wanted, long untilNanos)
            throws InterruptedException {
        while (true) {
            Segment segment = wanted.apply(plan(channel, start));
            Optional<Piece.Missing> missing = firstMissing(segment);
            Duration rest = Duration.ofNanos(untilNanos - parts.ticker().nanos());
            if (missing.isEmpty() || !rest.isPositive()) {
                return segment;
            }
            parts.fills().request(missing.get().need(), Urgency.VIEWER);
            RenditionKey key = missing.get().need().key();
            RenditionIndex seen = parts.renditions().index(key);
            if (wanted.apply(plan(channel, start)).equals(segment)) {
                parts.renditions().awaitChange(key, seen, rest);
            }
        }
    }

    private static Optional<Piece.Missing> firstMissing(Segment segment) {
        return segment.pieces().stream()
                .filter(Piece.Missing.class::isInstance)
                .map(Piece.Missing.class::cast)
                .findFirst();
    }

    /// What fragments begin with. What is no longer stored plays with what slates begin with.
    SegmentBody init(Channel channel, InitId id, Content content) {
        SegmentFragments fragments = fragments(channel);
        return id.rendition()
                .flatMap(key -> fragments.init(key, parts.renditions().index(key), content))
                .map(bytes -> new SegmentBody(bytes, true))
                .orElseGet(() -> new SegmentBody(fragments.init(content), false));
    }

    /// How playlists call what is coded in a segment; empty when it has just been taken out of the store.
    Optional<String> codecs(Channel channel, Segment segment) {
        try {
            return fragments(channel).codecs(segment);
        } catch (ProblemException e) {
            if (e.problem() != Problem.MEDIA_UNREADABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private SegmentBody body(Channel channel, Segment segment, Packing packing)
            throws InterruptedException {
        if (!segment.isImmutable()) {
            Segment bridged = bridge.over(channel, inMainFormat(channel, segment));
            return new SegmentBody(write(channel, bridged, packing), false);
        }
        var name = new SegmentCache.Name(channel.id(), channel.name(), segment, packing);
        return new SegmentBody(cache.get(name, () -> write(channel, segment, packing)), true);
    }

    /// What is missing in another format than the main one is there in that more often than not: the same time with key frames at the
    /// same places, so that a player sees no difference but in size. All of it is in one size if it can be.
    private Segment inMainFormat(Channel channel, Segment segment) {
        if (segment.isComplete() || channel.formats().shown().isEmpty()) {
            return segment;
        }
        Segment main =
                plan(channel.inMainFormat(), start(channel, segment.id())).segment(segment.id());
        return main.isComplete() ? main : segment.or(main);
    }

    private byte[] write(Channel channel, Segment segment, Packing packing) {
        return switch (packing) {
            case Packing.Packets() -> packets(channel, segment);
            case Packing.Fragments(Content content) -> fragments(channel).of(segment, content);
        };
    }

    private SegmentFragments fragments(Channel channel) {
        ChannelClock clock = clock(channel);
        return new SegmentFragments(
                new PieceUnits(clock, parts.renditions()),
                clock,
                channel.profile(),
                cause -> parts.slates().apply(channel, cause));
    }

    private byte[] packets(Channel channel, Segment segment) {
        var pieces =
                new PieceBytes(clock(channel), new Splicer(channel.name()), parts.renditions());
        var bytes = new SegmentBytes(pieces, cause -> parts.slates().apply(channel, cause));
        var out = new ByteArrayOutputStream();
        try {
            bytes.write(segment, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
