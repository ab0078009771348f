package tv.exstream.ffmpeg;

import java.time.Duration;
import tv.exstream.media.AudioFormat;

/// Places sound on the grid of the codec's frames. A rendition's frame `k` begins with sample `k` times the length of a frame of the
/// media item, in every run that makes it; so chunks of different runs follow each other without a gap or an overlap.
///
/// @param zero the media time that ffmpeg counts as time zero
record SoundGrid(AudioFormat format, Duration zero) {
    private static final double MICROS_PER_SECOND = 1e6;

    /// The first start of a frame at or after `media`, in samples after time zero.
    long frameStartAtOrAfter(Duration media) {
        long frame = -Math.floorDiv(-sample(media), (long) samples());
        return frame * samples() - sample(zero);
    }

    /// Where enough has been said to cover everything before `media`, in samples after time zero. The encoder keeps back one frame,
    /// and the last one that is heard may begin just before the end.
    long enoughUntil(Duration media) {
        return frameStartAtOrAfter(media) + 2L * samples();
    }

    private int samples() {
        return format.codec().frameSamples();
    }

    private long sample(Duration media) {
        return Math.round(Timestamps.micros(media) * format.sampleRate() / MICROS_PER_SECOND);
    }
}
