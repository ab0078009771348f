package tv.exstream.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers and texts in as few bytes as they need: seven bits of a number in each byte, the lowest first, and a text behind its length. Owned
/// by one thread.
final class PackedBytes {
    private static final int BITS = 7;
    private static final int LOW = (1 << BITS) - 1;
    private static final int MORE = 1 << BITS;

    /// Most of them are places of words that hardly any text has.
    private static final int FIRST_ROOM = 4;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;

    /// @param number at least 0
    void put(long number) {
        long rest = number;
        while (rest > LOW) {
            put((byte) ((rest & LOW) | MORE));
            rest >>>= BITS;
        }
        put((byte) rest);
    }

    private void put(byte next) {
        makeRoom(1);
        bytes[size++] = next;
    }

    void put(String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        put(all, all.length);
    }

    /// With their count before them.
    void put(PackedBytes others) {
        put(others.bytes, others.size);
    }

    private void put(byte[] others, int count) {
        put(count);
        makeRoom(count);
        System.arraycopy(others, 0, bytes, size, count);
        size += count;
    }

    private void makeRoom(int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    static long number(ByteBuffer packed) {
        long number = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = packed.get();
            number |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    static String text(ByteBuffer packed) {
        return StandardCharsets.UTF_8.decode(bytes(packed)).toString();
    }

    /// Those that were put with their count.
    static ByteBuffer bytes(ByteBuffer packed) {
        int length = (int) number(packed);
        ByteBuffer bytes = packed.slice(packed.position(), length);
        packed.position(packed.position() + length);
        return bytes;
    }
}
