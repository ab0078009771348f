package tv.exstream.tuner;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// A packet of the HDHomeRun protocol, the same over UDP and TCP: type, payload length, payload, checksum (libhdhomerun,
/// hdhomerun_pkt.h). Immutable.
record HomeRunPacket(int type, List<HomeRunTag> tags) {
    static final int DISCOVER_REQUEST = 0x0002;
    static final int DISCOVER_REPLY = 0x0003;
    static final int CONTROL_REQUEST = 0x0004;
    static final int CONTROL_REPLY = 0x0005;

    /// libhdhomerun: HDHOMERUN_MAX_PACKET_SIZE.
    static final int MAX_BYTES = 1_460;

    static final int HEADER_BYTES = 4;
    static final int CRC_BYTES = 4;
    static final int MAX_PAYLOAD_BYTES = MAX_BYTES - HEADER_BYTES - CRC_BYTES;

    HomeRunPacket {
        tags = List.copyOf(tags);
    }

    Optional<HomeRunTag> tag(int code) {
        return tags.stream().filter(tag -> tag.code() == code).findFirst();
    }

    /// Reads a whole packet; empty when its length, its checksum or its tags are wrong.
    static Optional<HomeRunPacket> decode(ByteBuffer packet) {
        int size = packet.remaining();
        if (size < HEADER_BYTES + CRC_BYTES || size > MAX_BYTES) {
            return Optional.empty();
        }
        ByteBuffer content = packet.slice(packet.position(), size - CRC_BYTES);
        int crc = packet.slice().order(ByteOrder.LITTLE_ENDIAN).getInt(size - CRC_BYTES);
        int type = Short.toUnsignedInt(content.getShort());
        int payloadBytes = Short.toUnsignedInt(content.getShort());
        if (payloadBytes != content.remaining()
                || crc != crc32(content.slice(0, content.limit()))) {
            return Optional.empty();
        }
        return tags(content).map(tags -> new HomeRunPacket(type, tags));
    }

    private static Optional<List<HomeRunTag>> tags(ByteBuffer payload) {
        List<HomeRunTag> tags = new ArrayList<>();
        while (payload.hasRemaining()) {
            Optional<HomeRunTag> tag = HomeRunTag.read(payload);
            if (tag.isEmpty()) {
                return Optional.empty();
            }
            tags.add(tag.get());
        }
        return Optional.of(tags);
    }

    /// The bytes on the wire.
    ///
    /// @throws java.nio.BufferOverflowException when they are more than [#MAX_BYTES]
    ByteBuffer encode() {
        ByteBuffer packet =
                ByteBuffer.allocate(MAX_BYTES).putShort((short) type).putShort((short) 0);
        tags.forEach(tag -> tag.writeTo(packet));
        packet.putShort(2, (short) (packet.position() - HEADER_BYTES));
        int crc = crc32(packet.slice(0, packet.position()));
        return packet.order(ByteOrder.LITTLE_ENDIAN).putInt(crc).flip();
    }

    /// Ethernet's CRC-32 over header and payload; unlike all else it travels least significant byte first.
    private static int crc32(ByteBuffer content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
