package tv.exstream.rendition;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.time.FrameRate;

/// Cuts the access units of one fill run into GOPs on the frame grid. Owned by one thread.
///
/// - A GOP starts at an IDR picture with parameter sets. What only pretends to be a key frame (a recovery point, an IDR picture
///   without them) is a picture like any other. What comes before the first key frame is dropped.
/// - A GOP is handed on when the next one has started and the sound has reached that point; where the sound ends earlier, when the
///   pictures are a second past it.
/// - Sound belongs to the GOP in whose time its middle lies, however early or late it comes in the stream.
/// - Pictures are put on the nearest frame as seen from their GOP's key frame, so a stream that is off the grid by a constant part
///   of a frame is cut without jitter. Missing pictures stay missing; a picture whose frame is taken moves to the next one.
/// - When the run starts at the beginning of the media item and its first picture is shown within the first second, the first
///   GOP's time begins at frame 0 all the same.
///
/// A stream that cannot be cut is refused, with a reason, and the rest of it ignored; what was handed on before stays good.
public final class GopCutter {
    /// Docs/adr/0010: the longest that is still joined in reasonable time and fits a segment of HLS.
    public static final Duration LONGEST = Duration.ofSeconds(4);

    /// A key frame this soon after the beginning is taken for the beginning.
    private static final long FIRST_PICTURE_WITHIN_90K = TimeStamp.TICKS_PER_SECOND;

    /// 4 s at 50 Mbit/s, the largest rate a house format may have, and as much again.
    private static final long MAX_BYTES = 2 * 4 * 50_000_000L / 8;

    /// Less cannot be spread over as many packets as a chunk needs; the smallest real key frame has some hundred bytes.
    private static final int SMALLEST_KEY = 64;

    /// Arbitrary, more than half a frame so that a stream off by half a frame is not put on one frame and the other in turn.
    private static final long MAX_DRIFT_PERCENT = 75;

    /// How far the sound may be behind the picture; muxers keep them within a few frames of each other.
    private static final long PATIENCE_90K = TimeStamp.TICKS_PER_SECOND;

    /// Arbitrary: longer than any picture stands still, and no work for an encoder of sound.
    private static final long OVER_90K = 300 * TimeStamp.TICKS_PER_SECOND;

    private static final long AT_END = -1;

    private final RunClock clock;
    private final FrameRate rate;
    private final int shortestFrames;
    private final Consumer<Gop> sink;
    private final List<SoundQueue> tracks = new ArrayList<>();
    private final Deque<Gop> waiting = new ArrayDeque<>();
    private Codings codings = Codings.USUAL;
    private @Nullable RawGop open;
    private @Nullable Refusal refusal;
    private long videoStamp;

    /// Sound beyond this has no picture any more.
    private long over = Long.MAX_VALUE;

    private long pictureReached = Long.MIN_VALUE;

    /// Whether a GOP was handed on.
    private boolean hasCut;

    /// @param shortestFrames a key frame sooner than this after the last cut is no reason to cut again: 1 for what we encode, whose
    ///     key frames are where we want them; some more for a copy of a stream that has a key frame at every cut
    /// @param tracks how many sound tracks are waited for, at least 1; what comes of others is ignored
    public GopCutter(RunClock clock, int shortestFrames, int tracks, Consumer<Gop> sink) {
        this.clock = clock;
        this.rate = clock.rate();
        this.shortestFrames = shortestFrames;
        this.sink = sink;
        videoStamp = clock.originTicks90k();
        for (int track = 0; track < tracks; track++) {
            this.tracks.add(new SoundQueue(clock));
        }
    }

    /// For a stream with one sound track.
    public GopCutter(RunClock clock, int shortestFrames, Consumer<Gop> sink) {
        this(clock, shortestFrames, 1, sink);
    }

    /// Takes the next unit of the run.
    public void accept(AccessUnit unit) {
        if (refusal != null) {
            return;
        }
        switch (unit) {
            case AccessUnit.Video video -> picture(video);
            case AccessUnit.Audio audio -> sound(audio);
        }
        handOn();
    }

    /// Hands on what only the end of the run completes: the last GOP lasts as long as its last picture.
    public void finish() {
        if (open != null && refusal == null) {
            close(open, AT_END);
        }
        tracks.forEach(SoundQueue::finish);
        handOn();
    }

    /// Why the stream cannot be cut; empty while it can.
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /// True when the sound has gone on by itself for minutes: what follows is the silence that fills a file which is shorter than it
    /// says.
    public boolean isPictureOver() {
        return tracks.stream().anyMatch(track -> track.newest() > over);
    }

    private void picture(AccessUnit.Video unit) {
        codings = unit.codings();
        videoStamp = TimeStamp.unwrap(unit.pts(), videoStamp);
        long ticks = clock.mediaTicks(videoStamp);
        pictureReached = ticks;
        over = ticks + OVER_90K;
        boolean key = unit.key() && unit.payload().remaining() >= SMALLEST_KEY;
        RawGop current = open;
        if (current == null) {
            if (key) {
                begin(rate.nearestFrame(ticks), ticks);
            }
        } else if (key && current.frameOf(ticks) - current.startFrame() >= shortestFrames) {
            long next = onGrid(current.frameOf(ticks), ticks);
            close(current, next);
            begin(next, ticks);
        } else if (isTooLong(current, current.frameOf(ticks) + 1)) {
            refuse(Refusal.GOP_TOO_LONG);
        }
        if (open != null) {
            add(open, ticks, unit);
        }
    }

    private void begin(long keyFrame, long ticks) {
        if (refusal != null || keyFrame < 0) {
            refuse(Refusal.STARTS_TOO_EARLY);
            return;
        }
        boolean first = waiting.isEmpty() && !hasCut;
        boolean atBeginning =
                first && clock.startsAtBeginning() && ticks <= FIRST_PICTURE_WITHIN_90K;
        open = new RawGop(rate, atBeginning ? 0 : keyFrame, ticks - rate.ticks90k(keyFrame));
    }

    /// The frame that counting leads to, as long as it is not far from the time the stream says.
    private long onGrid(long counted, long ticks) {
        long frameTicks = rate.ticks90k(counted + 1) - rate.ticks90k(counted);
        boolean drifted =
                Math.abs(ticks - rate.ticks90k(counted)) > MAX_DRIFT_PERCENT * frameTicks / 100;
        return drifted ? rate.nearestFrame(ticks) : counted;
    }

    private void add(RawGop gop, long ticks, AccessUnit.Video unit) {
        gop.add(ticks, unit.payload());
        if (gop.bytes() > MAX_BYTES) {
            refuse(Refusal.GOP_TOO_LARGE);
        }
    }

    private void close(RawGop gop, long nextFrame) {
        List<Picture> pictures = gop.pictures();
        long last = pictures.stream().mapToLong(Picture::frame).max().orElse(gop.startFrame());
        long end = nextFrame == AT_END ? last + 1 : nextFrame;
        if (pictures.isEmpty() || last >= end) {
            refuse(Refusal.IRREGULAR_FRAMES);
        } else if (isTooLong(gop, end)) {
            refuse(Refusal.GOP_TOO_LONG);
        } else if (Gop.reordering(gop.startFrame(), pictures)
                > HouseMultiplex.DECODE_DELAY_FRAMES) {
            refuse(Refusal.TOO_MUCH_REORDERING);
        } else {
            int frames = Math.toIntExact(end - gop.startFrame());
            waiting.add(new Gop(rate, gop.startFrame(), frames, pictures, List.of(), codings));
        }
    }

    private boolean isTooLong(RawGop gop, long endFrame) {
        return endFrame - gop.startFrame() > rate.frameAt(LONGEST);
    }

    private void sound(AccessUnit.Audio unit) {
        if (unit.track() >= tracks.size()) {
            return;
        }
        SoundQueue track = tracks.get(unit.track());
        track.accept(unit, open != null);
        over = over == Long.MAX_VALUE ? track.newest() + OVER_90K : over;
    }

    /// Hands on the GOPs whose sound is complete or given up.
    private void handOn() {
        if (waiting.isEmpty()) {
            return;
        }
        long heard = tracks.stream().mapToLong(SoundQueue::reached).min().orElse(Long.MAX_VALUE);
        long reached = Math.max(heard, pictureReached - PATIENCE_90K);
        while (!waiting.isEmpty() && rate.ticks90k(waiting.getFirst().endFrame()) <= reached) {
            Gop gop = waiting.removeFirst();
            hasCut = true;
            sink.accept(gop.with(takeSounds(gop)));
        }
    }

    private List<Sound> takeSounds(Gop gop) {
        long start = rate.ticks90k(gop.startFrame());
        long end = rate.ticks90k(gop.endFrame());
        return tracks.stream()
                .flatMap(track -> track.take(start, end).stream())
                .sorted(Comparator.comparingLong(Sound::ticks90k))
                .toList();
    }

    private void refuse(Refusal reason) {
        refusal = refusal == null ? reason : refusal;
        open = null;
        waiting.clear();
    }
}
