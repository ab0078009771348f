package tv.exstream.mpegts;

import java.util.Optional;

/// The header of a frame of MPEG-1 layer II.
///
/// Source: ISO/IEC 11172-3 clause 2.4.2.3.
final class LayerTwoHeader {
    private static final int SIZE = 4;
    private static final int SAMPLES = 1_152;

    /// Bytes of a frame times sample rate per bit rate: 1,152 / 8.
    private static final int BYTES_PER_BITRATE = 144;

    /// `syncword`, `ID` 1 and layer II; the last bit says whether there is a checksum.
    private static final int SYNC = 0xFFFC;

    private static final int SYNC_MASK = 0xFFFE;

    /// Kilobits per second by `bitrate_index`; the first is free, the last forbidden.
    private static final int[] BITRATES = {
        0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 0
    };

    /// By `sampling_frequency`; the last is reserved.
    private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000, 0};

    private LayerTwoHeader() {}

    static Optional<SoundFrame> parse(byte[] bytes, int at, int length) {
        if (length < SIZE || (word(bytes, at) & SYNC_MASK) != SYNC) {
            return Optional.empty();
        }
        int kbps = BITRATES[(bytes[at + 2] & 0xFF) >> 4];
        int sampleRate = SAMPLE_RATES[bytes[at + 2] >> 2 & 3];
        int padding = bytes[at + 2] >> 1 & 1;
        if (kbps == 0 || sampleRate == 0) {
            return Optional.empty();
        }
        int size = BYTES_PER_BITRATE * kbps * 1_000 / sampleRate + padding;
        return Optional.of(new SoundFrame(sampleRate, size, SAMPLES));
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
