package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// Finds the start codes that divide the bytes of MPEG's video codings.
///
/// Source: ISO/IEC 14496-10 annex B, ISO/IEC 13818-2 clause 6.2.1.
final class StartCodes {
    static final int NONE = -1;

    private StartCodes() {}

    /// The first byte after the next start code 00 00 01; negative when there is none.
    ///
    /// It looks for the last byte of the three, so that of the usual bytes of a picture only every third is looked at.
    static int after(ByteBuffer bytes, int from) {
        int last = from + 2;
        while (last + 1 < bytes.limit()) {
            int value = bytes.get(last);
            if (value == 1 && bytes.get(last - 1) == 0 && bytes.get(last - 2) == 0) {
                return last + 1;
            }
            last += value == 0 ? 1 : 3;
        }
        return NONE;
    }
}
