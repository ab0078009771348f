package tv.exstream.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tv.exstream.channel.Formats;
import tv.exstream.json.RecordJson;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Conversion;
import tv.exstream.media.Downmix;
import tv.exstream.media.Loudness;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoCodec;
import tv.exstream.time.FrameRate;

/// What may be chosen where a house format is put together. Immutable.
public final class FormatChoices {
    /// A value that is sent as JSON.
    ///
    /// @param words for viewers, such as `29.97`
    public record Choice(String json, String words) {}

    /// Those that are usual, and the one that a format has, however odd.
    public List<Choice> rates(FrameRate own) {
        List<FrameRate> all =
                FrameRate.USUAL.contains(own)
                        ? FrameRate.USUAL
                        : Stream.concat(FrameRate.USUAL.stream(), Stream.of(own)).toList();
        return all.stream().map(rate -> new Choice(json(rate), words(rate))).toList();
    }

    /// Such as `25` or `29.97`.
    public String words(FrameRate rate) {
        return rate.denominator() == 1
                ? Integer.toString(rate.numerator())
                : String.format(
                        Locale.ROOT, "%.2f", (double) rate.numerator() / rate.denominator());
    }

    public String json(Object value) {
        return RecordJson.write(value);
    }

    public List<String> videoCodecs() {
        return names(VideoCodec.values());
    }

    public List<String> presets() {
        return names(Preset.values());
    }

    public List<String> scalings() {
        return names(Conversion.Scaling.values());
    }

    public List<String> bars() {
        return names(Conversion.Bars.values());
    }

    public List<String> deinterlacings() {
        return names(Conversion.Deinterlacing.values());
    }

    public List<String> toneMappings() {
        return names(Conversion.ToneMapping.values());
    }

    public List<String> copyings() {
        return names(Conversion.Copying.values());
    }

    public List<String> audioCodecs() {
        return names(AudioCodec.values());
    }

    public List<Integer> sampleRates() {
        return AudioCodec.SAMPLE_RATES;
    }

    /// How many channels of sound there may be.
    public List<Integer> layouts() {
        return AudioFormat.LAYOUTS;
    }

    public List<String> weights() {
        return names(Downmix.Weights.values());
    }

    public List<String> roles() {
        return names(SoundTrack.Role.values());
    }

    /// What is there until somebody writes another one.
    public Loudness usualLoudness() {
        return Loudness.USUAL;
    }

    /// That of a new channel.
    public Profile usual() {
        return Profile.HD_720;
    }

    public int mostTracks() {
        return Profile.MOST_TRACKS;
    }

    public int mostAlternatives() {
        return Formats.MOST_ALTERNATIVES;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
