package tv.exstream.mpegts;

import java.util.Optional;

/// The header in front of every AAC frame of a transport stream.
///
/// Source: ISO/IEC 13818-7 clause 6.2.
///
/// @param sampleRate samples per second
/// @param channels `channel_configuration`: 1..7, where 7 means eight channels; 0 when the frame itself says
/// @param size bytes of the frame, header included
/// @param samples samples of each channel in the frame
record AdtsHeader(int sampleRate, int channels, int size, int samples) {
    static final int SIZE = 7;

    /// ISO/IEC 13818-7 clause 6.2.3: one raw data block.
    private static final int SAMPLES_PER_BLOCK = 1_024;

    /// ISO/IEC 13818-7 table 35, by `sampling_frequency_index`.
    private static final int[] SAMPLE_RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025,
        8_000, 7_350
    };

    /// Reads the header at `at`; empty when the bytes are none or the frame does not end within `length` bytes.
    static Optional<AdtsHeader> parse(byte[] bytes, int at, int length) {
        if (length < SIZE || (bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xF6) != 0xF0) {
            return Optional.empty();
        }
        int rate = bytes[at + 2] >> 2 & 0x0F;
        int size =
                (bytes[at + 3] & 3) << 11
                        | (bytes[at + 4] & 0xFF) << 3
                        | (bytes[at + 5] & 0xFF) >> 5;
        if (rate >= SAMPLE_RATES.length || size < SIZE || size > length) {
            return Optional.empty();
        }
        int channels = (bytes[at + 2] & 1) << 2 | (bytes[at + 3] & 0xFF) >> 6;
        int blocks = 1 + (bytes[at + 6] & 3);
        return Optional.of(
                new AdtsHeader(SAMPLE_RATES[rate], channels, size, blocks * SAMPLES_PER_BLOCK));
    }
}
