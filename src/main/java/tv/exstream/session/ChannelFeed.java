package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.OnAir;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.Urgency;

/// Turns a channel's timeline into its stream: piece after piece, slates or filler where there is none. Owned by the session's thread.
///
/// It starts with the piece that is on, from that piece's start. While a piece is missing it waits for as long as the viewers have
/// something left, then shows short slates until a chunk starts exactly where the slate ends. Whatever fails becomes a slate.
final class ChannelFeed implements Feed {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelFeed.class);

    /// How long a slate is while something better may come at any moment.
    private static final Duration BRIDGE = Duration.ofMillis(500);

    /// How often fills are asked again, and what is needed next is looked at.
    private static final Duration REPEAT = Duration.ofSeconds(1);

    private static final Duration LOADING = Duration.ofMillis(5);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

    private final Parts parts;
    private final FeedLog log;
    private final Transmission transmission;
    private final ChannelClock frames;
    private final StreamClock clock;
    private final Lookahead lookahead;
    private final Bridge bridge;
    private final Fills fills;
    private final Recovery recovery;

    /// Set by anyone.
    private volatile boolean beginsAgain;

    /// What the channel is now; set by anyone.
    private volatile Channel told;

    private Instant looksAheadAt = Instant.MIN;

    /// What all feeds share.
    ///
    /// @param slates gives a slate at once
    /// @param lead how far viewers are sent ahead of real time
    /// @param runs is told what was sent of each airing; must not wait
    /// @param restarts decides whether a feed that failed may go on
    /// @param subtitling what goes along with pictures
    record Parts(
            PieceFinders timelines,
            Renditions renditions,
            Fills fills,
            BiFunction<Channel, SlateCause, Slate> slates,
            Ticker ticker,
            SlicePool pool,
            Supplier<Duration> lead,
            Consumer<AsRun> runs,
            Restarts restarts,
            Subtitling subtitling) {
        /// The same for a feed whose clock is late. What it sends was noted when it aired.
        Parts late(Duration behind) {
            return with(timelines, new Ticker.Late(ticker, behind));
        }

        /// The same for those who may not see everything. What is sent to them alone is not noted.
        Parts seenBy(RatingLimit limit) {
            return limit.equals(RatingLimit.NONE) ? this : with(timelines.seenBy(limit), ticker);
        }

        private Parts with(PieceFinders finders, Ticker other) {
            return new Parts(
                    finders,
                    renditions,
                    fills,
                    slates,
                    other,
                    pool,
                    lead,
                    _ -> {},
                    restarts,
                    subtitling);
        }
    }

    ChannelFeed(Channel channel, PacketRing ring, FeedLog log, Parts parts) {
        told = channel;
        this.log = log;
        this.parts = parts;
        transmission = new Transmission(channel, ring, log, parts);
        frames = transmission.frames();
        clock = transmission.clock();
        fills = new WatchedFills(parts.fills(), log);
        lookahead = new Lookahead(parts.timelines(), fills, Urgency.VIEWER);
        bridge = new Bridge(parts.renditions(), fills);
        recovery = new Recovery(channel, parts.restarts(), parts.ticker(), log);
    }

    @Override
    public void beginAgain() {
        beginsAgain = true;
    }

    @Override
    public void changed(Channel channel) {
        told = channel;
    }

    @Override
    public void run() throws InterruptedException {
        try {
            while (true) {
                attempt();
            }
        } finally {
            transmission.end();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            step();
        } catch (RuntimeException e) {
            // The thread's top: viewers stay connected whatever happens.
            recover(e);
        }
    }

    /// Sends one piece or slate, or waits a little.
    private void step() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        transmission.tell();
        if (beginsAgain) {
            beginsAgain = false;
            forget();
        }
        if (recovery.isPausing()) {
            await(clock::sleep, SlateCause.PAUSING, Long.MAX_VALUE);
            return;
        }
        transmission.follow();
        long frame = transmission.frame();
        Optional<PieceFinder> finder =
                parts.timelines().finder(transmission.channel(), frames.instantOf(frame));
        if (finder.isEmpty()) {
            await(this::sleepShortly, SlateCause.BEING_PREPARED, Long.MAX_VALUE);
            return;
        }
        OnAir onAir = finder.get().timeline().at(frame);
        transmission.onAir(onAir);
        if (transmission.turnsTo(told, onAir)) {
            // Looked for in the other format.
            return;
        }
        lookAhead(frame);
        switch (transmission.next(finder.get(), frame)) {
            case Piece.Stored stored -> send(finder.get(), stored);
            case Piece.Missing missing -> request(missing, finder.get());
            case Piece.Vacant vacant -> vacant(vacant);
        }
    }

    private void send(PieceFinder finder, Piece.Stored piece) throws InterruptedException {
        if (transmission.send(finder, piece)) {
            bridge.over();
            recovery.sent();
        }
    }

    private void request(Piece.Missing missing, PieceFinder finder) throws InterruptedException {
        fills.request(missing.need(), Urgency.VIEWER);
        RenditionKey key = missing.need().key();
        Optional<String> failure = fills.failure(missing.need());
        failure.ifPresent(log::failed);
        RenditionIndex seen = parts.renditions().index(key);
        if (!(transmission.next(finder, missing.startFrame()) instanceof Piece.Missing)) {
            // It came between the two looks.
            return;
        }
        await(
                most -> parts.renditions().awaitChange(key, seen, most),
                failure.isPresent() ? lacking(missing) : SlateCause.BEING_PREPARED,
                missing.frames());
    }

    private static SlateCause lacking(Piece.Missing missing) {
        boolean isLive = missing.need().request().item().isLive();
        return isLive ? SlateCause.NO_SIGNAL : SlateCause.NOT_PREPARED;
    }

    private void vacant(Piece.Vacant vacant) throws InterruptedException {
        vacant.cause().fault().ifPresent(log::failed);
        transmission.start(vacant.startFrame());
        bridge(
                vacant.cause(),
                vacant.frames(),
                Math.min(vacant.frames(), transmission.channel().profile().video().gopFrames()));
        recovery.sent();
    }

    private interface Wait {
        void atMost(Duration time) throws InterruptedException;
    }

    /// Waits while the viewers have something left, else shows a short slate.
    private void await(Wait wait, SlateCause cause, long mostFrames) throws InterruptedException {
        Duration spare = transmission.spare();
        if (spare.isPositive()) {
            wait.atMost(spare.compareTo(REPEAT) < 0 ? spare : REPEAT);
            return;
        }
        transmission.start(frames.frameAt(clock.now()));
        bridge(cause, mostFrames, Math.min(mostFrames, frames.rate().frameAt(BRIDGE)));
    }

    /// While the timeline is being loaded, which takes some milliseconds.
    private void sleepShortly(Duration most) throws InterruptedException {
        clock.sleep(most.compareTo(LOADING) < 0 ? most : LOADING);
    }

    /// Shows filler once slates have been shown for a while, if there is any; else a slate.
    ///
    /// @param most frames until something else is to be shown
    private void bridge(SlateCause cause, long most, long slate) throws InterruptedException {
        boolean isMeant = cause.isMeant();
        if (isMeant) {
            bridge.over();
        }
        Optional<Piece.Stored> filler =
                isMeant
                        ? Optional.empty()
                        : parts.timelines()
                                .fallback(
                                        transmission.channel(),
                                        frames.instantOf(transmission.frame()))
                                .flatMap(
                                        each -> bridge.filler(each, transmission.position(), most));
        if (filler.isPresent()) {
            transmission.sendFiller(filler.get());
        } else {
            transmission.sendSlate(cause, slate);
        }
    }

    private void lookAhead(long frame) {
        if (!clock.now().isBefore(looksAheadAt)) {
            looksAheadAt = clock.now().plus(REPEAT);
            lookahead.request(transmission.channel(), frame);
        }
    }

    private void recover(RuntimeException e) throws InterruptedException {
        log.failed(String.valueOf(e.getMessage()));
        if (recovery.failed()) {
            LOG.error("channel={} pauses", transmission.channel().number(), e);
        } else {
            LOG.warn(
                    "channel={} cannot show that it pauses: {}",
                    transmission.channel().number(),
                    e.getMessage());
        }
        clock.sleep(AFTER_FAILURE);
    }

    /// What it knows is read again while viewers still have something left.
    private void forget() {
        parts.timelines().forget(transmission.channel().id());
        transmission.forget();
        looksAheadAt = Instant.MIN;
        recovery.beginAgain();
    }
}
