package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// What an HEVC access unit carries up to its first slice, which decides whether decoding can start with it.
///
/// Source: ITU-T H.265 clauses 7.3.1.2 and 7.4.2.2, table 7-1.
final class HevcUnits {
    private static final int LAST_SLICE = 31;
    private static final int IDR_WITH_LEADING = 19;
    private static final int IDR_ALONE = 20;
    private static final int VIDEO_PARAMETER_SET = 32;
    private static final int SEQUENCE_PARAMETER_SET = 33;
    private static final int PICTURE_PARAMETER_SET = 34;

    private static final long PARAMETER_SETS =
            1L << VIDEO_PARAMETER_SET | 1L << SEQUENCE_PARAMETER_SET | 1L << PICTURE_PARAMETER_SET;

    private HevcUnits() {}

    /// True for an IDR picture with all its parameter sets. A clean random access picture is none: pictures that follow it may refer
    /// to what came before.
    static boolean isRandomAccessPoint(ByteBuffer accessUnit) {
        long seen = 0;
        for (int at = StartCodes.after(accessUnit, 0);
                at >= 0;
                at = StartCodes.after(accessUnit, at)) {
            int type = accessUnit.get(at) >> 1 & 0x3F;
            seen |= 1L << type;
            if (type <= LAST_SLICE) {
                boolean idr = type == IDR_WITH_LEADING || type == IDR_ALONE;
                return idr && (seen & PARAMETER_SETS) == PARAMETER_SETS;
            }
        }
        return false;
    }
}
