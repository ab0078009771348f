package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// What an access unit of MPEG-2 video carries up to its picture, which decides whether decoding can start with it.
///
/// Source: ISO/IEC 13818-2 clauses 6.2.2.6 and 6.2.3, tables 6-1 and 6-12.
final class Mpeg2Picture {
    private static final int PICTURE = 0x00;
    private static final int SEQUENCE = 0xB3;
    private static final int GROUP = 0xB8;

    /// `picture_coding_type` of a picture that refers to no other.
    private static final int INTRA = 1;

    /// What is read after the code of a group or picture.
    private static final int HEADER = 4;

    private Mpeg2Picture() {}

    /// True for an intra picture with its sequence header whose group, if it begins one, is closed.
    static boolean isRandomAccessPoint(ByteBuffer accessUnit) {
        boolean sequence = false;
        boolean open = false;
        for (int at = StartCodes.after(accessUnit, 0);
                at >= 0 && at + HEADER < accessUnit.limit();
                at = StartCodes.after(accessUnit, at)) {
            int code = accessUnit.get(at) & 0xFF;
            if (code == PICTURE) {
                return sequence && !open && (accessUnit.get(at + 2) >> 3 & 7) == INTRA;
            }
            sequence |= code == SEQUENCE;
            // `closed_gop` follows 25 bits of time code.
            open |= code == GROUP && (accessUnit.get(at + 4) & 0x40) == 0;
        }
        return false;
    }
}
