package tv.exstream.rendition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Puts what a live source sends on the time of day. Owned by one thread.
///
/// ```
///   now                 first GOP complete
///    |--------------------|- 2 s -[GOP 1][GOP 2][GOP 3]...    each is complete about 2 s before it is on air
///                                            late: placed anew, 4 s ahead, and what is between stays missing
/// ```
///
/// The first GOP is placed a little ahead of now, and what follows it by the source's own time stamps, so that neither jitter nor
/// bursts are seen. A GOP that comes too late to be shown is placed anew. When the time stamps jump, what follows continues what was
/// there before, if there still is time. A source that is far ahead, because its clock is faster than ours, loses a GOP now and then.
public final class LivePlacing implements Placing {
    /// How far ahead of now the first GOP is placed, so that a viewer who waits sees it soon.
    static final Duration AHEAD_AT_FIRST = Duration.ofSeconds(2);

    /// The same after a source was late once: much more jitter is not seen any more.
    static final Duration AHEAD = Duration.ofSeconds(4);

    /// Viewers are given a slate when they have 1.2 s left.
    static final Duration LEAST_AHEAD = Duration.ofMillis(1_300);

    /// More than a playlist of three segments of ten seconds begins with.
    static final Duration MOST_AHEAD = Duration.ofSeconds(45);

    private final LiveTime time;
    private final int grid;
    private Duration ahead = AHEAD_AT_FIRST;
    private boolean placed;
    private long shift;
    private long endFrame = Long.MIN_VALUE;
    private long late;

    /// @param grid the first GOP begins at a multiple of so many frames: 1 when somebody waits for it
    public LivePlacing(LiveTime time, int grid) {
        this.time = time;
        this.grid = grid;
    }

    /// If that is still ahead.
    @Override
    public void after(long frame) {
        endFrame = frame;
    }

    @Override
    public void jumped() {
        placed = false;
    }

    @Override
    public Optional<Gop> place(Gop gop, Instant now) {
        long soonest = time.frameAt(now.plus(LEAST_AHEAD));
        if (placed && gop.startFrame() + shift < soonest) {
            late++;
            ahead = AHEAD;
            placed = false;
        }
        if (!placed) {
            shift = start(soonest, now) - gop.startFrame();
            placed = true;
        }
        long start = gop.startFrame() + shift;
        if (start > time.frameAt(now.plus(MOST_AHEAD))) {
            shift -= gop.frames();
            return Optional.empty();
        }
        endFrame = start + gop.frames();
        return Optional.of(gop.later(shift));
    }

    @Override
    public long late() {
        return late;
    }

    /// Where the last one ended, while that is still ahead; else a little ahead of now.
    private long start(long soonest, Instant now) {
        if (endFrame >= soonest) {
            return endFrame;
        }
        long wanted = time.frameAt(now.plus(ahead));
        return Math.ceilDiv(wanted, grid) * (long) grid;
    }
}
