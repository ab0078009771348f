package tv.exstream.media;

import java.util.List;
import java.util.Optional;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// The audio half of a house format.
///
/// @param sampleRate samples per second: 44,100 or 48,000; of OPUS the latter
/// @param channels 1, 2, 6 (5.1) or 8 (7.1)
/// @param bitrateKbps 32..640, of OPUS 256 per channel at most; of AC-3 and MP2 one of those that the codec has
/// @param loudness how loud everything is made; absent when nothing is done about it
public record AudioFormat(
        int sampleRate,
        int channels,
        int bitrateKbps,
        AudioCodec codec,
        Optional<Loudness> loudness,
        Downmix downmix) {
    /// How many channels there may be, from few to many.
    public static final List<Integer> LAYOUTS = List.of(1, 2, 6, 8);

    private static final int LEAST_KBPS = 32;
    private static final int MOST_KBPS = 640;

    public AudioFormat {
        if (!codec.sampleRates().contains(sampleRate)) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN,
                    Wanted.plain(Demand.AUDIO_SAMPLE_RATE),
                    Wanted.oneOf(codec.sampleRates()),
                    codec.toString(),
                    sampleRate);
        }
        if (!LAYOUTS.contains(channels) || channels > codec.mostChannels()) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN,
                    Wanted.plain(Demand.AUDIO_CHANNELS),
                    Wanted.oneOf(layouts(codec)),
                    codec.toString(),
                    channels);
        }
        int most = Math.min(MOST_KBPS, codec.mostKbps(channels));
        if (bitrateKbps < LEAST_KBPS || bitrateKbps > most) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Wanted.plain(Demand.AUDIO_BITRATE),
                    Remark.of(Demand.KBITS, Wanted.fromTo(LEAST_KBPS, most)),
                    bitrateKbps);
        }
        List<Integer> bitrates = codec.bitrates(channels);
        if (!bitrates.isEmpty() && !bitrates.contains(bitrateKbps)) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN,
                    Wanted.plain(Demand.AUDIO_BITRATE),
                    Remark.of(Demand.KBITS, Wanted.oneOf(bitrates)),
                    codec.toString(),
                    bitrateKbps);
        }
    }

    /// AAC, as loud as it is, mixed as usual.
    public AudioFormat(int sampleRate, int channels, int bitrateKbps) {
        this(sampleRate, channels, bitrateKbps, AudioCodec.AAC, Optional.empty(), Downmix.USUAL);
    }

    /// What sound depends on. Nothing is said of what is usual, so that formats are called what they were called before they could be
    /// anything else.
    String identity() {
        String sound =
                "AudioFormat[sampleRate=%d, channels=%d, bitrateKbps=%d]"
                        .formatted(sampleRate, channels, bitrateKbps);
        return sound
                + (codec == AudioCodec.AAC ? "" : " " + codec)
                + loudness.map(target -> " " + target).orElse("")
                + (downmix.equals(Downmix.USUAL) ? "" : " " + downmix);
    }

    /// Whether a stream is mixed down or up as the downmix says. What the layout alone makes of it is as loud as it comes, and without the
    /// low effects.
    public boolean mixes(AudioStream stream) {
        boolean louder = stream.channels() == 1 && channels == 2;
        return !downmix.equals(Downmix.USUAL) && (louder || stream.channels() > channels);
    }

    /// Whether the layout makes fewer channels of a stream, and loudness is made of these.
    public boolean isFoldedBeforeLoudness(AudioStream stream) {
        return loudness.isPresent() && !mixes(stream) && stream.channels() > channels;
    }

    /// The loudness that was measured of a stream, where it is that of what is heard in this format; what is mixed is as loud as nobody
    /// has measured.
    public Optional<MeasuredLoudness> usable(AudioStream stream) {
        return mixes(stream) || stream.channels() > channels ? Optional.empty() : stream.loudness();
    }

    private static List<Integer> layouts(AudioCodec codec) {
        return LAYOUTS.stream().filter(channels -> channels <= codec.mostChannels()).toList();
    }
}
