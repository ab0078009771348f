package tv.exstream.hls;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.mp4.Sample;
import tv.exstream.mp4.SoundConfig;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.rendition.Sound;

/// Frames of sound as samples, counted in samples of the sound itself.
///
/// Frames of one programme follow one another exactly, whatever their time stamps were rounded to. Where programmes meet, the last
/// frame of the first is made as much longer or shorter as the second one's begins later or sooner: less than a frame.
final class SoundSamples {
    /// Time stamps are rounded to half a sample at most, and so are two that are compared.
    private static final int ROUNDING = 2;

    private SoundSamples() {}

    static List<Sample> of(List<Sound> sounds, SoundConfig config) {
        long[] starts = starts(sounds, config.sampleRate());
        List<Sample> samples = new ArrayList<>();
        for (int n = 0; n < starts.length; n++) {
            Sound sound = sounds.get(n);
            long next = n + 1 < starts.length ? starts[n + 1] : starts[n] + sound.samples();
            samples.add(
                    new Sample(
                            starts[n],
                            Math.toIntExact(next - starts[n]),
                            0,
                            true,
                            sound.payload()));
        }
        return samples;
    }

    private static long[] starts(List<Sound> sounds, int rate) {
        long[] starts = new long[sounds.size()];
        // The first sound of a channel may begin before its epoch.
        long expected = 0;
        for (int n = 0; n < starts.length; n++) {
            long exact = nearest(sounds.get(n).ticks90k(), rate);
            boolean goesOn = n > 0 && Math.abs(exact - expected) <= ROUNDING;
            long least = n > 0 ? starts[n - 1] + 1 : 0;
            starts[n] = goesOn ? expected : Math.max(exact, least);
            expected = starts[n] + sounds.get(n).samples();
        }
        return starts;
    }

    private static long nearest(long ticks90k, int rate) {
        return Math.floorDiv(
                2 * ticks90k * rate + TimeStamp.TICKS_PER_SECOND, 2 * TimeStamp.TICKS_PER_SECOND);
    }
}
