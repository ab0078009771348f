package tv.exstream.ffmpeg;

import java.time.Duration;
import tv.exstream.media.AudioFormat;
import tv.exstream.screen.Accompaniment;

/// The sound of a slate: a whole number of the codec's frames that can be repeated without a seam, because what is encoded repeats itself after
/// just as many. The first frames of an encoder's run are left out; they fade in.
///
/// @param frameSamples how many samples of each channel a frame has
public record SoundLoop(int frames, int frameSamples) {
    /// How many frames an encoder makes before one is like the next.
    public static final int WARM_UP = 8;

    /// The encoder keeps back one frame, and another one where the muxer waits for more.
    private static final int KEPT_BACK = 3;

    /// 2.048 s of AAC at 48 kHz: the cycles of 1,000 Hz are whole in it, and in as many frames of other codecs.
    private static final int TONE_FRAMES = 96;

    /// Ten seconds: who hears noise for longer does not notice that it is the same again.
    private static final Duration NOISE = Duration.ofSeconds(10);

    /// A minute has 1.4 MB at 192 kbit/s.
    private static final Duration MUSIC = Duration.ofMinutes(1);

    public SoundLoop {
        if (frames < 1) {
            throw new IllegalArgumentException("sound must have at least 1 frame: " + frames);
        }
    }

    public static SoundLoop of(Scene scene, AudioFormat format) {
        return new SoundLoop(
                switch (scene.screen().sound()) {
                    case Accompaniment.Silent _ -> 1;
                    case Accompaniment.Sine _, Accompaniment.Beep _ -> TONE_FRAMES;
                    case Accompaniment.Noise _ -> frames(NOISE, format);
                    case Accompaniment.Music _ ->
                            scene.music().map(music -> frames(music.duration(), format)).orElse(1);
                },
                format.codec().frameSamples());
    }

    private static int frames(Duration time, AudioFormat format) {
        Duration heard = time.compareTo(MUSIC) < 0 ? time : MUSIC;
        return Math.max(
                1,
                Math.toIntExact(
                        heard.toMillis()
                                * format.sampleRate()
                                / 1_000
                                / format.codec().frameSamples()));
    }

    /// After how many samples it repeats itself.
    long samples() {
        return (long) frames * frameSamples;
    }

    /// How much has to be encoded.
    long encodedSamples() {
        return (long) (WARM_UP + frames + KEPT_BACK) * frameSamples;
    }
}
