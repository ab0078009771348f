package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;

/// AAC, which has an ADTS header in streams and none in files.
///
/// Source: ISO/IEC 13818-7 clause 6.2, ISO/IEC 14496-3 clause 1.6.2.1, ISO/IEC 14496-1 clauses 7.2.6 and 8.3.3.
///
/// @param objectType 2 is AAC-LC
/// @param rateIndex `sampling_frequency_index`
/// @param configuration `channel_configuration`
record AacConfig(int objectType, int rateIndex, int configuration) implements SoundConfig {
    private static final int HEADER = 7;
    private static final int HEADER_WITH_CHECKSUM = 9;

    /// ISO/IEC 14496-3 table 1.18.
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025,
        8_000, 7_350
    };

    /// Tags of descriptors, ISO/IEC 14496-1 table 1.
    private static final int STREAM = 3;

    private static final int DECODER = 4;
    private static final int SPECIFIC = 5;
    private static final int SYNC_LAYER = 6;

    /// Table 5: audio of ISO/IEC 14496-3; table 6: audio, not upstream, with the reserved bit.
    private static final int AUDIO_14496_3 = 0x40;

    private static final int AUDIO_STREAM = 5 << 2 | 1;

    static Optional<SoundConfig> of(ByteBuffer frame) {
        int at = frame.position();
        if (frame.remaining() < HEADER || (frame.getShort(at) & 0xFFF6) != 0xFFF0) {
            return Optional.empty();
        }
        int third = frame.get(at + 2);
        int fourth = frame.get(at + 3) & 0xFF;
        int rate = third >> 2 & 0x0F;
        int configuration = (third & 1) << 2 | fourth >> 6;
        return rate >= RATES.length
                ? Optional.empty()
                : Optional.of(new AacConfig((third >> 6 & 3) + 1, rate, configuration));
    }

    @Override
    public String codec() {
        return "mp4a.40." + objectType;
    }

    @Override
    public String entry() {
        return "mp4a";
    }

    /// Seven means eight.
    @Override
    public int channels() {
        return configuration == 7 ? 8 : configuration;
    }

    @Override
    public int sampleRate() {
        return RATES[rateIndex];
    }

    @Override
    public int frameSamples() {
        return 1_024;
    }

    @Override
    public ByteBuffer sample(ByteBuffer frame) {
        boolean checked = (frame.get(frame.position() + 1) & 1) == 0;
        int header = checked ? HEADER_WITH_CHECKSUM : HEADER;
        return frame.slice(frame.position() + header, frame.remaining() - header);
    }

    @Override
    public void write(BoxWriter out) {
        out.open("esds", 0, 0);
        out.u8(STREAM).u8(3 + 2 + 13 + 2 + 2 + 3).u16(0).u8(0);
        // Neither the size of buffers nor bit rates are known.
        out.u8(DECODER).u8(13 + 2 + 2).u8(AUDIO_14496_3).u8(AUDIO_STREAM).zeros(11);
        out.u8(SPECIFIC).u8(2).u16(objectType << 11 | rateIndex << 7 | configuration << 3);
        out.u8(SYNC_LAYER).u8(1).u8(2).close();
    }
}
