package tv.exstream.rendition;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;

/// A dark grey picture in MPEG-2 that needs no encoder. Immutable.
///
/// ```
/// key     sequence | group | I picture: the first block of each row says how dark, each other one is as the one before
/// repeat  P picture: every macroblock is where it was before
/// ```
///
/// Source: ISO/IEC 13818-2 clauses 6.2.2 to 6.2.6, tables B.2, B.3, B.12 and B.13.
final class BlankMpeg2Picture {
    private static final int PICTURE = 0x00;
    private static final int SEQUENCE = 0xB3;
    private static final int EXTENSION = 0xB5;
    private static final int GROUP = 0xB8;

    private static final int MACROBLOCK = 16;
    private static final int I = 1;
    private static final int P = 2;

    /// What luma is predicted as at the start of a row.
    private static final int MIDDLE = 128;

    /// `quantiser_scale_code`, of no effect where nothing is quantised.
    private static final int QUANTISER = 1;

    /// Table 6-4, by `frame_rate_code` less 1.
    private static final List<FrameRate> RATES =
            List.of(
                    FrameRate.FILM,
                    new FrameRate(24, 1),
                    FrameRate.FPS_25,
                    FrameRate.NTSC_30,
                    FrameRate.FPS_30,
                    new FrameRate(50, 1),
                    new FrameRate(60_000, 1_001),
                    new FrameRate(60, 1));

    private final VideoFormat format;
    private final int wide;
    private final int high;

    BlankMpeg2Picture(VideoFormat format) {
        this.format = format;
        wide = Math.ceilDiv(format.width(), MACROBLOCK);
        high = Math.ceilDiv(format.height(), MACROBLOCK);
    }

    /// The picture from which decoding can start; read-only.
    ByteBuffer key() {
        var bytes = new ByteArrayOutputStream();
        unit(bytes, SEQUENCE, sequence());
        unit(bytes, EXTENSION, sequenceExtension());
        // No time, which has a marker in its middle; closed.
        unit(bytes, GROUP, new BitWriter().zeros(12).u(1, 1).zeros(12).u(1, 1).zeros(1));
        picture(bytes, I, 0);
        return ByteBuffer.wrap(bytes.toByteArray()).asReadOnlyBuffer();
    }

    /// The picture that shows the key picture again; read-only.
    ///
    /// @param number how many pictures after the key picture, 1 and up
    ByteBuffer repeat(int number) {
        var bytes = new ByteArrayOutputStream();
        picture(bytes, P, number);
        return ByteBuffer.wrap(bytes.toByteArray()).asReadOnlyBuffer();
    }

    private static void unit(ByteArrayOutputStream bytes, int code, BitWriter payload) {
        bytes.writeBytes(new byte[] {0, 0, 1, (byte) code});
        bytes.writeBytes(payload.aligned().bytes());
    }

    /// `sequence_header()`: square pixels, the peak in units of 400 bit/s, a buffer of 112 x 16 kbit, usual matrices.
    private BitWriter sequence() {
        var header = new BitWriter().u(12, format.width()).u(12, format.height()).u(4, 1);
        header.u(4, RATES.indexOf(format.rate()) + 1).u(18, format.bitrateKbps() * 10 / 4);
        return header.u(1, 1).u(10, 112).zeros(3);
    }

    /// `sequence_extension()`: main profile, progressive, 4:2:0.
    private BitWriter sequenceExtension() {
        var extension = new BitWriter().u(4, 1).u(8, level()).u(1, 1).u(2, 1).zeros(4);
        return extension.zeros(12).u(1, 1).zeros(8).zeros(1).zeros(7);
    }

    /// `profile_and_level_indication`: main profile at main, high 1440 or high level.
    private int level() {
        if (format.width() <= 720 && format.height() <= 576) {
            return 0x48;
        }
        return format.width() <= 1_440 ? 0x46 : 0x44;
    }

    private void picture(ByteArrayOutputStream bytes, int type, int number) {
        var header = new BitWriter().u(10, number).u(3, type).u(16, 0xFFFF);
        // A P picture says how it counts motion, which MPEG-2 says elsewhere.
        header.u(type == P ? 4 : 0, type == P ? 7 : 0).u(1, 0);
        unit(bytes, PICTURE, header);
        // Motion of a P picture is counted in the smallest steps. Frames, one DCT for both fields,
        // progressive.
        int motion = type == P ? 1 : 15;
        var coding = new BitWriter().u(4, 8).u(4, motion).u(4, motion).u(8, 0xFF).u(2, 0);
        coding.u(2, 3).u(1, 0).u(1, 1).zeros(5).u(2, 3).u(1, 0);
        unit(bytes, EXTENSION, coding);
        for (int row = 1; row <= high; row++) {
            unit(bytes, row, type == I ? intraRow() : sameRow());
        }
    }

    private BitWriter intraRow() {
        BitWriter row = new BitWriter().u(5, QUANTISER).u(1, 0);
        for (int column = 0; column < wide; column++) {
            // The next macroblock; intra.
            row.u(1, 1).u(1, 1);
            for (int block = 0; block < 4; block++) {
                if (column == 0 && block == 0) {
                    darker(row);
                } else {
                    row.u(3, 0b100);
                }
                row.u(2, 0b10);
            }
            row.u(2, 0).u(2, 0b10).u(2, 0).u(2, 0b10);
        }
        return row;
    }

    /// A difference of 7 bits, of which negative ones are counted from the lowest up.
    private static void darker(BitWriter row) {
        row.u(6, 0b111110).u(7, BlankPicture.LUMA - MIDDLE + 127);
    }

    private BitWriter sameRow() {
        BitWriter row = new BitWriter().u(5, QUANTISER).u(1, 0);
        for (int column = 0; column < wide; column++) {
            // The next macroblock; moved by nothing and not coded.
            row.u(1, 1).u(3, 0b001).u(1, 1).u(1, 1);
        }
        return row;
    }
}
