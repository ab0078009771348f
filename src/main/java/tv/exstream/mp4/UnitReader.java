package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Splits a byte stream with start codes into its NAL units.
///
/// Source: ITU-T H.264 annex B.2, ITU-T H.265 annex B.2.
final class UnitReader {
    private static final int START_CODE = 3;

    private UnitReader() {}

    /// The units of an access unit, in order, without start codes and the zeros around them. They share its bytes.
    static List<ByteBuffer> units(ByteBuffer accessUnit) {
        List<ByteBuffer> units = new ArrayList<>();
        int start = startCode(accessUnit, accessUnit.position());
        while (start >= 0) {
            int from = start + START_CODE;
            start = startCode(accessUnit, from);
            int end = withoutZeros(accessUnit, from, start < 0 ? accessUnit.limit() : start);
            if (end > from) {
                units.add(accessUnit.slice(from, end - from));
            }
        }
        return units;
    }

    /// Where the next 00 00 01 begins; negative when there is none.
    private static int startCode(ByteBuffer bytes, int from) {
        int last = bytes.limit() - START_CODE;
        int at = from;
        while (at <= last) {
            int third = bytes.get(at + 2);
            if (third > 1 || third < 0) {
                at += START_CODE;
            } else if (third == 1 && bytes.get(at) == 0 && bytes.get(at + 1) == 0) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    /// A unit never ends with a zero; those belong to the next start code or to nothing.
    private static int withoutZeros(ByteBuffer bytes, int from, int end) {
        int last = end;
        while (last > from && bytes.get(last - 1) == 0) {
            last--;
        }
        return last;
    }
}
