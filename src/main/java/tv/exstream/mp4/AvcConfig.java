package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// H.264.
///
/// Source: ITU-T H.264 clause 7.3.1, ISO/IEC 14496-15 clause 5.3.3.1.2.
///
/// @param sequence the sequence parameter set
/// @param picture the picture parameter set
/// @param format what the former says
record AvcConfig(ByteBuffer sequence, ByteBuffer picture, SequenceFormat format)
        implements VideoConfig {
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;
    private static final int DELIMITER = 9;
    private static final int FILLER = 12;

    /// The shortest that has a profile and a level.
    private static final int LEAST_BYTES = 4;

    /// Empty when the sets are not there, as in every other codec.
    static Optional<VideoConfig> of(List<ByteBuffer> units) {
        return first(units, SEQUENCE)
                .filter(unit -> unit.remaining() >= LEAST_BYTES)
                .flatMap(sequence -> first(units, PICTURE).map(picture -> of(sequence, picture)));
    }

    private static AvcConfig of(ByteBuffer sequence, ByteBuffer picture) {
        return new AvcConfig(sequence, picture, SequenceFormat.ofAvc(sequence));
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
    public int width() {
        return format.width();
    }

    @Override
    public int height() {
        return format.height();
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
        if (SequenceFormat.saysSampling(unsigned(1))) {
            format.write(out);
            out.u8(0);
        }
        out.close();
    }

    private int unsigned(int at) {
        return sequence.get(sequence.position() + at) & 0xFF;
    }
}
