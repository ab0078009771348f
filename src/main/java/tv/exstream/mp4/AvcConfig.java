package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// H.264.
///
/// Source: ITU-T H.264 clauses 7.3.1 and 7.3.2.1.1, ISO/IEC 14496-15 clause 5.3.3.1.2.
///
/// @param sequence the sequence parameter set
/// @param picture the picture parameter set
record AvcConfig(ByteBuffer sequence, ByteBuffer picture) implements VideoConfig {
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;
    private static final int DELIMITER = 9;
    private static final int FILLER = 12;

    /// Profiles whose sets say how colours are sampled: those from High on.
    private static final Set<Integer> HIGH =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    /// The shortest that has a profile and a level.
    private static final int LEAST_BYTES = 4;

    /// Empty when the sets are not there, as in every other codec.
    static Optional<VideoConfig> of(List<ByteBuffer> units) {
        return first(units, SEQUENCE)
                .filter(unit -> unit.remaining() >= LEAST_BYTES)
                .flatMap(
                        sequence ->
                                first(units, PICTURE)
                                        .map(picture -> new AvcConfig(sequence, picture)));
    }

    /// The two bits before the type are the unit's importance, which is never 0 with a set; HEVC has types of its own there.
    private static Optional<ByteBuffer> first(List<ByteBuffer> units, int type) {
        return units.stream()
                .filter(unit -> type(unit) == type && (unit.get(0) & 0xE0) != 0)
                .findFirst();
    }

    private static int type(ByteBuffer unit) {
        return unit.get(0) & 0x1F;
    }

    @Override
    public String codec() {
        return "avc1.%02X%02X%02X".formatted(unsigned(1), unsigned(2), unsigned(3));
    }

    @Override
    public String entry() {
        return "avc1";
    }

    @Override
    public boolean isNeedless(ByteBuffer unit) {
        int type = type(unit);
        return type == DELIMITER || type == FILLER;
    }

    @Override
    public void write(BoxWriter out) {
        out.open("avcC").u8(1).u8(unsigned(1)).u8(unsigned(2)).u8(unsigned(3));
        // Lengths have four bytes; one set of each kind; reserved bits are ones.
        out.u8(0xFC | 3).u8(0xE0 | 1).u16(sequence.remaining()).bytes(sequence);
        out.u8(1).u16(picture.remaining()).bytes(picture);
        if (HIGH.contains(unsigned(1))) {
            writeSampling(out);
        }
        out.close();
    }

    private void writeSampling(BoxWriter out) {
        var set = new BitReader(sequence, LEAST_BYTES);
        set.ue();
        int chroma = set.ue();
        if (chroma == 3) {
            set.skip(1);
        }
        int luma = set.ue();
        int colour = set.ue();
        out.u8(0xFC | (chroma & 3)).u8(0xF8 | (luma & 7)).u8(0xF8 | (colour & 7)).u8(0);
    }

    private int unsigned(int at) {
        return sequence.get(sequence.position() + at) & 0xFF;
    }
}
