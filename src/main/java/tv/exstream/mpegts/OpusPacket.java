package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A packet of Opus behind the control header that it has in a transport stream, which says how long it is.
///
/// ```
/// 01111111 111seo00 | 255 255 ... n | start trim, 16 bits, if s | end trim, 16 bits, if e | length and bytes, if o | packet
/// ```
///
/// Source: ETSI TS 103 491 clause 5.2.1, RFC 6716 section 3.
public final class OpusPacket {
    /// Always, whatever went into the encoder.
    public static final int SAMPLE_RATE = 48_000;

    private static final int PREFIX = 0x7FE0;
    private static final int PREFIX_MASK = 0xFFE0;
    private static final int START_TRIM = 0x10;
    private static final int END_TRIM = 0x08;
    private static final int EXTENSION = 0x04;
    private static final int TRIM_SIZE = 2;

    /// The prefix, the flags and a size of one byte.
    private static final int SHORTEST = 3;

    /// A size goes on in the next byte when it has this one.
    private static final int MORE = 255;

    /// RFC 6716 table 2, by the configuration's place in its kind: 10, 20, 40 and 60 ms, 10 and 20 ms, 2.5 to 20 ms.
    private static final int[] SILK_SAMPLES = {480, 960, 1_920, 2_880};

    private static final int FIRST_HYBRID = 12;
    private static final int FIRST_CELT = 16;
    private static final int SHORTEST_CELT = 120;

    private OpusPacket() {}

    /// Where the packet itself begins in what has a header; empty when the header is none or ends early.
    public static Optional<Integer> start(ByteBuffer unit) {
        byte[] bytes = new byte[unit.remaining()];
        unit.get(unit.position(), bytes);
        return header(bytes, 0, bytes.length).map(Header::size);
    }

    /// The same packet behind a header that tells decoders to leave nothing out. ffmpeg's tells them to leave out the first 6.5 ms of
    /// a run, which is wrong where runs follow one another. Anything else stays as it is.
    static ByteBuffer untrimmed(ByteBuffer unit) {
        int start = start(unit).orElse(unit.remaining());
        if (start == unit.remaining()
                || (unit.get(unit.position() + 1) & (START_TRIM | END_TRIM)) == 0) {
            return unit;
        }
        byte[] packet = new byte[unit.remaining() - start];
        unit.get(unit.position() + start, packet);
        return withHeader(packet);
    }

    /// A packet behind a header; read-only.
    public static ByteBuffer withHeader(byte... packet) {
        ByteBuffer unit =
                ByteBuffer.allocate(2 + packet.length / MORE + 1 + packet.length)
                        .putShort((short) PREFIX);
        for (int rest = packet.length; rest >= 0; rest -= MORE) {
            unit.put((byte) Math.min(rest, MORE));
        }
        return unit.put(packet).flip().asReadOnlyBuffer();
    }

    static Optional<SoundFrame> parse(byte[] bytes, int at, int length) {
        return header(bytes, at, length)
                .filter(header -> header.packet() > 0 && header.size() < length)
                .map(
                        header ->
                                new SoundFrame(
                                        SAMPLE_RATE,
                                        header.size() + header.packet(),
                                        samples(bytes, at + header.size())));
    }

    private record Header(int size, int packet) {}

    private static Optional<Header> header(byte[] bytes, int at, int length) {
        if (length < SHORTEST || (word(bytes, at) & PREFIX_MASK) != PREFIX) {
            return Optional.empty();
        }
        int flags = bytes[at + 1];
        int next = at + 2;
        int end = at + length;
        int packet = 0;
        int part = MORE;
        while (part == MORE && next < end) {
            part = bytes[next++] & 0xFF;
            packet += part;
        }
        next += (flags & START_TRIM) == 0 ? 0 : TRIM_SIZE;
        next += (flags & END_TRIM) == 0 ? 0 : TRIM_SIZE;
        if ((flags & EXTENSION) != 0 && next < end) {
            next += 1 + (bytes[next] & 0xFF);
        }
        return part == MORE || next > end
                ? Optional.empty()
                : Optional.of(new Header(next - at, packet));
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    /// What its first bytes say: how long a frame is, and how many there are.
    private static int samples(byte[] bytes, int at) {
        int configuration = (bytes[at] & 0xFF) >> 3;
        int frame =
                configuration < FIRST_HYBRID
                        ? SILK_SAMPLES[configuration & 3]
                        : configuration < FIRST_CELT
                                ? SILK_SAMPLES[configuration & 1]
                                : SHORTEST_CELT << (configuration & 3);
        return switch (bytes[at] & 3) {
            case 0 -> frame;
            case 1, 2 -> 2 * frame;
            default -> at + 1 < bytes.length ? frame * (bytes[at + 1] & 0x3F) : frame;
        };
    }
}
