package tv.exstream.rendition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoBuilder;
import tv.exstream.media.VideoFormat;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.Playout;
import tv.exstream.time.FrameRate;
import tv.exstream.time.TimeRange;

/// A made-up channel for tests: airings one after another from the epoch, and renditions of random bytes for some of them.
public final class ChannelSample {
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private final FrameRate rate;
    private final ChannelClock clock;
    private final Profile profile;
    private final InMemoryRenditions renditions = new InMemoryRenditions();
    private final Map<MediaId, MediaItem> items = new HashMap<>();
    private final List<Airing> airings = new ArrayList<>();
    private Instant end = EPOCH;
    private Instant now = EPOCH;
    private Duration kept = Duration.ZERO;

    public ChannelSample(FrameRate rate) {
        this(
                new Profile(
                        new VideoFormat(1_280, 720, rate, 4_000), new AudioFormat(48_000, 2, 192)));
    }

    public ChannelSample(Profile profile) {
        this.profile = profile;
        rate = profile.video().rate();
        clock = new ChannelClock(EPOCH, rate);
    }

    /// An item that the library knows, whose picture can be copied unless nothing is; nothing of it is stored.
    public RenditionKey item(long id, Duration length) {
        VideoFormat house = profile.video();
        return item(id, length, VideoBuilder.video().sized(house.width(), house.height()));
    }

    /// The same, whose picture must be encoded.
    public RenditionKey encoded(long id, Duration length) {
        return item(id, length, VideoBuilder.video().sized(640, 480));
    }

    private RenditionKey item(long id, Duration length, VideoBuilder picture) {
        MediaItem item =
                MediaItemBuilder.item("item " + id)
                        .withId(id)
                        .lasting(length)
                        .video(picture.rate(rate).build())
                        .build();
        items.put(item.id(), item);
        return new RenditionRequest(item, profile).key();
    }

    /// A live source that the library knows.
    public RenditionRequest live(long id) {
        MediaItem item =
                MediaItemBuilder.item("item " + id).withId(id).ofKind(MediaKind.LIVE).build();
        items.put(item.id(), item);
        return new RenditionRequest(item, profile);
    }

    /// Adds a chunk of a live source that was received for a frame of the channel.
    public void received(RenditionRequest whole, long frame, int frames) {
        var time = new LiveTime(rate);
        long mediaFrame = frame + time.offset(clock);
        chunk(whole.ofPart(time.part(mediaFrame)).key(), mediaFrame, frames);
    }

    /// What time it is when pieces are asked for.
    public ChannelSample at(Instant t) {
        now = t;
        return this;
    }

    /// An item with a complete rendition of this many frames.
    public RenditionKey stored(long id, long frames, int gopFrames) {
        RenditionKey key = item(id, rate.timeOf(frames));
        sample(id).fill(renditions, key, frames, gopFrames);
        return key;
    }

    /// Adds one chunk of random pictures.
    public void chunk(RenditionKey key, long startFrame, int frames) {
        try (Renditions.Appender appender = renditions.append(key)) {
            sample(startFrame).addTo(appender, startFrame, frames);
        }
    }

    public void endOf(RenditionKey key, long endFrame) {
        try (Renditions.Appender appender = renditions.append(key)) {
            appender.end(endFrame);
        }
    }

    /// Schedules an item after what is scheduled already.
    public ChannelSample airs(long id, Duration length) {
        return airs(id, Duration.ZERO, length);
    }

    public ChannelSample airs(long id, Duration inPoint, Duration length) {
        airings.add(AiringBuilder.airing(id).at(end).from(inPoint).lasting(length).build());
        end = end.plus(length);
        return this;
    }

    /// Schedules nothing.
    public ChannelSample gap(Duration length) {
        end = end.plus(length);
        return this;
    }

    /// For how long the providers of live sources keep what they have sent.
    public ChannelSample kept(Duration other) {
        kept = other;
        return this;
    }

    public PieceFinder finder() {
        var window = new TimeRange(EPOCH, end.plus(Duration.ofMinutes(10)));
        var timeline = new ChannelTimeline(clock, profile, new Playout(window, airings));
        return new PieceFinder(
                timeline,
                airing ->
                        Optional.ofNullable(items.get(airing.media()))
                                .map(item -> new RenditionRequest(item, profile))
                                .map(request -> List.of(new Treated(airing, request)))
                                .orElse(List.of()),
                renditions,
                new LiveReach(() -> now, _ -> kept));
    }

    public PieceBytes bytes() {
        return new PieceBytes(clock, new Splicer("Sample"), renditions);
    }

    public Slate slate() {
        return new Slate(
                new GopSample(rate, 99, 0)
                        .reordering(0)
                        .largest(200)
                        .gop(0, profile.video().gopFrames()));
    }

    /// The pieces from `from` up to at least `to`, slates no longer than a GOP.
    public List<Piece> pieces(long from, long to) {
        PieceFinder finder = finder();
        List<Piece> pieces = new ArrayList<>();
        Piece piece = finder.joining(from);
        while (piece.startFrame() < to) {
            pieces.add(piece);
            piece = finder.at(piece.endFrame());
        }
        return pieces;
    }

    /// Sends the stream from `from` up to at least `to` as a session would, slates no longer than a GOP. Answers how many frames.
    public long play(long from, long to, Consumer<byte[]> viewer) {
        PieceFinder finder = finder();
        PieceBytes bytes = bytes();
        Slate slate = slate();
        Piece first = finder.joining(from);
        long at = first.startFrame();
        while (at < to) {
            Piece piece = finder.at(at);
            if (piece instanceof Piece.Stored stored) {
                viewer.accept(bytes.of(stored));
                at = piece.endFrame();
            } else {
                int frames = (int) Math.min(slate.longestFrames(), piece.endFrame() - at);
                viewer.accept(bytes.of(slate, at, frames));
                at += frames;
            }
        }
        return at - first.startFrame();
    }

    /// How much is scheduled so far.
    public Duration scheduled() {
        return Duration.between(EPOCH, end);
    }

    public ChannelClock clock() {
        return clock;
    }

    public InMemoryRenditions renditions() {
        return renditions;
    }

    /// The sound of every item has another phase.
    private GopSample sample(long seed) {
        return new GopSample(rate, seed, seed * 397 % 1_920).reordering(2).largest(400);
    }
}
