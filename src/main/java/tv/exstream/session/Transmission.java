package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.OnAir;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.time.TimeRange;

/// The stream of a channel as far as it was sent, and how long its viewers can do without more. Owned by the session's thread.
///
/// ```
///                 now                       position = edge
///   stream  ------|-------------------------|
///                 |<--------- lead -------->|     3 s while pieces are there; down to 1.2 s before the first slate
/// ```
///
/// Frames are counted twice: those of the schedule, and those of the stream, which differ by `shift` once the computer's clock was
/// set while the session ran. The stream's go on without a jump.
final class Transmission {
    private static final Logger LOG = LoggerFactory.getLogger(Transmission.class);

    /// When viewers have so little left, something must be sent: a slate if there is nothing else.
    static final Duration LEAST_LEAD = Duration.ofMillis(500);

    /// The same before the first slate: nobody is to get nothing for two seconds.
    private static final Duration LEAST_BEFORE_SLATES = Duration.ofMillis(1_200);

    /// The same while the first seconds are being made, several times faster than they are shown: the next chunk is about to come.
    private static final Duration LEAST_AT_FIRST = Duration.ofMillis(300);

    /// But not for longer than so, however much there was of the first seconds: nobody is to get nothing for two seconds.
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(1_800);

    /// A stream that is so far ahead of real time owes nothing any more to having begun late.
    private static final Duration CAUGHT_UP = Duration.ofSeconds(1);

    /// When the first viewer gets a slate at the latest; the picture is to be there after 2 s, decoding included.
    private static final Duration FIRST_PICTURE = Duration.ofMillis(1_200);

    /// After a longer pause of the whole machine the stream does not catch up but goes on with what is on now.
    private static final Duration STALLED = Duration.ofSeconds(5);

    private Channel channel;
    private final ChannelClock frames;
    private final ChannelFeed.Parts parts;
    private final FeedLog log;
    private final StreamTables tables;
    private final StreamSubtitles subtitles;
    private final StreamClock clock;
    private final SliceSender sender;
    private final RunNotes runs;
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

    private Optional<Piece.Stored> unreadable = Optional.empty();

    Transmission(Channel channel, PacketRing ring, FeedLog log, ChannelFeed.Parts parts) {
        this.channel = channel;
        this.log = log;
        this.parts = parts;
        frames = new ChannelClock(channel.epoch(), channel.profile().video().rate());
        tables = new StreamTables(channel.name(), frames, parts.renditions());
        subtitles = new StreamSubtitles(channel, parts.subtitling(), log);
        clock = new StreamClock(parts.ticker());
        sender =
                new SliceSender(
                        new SliceSender.Way(ring, parts.pool(), subtitles),
                        frames,
                        clock,
                        parts.lead().get());
        runs = new RunNotes(channel.id(), AsRun.Carrier.TRANSPORT_STREAM, parts.runs());
        firstPictureBy = clock.now().plus(FIRST_PICTURE);
    }

    Channel channel() {
        return channel;
    }

    /// Goes on in the house format that the channel has now, where a programme begins and receivers see no difference: whether files are
    /// copied. Answers whether it is another one.
    ///
    /// @param onAir what is next to send
    boolean turnsTo(Channel now, OnAir onAir) {
        boolean isWithin =
                onAir instanceof OnAir.Showing(Airing airing, _)
                        && frames.frameAtOrAfter(airing.start()) < frame();
        boolean isAnother = !now.formats().equals(channel.formats());
        if (isWithin
                || !isAnother
                || !now.profile().encoded().equals(channel.profile().encoded())) {
            return false;
        }
        channel = now;
        return true;
    }

    StreamClock clock() {
        return clock;
    }

    ChannelClock frames() {
        return frames;
    }

    /// Tells viewers who join what is on air, and the log how much those who are there have left.
    void tell() {
        sender.tellPresent();
        log.lead(lead());
        lag = lead().compareTo(CAUGHT_UP) < 0 ? lag : Duration.ZERO;
    }

    void onAir(OnAir onAir) {
        runs.onAir(onAir);
    }

    /// The frame of the stream that is next to send, once it has started.
    long position() {
        return position;
    }

    /// The frame of the schedule that is next to send.
    long frame() {
        return started ? position - shift : frames.frameAt(clock.now());
    }

    /// What is next to send: before anything was sent, from the beginning of what is on.
    Piece next(PieceFinder finder, long frame) {
        return started ? finder.at(frame) : finder.joining(frame);
    }

    /// How long the viewers can do without anything new.
    Duration spare() {
        if (!started) {
            return Duration.between(clock.now(), firstPictureBy);
        }
        if (lag.isZero()) {
            return lead().minus(bridging ? LEAST_LEAD : LEAST_BEFORE_SLATES);
        }
        return shorter(
                lead().plus(lag).minus(bridging ? LEAST_LEAD : LEAST_AT_FIRST),
                LONGEST_SILENCE.minus(sender.silence()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration lead() {
        return started ? Duration.between(clock.now(), frames.instantOf(position)) : Duration.ZERO;
    }

    /// Begins at a frame of the schedule, unless it has.
    void start(long frame) {
        if (!started) {
            started = true;
            position = frame;
            Duration late = Duration.between(frames.instantOf(frame), clock.now());
            lag = late.isPositive() ? late : Duration.ZERO;
        }
    }

    /// Sends a piece of the schedule. Answers whether it could be read.
    ///
    /// @param finder knows what is said in it
    /// @throws ProblemException MEDIA_UNREADABLE when it cannot be read for the second time
    boolean send(PieceFinder finder, Piece.Stored piece) throws InterruptedException {
        start(piece.startFrame());
        tables.label(subtitles.labels(frame()));
        subtitles.programme(finder, piece, shift);
        Piece.Stored placed =
                new Piece.Stored(
                        piece.key(),
                        piece.chunk(),
                        piece.chunkFrame() + shift,
                        piece.startFrame() + shift,
                        piece.endFrame() + shift);
        Instant first = clock.wall();
        boolean sent = put(placed);
        if (sent) {
            log.sentPiece();
            runs.sent(
                    part(piece.startFrame(), piece.endFrame()),
                    finder.shown(piece.startFrame()),
                    sendingSince(first));
        }
        return sent;
    }

    /// Sends a piece of filler, which is at a frame of the stream.
    ///
    /// @throws ProblemException MEDIA_UNREADABLE when it cannot be read for the second time
    void sendFiller(Piece.Stored piece) throws InterruptedException {
        Instant first = clock.wall();
        long from = position - shift;
        tables.label(subtitles.labels(frame()));
        subtitles.nothing();
        if (put(piece)) {
            log.sentFiller();
            runs.bridged(part(from, from + piece.frames()), sendingSince(first));
        }
    }

    private boolean put(Piece.Stored placed) throws InterruptedException {
        try {
            sender.send(() -> tables.of(made -> packets(made, placed)), position);
        } catch (ProblemException e) {
            unreadable(placed, e);
            return false;
        }
        bridging = false;
        position = placed.endFrame();
        return true;
    }

    private static PiecePackets packets(PieceBytes made, Piece.Stored placed) {
        return placed.isWhole()
                ? new PiecePackets.Stored(made, placed)
                : new PiecePackets.Made(() -> made.of(placed));
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

    /// What could not be read may be tried again.
    void forget() {
        unreadable = Optional.empty();
    }

    void sendSlate(SlateCause cause, long mostFrames) throws InterruptedException {
        Slate ticking = parts.slates().apply(channel, cause).later(shift);
        int count = (int) Math.min(mostFrames, ticking.longestFrames());
        long from = position;
        // Made again for who joins later, it has to be the same bytes.
        Slate slate = ticking.settled(from, count);
        Instant first = clock.wall();
        tables.label(subtitles.labels(frame()));
        subtitles.nothing();
        sender.send(
                () -> tables.of(made -> new PiecePackets.Made(() -> made.of(slate, from, count))),
                from);
        log.sentSlate(cause.reason());
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

    /// Goes on with what the computer's clock says is on, without a jump in the stream, when the clock was set or the machine stood still.
    void follow() {
        if (!started || !(clock.isStepped() || lead().compareTo(STALLED.negated()) < 0)) {
            return;
        }
        Duration ahead = lead().compareTo(LEAST_LEAD) < 0 ? LEAST_LEAD : lead();
        long wanted = frames.frameAt(clock.wall().plus(ahead));
        parts.timelines()
                .finder(channel, frames.instantOf(wanted))
                .ifPresent(finder -> shiftTo(finder.joining(wanted).startFrame()));
    }

    private void shiftTo(long frame) {
        shift = position - frame;
        Duration by = frames.rate().timeOf(shift);
        clock.shiftBy(by);
        log.steppedClock();
        LOG.warn(
                "channel={} clock was set or the machine stood still: the stream follows, shift={}",
                channel.number(),
                by);
    }

    /// Nothing more is sent.
    void end() {
        runs.end();
    }
}
