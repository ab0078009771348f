package tv.exstream.rendition;

import java.util.List;
import tv.exstream.media.VideoFormat;

/// The parameter sets of HEVC pictures that refer to nothing but the one before: Main or Main 10, square pixels, units of 32 x 32.
///
/// Source: ITU-T H.265 clauses 7.3.2.1 to 7.3.2.3, 7.3.3, 7.3.7, E.2.1 and A.4.1.
record HevcParameters(VideoFormat format) {
    /// The side of a coding tree unit, which is one coding unit and one transform unit: what level 5 asks for serves all.
    static final int UNIT = 32;

    /// Bits of `slice_pic_order_cnt_lsb`.
    static final int ORDER_BITS = 8;

    private static final int MAIN = 1;
    private static final int MAIN_10 = 2;

    /// Cropping counts in samples of chroma, of which 4:2:0 has one for two of luma.
    private static final int CROP_UNIT = 2;

    /// `aspect_ratio_idc` of 1:1, table E-1.
    private static final int SQUARE = 1;

    /// Table A.8: `general_level_idc`, `MaxLumaPs` and `MaxLumaSr`.
    private record Level(int idc, long perPicture, long perSecond) {}

    private static final List<Level> LEVELS =
            List.of(
                    new Level(90, 552_960, 16_588_800),
                    new Level(93, 983_040, 33_177_600),
                    new Level(120, 2_228_224, 66_846_720),
                    new Level(123, 2_228_224, 133_693_440),
                    new Level(150, 8_912_896, 267_386_880),
                    new Level(153, 8_912_896, 534_773_760),
                    new Level(156, 8_912_896, 1_069_547_520),
                    new Level(180, 35_651_584, 1_069_547_520),
                    new Level(186, 35_651_584, 4_278_190_080L));

    int unitsWide() {
        return Math.ceilDiv(format.width(), UNIT);
    }

    int units() {
        return unitsWide() * Math.ceilDiv(format.height(), UNIT);
    }

    int bits() {
        return format.coding().bitDepth();
    }

    /// `video_parameter_set_rbsp()`, after the second byte of the header.
    BitWriter video() {
        BitWriter set = header().u(4, 0).u(2, 3).zeros(6).u(3, 0).u(1, 1).u(16, 0xFFFF);
        decoder(set);
        // One layer, no timing, no extension.
        return set.zeros(6).ue(0).zeros(2).trailingBits();
    }

    /// `seq_parameter_set_rbsp()`.
    BitWriter sequence() {
        BitWriter set = header().u(4, 0).u(3, 0).u(1, 1);
        tier(set);
        set.ue(0).ue(1).ue(unitsWide() * UNIT).ue(units() / unitsWide() * UNIT);
        cropping(set);
        set.ue(bits() - 8).ue(bits() - 8).ue(ORDER_BITS - 4);
        buffers(set);
        // Units of 32 are not divided into coding units; transforms go from 4 to 32 and are not
        // divided either.
        set.ue(2).ue(0).ue(0).ue(3).ue(0).ue(0);
        // No scaling lists, asymmetric motion or sample adaptive offset; samples as they are, in
        // units of 32, unfiltered.
        set.zeros(3).u(1, 1).u(4, bits() - 1).u(4, bits() - 1).ue(2).ue(0).u(1, 1);
        // The one set of references is the picture before; no long-term ones, temporal motion or
        // strong smoothing.
        set.ue(1).ue(1).ue(0).ue(0).u(1, 1).zeros(3);
        // vui_parameters: the shape of pixels, and nothing else; no extension.
        return set.u(1, 1).u(1, 1).u(8, SQUARE).zeros(9).u(1, 0).trailingBits();
    }

    /// `pic_parameter_set_rbsp()`: everything optional is off, deblocking too.
    static BitWriter picture() {
        BitWriter set = header().ue(0).ue(0).zeros(7).ue(0).ue(0).se(0).zeros(3).se(0).se(0);
        set.zeros(7).u(1, 1).u(1, 0).u(1, 1);
        return set.zeros(2).ue(0).zeros(2).trailingBits();
    }

    /// The second byte of a header: `nuh_layer_id` 0, `nuh_temporal_id_plus1` 1.
    static BitWriter header() {
        return new BitWriter().u(8, 1);
    }

    /// `profile_tier_level()` and what a decoder must keep.
    private void decoder(BitWriter set) {
        tier(set);
        buffers(set);
    }

    /// Said of the only sub-layer: two pictures are kept, none is reordered, and latency is not limited.
    private static void buffers(BitWriter set) {
        set.u(1, 1).ue(1).ue(0).ue(0);
    }

    /// What decodes Main decodes Main 10 too, so Main says that it is both. Progressive, frames only.
    private void tier(BitWriter set) {
        boolean deep = bits() > 8;
        set.u(3, 0).u(5, deep ? MAIN_10 : MAIN);
        set.u(32, deep ? 0x2000_0000 : 0x6000_0000);
        set.u(4, 0b1001).zeros(44).u(8, level());
    }

    private int level() {
        long samples = (long) units() * UNIT * UNIT;
        long perSecond = samples * format.rate().numerator() / format.rate().denominator();
        return LEVELS.stream()
                .filter(level -> samples <= level.perPicture() && perSecond <= level.perSecond())
                .findFirst()
                .orElse(LEVELS.getLast())
                .idc();
    }

    private void cropping(BitWriter set) {
        int right = (unitsWide() * UNIT - format.width()) / CROP_UNIT;
        int bottom = (units() / unitsWide() * UNIT - format.height()) / CROP_UNIT;
        set.u(1, 1).ue(0).ue(right).ue(0).ue(bottom);
    }
}
