package tv.exstream.rendition;

/// The checksum of AC-3: over a stretch of bytes that contains its own checksum it is 0.
///
/// Source: ATSC A/52 clause 7.10.1; the polynomial is x¹⁶ + x¹⁵ + x² + 1.
final class Crc16 {
    private static final int POLYNOMIAL = 0x8005;
    private static final int TOP = 0x8000;

    private Crc16() {}

    /// Of `[from, to)`.
    static int of(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int at = from; at < to; at++) {
            for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
                boolean odd = ((crc & TOP) != 0) != ((bytes[at] >> bit & 1) != 0);
                crc = (crc << 1 & 0xFFFF) ^ (odd ? POLYNOMIAL : 0);
            }
        }
        return crc;
    }

    /// What has to stand in the two bytes before `from` for the checksum of these and `[from, to)` to be 0: the steps of [#of] taken
    /// backwards, from 0.
    static int before(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int at = to - 1; at >= from; at--) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = back(crc, bytes[at] >> bit & 1);
            }
        }
        for (int bit = 0; bit < Short.SIZE; bit++) {
            crc = back(crc, 0);
        }
        return crc;
    }

    /// The lowest bit of the polynomial says whether it was added.
    private static int back(int crc, int bit) {
        boolean odd = (crc & 1) != 0;
        int shifted = (odd ? crc ^ POLYNOMIAL : crc) >> 1;
        return shifted | (odd != (bit != 0) ? TOP : 0);
    }
}
