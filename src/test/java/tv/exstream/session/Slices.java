package tv.exstream.session;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

/// Slices for ring tests: one packet that carries its own number.
final class Slices {
    static final int SIZE = 188;

    /// A slice lasts 120 ms and every 17th begins with a key frame, about every 2 s.
    static final long TICKS = 10_800;

    static final int KEY_EVERY = 17;

    private Slices() {}

    /// A viewer who starts at the present.
    static Cursor cursor(PacketRing ring) {
        return new Cursor(ring, PacketRing.Join.PRESENT);
    }

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(SIZE).putLong(0, number).array();
    }

    static long numberOf(Slice slice) {
        return ByteBuffer.wrap(slice.bytes(), slice.offset(), slice.length()).getLong();
    }

    /// Publishes the next slices; the present is 25 slices, 3 s, before the edge.
    static void publish(PacketRing ring, int count) {
        for (int i = 0; i < count; i++) {
            long number = ring.written();
            publish(ring, () -> bytes(number));
        }
    }

    /// Publishes the next slice as one of this kind.
    static void publish(PacketRing ring, PacketRing.Start start) {
        long number = ring.written();
        publish(ring, start, () -> bytes(number));
    }

    static void publish(PacketRing ring, Supplier<byte[]> source) {
        publish(
                ring,
                ring.written() % KEY_EVERY == 0
                        ? PacketRing.Start.AT_KEY_FRAME
                        : PacketRing.Start.INSIDE_GOP,
                source);
    }

    private static void publish(PacketRing ring, PacketRing.Start start, Supplier<byte[]> source) {
        long number = ring.written();
        ring.publish(
                start,
                number * TICKS,
                SharedPackets.of(bytes(number)),
                () -> SharedPackets.of(source.get()));
        ring.present((number - 25) * TICKS);
    }
}
