package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.time.FrameRate;

/// A still picture with silence that can be shown for any number of frames, made from one chunk of a slate's rendition. Immutable.
///
/// Its sound lies on the channel's own audio grid, frames of 1,024 samples counted from the epoch, so slates after one another have
/// no seam. Needs no state: the same frames of a channel give the same bytes.
public final class Slate {
    private static final long SAMPLES = 1_024;

    private final FrameRate rate;
    private final List<ByteBuffer> pictures;
    private final ByteBuffer silence;
    private final int sampleRate;

    /// @param gop a key frame and pictures that follow it one by one, with silent sound
    /// @throws IllegalArgumentException when its pictures are reordered or it has no sound
    public Slate(Gop gop) {
        int reordering = Gop.reordering(gop.startFrame(), gop.pictures());
        if (reordering > 0 || gop.sounds().isEmpty()) {
            throw new IllegalArgumentException(
                    "a slate must have pictures in order and sound: %d frames late, %d sounds"
                            .formatted(reordering, gop.sounds().size()));
        }
        rate = gop.rate();
        pictures = gop.pictures().stream().map(Picture::payload).toList();
        // The first frames of an encoder's run still fade in; one from the middle is as silent as
        // the next.
        Sound steady = gop.sounds().get(gop.sounds().size() / 2);
        silence = steady.payload();
        sampleRate = steady.sampleRate();
    }

    /// The most frames that [#gop] gives at once; longer slates are several.
    public int longestFrames() {
        return pictures.size();
    }

    /// The slate during `[startFrame, startFrame + frames)` of a channel.
    ///
    /// @param frames 1 up to [#longestFrames()]
    public Gop gop(long startFrame, int frames) {
        List<Picture> shown = new ArrayList<>();
        for (int n = 0; n < frames; n++) {
            shown.add(new Picture(startFrame + n, pictures.get(n)));
        }
        return new Gop(rate, startFrame, frames, shown, silence(startFrame, startFrame + frames));
    }

    private List<Sound> silence(long startFrame, long endFrame) {
        long start = rate.ticks90k(startFrame);
        long end = rate.ticks90k(endFrame);
        List<Sound> heard = new ArrayList<>();
        // The frame before may also have its middle after the start.
        for (long n = start * sampleRate / (SAMPLES * TimeStamp.TICKS_PER_SECOND) - 1; ; n++) {
            long ticks = Math.floorDiv(n * SAMPLES * TimeStamp.TICKS_PER_SECOND, sampleRate);
            var sound = new Sound(ticks, (int) SAMPLES, sampleRate, silence);
            if (sound.middle90k() >= end) {
                return heard;
            }
            if (sound.middle90k() >= start) {
                heard.add(sound);
            }
        }
    }
}
