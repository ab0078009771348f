package tv.exstream.rendition;

import tv.exstream.media.VideoFormat;

/// The sequence parameter set of pictures that refer to nothing but the one before: H.264 Constrained Baseline, square pixels.
///
/// Source: ISO/IEC 14496-10 clauses 7.3.2.1.1, A.2.1.1 and E.1.1.
///
/// @param width macroblocks
/// @param height macroblocks
record SequenceParameters(VideoFormat format, int width, int height) {
    /// `log2_max_frame_num_minus4` is 4 less: `frame_num` counts modulo 256.
    static final int FRAME_NUMBER_BITS = 8;

    private static final int MACROBLOCK = 16;

    /// `profile_idc` of Baseline, and the `constraint_set` flags that make it the constrained one, which Main decoders also decode.
    private static final int BASELINE = 66;

    private static final int CONSTRAINED = 0xC0;

    /// `pic_order_cnt_type`: pictures are shown in the order in which they are decoded.
    private static final int DECODING_ORDER = 2;

    /// Cropping counts in samples of chroma, of which 4:2:0 has one for two of luma.
    private static final int CROP_UNIT = 2;

    /// `aspect_ratio_idc` of 1:1, table E-1.
    private static final int SQUARE = 1;

    static SequenceParameters of(VideoFormat format) {
        return new SequenceParameters(
                format,
                Math.ceilDiv(format.width(), MACROBLOCK),
                Math.ceilDiv(format.height(), MACROBLOCK));
    }

    int macroblocks() {
        return width * height;
    }

    /// `seq_parameter_set_rbsp()`.
    BitWriter payload() {
        int level = PictureLevel.of(width, height, format.rate()).idc();
        var set = new BitWriter().u(8, BASELINE).u(8, CONSTRAINED).u(8, level);
        set.ue(0).ue(FRAME_NUMBER_BITS - 4).ue(DECODING_ORDER);
        // One reference picture, and its number has no gaps.
        set.ue(1).u(1, 0);
        set.ue(width - 1).ue(height - 1);
        // Frames only; direct_8x8_inference_flag means nothing without B pictures.
        set.u(1, 1).u(1, 1);
        cropping(set);
        usability(set.u(1, 1));
        return set.trailingBits();
    }

    /// What the macroblocks have more than the picture lies right and below.
    private void cropping(BitWriter set) {
        int right = (width * MACROBLOCK - format.width()) / CROP_UNIT;
        int bottom = (height * MACROBLOCK - format.height()) / CROP_UNIT;
        if (right + bottom == 0) {
            set.u(1, 0);
        } else {
            set.u(1, 1).ue(0).ue(right).ue(0).ue(bottom);
        }
    }

    /// `vui_parameters()`, so that decoders hold nothing back: no picture is reordered, one is kept.
    private static void usability(BitWriter set) {
        set.u(1, 1).u(8, SQUARE);
        // No overscan, video signal type, chroma location, timing, HRD or picture structure.
        set.u(7, 0);
        // bitstream_restriction: nothing moves, and sizes are not limited.
        set.u(1, 1).u(1, 0).ue(0).ue(0).ue(0).ue(0);
        set.ue(0).ue(1);
    }
}
