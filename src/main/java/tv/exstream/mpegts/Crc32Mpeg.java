package tv.exstream.mpegts;

/// The checksum at the end of a table section: CRC-32/MPEG-2 (polynomial 0x04C11DB7, all ones to start, nothing reflected or
/// inverted). Over a section with its checksum the result is 0.
///
/// Source: ISO/IEC 13818-1 annex A.
final class Crc32Mpeg {
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int[] TABLE = table();

    private Crc32Mpeg() {}

    static int of(byte[] bytes, int from, int length) {
        int crc = -1;
        for (int at = from; at < from + length; at++) {
            crc = crc << 8 ^ TABLE[(crc >>> 24 ^ bytes[at]) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? POLYNOMIAL : 0);
            }
            table[value] = crc;
        }
        return table;
    }
}
