package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What is in some bytes of others, as far as it can be read. Immutable, as long as the bytes are.
///
/// Source: ISO/IEC 14496-12 clause 4.2.
///
/// @param bytes boxes one after another, or what the innermost of them holds
record BoxReader(ByteBuffer bytes) {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    /// Sizes that say that the size follows, and that the box is the last one.
    private static final int LARGE = 1;

    private static final int TO_END = 0;

    static BoxReader of(byte[] bytes) {
        return new BoxReader(ByteBuffer.wrap(bytes));
    }

    /// All boxes of this kind in it, up to the first that is broken.
    List<BoxReader> all(String type) {
        List<BoxReader> found = new ArrayList<>();
        int at = bytes.position();
        while (bytes.limit() - at >= HEADER) {
            boolean large = bytes.getInt(at) == LARGE && bytes.limit() - at >= LARGE_HEADER;
            int header = large ? LARGE_HEADER : HEADER;
            long size = size(at, large);
            if (size < header || size > bytes.limit() - at) {
                return found;
            }
            if (type(at).equals(type)) {
                found.add(new BoxReader(bytes.slice(at + header, (int) size - header)));
            }
            at += (int) size;
        }
        return found;
    }

    private long size(int at, boolean large) {
        long told = large ? bytes.getLong(at + HEADER) : Integer.toUnsignedLong(bytes.getInt(at));
        return told == TO_END ? bytes.limit() - at : told;
    }

    private String type(int at) {
        byte[] letters = new byte[4];
        bytes.get(at + 4, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /// 32 bits of a box itself; empty where it is shorter.
    OptionalLong u32(int at) {
        return bytes.limit() - at < Integer.BYTES
                ? OptionalLong.empty()
                : OptionalLong.of(Integer.toUnsignedLong(bytes.getInt(at)));
    }

    /// 64 bits of a box itself; empty where it is shorter.
    OptionalLong u64(int at) {
        return bytes.limit() - at < Long.BYTES
                ? OptionalLong.empty()
                : OptionalLong.of(bytes.getLong(at));
    }

    /// The first byte of a box that has versions.
    int version() {
        return bytes.limit() == 0 ? 0 : bytes.get(0);
    }
}
