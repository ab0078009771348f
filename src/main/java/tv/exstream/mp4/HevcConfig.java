package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// HEVC.
///
/// Source: ITU-T H.265 clauses 7.3.1.2 and 7.3.3, ISO/IEC 14496-15 clause 8.3.3.1.2 and annex E.3.
///
/// @param video the video parameter set
/// @param sequence the sequence parameter set
/// @param picture the picture parameter set
/// @param format what the sequence parameter set says
record HevcConfig(ByteBuffer video, ByteBuffer sequence, ByteBuffer picture, SequenceFormat format)
        implements VideoConfig {
    private static final int VIDEO = 32;
    private static final int SEQUENCE = 33;
    private static final int PICTURE = 34;
    private static final int DELIMITER = 35;
    private static final int FILLER = 38;

    /// Two bytes of header, then the id of the VPS and the number of sub-layers in one byte.
    private static final int TIER_AT = 3;

    /// Bits of `profile_tier_level` without sub-layers.
    private static final int TIER_BITS = 96;

    /// The profile, its compatibility and its constraints, before the level.
    private static final int LEAST_BYTES = TIER_AT + 12;

    static Optional<VideoConfig> of(List<ByteBuffer> units) {
        Optional<ByteBuffer> video = first(units, VIDEO);
        Optional<ByteBuffer> sequence =
                first(units, SEQUENCE).filter(unit -> unit.remaining() >= LEAST_BYTES);
        Optional<ByteBuffer> picture = first(units, PICTURE);
        if (video.isEmpty() || sequence.isEmpty() || picture.isEmpty()) {
            return Optional.empty();
        }
        SequenceFormat format = SequenceFormat.ofHevc(sequence.get());
        return Optional.of(new HevcConfig(video.get(), sequence.get(), picture.get(), format));
    }

    private static Optional<ByteBuffer> first(List<ByteBuffer> units, int type) {
        return units.stream().filter(unit -> type(unit) == type).findFirst();
    }

    private static int type(ByteBuffer unit) {
        return unit.get(0) >> 1 & 0x3F;
    }

    @Override
    public String codec() {
        var tier = new BitReader(sequence, TIER_AT);
        String space = List.of("", "A", "B", "C").get(tier.u(2));
        String high = tier.u(1) == 0 ? "L" : "H";
        int profile = tier.u(5);
        int compatible = Integer.reverse(tier.u(32));
        StringBuilder constraints = new StringBuilder();
        for (int n = 0; n < 6; n++) {
            constraints.append(".%X".formatted(tier.u(8)));
        }
        int level = tier.u(8);
        String text =
                "hvc1.%s%d.%X.%s%d%s"
                        .formatted(space, profile, compatible, high, level, constraints);
        return text.replaceFirst("(\\.0)+$", "");
    }

    @Override
    public int width() {
        return format.width();
    }

    @Override
    public int height() {
        return format.height();
    }

    @Override
    public String entry() {
        return "hvc1";
    }

    @Override
    public boolean isNeedless(ByteBuffer unit) {
        int type = type(unit);
        return type == DELIMITER || type == FILLER;
    }

    @Override
    public void write(BoxWriter out) {
        var set = new BitReader(sequence, 2);
        set.skip(4);
        int subLayers = set.u(3);
        int nested = set.u(1);
        out.open("hvcC").u8(1);
        for (int n = 0; n < TIER_BITS / 8; n++) {
            out.u8(set.u(8));
        }
        // Nothing is said of segmentation in space and of parallel decoding; reserved bits are
        // ones.
        out.u16(0xF000).u8(0xFC);
        format.write(out);
        // The average rate is unknown; lengths have four bytes.
        out.u16(0).u8((subLayers + 1) << 3 | nested << 2 | 3).u8(3);
        writeSet(out, VIDEO, video);
        writeSet(out, SEQUENCE, sequence);
        writeSet(out, PICTURE, picture);
        out.close();
    }

    private static void writeSet(BoxWriter out, int type, ByteBuffer set) {
        // array_completeness stays 0: there may be others among the pictures.
        out.u8(type).u16(1).u16(set.remaining()).bytes(set);
    }
}
