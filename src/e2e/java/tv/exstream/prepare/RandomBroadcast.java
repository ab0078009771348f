package tv.exstream.prepare;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.Playout;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.Treated;
import tv.exstream.time.FrameRate;
import tv.exstream.time.TimeRange;

/// A few seconds of a channel that join two items in one of all the ways there are. Owned by one thread.
final class RandomBroadcast {
    static final String CHANNEL = "Joins";

    /// The last frame before the 33 bits of a time stamp begin anew, at 25 frames a second.
    private static final long WRAP = (1L << 33) / 3_600;

    private static final Instant EPOCH = Instant.parse("2027-03-01T12:00:00Z");
    private static final FrameRate RATE = FrameRate.FPS_25;

    /// Programmes and breaks are at most this long, in frames.
    private static final int LONGEST = 100;

    private final Workbench bench;
    private final Profile profile;
    private final Random random;
    private final ChannelClock clock = new ChannelClock(EPOCH, RATE);
    private final List<Airing> airings = new ArrayList<>();
    private final Map<MediaId, MediaItem> items = new HashMap<>();
    private final long begin;
    private final Slate slate;
    private final Join join;
    private long end;
    private long slates;

    /// How two items follow one another.
    enum Join {
        /// One from its start after the other at its end.
        WHOLE,
        /// From any frame to any frame.
        CUT,
        /// The first goes on after the second, where a chapter begins or anywhere.
        BREAK,
        /// Nothing is scheduled between them.
        SLATE,
        /// As [#WHOLE], while the clock of 33 bits begins anew.
        WRAP,
        /// Watched from any instant on.
        CATCH_UP
    }

    RandomBroadcast(Workbench bench, Profile profile, long seed) {
        this.bench = bench;
        this.profile = profile;
        random = new Random(seed);
        join = Join.values()[random.nextInt(Join.values().length)];
        begin = join == Join.WRAP ? WRAP - random.nextInt(LONGEST) : random.nextInt(1_000_000);
        end = begin;
        slate = BlankSlate.of(profile);
    }

    Join join() {
        return join;
    }

    /// Schedules two items, prepares what is missing of them and sends them. Answers the packets.
    byte[] play(MediaItem one, MediaItem other) throws InterruptedException {
        items.put(one.id(), one);
        items.put(other.id(), other);
        schedule(one, other);
        for (Airing airing : airings) {
            prepare(airing);
        }
        return sent();
    }

    private void schedule(MediaItem one, MediaItem other) {
        long first = frames(one);
        long second = frames(other);
        switch (join) {
            case WHOLE, WRAP, CATCH_UP -> {
                airs(one, Math.max(0, first - LONGEST), first);
                airs(other, 0, Math.min(LONGEST, second));
            }
            case CUT -> {
                airsPart(one);
                airsPart(other);
            }
            case BREAK -> {
                long at = breakOf(one);
                airs(one, Math.max(0, at - LONGEST), at);
                airsPart(other);
                airs(one, at, Math.min(at + LONGEST, first));
            }
            case SLATE -> {
                airsPart(one);
                end += 1 + random.nextInt(LONGEST);
                airsPart(other);
            }
        }
    }

    /// What can be shown of it; long items are only begun.
    private long frames(MediaItem item) {
        var request = new RenditionRequest(item, profile);
        var index = bench.renditions.index(request.key());
        long whole = request.frames();
        return Math.min(whole, index.playedTo(0, PieceFinder.TOLERANCE_FRAMES));
    }

    private void airsPart(MediaItem item) {
        long frames = frames(item);
        long from = random.nextLong(Math.max(1, frames - 5));
        airs(item, from, Math.min(frames, from + 5 + random.nextInt(LONGEST)));
    }

    private long breakOf(MediaItem item) {
        long frames = frames(item);
        List<Long> chapters =
                item.file().chapters().stream()
                        .map(Chapter::start)
                        .map(RATE::frameAt)
                        .filter(frame -> frame > 0 && frame < frames - 1)
                        .toList();
        return chapters.isEmpty()
                ? 1 + random.nextLong(Math.max(1, frames - 1))
                : chapters.get(random.nextInt(chapters.size()));
    }

    private void airs(MediaItem item, long from, long to) {
        if (from >= to) {
            return;
        }
        airings.add(
                AiringBuilder.airing(item.id())
                        .at(clock.instantOf(end))
                        .from(RATE.timeOf(from))
                        .lasting(RATE.timeOf(to - from))
                        .build());
        end += to - from;
    }

    /// As [Lookout] does before the airing begins.
    private void prepare(Airing airing) throws InterruptedException {
        var programme = new Programme(airing, request(airing));
        Instant before = EPOCH.minus(Duration.ofMinutes(1));
        for (int attempt = 0; attempt < 3; attempt++) {
            List<Need> needs =
                    programme.needs(bench.renditions.index(programme.request().key()), before);
            for (Need need : needs) {
                bench.fill(need);
            }
        }
    }

    private RenditionRequest request(Airing airing) {
        return new RenditionRequest(items.get(airing.media()), profile);
    }

    private byte[] sent() {
        var window = new TimeRange(EPOCH, clock.instantOf(end).plus(Duration.ofMinutes(1)));
        var timeline = new ChannelTimeline(clock, profile, new Playout(window, airings));
        var finder =
                new PieceFinder(
                        timeline,
                        airing -> List.of(new Treated(airing, request(airing))),
                        bench.renditions,
                        LiveReach.ofPresent(() -> EPOCH));
        var bytes = new PieceBytes(clock, new Splicer(CHANNEL), bench.renditions);
        var stream = new ByteArrayOutputStream();
        long from = join == Join.CATCH_UP ? begin + random.nextLong(end - begin) : begin;
        Piece piece = finder.joining(from);
        while (piece.startFrame() < end) {
            send(piece, bytes, stream);
            piece = finder.at(piece.endFrame());
        }
        return stream.toByteArray();
    }

    private void send(Piece piece, PieceBytes bytes, ByteArrayOutputStream stream) {
        switch (piece) {
            case Piece.Stored stored -> stream.writeBytes(bytes.of(stored));
            case Piece.Missing _, Piece.Vacant _ -> {
                long last = Math.min(end, piece.endFrame());
                for (long at = piece.startFrame(); at < last; at += slate.longestFrames()) {
                    int frames = (int) Math.min(slate.longestFrames(), last - at);
                    stream.writeBytes(bytes.of(slate, at, frames));
                }
                slates += last - piece.startFrame();
            }
        }
    }

    /// When what is scheduled is over, in 90 kHz ticks since the epoch.
    long end90k() {
        return clock.ticks90k(end);
    }

    /// How many frames of slates were sent although something was scheduled; less than 0 where the beginning was not watched.
    long unexpectedSlates() {
        long scheduled =
                airings.stream()
                        .mapToLong(
                                airing ->
                                        clock.frameAtOrAfter(airing.finish())
                                                - clock.frameAtOrAfter(airing.start()))
                        .sum();
        return slates - (end - begin - scheduled);
    }
}
