package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// What an H.264 access unit carries up to its first slice, which decides whether decoding can start with it.
///
/// Source: ITU-T H.264 clause 7.4.1 and annex B.
///
/// @param delimiter it begins with an access unit delimiter, as ISO/IEC 13818-1 clause 2.14.1 wants
/// @param sequence it has a sequence parameter set
/// @param picture it has a picture parameter set
/// @param idr its first slice is of an IDR picture: nothing after it refers to anything before it
public record NalUnits(boolean delimiter, boolean sequence, boolean picture, boolean idr) {
    private static final int SLICE = 1;
    private static final int SLICE_PARTITION_A = 2;
    private static final int IDR_SLICE = 5;
    private static final int SEQUENCE_PARAMETER_SET = 7;
    private static final int PICTURE_PARAMETER_SET = 8;
    private static final int ACCESS_UNIT_DELIMITER = 9;

    /// Looks at the units before and including the first slice.
    public static NalUnits inspect(ByteBuffer accessUnit) {
        int seen = 0;
        int type = StartCodes.NONE;
        for (int at = StartCodes.after(accessUnit, 0);
                at >= 0;
                at = StartCodes.after(accessUnit, at)) {
            type = accessUnit.get(at) & 0x1F;
            seen |= 1 << type;
            if (type == SLICE || type == SLICE_PARTITION_A || type == IDR_SLICE) {
                break;
            }
        }
        return new NalUnits(
                has(seen, ACCESS_UNIT_DELIMITER),
                has(seen, SEQUENCE_PARAMETER_SET),
                has(seen, PICTURE_PARAMETER_SET),
                has(seen, IDR_SLICE));
    }

    /// True when decoding can start with this access unit and nothing before it.
    public boolean isRandomAccessPoint() {
        return idr && sequence && picture;
    }

    private static boolean has(int seen, int type) {
        return (seen & 1 << type) != 0;
    }
}
