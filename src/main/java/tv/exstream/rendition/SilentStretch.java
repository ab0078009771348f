package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tv.exstream.media.AudioFormat;
import tv.exstream.mpegts.TimeStamp;

/// Silence for what a track lacks at the end of a stretch of time. Immutable.
///
/// Frames lie on the grid that begins with media time, so that the silence of one GOP goes on in the next. Sound that is off the grid
/// is followed by frames as far off it.
///
/// @param start90k the middles of its frames are not before this
/// @param end90k and before this
record SilentStretch(AudioFormat format, long start90k, long end90k) {
    /// Times are rounded, so that the frame after a real one may begin a little sooner than its length says.
    private static final long ROUNDING_90K = 2;

    /// The frames after the last of a track; all where it has none.
    List<Sound> after(List<Sound> sounds, int track) {
        OptionalLong last =
                sounds.stream()
                        .filter(sound -> sound.track() == track)
                        .mapToLong(Sound::ticks90k)
                        .max();
        return last.isEmpty()
                ? frames(numberAt(start90k), 0, end90k, track)
                : after(last.getAsLong(), track);
    }

    private List<Sound> after(long last90k, int track) {
        long number = numberAt(last90k + ROUNDING_90K);
        long off = last90k - ticks90k(number);
        boolean onGrid = Math.abs(off) <= ROUNDING_90K;
        return frames(number + 1, onGrid ? 0 : off, end90k - ROUNDING_90K, track);
    }

    private List<Sound> frames(long first, long shift90k, long end90k, int track) {
        List<Sound> frames = new ArrayList<>();
        Sound next = frame(first, shift90k, track);
        for (long number = first; next.middle90k() < end90k; number++) {
            next = frame(number, shift90k, track);
            if (next.middle90k() >= start90k && next.middle90k() < end90k) {
                frames.add(next);
            }
        }
        return frames;
    }

    private Sound frame(long number, long shift90k, int track) {
        return new Sound(
                ticks90k(number) + shift90k,
                format.codec().frameSamples(),
                format.sampleRate(),
                SilentSound.frame(format),
                track);
    }

    /// Of the frame that is heard at a time.
    private long numberAt(long ticks90k) {
        long step = format.codec().frameSamples() * TimeStamp.TICKS_PER_SECOND;
        return ticks90k * format.sampleRate() / step;
    }

    private long ticks90k(long number) {
        long step = format.codec().frameSamples() * TimeStamp.TICKS_PER_SECOND;
        return number * step / format.sampleRate();
    }
}
