package tv.exstream.rendition;

import tv.exstream.time.FrameRate;

/// How the time stamps of one fill run map to the media item's frames.
///
/// @param zeroFrame the media frame of the run's time zero: the position sought to, 0 when it starts at the beginning
/// @param originTicks90k the time stamp of the run's time zero: what ffmpeg's `-output_ts_offset` adds, in 90 kHz ticks
public record RunClock(FrameRate rate, long zeroFrame, long originTicks90k) {
    public RunClock {
        if (zeroFrame < 0 || originTicks90k < 0) {
            throw new IllegalArgumentException(
                    "run clock must not be negative: zero frame %d, origin %d"
                            .formatted(zeroFrame, originTicks90k));
        }
    }

    /// Media time in ticks of a time stamp without wrap.
    long mediaTicks(long unwrapped90k) {
        return unwrapped90k - originTicks90k + rate.ticks90k(zeroFrame);
    }

    boolean startsAtBeginning() {
        return zeroFrame == 0;
    }
}
