package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Writes boxes into boxes. Numbers are big-endian. Owned by one thread.
///
/// Source: ISO/IEC 14496-12 clause 4.2.
final class BoxWriter {
    /// Arbitrary: enough for what describes two tracks.
    private static final int USUAL_BYTES = 2_048;

    private ByteBuffer bytes;

    /// Where the boxes begin that are not closed yet.
    private final Deque<Integer> open = new ArrayDeque<>();

    BoxWriter() {
        this(USUAL_BYTES);
    }

    /// @param expected how many bytes there will be, more or less
    BoxWriter(int expected) {
        bytes = ByteBuffer.allocate(Math.max(USUAL_BYTES, expected));
    }

    /// Begins a box.
    ///
    /// @param type four characters
    BoxWriter open(String type) {
        open.push(bytes.position());
        return u32(0).text(type);
    }

    /// Begins a box that has a version and flags.
    BoxWriter open(String type, int version, int flags) {
        return open(type).u32((long) version << 24 | flags);
    }

    BoxWriter close() {
        int start = open.pop();
        bytes.putInt(start, bytes.position() - start);
        return this;
    }

    BoxWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    BoxWriter u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    BoxWriter u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    BoxWriter u64(long value) {
        room(8).putLong(value);
        return this;
    }

    /// ASCII, without an end.
    BoxWriter text(String value) {
        byte[] ascii = value.getBytes(StandardCharsets.US_ASCII);
        room(ascii.length).put(ascii);
        return this;
    }

    BoxWriter zeros(int count) {
        room(count).put(new byte[count]);
        return this;
    }

    /// The bytes between the position and the limit, which stay where they are.
    BoxWriter bytes(ByteBuffer value) {
        room(value.remaining()).put(value.duplicate());
        return this;
    }

    /// How many bytes were written.
    int size() {
        return bytes.position();
    }

    /// Replaces a number that was written before its value was known.
    void patch32(int at, int value) {
        bytes.putInt(at, value);
    }

    /// Everything that was written. All boxes are closed.
    byte[] toBytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("boxes must be closed: " + open.size());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            int wanted = Math.max(2 * bytes.capacity(), bytes.position() + count);
            bytes = ByteBuffer.allocate(wanted).put(bytes.flip());
        }
        return bytes;
    }
}
