package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.screen.Accompaniment;

/// Makes the sound of a screen, which repeats itself after the samples of its [SoundLoop].
///
/// @param capabilities without what is needed it is silence
record ScreenSound(Scene scene, AudioFormat format, Capabilities capabilities) {
    private static final int SINE_HERTZ = 1_000;
    private static final int BEEP_HERTZ = 800;

    /// In one loop of two seconds.
    private static final int BEEPS = 2;

    /// A beep lasts so much of the time to the next: a quarter of a second.
    private static final int BEEP_SHARE = 4;

    /// In which a beep rises and falls, so that it does not click: 10 ms at 48 kHz.
    private static final int RAMP_SAMPLES = 480;

    /// In which music comes and goes: a second at 48 kHz, where there is enough of it.
    private static final long FADE_SAMPLES = 48_000;

    /// The filters that sounds need and that every usual ffmpeg has.
    static final Set<String> FILTERS = Set.of("aevalsrc", "aloop", "afade", "volume");

    /// Under the label `a`.
    ///
    /// @param samples how much of it
    Chain chain(long samples) {
        SoundLoop loop = SoundLoop.of(scene, format);
        List<Filter> filters = new ArrayList<>(endless(loop));
        filters.add(new AudioFilter.Layout(format));
        filters.add(new AudioFilter.Samples(0, samples));
        filters.add(new AudioFilter.StartAt(0));
        if (format.codec() != AudioCodec.AAC) {
            filters.add(new AudioFilter.FramesOf(format.codec().frameSamples()));
        }
        return new Chain(inputs(), filters, List.of("a"));
    }

    /// Whether a file is read for it.
    boolean isOfFile() {
        return isAble()
                && scene.screen().sound() instanceof Accompaniment.Music
                && scene.music().isPresent();
    }

    private boolean isAble() {
        return FILTERS.stream().allMatch(capabilities::hasFilter);
    }

    private List<String> inputs() {
        return isOfFile()
                ? scene.music().map(music -> List.of("0:" + music.stream())).orElseThrow()
                : List.of();
    }

    private List<Filter> endless(SoundLoop loop) {
        if (!isAble()) {
            return List.of(new AudioFilter.Silence(format));
        }
        return switch (scene.screen().sound()) {
            case Accompaniment.Silent _ -> List.of(new AudioFilter.Silence(format));
            case Accompaniment.Sine _ -> tone(tone(SINE_HERTZ, loop));
            case Accompaniment.Beep _ -> tone(tone(BEEP_HERTZ, loop) + "*" + beeps(loop));
            case Accompaniment.Noise _ -> noise(loop);
            case Accompaniment.Music _ ->
                    isOfFile() ? music(loop) : List.of(new AudioFilter.Silence(format));
        };
    }

    private List<Filter> tone(String wave) {
        return List.of(new ScreenFilter.Wave(format, wave, wave));
    }

    /// As near to the frequency as whole cycles come, which is within 0.25 Hz.
    private String tone(int hertz, SoundLoop loop) {
        long cycles = Math.round((double) hertz * loop.samples() / format.sampleRate());
        return "%s*sin(2*PI*%d*n/%d)".formatted(volume(), cycles, loop.samples());
    }

    /// 1 while a beep is heard, 0 between beeps, and a ramp on the way.
    private static String beeps(SoundLoop loop) {
        long apart = loop.samples() / BEEPS;
        return "clip(min(mod(n,%1$d),%2$d-mod(n,%1$d))/%3$d,0,1)"
                .formatted(apart, apart / BEEP_SHARE, RAMP_SAMPLES);
    }

    private List<Filter> noise(SoundLoop loop) {
        return List.of(
                new ScreenFilter.Wave(
                        format, volume() + "*(2*random(0)-1)", volume() + "*(2*random(1)-1)"),
                new AudioFilter.Samples(0, loop.samples()),
                new ScreenFilter.Repeat(loop.samples()));
    }

    private List<Filter> music(SoundLoop loop) {
        return List.of(
                new AudioFilter.Resample(format, 0),
                new AudioFilter.Layout(format),
                new AudioFilter.PadWithSilence(),
                new AudioFilter.Samples(0, loop.samples()),
                new ScreenFilter.Fade(loop.samples(), Math.min(FADE_SAMPLES, loop.samples() / 4)),
                new ScreenFilter.Volume(scene.screen().volume()),
                new ScreenFilter.Repeat(loop.samples()));
    }

    private String volume() {
        return ScreenFilter.decimal(scene.screen().volume());
    }
}
