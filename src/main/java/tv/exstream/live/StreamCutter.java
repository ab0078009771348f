package tv.exstream.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.ProgramMap;
import tv.exstream.mpegts.StreamCoding;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.RunClock;
import tv.exstream.time.FrameRate;

/// Cuts the transport stream of a live source into GOPs, whatever its time stamps do. Owned by one thread.
///
/// - A wrap of the time stamps is none for us. A jump of more than a second begins a new count; nobody counts across it.
/// - Of several sound tracks the first is taken.
/// - Losses cost the picture they hit. Sound that is far from the picture belongs to another time base and is left out.
/// - With a [HouseFit] it also tells why the stream cannot be taken as it is.
public final class StreamCutter {
    /// TR 101 290 has nothing to say about jumps; two pictures of any rate are nearer than that.
    private static final long JUMP_90K = TimeStamp.TICKS_PER_SECOND;

    private static final long FAR_SOUND_90K = 5 * TimeStamp.TICKS_PER_SECOND;

    /// As long as a GOP may be: a stream without key frames must be encoded.
    private static final long KEYLESS_90K = 4 * TimeStamp.TICKS_PER_SECOND;

    /// Any frame but 0, which [GopCutter] takes for the beginning of a file; a copy may reach back before its key frame.
    private static final long FIRST_FRAME = 1_000;

    private final FrameRate rate;
    private final int shortestFrames;
    private final Optional<HouseFit> fit;
    private final Sink sink;
    private final TsDemuxer demuxer = new TsDemuxer(this::unit);
    private @Nullable GopCutter cutter;
    private Optional<String> defect = Optional.empty();
    private boolean begun;
    private long lastPts;
    private long firstTicks;
    private long ticks;
    private long highest;

    /// Takes what is cut.
    public interface Sink {
        /// @param gop counted from any frame, but the same one until the next jump
        void gop(Gop gop);

        /// What comes next has another count.
        void jumped();
    }

    /// @param shortestFrames a key frame sooner than this after the last cut is no reason to cut again
    /// @param fit empty for what we have encoded ourselves
    public StreamCutter(FrameRate rate, int shortestFrames, Optional<HouseFit> fit, Sink sink) {
        this.rate = rate;
        this.shortestFrames = shortestFrames;
        this.fit = fit;
        this.sink = sink;
    }

    /// Takes the next bytes.
    public void accept(byte[] bytes, int from, int length) {
        demuxer.accept(bytes, from, length);
        if (defect.isEmpty() && fit.isPresent()) {
            defect = demuxer.programme().flatMap(StreamCutter::unfit);
        }
    }

    /// Hands on the pictures that are whole when the stream breaks off; the last one may be torn and is left out.
    public void finish() {
        end();
    }

    /// Why the stream must be encoded; empty while it need not.
    public Optional<String> defect() {
        return defect;
    }

    /// How far its pictures have come, in 90 kHz ticks without jumps; 0 before the first.
    public long reached90k() {
        return highest;
    }

    /// What the stream says it carries; empty before it has said so.
    public Optional<ProgramMap> programme() {
        return demuxer.programme();
    }

    /// How many of its packets were scrambled or marked as damaged.
    public long damagedPackets() {
        return demuxer.faults().damagedPackets();
    }

    private static Optional<String> unfit(ProgramMap map) {
        return map.pidOf(StreamCoding.H264).isPresent()
                ? Optional.empty()
                : Optional.of("its picture is not H.264");
    }

    private void unit(AccessUnit unit) {
        switch (unit) {
            case AccessUnit.Video video -> picture(video);
            case AccessUnit.Audio audio -> sound(audio);
        }
    }

    private void picture(AccessUnit.Video unit) {
        long step = begun ? TimeStamp.difference(unit.pts(), lastPts) : 0;
        if (Math.abs(step) > JUMP_90K) {
            end();
            sink.jumped();
            step = 0;
            firstTicks = ticks;
        }
        begun = true;
        lastPts = unit.pts();
        ticks += step;
        highest = Math.max(highest, ticks);
        if (unit.key()) {
            fit.flatMap(house -> house.defect(unit)).ifPresent(this::unfit);
        }
        if (cutter == null && unit.key()) {
            cutter = begin(unit.pts());
        }
        if (cutter == null) {
            keyless();
        } else {
            give(cutter, unit);
        }
    }

    private GopCutter begin(long pts) {
        return new GopCutter(new RunClock(rate, FIRST_FRAME, pts), shortestFrames, sink::gop);
    }

    private void keyless() {
        if (ticks - firstTicks > KEYLESS_90K) {
            unfit("it has no key frames that decoding can start with");
        }
    }

    private void sound(AccessUnit.Audio unit) {
        if (cutter == null
                || unit.track() > 0
                || Math.abs(TimeStamp.difference(unit.pts(), lastPts)) > FAR_SOUND_90K) {
            return;
        }
        fit.flatMap(house -> house.defect(unit)).ifPresent(this::unfit);
        give(cutter, unit);
    }

    /// A stretch that cannot be cut is left out; the next key frame begins anew.
    private void give(GopCutter current, AccessUnit unit) {
        current.accept(unit);
        current.refusal()
                .ifPresent(
                        why -> {
                            unfit("its pictures cannot be placed: " + why);
                            cutter = null;
                            firstTicks = ticks;
                            sink.jumped();
                        });
    }

    private void unfit(String why) {
        if (fit.isPresent() && defect.isEmpty()) {
            defect = Optional.of(why);
        }
    }

    private void end() {
        if (cutter != null) {
            cutter.finish();
        }
        cutter = null;
    }
}
