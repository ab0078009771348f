package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.playout.AsRun;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateReason;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.TimeRange;

/// Turns a channel's timeline into its stream: piece after piece, slates where there is none. Owned by the session's thread.
///
/// ```
///                 now                       position = edge
///   stream  ------|-------------------------|
///                 |<--------- lead -------->|     3 s while pieces are there; down to 1.2 s before the first slate
/// ```
///
/// It starts with the piece that is on, from that piece's start. While a piece is missing it waits for as long as the viewers have
/// something left, then shows short slates until a chunk starts exactly where the slate ends. Whatever fails becomes a slate.
///
/// Frames are counted twice: those of the schedule, and those of the stream, which differ by `shift` once the computer's clock was
/// set while the session ran. The stream's go on without a jump.
final class ChannelFeed implements Feed {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelFeed.class);

    /// When viewers have so little left, something must be sent: a slate if there is nothing else.
    static final Duration LEAST_LEAD = Duration.ofMillis(500);

    /// The same before the first slate: nobody is to get nothing for two seconds.
    static final Duration LEAST_BEFORE_SLATES = Duration.ofMillis(1_200);

    /// The same while the first seconds are being made, several times faster than they are shown: the next chunk is about to come.
    private static final Duration LEAST_AT_FIRST = Duration.ofMillis(150);

    /// A stream that is so far ahead of real time owes nothing any more to having begun late.
    private static final Duration CAUGHT_UP = Duration.ofSeconds(1);

    /// How long a slate is while something better may come at any moment.
    static final Duration BRIDGE = Duration.ofMillis(500);

    /// When the first viewer gets a slate at the latest; the picture is to be there after 2 s, decoding included.
    static final Duration FIRST_PICTURE = Duration.ofMillis(1_200);

    /// After a longer pause of the whole machine the stream does not catch up but goes on with what is on now.
    private static final Duration STALLED = Duration.ofSeconds(5);

    /// How often fills are asked again, and what is needed next is looked at.
    private static final Duration REPEAT = Duration.ofSeconds(1);

    private static final Duration LOADING = Duration.ofMillis(5);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

    private final Channel channel;
    private final ChannelClock frames;
    private final Parts parts;
    private final FeedLog log;
    private final PieceBytes bytes;
    private final StreamClock clock;
    private final SliceSender sender;
    private final Lookahead lookahead;
    private final Bridge bridge;
    private final RunNotes runs;
    private final Recovery recovery;
    private final Instant firstPictureBy;

    /// The frame of the stream that is next to send.
    private long position;

    /// What to add to a frame of the schedule to have the frame of the stream.
    private long shift;

    /// How late the stream began: whoever waited for a programme to be made sees it so much later than scheduled, and has that
    /// much more left than the lead says.
    private Duration lag = Duration.ZERO;

    private boolean started;

    /// Whether what was sent last is a slate, which is short; after a chunk nobody is to get nothing for so long.
    private boolean bridging;

    /// Set by anyone.
    private volatile boolean beginsAgain;

    private Instant looksAheadAt = Instant.MIN;
    private Optional<Piece.Stored> unreadable = Optional.empty();

    /// What all feeds share.
    ///
    /// @param slates gives a slate at once
    /// @param lead how far viewers are sent ahead of real time
    /// @param runs is told what was sent of each airing; must not wait
    /// @param restarts decides whether a feed that failed may go on
    record Parts(
            Timelines timelines,
            Renditions renditions,
            Fills fills,
            BiFunction<Channel, SlateReason, Slate> slates,
            Ticker ticker,
            SlicePool pool,
            Duration lead,
            Consumer<AsRun> runs,
            Restarts restarts) {
        /// The same for a feed whose clock is late. What it sends was noted when it aired.
        Parts late(Duration behind) {
            return new Parts(
                    timelines,
                    renditions,
                    fills,
                    slates,
                    new Ticker.Late(ticker, behind),
                    pool,
                    lead,
                    _ -> {},
                    restarts);
        }
    }

    ChannelFeed(Channel channel, PacketRing ring, FeedLog log, Parts parts) {
        this.channel = channel;
        this.log = log;
        this.parts = parts;
        frames = new ChannelClock(channel.epoch(), channel.profile().video().rate());
        bytes = new PieceBytes(frames, new Splicer(channel.name()), parts.renditions());
        clock = new StreamClock(parts.ticker());
        sender =
                new SliceSender(
                        new SliceSender.Way(ring, parts.pool()), frames, clock, parts.lead());
        lookahead = new Lookahead(parts.timelines(), parts.fills(), Urgency.VIEWER);
        bridge = new Bridge(parts.renditions(), parts.fills());
        runs = new RunNotes(channel.id(), AsRun.Carrier.TRANSPORT_STREAM, parts.runs());
        recovery = new Recovery(channel, parts.restarts(), parts.ticker(), log);
        firstPictureBy = clock.now().plus(FIRST_PICTURE);
    }

    @Override
    public void beginAgain() {
        beginsAgain = true;
    }

    @Override
    public void run() throws InterruptedException {
        try {
            while (true) {
                attempt();
            }
        } finally {
            runs.end();
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
        sender.tellPresent();
        log.lead(lead());
        lag = lead().compareTo(CAUGHT_UP) < 0 ? lag : Duration.ZERO;
        if (beginsAgain) {
            beginsAgain = false;
            forget();
        }
        if (recovery.isPausing()) {
            await(clock::sleep, SlateReason.TECHNICAL_DIFFICULTIES, Long.MAX_VALUE);
            return;
        }
        if (started && (clock.isStepped() || lead().compareTo(STALLED.negated()) < 0)) {
            follow();
        }
        long frame = started ? position - shift : frames.frameAt(clock.now());
        Optional<PieceFinder> finder = parts.timelines().finder(channel, frames.instantOf(frame));
        if (finder.isEmpty()) {
            await(this::sleepShortly, SlateReason.TUNING, Long.MAX_VALUE);
            return;
        }
        runs.onAir(finder.get().timeline().at(frame));
        lookAhead(frame);
        switch (started ? finder.get().at(frame) : finder.get().joining(frame)) {
            case Piece.Stored stored -> send(stored);
            case Piece.Missing missing -> request(missing, finder.get());
            case Piece.Vacant vacant -> vacant(vacant);
        }
    }

    private void send(Piece.Stored piece) throws InterruptedException {
        start(piece.startFrame());
        Piece.Stored placed =
                new Piece.Stored(
                        piece.key(),
                        piece.chunk(),
                        piece.chunkFrame() + shift,
                        piece.startFrame() + shift,
                        piece.endFrame() + shift);
        Instant first = clock.wall();
        try {
            sender.send(packets(placed), position);
        } catch (ProblemException e) {
            unreadable(placed, e);
            return;
        }
        log.sentPiece();
        bridging = false;
        bridge.over();
        recovery.sent();
        runs.sent(part(piece.startFrame(), piece.endFrame()), sendingSince(first));
        position = placed.endFrame();
    }

    private PiecePackets packets(Piece.Stored placed) {
        return placed.isWhole()
                ? new PiecePackets.Stored(bytes, placed)
                : new PiecePackets.Made(() -> bytes.of(placed));
    }

    /// The store has dropped the chunk, so that asking again finds it missing. If it did not, that is not to go on forever.
    private void unreadable(Piece.Stored piece, ProblemException e) {
        position += sender.breakOff(position);
        started = sender.hasSent();
        log.failed(e.getMessage());
        LOG.warn("channel={} {}", channel.number(), e.getMessage());
        boolean again = unreadable.filter(piece::equals).isPresent();
        unreadable = Optional.of(piece);
        if (again) {
            throw e;
        }
    }

    private void request(Piece.Missing missing, PieceFinder finder) throws InterruptedException {
        parts.fills().request(missing.need(), Urgency.VIEWER);
        RenditionKey key = missing.need().key();
        Optional<String> failure = parts.fills().failure(key);
        failure.ifPresent(log::failed);
        RenditionIndex seen = parts.renditions().index(key);
        long frame = missing.startFrame();
        Piece again = started ? finder.at(frame) : finder.joining(frame);
        if (!(again instanceof Piece.Missing)) {
            // It came between the two looks.
            return;
        }
        await(
                most -> parts.renditions().awaitChange(key, seen, most),
                failure.isPresent() ? SlateReason.TECHNICAL_DIFFICULTIES : SlateReason.TUNING,
                missing.frames());
    }

    private void vacant(Piece.Vacant vacant) throws InterruptedException {
        start(vacant.startFrame());
        bridge(
                vacant.reason(),
                vacant.frames(),
                Math.min(vacant.frames(), channel.profile().video().gopFrames()));
        recovery.sent();
    }

    private interface Wait {
        void atMost(Duration time) throws InterruptedException;
    }

    /// Waits while the viewers have something left, else shows a short slate.
    private void await(Wait wait, SlateReason reason, long mostFrames) throws InterruptedException {
        Duration spare = started ? spare() : Duration.between(clock.now(), firstPictureBy);
        if (spare.isPositive()) {
            wait.atMost(spare.compareTo(REPEAT) < 0 ? spare : REPEAT);
            return;
        }
        start(frames.frameAt(clock.now()));
        bridge(reason, mostFrames, Math.min(mostFrames, frames.rate().frameAt(BRIDGE)));
    }

    /// How long the viewers can do without anything new.
    private Duration spare() {
        if (!lag.isZero()) {
            return lead().plus(lag).minus(LEAST_AT_FIRST);
        }
        return lead().minus(bridging ? LEAST_LEAD : LEAST_BEFORE_SLATES);
    }

    /// While the timeline is being loaded, which takes some milliseconds.
    private void sleepShortly(Duration most) throws InterruptedException {
        clock.sleep(most.compareTo(LOADING) < 0 ? most : LOADING);
    }

    /// Shows filler once slates have been shown for a while, if there is any; else a slate.
    ///
    /// @param most frames until something else is to be shown
    private void bridge(SlateReason reason, long most, long slate) throws InterruptedException {
        Optional<Piece.Stored> filler =
                reason == SlateReason.OFF_AIR
                        ? Optional.empty()
                        : parts.timelines()
                                .fallback(channel, frames.instantOf(position - shift))
                                .flatMap(each -> bridge.filler(each, position, most));
        if (filler.isPresent()) {
            filler(filler.get());
        } else {
            slate(reason, slate);
        }
    }

    private void filler(Piece.Stored piece) throws InterruptedException {
        Instant first = clock.wall();
        try {
            sender.send(packets(piece), position);
        } catch (ProblemException e) {
            unreadable(piece, e);
            return;
        }
        log.sentFiller();
        bridging = false;
        long from = position - shift;
        runs.bridged(part(from, from + piece.frames()), sendingSince(first));
        position = piece.endFrame();
    }

    private void slate(SlateReason reason, long mostFrames) throws InterruptedException {
        Slate slate = parts.slates().apply(channel, reason);
        int count = (int) Math.min(mostFrames, slate.longestFrames());
        long from = position;
        Instant first = clock.wall();
        sender.send(new PiecePackets.Made(() -> bytes.of(slate, from, count)), from);
        log.sentSlate(reason);
        bridging = true;
        runs.bridged(part(from - shift, from - shift + count), sendingSince(first));
        position += count;
    }

    private TimeRange part(long startFrame, long endFrame) {
        return new TimeRange(frames.instantOf(startFrame), frames.instantOf(endFrame));
    }

    private RunNotes.Sending sendingSince(Instant first) {
        return new RunNotes.Sending(first, clock.wall(), log.mostPresent());
    }

    private void start(long frame) {
        if (!started) {
            started = true;
            position = frame;
            Duration late = Duration.between(frames.instantOf(frame), clock.now());
            lag = late.isPositive() ? late : Duration.ZERO;
        }
    }

    /// Goes on with what the computer's clock says is on, without a jump in the stream.
    private void follow() {
        Duration ahead = lead().compareTo(LEAST_LEAD) < 0 ? LEAST_LEAD : lead();
        long wanted = frames.frameAt(clock.wall().plus(ahead));
        Optional<PieceFinder> finder = parts.timelines().finder(channel, frames.instantOf(wanted));
        if (finder.isEmpty()) {
            return;
        }
        shift = position - finder.get().joining(wanted).startFrame();
        clock.shiftBy(frames.rate().timeOf(shift));
        log.steppedClock();
        LOG.warn(
                "channel={} clock was set or the machine stood still: the stream follows, shift={}",
                channel.number(),
                frames.rate().timeOf(shift));
    }

    private void lookAhead(long frame) {
        if (!clock.now().isBefore(looksAheadAt)) {
            looksAheadAt = clock.now().plus(REPEAT);
            lookahead.request(channel, frame);
        }
    }

    private void recover(RuntimeException e) throws InterruptedException {
        log.failed(String.valueOf(e.getMessage()));
        if (recovery.failed()) {
            LOG.error("channel={} pauses", channel.number(), e);
        } else {
            LOG.warn("channel={} cannot show that it pauses: {}", channel.number(), e.getMessage());
        }
        clock.sleep(AFTER_FAILURE);
    }

    /// What it knows is read again while viewers still have something left.
    private void forget() {
        parts.timelines().forget(channel.id());
        unreadable = Optional.empty();
        looksAheadAt = Instant.MIN;
        recovery.beginAgain();
    }

    private Duration lead() {
        return started ? Duration.between(clock.now(), frames.instantOf(position)) : Duration.ZERO;
    }
}
