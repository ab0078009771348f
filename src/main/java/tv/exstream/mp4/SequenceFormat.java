package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.Set;

/// What a sequence parameter set says of the pictures. Immutable.
///
/// @param sampling `chroma_format_idc`
/// @param lumaDepth `bit_depth_luma_minus8`
/// @param chromaDepth `bit_depth_chroma_minus8`
/// @param width pixels that are shown
/// @param height pixels that are shown
record SequenceFormat(int sampling, int lumaDepth, int chromaDepth, int width, int height) {
    /// 4:2:0, of which profiles below High say nothing.
    private static final int USUAL_SAMPLING = 1;

    private static final int MACROBLOCK = 16;

    /// Profiles of H.264 whose sets say how colours are sampled: those from High on.
    private static final Set<Integer> HIGH =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    /// H.264: the header, the profile, its constraints and the level.
    private static final int AVC_FROM = 4;

    /// H.264: most that `num_ref_frames_in_pic_order_cnt_cycle` may be.
    private static final int MOST_IN_CYCLE = 255;

    /// HEVC: the header.
    private static final int HEVC_FROM = 2;

    /// HEVC: bits of `profile_tier_level` without sub-layers, and of one sub-layer's profile and of its level.
    private static final int TIER_BITS = 96;

    private static final int SUB_PROFILE_BITS = 88;
    private static final int SUB_LEVEL_BITS = 8;

    /// What of the samples of luma is not shown, in units of chroma.
    private record Cut(int horizontal, int vertical) {
        static Cut read(BitReader set) {
            if (set.u(1) == 0) {
                return new Cut(0, 0);
            }
            int horizontal = set.ue() + set.ue();
            return new Cut(horizontal, set.ue() + set.ue());
        }
    }

    /// Whether the sets of a profile of H.264 say how colours are sampled.
    static boolean saysSampling(int profile) {
        return HIGH.contains(profile);
    }

    /// Source: ITU-T H.264 clause 7.3.2.1.1.
    static SequenceFormat ofAvc(ByteBuffer unit) {
        var set = new BitReader(unit, AVC_FROM);
        set.ue();
        int sampling = USUAL_SAMPLING;
        int luma = 0;
        int chroma = 0;
        if (saysSampling(unit.get(unit.position() + 1) & 0xFF)) {
            sampling = sampling(set);
            luma = set.ue();
            chroma = set.ue();
            set.skip(1);
            skipScaling(set, sampling);
        }
        set.ue();
        skipOrder(set);
        set.ue();
        set.skip(1);
        int wide = (set.ue() + 1) * MACROBLOCK;
        int rows = (set.ue() + 1) * MACROBLOCK;
        // Rows are those of fields where pictures may be fields.
        int perRow = 2 - set.u(1);
        set.skip(perRow);
        Cut cut = Cut.read(set);
        return new SequenceFormat(
                sampling,
                luma,
                chroma,
                wide - cut.horizontal() * across(sampling),
                perRow * (rows - cut.vertical() * down(sampling)));
    }

    /// Source: ITU-T H.265 clauses 7.3.2.2 and 7.3.3.
    static SequenceFormat ofHevc(ByteBuffer unit) {
        var set = new BitReader(unit, HEVC_FROM);
        set.skip(4);
        int subLayers = set.u(3);
        set.skip(1 + TIER_BITS);
        skipSubLayers(set, subLayers);
        set.ue();
        int sampling = sampling(set);
        int wide = set.ue();
        int high = set.ue();
        Cut cut = Cut.read(set);
        int luma = set.ue();
        return new SequenceFormat(
                sampling,
                luma,
                set.ue(),
                wide - cut.horizontal() * across(sampling),
                high - cut.vertical() * down(sampling));
    }

    /// As records of configuration have it; reserved bits are ones.
    void write(BoxWriter out) {
        out.u8(0xFC | (sampling & 3)).u8(0xF8 | (lumaDepth & 7)).u8(0xF8 | (chromaDepth & 7));
    }

    private static int sampling(BitReader set) {
        int sampling = set.ue();
        if (sampling == 3) {
            set.skip(1);
        }
        return sampling;
    }

    /// Samples of luma for one of chroma, from left to right.
    private static int across(int sampling) {
        return sampling == 1 || sampling == 2 ? 2 : 1;
    }

    /// The same from top to bottom.
    private static int down(int sampling) {
        return sampling == 1 ? 2 : 1;
    }

    private static void skipScaling(BitReader set, int sampling) {
        if (set.u(1) == 0) {
            return;
        }
        int lists = sampling == 3 ? 12 : 8;
        for (int list = 0; list < lists; list++) {
            if (set.u(1) == 1) {
                skipList(set, list < 6 ? 16 : 64);
            }
        }
    }

    private static void skipList(BitReader set, int size) {
        int scale = 8;
        for (int n = 0; n < size && scale != 0; n++) {
            scale = scale + set.se() & 0xFF;
        }
    }

    private static void skipOrder(BitReader set) {
        int type = set.ue();
        if (type == 0) {
            set.ue();
        } else if (type == 1) {
            set.skip(1);
            set.ue();
            set.ue();
            for (int left = Math.min(MOST_IN_CYCLE, set.ue()); left > 0; left--) {
                set.ue();
            }
        }
    }

    private static void skipSubLayers(BitReader set, int count) {
        if (count == 0) {
            return;
        }
        int present = set.u(16);
        for (int n = 0; n < count; n++) {
            int bits = present >> (14 - 2 * n);
            int profile = (bits >> 1 & 1) * SUB_PROFILE_BITS;
            int level = (bits & 1) * SUB_LEVEL_BITS;
            set.skip(profile + level);
        }
    }
}
