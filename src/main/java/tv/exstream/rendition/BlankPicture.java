package tv.exstream.rendition;

import java.nio.ByteBuffer;
import tv.exstream.media.VideoFormat;

/// A dark grey picture in H.264 that needs no encoder. Immutable.
///
/// ```
/// key     delimiter | SPS | PPS | IDR slice: the first macroblock says how dark, each other one is predicted from its neighbours
/// repeat  delimiter | P slice: every macroblock is skipped, and so is the same as before
/// ```
///
/// Every picture is an access unit as ISO/IEC 13818-1 clause 2.14.1 wants it: with a delimiter, and parameter sets at a key frame.
///
/// Source: ISO/IEC 14496-10 clauses 7.3.2.2, 7.3.2.4, 7.3.3 to 7.3.5 and 9.2.
final class BlankPicture {
    /// What luma samples are, chroma samples being neutral: 128, which is predicted where there are no neighbours, and 91 less.
    ///
    /// Clauses 8.5.10 and 8.5.12: a level of -7 with quantiser 50 is -7 x 13 x 16 x 2² = -5,824 in the transform of each block,
    /// (-5,824 + 32) / 2⁶ in its samples, rounded down.
    static final int LUMA = 37;

    private static final int QUANTISER = 50;

    /// `pic_init_qp_minus26` and `slice_qp_delta` are counted from here.
    private static final int USUAL_QUANTISER = 26;

    /// Table 9-5: one coefficient other than 0, which is not ±1, with none in the neighbours.
    private static final int ONE_COEFFICIENT = 0b000101;

    /// Clause 9.2.2.1: -7 has code 2 x 7 - 1, less 2 as it is not ±1; written as so many zeros and a one.
    private static final int LEVEL_ZEROS = 11;

    /// `nal_ref_idc` and `nal_unit_type`, table 7-1.
    private static final int SLICE = 0x61;

    private static final int IDR_SLICE = 0x65;
    private static final int SEQUENCE_PARAMETER_SET = 0x67;
    private static final int PICTURE_PARAMETER_SET = 0x68;
    private static final int ACCESS_UNIT_DELIMITER = 0x09;

    /// `slice_type`, table 7-6: all slices of the picture are of this type.
    private static final int ALL_P = 5;

    private static final int ALL_I = 7;

    /// Table 7-11: I_16x16_2_0_0, predicted from the mean of its neighbours, with at most a luma DC coefficient.
    private static final int INTRA_16X16_MEAN = 3;

    private final SequenceParameters sequence;

    BlankPicture(VideoFormat format) {
        sequence = SequenceParameters.of(format);
    }

    /// The picture from which decoding can start; read-only.
    ByteBuffer key() {
        return new ByteStream()
                .unit(ACCESS_UNIT_DELIMITER, delimiter(0))
                .unit(SEQUENCE_PARAMETER_SET, sequence.payload())
                .unit(PICTURE_PARAMETER_SET, pictureParameters())
                .unit(IDR_SLICE, keySlice())
                .bytes();
    }

    /// The picture that shows the key picture again; read-only.
    ///
    /// @param number how many pictures after the key picture, 1 and up
    ByteBuffer repeat(int number) {
        return new ByteStream()
                .unit(ACCESS_UNIT_DELIMITER, delimiter(1))
                .unit(SLICE, skippedSlice(number))
                .bytes();
    }

    /// @param kind `primary_pic_type`, table 7-5: 0 for I slices, 1 for I or P slices
    private static BitWriter delimiter(int kind) {
        return new BitWriter().u(3, kind).trailingBits();
    }

    /// `pic_parameter_set_rbsp()`: set 0 of sequence 0.
    private static BitWriter pictureParameters() {
        var set = new BitWriter().ue(0).ue(0);
        // CAVLC, no field order, one slice group, one reference in each list, no weights.
        set.u(2, 0).ue(0).ue(0).ue(0).u(3, 0);
        // No other quantiser for SP slices and chroma.
        set.se(QUANTISER - USUAL_QUANTISER).se(0).se(0);
        // No deblocking control, free intra prediction, no redundant pictures.
        return set.u(3, 0).trailingBits();
    }

    private BitWriter keySlice() {
        BitWriter slice = sliceHeader(ALL_I, 0);
        // idr_pic_id; earlier pictures may be shown, and this is no long-term reference.
        slice.ue(0).u(2, 0).se(0);
        meanOfNeighbours(slice).u(6, ONE_COEFFICIENT).u(LEVEL_ZEROS + 1, 1);
        // Table 9-7: no zeros before the coefficient.
        slice.u(1, 1);
        for (int n = 1; n < sequence.macroblocks(); n++) {
            // Table 9-5: no coefficients.
            meanOfNeighbours(slice).u(1, 1);
        }
        return slice.trailingBits();
    }

    /// A macroblock up to its coefficients: chroma predicted from the mean as well, the quantiser as before.
    private static BitWriter meanOfNeighbours(BitWriter slice) {
        return slice.ue(INTRA_16X16_MEAN).ue(0).se(0);
    }

    private BitWriter skippedSlice(int number) {
        BitWriter slice = sliceHeader(ALL_P, number);
        // No other count or order of references, sliding window.
        slice.u(3, 0).se(0);
        return slice.ue(sequence.macroblocks()).trailingBits();
    }

    /// `slice_header()` up to `frame_num`, which every picture advances as each is a reference.
    private static BitWriter sliceHeader(int type, int number) {
        int bits = SequenceParameters.FRAME_NUMBER_BITS;
        return new BitWriter().ue(0).ue(type).ue(0).u(bits, number & (1 << bits) - 1);
    }
}
