package tv.exstream.rendition;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Writes NAL units one after another, each behind a start code that its bytes do not contain. Owned by one thread.
///
/// Source: ISO/IEC 14496-10 clauses 7.3.1 and 7.4.1.1, annex B.
final class ByteStream {
    /// With the `zero_byte` that the first unit of an access unit and parameter sets need, and others may have.
    private static final byte[] START_CODE = {0, 0, 0, 1};

    private static final int EMULATION_PREVENTION = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// @param header `nal_ref_idc` and `nal_unit_type`
    /// @param payload ends with its trailing bits
    ByteStream unit(int header, BitWriter payload) {
        bytes.writeBytes(START_CODE);
        bytes.write(header);
        int zeros = 0;
        for (byte value : payload.bytes()) {
            // Two zeros and one of 0..3 would be, or look like, a start code.
            if (zeros == 2 && value >= 0 && value <= EMULATION_PREVENTION) {
                bytes.write(EMULATION_PREVENTION);
                zeros = 0;
            }
            bytes.write(value);
            zeros = value == 0 ? zeros + 1 : 0;
        }
        return this;
    }

    /// What was written; read-only.
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes.toByteArray()).asReadOnlyBuffer();
    }
}
