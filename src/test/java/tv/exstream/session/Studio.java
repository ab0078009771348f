package tv.exstream.session;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.SoundLabel;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.Clips;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopSample;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.MendedStaging;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treatments;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.FrameRate;

/// One channel on air in simulated time: its library, store and timeline, a feed that runs as fast as it can, and a viewer who gets
/// every slice. Each picture tells what it shows, so that a test sees what a person would.
final class Studio {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    static final Duration LEAD = Duration.ofSeconds(3);
    static final int GOP = 50;

    /// Small, so that hours of it are quick.
    static final Profile PROFILE =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 500),
                    new AudioFormat(48_000, 1, 64));

    final SimulatedTicker ticker;
    final InMemoryPlayouts playouts = new InMemoryPlayouts();
    final InMemoryMediaItems media = new InMemoryMediaItems();
    final Stock stock = new Stock();
    final Orders orders = new Orders();
    final List<AsRun> runs = new CopyOnWriteArrayList<>();
    final Counts<Total> totals = new Counts<>(Total.class);
    final FeedLog log = new FeedLog(totals);
    final PacketRing ring = new PacketRing();
    final TsChecker checker = new TsChecker();
    final Waits waits = new Waits(checker);
    final Screen screen;
    final Channel channel;
    final Restarts restarts;
    private final Door door;
    private final Timelines timelines;
    private volatile Feed feed = () -> {};
    private Duration late = Duration.ZERO;
    private Thread owner = Thread.ofVirtual().unstarted(() -> {});
    private final Slate slate;
    private Consumer<SlateCause> slateRequests = _ -> {};
    private Duration lead = LEAD;
    private volatile @Nullable MediaId fallback;
    private final ReplacedFiles replaced = new ReplacedFiles();
    private Subtitling subtitling = Subtitled.none();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean keeps;
    private long tapped;

    Studio() {
        this(NOON, ChannelBuilder.channel(5).with(PROFILE).build());
    }

    Studio(Instant now, Channel channel) {
        this.channel = channel;
        ticker = new SimulatedTicker(now);
        restarts = new Restarts(() -> Limits.RESTARTS, ticker);
        door = Limits.door(Limits.usual(), ticker);
        screen = new Screen(channel.epoch(), now);
        Gop still = new GopSample(FrameRate.FPS_25, 99, 0).reordering(0).largest(60).gop(0, 100);
        slate = new Slate(still, still.sounds().subList(90, 91), channel.profile());
        screen.learnSlate(slate);
        timelines =
                new Timelines(
                        playouts,
                        media,
                        new Timelines.Shown(
                                new MendedStaging(Staging.PLAIN, Treatments.PLAIN, replaced),
                                stock,
                                _ -> Optional.ofNullable(fallback),
                                Clips.NONE,
                                LiveReach.ofPresent(ticker::wall)),
                        new Timelines.Work(Runnable::run, ticker));
        ticker.beforeSleep(this::tap);
    }

    Feed open(Channel opened, PacketRing into, FeedLog telling) {
        return new ChannelFeed(opened, into, telling, parts());
    }

    ChannelFeed.Parts parts() {
        return new ChannelFeed.Parts(
                timelines,
                stock,
                orders,
                this::slate,
                ticker,
                new SlicePool(),
                () -> lead,
                runs::add,
                restarts,
                subtitling);
    }

    /// From now on feeds are so far ahead of real time.
    void lead(Duration ahead) {
        lead = ahead;
    }

    /// From now on feeds send these subtitles along.
    void sends(Subtitling others) {
        subtitling = others;
        keeps = true;
    }

    /// A door through which fifty come.
    Door door() {
        return door;
    }

    Timelines timelines() {
        return timelines;
    }

    /// The channel falls back on this.
    void fallsBackOn(MediaItem filler) {
        fallback = filler.id();
    }

    /// From this offset on the item's file cannot be read, and the other one is shown.
    void replaces(MediaItem item, Duration from, MediaItem other) {
        replaced.put(item, from, other);
    }

    /// An item whose every frame is stored, 2 s to a chunk.
    MediaItem prepared(String name, Duration length) {
        MediaItem item = unprepared(name, length);
        fill(item, 0, frames(length));
        return item;
    }

    /// The same with so many bytes that a chunk is read in many parts.
    MediaItem large(String name, Duration length) {
        MediaItem item = unprepared(name, length);
        fill(item, 0, frames(length), 20_000);
        return item;
    }

    MediaItem unprepared(String name, Duration length) {
        return media.add(MediaItemBuilder.item(name).lasting(length));
    }

    /// The same as prepared, with subtitles in its file.
    MediaItem subtitled(String name, Duration length, SubtitleStream... streams) {
        MediaItem item = media.add(MediaItemBuilder.item(name).lasting(length).subtitles(streams));
        fill(item, 0, frames(length));
        return item;
    }

    /// Stores the frames `[from, end)` of an item; `from` is a multiple of 50, or the start of a lead-in.
    void fill(MediaItem item, long from, long end) {
        fill(item, from, end, 60);
    }

    /// Stores all frames of an item in another house format of the channel.
    void fill(Channel variant, MediaItem item) {
        fill(variant, item, 0, frames(item.duration()));
    }

    /// Stores the frames `[from, end)` of an item in another house format of the channel.
    void fill(Channel variant, MediaItem item, long from, long end) {
        fill(new Wanted(item, variant), from, end, 60);
    }

    /// What is stored: an item in a house format.
    private record Wanted(MediaItem item, Channel variant) {
        RenditionKey key() {
            return new RenditionRequest(item, variant.profile()).key();
        }
    }

    private void fill(MediaItem item, long from, long end, int largestPicture) {
        fill(new Wanted(item, channel), from, end, largestPicture);
    }

    private void fill(Wanted wanted, long from, long end, int largestPicture) {
        MediaItem item = wanted.item();
        RenditionKey key = wanted.key();
        var sample =
                new GopSample(FrameRate.FPS_25, item.id().value(), 0)
                        .smallest(16)
                        .largest(largestPicture)
                        .tracks(request(item).tracks().labels().toArray(SoundLabel[]::new));
        try (Renditions.Appender appender = stock.append(key)) {
            for (long at = from; at < end; at += GOP) {
                sample.addTo(appender, at, (int) Math.min(GOP, end - at));
            }
            if (end == frames(item.duration())) {
                appender.end(end);
            }
        }
        screen.learn(item.title().name(), stock, key);
    }

    /// A live source; nothing of it was received.
    MediaItem live(String name) {
        return media.add(MediaItemBuilder.item(name).ofKind(MediaKind.LIVE));
    }

    /// Stores what a live source sent from and up to this long after noon, 2 s to a chunk.
    void receive(MediaItem item, Duration from, Duration to) {
        var time = new LiveTime(FrameRate.FPS_25);
        var sample =
                new GopSample(FrameRate.FPS_25, item.id().value() + from.toSeconds() * 1_000, 0)
                        .smallest(16)
                        .largest(60);
        long end = time.frameAt(NOON.plus(to));
        for (long at = time.frameAt(NOON.plus(from)); at < end; at += GOP) {
            RenditionKey key = request(item).ofPart(time.part(at)).key();
            try (Renditions.Appender appender = stock.append(key)) {
                sample.addTo(appender, at, (int) Math.min(GOP, end - at));
            }
        }
        for (long part = time.part(time.frameAt(NOON.plus(from))); part <= time.part(end); part++) {
            screen.learn(item.title().name(), stock, request(item).ofPart(part).key());
        }
    }

    /// The media frame of a live source that is on this long after noon.
    static long liveFrame(Duration fromNoon) {
        return new LiveTime(FrameRate.FPS_25).frameAt(NOON.plus(fromNoon));
    }

    /// Puts an item on air from this long after noon, from its beginning to its end.
    void air(MediaItem item, Duration fromNoon) {
        air(item, fromNoon, item.duration());
    }

    void air(MediaItem item, Duration fromNoon, Duration length) {
        playouts.add(
                channel.id(),
                AiringBuilder.airing(item.id()).at(NOON.plus(fromNoon)).lasting(length).build());
    }

    /// Puts a part of an item on air.
    void airPart(MediaItem item, Duration fromNoon, Duration inPoint, Duration length) {
        playouts.add(
                channel.id(),
                AiringBuilder.airing(item.id())
                        .at(NOON.plus(fromNoon))
                        .from(inPoint)
                        .lasting(length)
                        .build());
    }

    /// Puts items on air one after another from noon on until this long after it.
    void airInTurn(Duration until, MediaItem... items) {
        Duration at = Duration.ZERO;
        for (int n = 0; at.compareTo(until) < 0; n++) {
            air(items[n % items.length], at);
            at = at.plus(items[n % items.length].duration());
        }
    }

    /// The feed that is opened will show what was on so long ago.
    void lateBy(Duration behind) {
        late = behind;
    }

    /// All that the viewer got since subtitles were to be sent.
    byte[] received() {
        return received.toByteArray();
    }

    /// An instant on the clock of the channel's pictures.
    long ticks(Instant t) {
        var clock = new ChannelClock(channel.epoch(), FrameRate.FPS_25);
        return clock.ticks90k(clock.frameAt(t));
    }

    /// Lets the channel run for this long. The feed is opened the first time.
    void run(Duration length) {
        try {
            if (owner.getState() == Thread.State.NEW) {
                waits.begin(ticker.nanos());
                owner = Thread.ofVirtual().start(this::runFeed);
            }
            ticker.run(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The one that runs.
    Feed feed() {
        return feed;
    }

    private void runFeed() {
        try {
            ChannelFeed.Parts own = late.isZero() ? parts() : parts().late(late);
            feed = new ChannelFeed(channel, ring, log, own);
            feed.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the feed and waits until it is gone.
    void close() {
        owner.interrupt();
        try {
            owner.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    RenditionKey key(MediaItem item) {
        return request(item).key();
    }

    RenditionRequest request(MediaItem item) {
        return new RenditionRequest(item, channel.profile());
    }

    static long frames(Duration length) {
        return FrameRate.FPS_25.frameAt(length);
    }

    /// Slates are asked for here first; what it throws, the feed sees.
    void onSlate(Consumer<SlateCause> what) {
        slateRequests = what;
    }

    private Slate slate(Channel shown, SlateCause cause) {
        slateRequests.accept(cause);
        return slate;
    }

    /// Takes what was published since the last look, as a viewer who is always quick enough.
    void tap() {
        try {
            while (tapped < ring.written()) {
                Slice slice = ring.await(tapped++, () -> false).orElseThrow().slice();
                waits.next(ticker.nanos());
                checker.accept(slice.bytes(), slice.offset(), slice.length());
                if (keeps) {
                    received.write(slice.bytes(), slice.offset(), slice.length());
                }
                screen.accept(slice);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Renditions in memory; waiting for one lets simulated time pass.
    final class Stock implements Renditions {
        private final InMemoryRenditions memory = new InMemoryRenditions();
        private Consumer<Chunk> reads = _ -> {};

        /// Called before every read; what it throws, the reader sees.
        void onRead(Consumer<Chunk> what) {
            reads = what;
        }

        void forget(RenditionKey key, long startFrame) {
            memory.forget(key, startFrame);
        }

        @Override
        public RenditionIndex index(RenditionKey key) {
            return memory.index(key);
        }

        @Override
        public void read(
                RenditionKey key, Chunk chunk, int from, byte[] target, int at, int length) {
            reads.accept(chunk);
            memory.read(key, chunk, from, target, at, length);
        }

        @Override
        public RenditionIndex awaitChange(RenditionKey key, RenditionIndex seen, Duration timeout)
                throws InterruptedException {
            Duration step = Duration.ofMillis(10);
            for (Duration rest = timeout;
                    rest.isPositive() && memory.index(key) == seen;
                    rest = rest.minus(step)) {
                ticker.sleep(rest.compareTo(step) < 0 ? rest : step);
            }
            return memory.index(key);
        }

        @Override
        public Appender append(RenditionKey key) {
            return memory.append(key);
        }
    }

    /// What the feed asked for.
    final class Orders implements Fills {
        private final List<Need> needs = new ArrayList<>();
        private final Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        private Consumer<RenditionRequest> whenFirst = _ -> {};
        private Optional<String> failure = Optional.empty();

        /// Called with the first request for each rendition.
        void onFirst(Consumer<RenditionRequest> what) {
            whenFirst = what;
        }

        void failWith(String why) {
            failure = Optional.of(why);
        }

        List<RenditionRequest> requests() {
            return needs.stream().map(Need::request).toList();
        }

        List<Need> needs() {
            return List.copyOf(needs);
        }

        Set<Urgency> urgencies() {
            return urgencies;
        }

        long firstFrame() {
            return needs.getFirst().from();
        }

        @Override
        public void request(Need need, Urgency urgency) {
            boolean first = requests().stream().noneMatch(need.request()::equals);
            needs.add(need);
            urgencies.add(urgency);
            if (first) {
                whenFirst.accept(need.request());
            }
        }

        @Override
        public Optional<String> failure(Need need) {
            return failure;
        }
    }
}
