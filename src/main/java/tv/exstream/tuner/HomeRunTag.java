package tv.exstream.tuner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One tag-length-value entry of an HDHomeRun packet. Immutable.
///
/// @param code what the value means, 0..255
/// @param value read-only
record HomeRunTag(int code, ByteBuffer value) {
    static final int DEVICE_TYPE = 0x01;
    static final int DEVICE_ID = 0x02;
    static final int NAME = 0x03;
    static final int VALUE = 0x04;
    static final int ERROR = 0x05;
    static final int TUNER_COUNT = 0x10;
    static final int LINEUP_URL = 0x27;
    static final int BASE_URL = 0x2A;
    static final int SEVERAL_TYPES = 0x2D;

    /// Lengths up to this one take a single byte.
    private static final int SHORT = 0x7F;

    /// Seven bits in the first byte, eight in the second.
    private static final int LONGEST = 0x7FFF;

    HomeRunTag {
        if (value.remaining() > LONGEST) {
            throw new IllegalArgumentException("tag value is too long: " + value.remaining());
        }
        value = value.asReadOnlyBuffer();
    }

    static HomeRunTag ofInt(int code, int value) {
        return new HomeRunTag(code, ByteBuffer.allocate(Integer.BYTES).putInt(0, value));
    }

    static HomeRunTag ofByte(int code, int value) {
        return new HomeRunTag(code, ByteBuffer.allocate(1).put(0, (byte) value));
    }

    /// Text without a terminator, as in discovery.
    static HomeRunTag ofText(int code, String text) {
        return new HomeRunTag(code, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Text ending with NUL, as in control.
    static HomeRunTag ofTerminatedText(int code, String text) {
        return ofText(code, text + '\0');
    }

    /// The text up to the first NUL, if there is one.
    String text() {
        String text = StandardCharsets.UTF_8.decode(value.duplicate()).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /// The value as big-endian 32-bit numbers; empty when its length is not a multiple of four.
    Optional<List<Integer>> ints() {
        if (value.remaining() == 0 || value.remaining() % Integer.BYTES != 0) {
            return Optional.empty();
        }
        List<Integer> ints = new ArrayList<>();
        ByteBuffer rest = value.duplicate();
        while (rest.hasRemaining()) {
            ints.add(rest.getInt());
        }
        return Optional.of(ints);
    }

    void writeTo(ByteBuffer target) {
        int length = value.remaining();
        target.put((byte) code);
        if (length <= SHORT) {
            target.put((byte) length);
        } else {
            target.put((byte) ((length & SHORT) | 0x80)).put((byte) (length >> 7));
        }
        target.put(value.duplicate());
    }

    /// Reads the next entry of a payload; empty when it runs over the end.
    static Optional<HomeRunTag> read(ByteBuffer payload) {
        if (payload.remaining() < 2) {
            return Optional.empty();
        }
        int code = payload.get() & 0xFF;
        int length = payload.get() & 0xFF;
        if (length > SHORT) {
            if (!payload.hasRemaining()) {
                return Optional.empty();
            }
            length = (length & SHORT) | (payload.get() & 0xFF) << 7;
        }
        if (length > payload.remaining()) {
            return Optional.empty();
        }
        ByteBuffer value = payload.slice(payload.position(), length);
        payload.position(payload.position() + length);
        return Optional.of(new HomeRunTag(code, value));
    }
}
