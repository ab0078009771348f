package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// Finds the start codes that divide the bytes of MPEG's video codings.
///
/// Source: ISO/IEC 14496-10 annex B, ISO/IEC 13818-2 clause 6.2.1.
final class StartCodes {
    static final int NONE = -1;

    private StartCodes() {}

    /// The first byte after the next start code 00 00 01; negative when there is none.
    static int after(ByteBuffer bytes, int from) {
        for (int at = from; at + 3 < bytes.limit(); at++) {
            if (bytes.get(at) == 0 && bytes.get(at + 1) == 0 && bytes.get(at + 2) == 1) {
                return at + 3;
            }
        }
        return NONE;
    }
}
