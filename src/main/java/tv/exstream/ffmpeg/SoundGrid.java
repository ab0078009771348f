package tv.exstream.ffmpeg;

import java.time.Duration;

/// Places sound on the grid of AAC frames. A rendition's AAC frame `k` begins with sample `k x 1024` of the media item, in every
/// run that makes it; so chunks of different runs follow each other without a gap or an overlap.
///
/// @param zero the media time that ffmpeg counts as time zero
record SoundGrid(int sampleRate, Duration zero) {
    /// ISO/IEC 14496-3 clause 4.5.2.1.1: samples in a frame of AAC-LC.
    private static final int FRAME_SAMPLES = 1_024;

    private static final double MICROS_PER_SECOND = 1e6;

    /// The first start of an AAC frame at or after `media`, in samples after time zero.
    long frameStartAtOrAfter(Duration media) {
        long frame = -Math.floorDiv(-sample(media), (long) FRAME_SAMPLES);
        return frame * FRAME_SAMPLES - sample(zero);
    }

    /// Where enough has been said to cover everything before `media`, in samples after time zero. The encoder keeps back one frame,
    /// and the last one that is heard may begin just before the end.
    long enoughUntil(Duration media) {
        return frameStartAtOrAfter(media) + 2 * FRAME_SAMPLES;
    }

    private long sample(Duration media) {
        return Math.round(Timestamps.micros(media) * sampleRate / MICROS_PER_SECOND);
    }
}
