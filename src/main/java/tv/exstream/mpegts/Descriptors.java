package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What tables say of a stream besides its type.
///
/// Source: ISO/IEC 13818-1 clause 2.6.
final class Descriptors {
    /// Clause 2.6.8: `registration_descriptor`.
    private static final int REGISTRATION = 0x05;

    private static final int HEADER = 2;

    private Descriptors() {}

    /// A descriptor, whole.
    static ByteBuffer of(int tag, byte... body) {
        return ByteBuffer.allocate(HEADER + body.length)
                .put((byte) tag)
                .put((byte) body.length)
                .put(body)
                .flip();
    }

    /// The descriptor that names a coding.
    static ByteBuffer registration(String name) {
        return of(REGISTRATION, name.getBytes(StandardCharsets.US_ASCII));
    }

    /// Each whole descriptor, up to where the bytes end. Leaves the position where it is.
    static List<ByteBuffer> split(ByteBuffer bytes) {
        List<ByteBuffer> all = new ArrayList<>();
        int at = bytes.position();
        while (at + HEADER <= bytes.limit()) {
            int size = HEADER + (bytes.get(at + 1) & 0xFF);
            if (at + size > bytes.limit()) {
                break;
            }
            all.add(bytes.slice(at, size));
            at += size;
        }
        return all;
    }
}
