package tv.exstream.media;

import java.util.List;

/// What the sound of a house format is coded in.
public enum AudioCodec {
    /// AAC-LC. Source: ISO/IEC 14496-3 clause 4.5.2.1.1.
    AAC("aac", 1_024, 8),
    /// What amplifiers decode themselves. Source: ATSC A/52 clause 5.
    AC3("ac3", 1_536, 6),
    /// The same at half the rate. Source: ATSC A/52 annex E.
    EAC3("eac3", 1_536, 6),
    /// MPEG-1 layer II, for old receivers. Source: ISO/IEC 11172-3 clause 2.4.
    MP2("mp2", 1_152, 2),
    /// The best sound for few bits, in browsers and programs that know it. Frames of 20 ms. Source: RFC 6716.
    OPUS("opus", 960, 8);

    /// RFC 6716 section 2.1.1: it knows no other of those that we have.
    private static final int OPUS_RATE = 48_000;

    /// What its encoder allows for each channel.
    private static final int OPUS_KBPS = 256;

    /// Those that there are, of any codec.
    public static final List<Integer> SAMPLE_RATES = List.of(44_100, 48_000);

    /// ATSC A/52 table 5.18.
    private static final List<Integer> AC3_KBPS =
            List.of(
                    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512,
                    576, 640);

    /// ISO/IEC 11172-3 clause 2.4.2.3, layer II, for one channel and for two.
    private static final List<Integer> MP2_MONO_KBPS =
            List.of(32, 48, 56, 64, 80, 96, 112, 128, 160, 192);

    private static final List<Integer> MP2_STEREO_KBPS =
            List.of(64, 96, 112, 128, 160, 192, 224, 256, 320, 384);

    private final String name;
    private final int samples;
    private final int mostChannels;

    AudioCodec(String name, int samples, int mostChannels) {
        this.name = name;
        this.samples = samples;
        this.mostChannels = mostChannels;
    }

    /// How ffmpeg calls its encoder.
    public String encoder() {
        return this == OPUS ? "libopus" : name;
    }

    /// Samples of each channel in a frame.
    public int frameSamples() {
        return samples;
    }

    int mostChannels() {
        return mostChannels;
    }

    /// The most that so many channels may have.
    int mostKbps(int channels) {
        return this == OPUS ? OPUS_KBPS * channels : Integer.MAX_VALUE;
    }

    /// The sample rates that it has.
    List<Integer> sampleRates() {
        return this == OPUS ? List.of(OPUS_RATE) : SAMPLE_RATES;
    }

    /// The bit rates that frames of fixed sizes allow; empty when any will do.
    List<Integer> bitrates(int channels) {
        return switch (this) {
            case AAC, EAC3, OPUS -> List.of();
            case AC3 -> AC3_KBPS;
            case MP2 -> channels == 1 ? MP2_MONO_KBPS : MP2_STEREO_KBPS;
        };
    }
}
