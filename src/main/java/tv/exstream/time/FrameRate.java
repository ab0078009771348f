package tv.exstream.time;

import java.time.Duration;
import java.util.List;

/// A constant frame rate as a fraction of frames per second, such as 25/1 or 30000/1001. Immutable.
///
/// Frame `n` starts `n × denominator / numerator` seconds after frame 0. All positions in house-format material are frame
/// numbers; they become 90 kHz ticks or durations only here, so rounding happens in one place and never accumulates.
public record FrameRate(int numerator, int denominator) {
    public static final FrameRate FPS_25 = new FrameRate(25, 1);
    public static final FrameRate FPS_30 = new FrameRate(30, 1);
    public static final FrameRate NTSC_30 = new FrameRate(30_000, 1_001);
    public static final FrameRate FILM = new FrameRate(24_000, 1_001);

    /// Those of broadcasters and films, from slow to fast: all that ISO/IEC 13818-2 table 6-4 has.
    public static final List<FrameRate> USUAL =
            List.of(
                    FILM,
                    new FrameRate(24, 1),
                    FPS_25,
                    NTSC_30,
                    FPS_30,
                    new FrameRate(50, 1),
                    new FrameRate(60_000, 1_001),
                    new FrameRate(60, 1));

    /// ISO/IEC 13818-1 clause 2.4.2.1: time stamps count a 90 kHz clock.
    private static final long TICKS_PER_SECOND = 90_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "frame rate must be positive: %d/%d".formatted(numerator, denominator));
        }
    }

    /// The start of frame `n` in 90 kHz ticks, rounded down.
    public long ticks90k(long frame) {
        return Math.floorDiv(frame * TICKS_PER_SECOND * denominator, numerator);
    }

    /// The frame whose start is nearest to `ticks`; halves go up.
    public long nearestFrame(long ticks90k) {
        long twice = Math.multiplyExact(2 * ticks90k, numerator);
        long unit = TICKS_PER_SECOND * denominator;
        return Math.floorDiv(twice + unit, 2 * unit);
    }

    /// The start of frame `n`, rounded down to a nanosecond.
    public Duration timeOf(long frame) {
        long seconds = Math.floorDiv(frame * denominator, numerator);
        long rest = Math.floorMod(frame * denominator, (long) numerator);
        return Duration.ofSeconds(seconds, rest * NANOS_PER_SECOND / numerator);
    }

    /// The frame on screen `offset` after the start of frame 0: the last one for which `timeOf(frame) <= offset`.
    public long frameAt(Duration offset) {
        long units =
                Math.multiplyExact(offset.getSeconds(), numerator)
                        + (long) offset.getNano() * numerator / NANOS_PER_SECOND;
        long frame = Math.floorDiv(units, denominator);
        // timeOf rounds down, so the start of the next frame may have been rounded to `offset`
        // itself.
        return timeOf(frame + 1).compareTo(offset) <= 0 ? frame + 1 : frame;
    }

    /// The first frame that starts at or after `offset`.
    public long frameAtOrAfter(Duration offset) {
        long frame = frameAt(offset);
        return timeOf(frame).compareTo(offset) < 0 ? frame + 1 : frame;
    }

    /// The fraction as ffmpeg writes it, such as `30000/1001`.
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
