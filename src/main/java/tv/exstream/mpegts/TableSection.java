package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A table section with the long header that PAT, PMT and SDT share.
///
/// ```
///  table_id(8) | syntax 1, private, length(12) | extension(16) | version, current(8) | number(8) | last(8) | body | CRC(32)
/// ```
///
/// Source: ISO/IEC 13818-1 clause 2.4.4.10.
///
/// @param tableId which kind of table
/// @param extension what `table_id_extension` means for that kind
/// @param body what is between the header and the checksum
record TableSection(int tableId, int extension, ByteBuffer body) {
    /// A pointer field before the section and the rest of one packet.
    static final int MAX_BODY_IN_ONE_PACKET = TsPacket.MAX_PAYLOAD - 1 - 8 - 4;

    private static final int HEADER_SIZE = 8;
    private static final int CRC_SIZE = 4;

    /// The bytes up to and including `section_length`.
    private static final int UNCOUNTED = 3;

    /// `section_syntax_indicator` and the reserved bits, as every table of MPEG has them.
    private static final int SYNTAX = 0xB000;

    /// DVB's tables have `reserved_future_use` where MPEG's have a 0.
    private static final int DVB_SYNTAX = 0xF000;

    /// `version_number` has five bits.
    static final int VERSIONS = 32;

    /// Version 0, current.
    private static final int VERSION_AND_CURRENT = 0xC1;

    /// The bytes of the whole section that starts at `at`, as its header claims.
    static int claimedSize(byte[] bytes, int at) {
        return ((bytes[at + 1] & 0x0F) << 8 | (bytes[at + 2] & 0xFF)) + UNCOUNTED;
    }

    /// Reads a whole section; empty when the checksum or the form is wrong, or when it is not yet in force.
    static Optional<TableSection> parse(byte[] bytes, int at, int length) {
        boolean tooShort = length < HEADER_SIZE + CRC_SIZE;
        if (tooShort || Crc32Mpeg.of(bytes, at, length) != 0 || (bytes[at + 5] & 1) == 0) {
            return Optional.empty();
        }
        ByteBuffer section = ByteBuffer.wrap(bytes, at, length).slice();
        ByteBuffer body = section.slice(HEADER_SIZE, length - HEADER_SIZE - CRC_SIZE);
        return Optional.of(
                new TableSection(section.get(0) & 0xFF, section.getShort(3) & 0xFFFF, body));
    }

    /// One packet with this section and nothing else; its counter is 0.
    byte[] toPacket(int pid) {
        return toPacket(pid, 0);
    }

    /// The same in a version, 0..31.
    byte[] toPacket(int pid, int version) {
        byte[] packet = new byte[TsPacket.SIZE];
        ByteBuffer out = ByteBuffer.wrap(packet);
        out.put(TsPacket.SYNC_BYTE).putShort((short) (0x4000 | pid)).put((byte) 0x10).put((byte) 0);
        int start = out.position();
        int counted = HEADER_SIZE - UNCOUNTED + body.remaining() + CRC_SIZE;
        boolean dvb = tableId >= ServiceDescription.TABLE_ID;
        out.put((byte) tableId).putShort((short) ((dvb ? DVB_SYNTAX : SYNTAX) | counted));
        out.putShort((short) extension).put((byte) (VERSION_AND_CURRENT + 2 * version));
        out.putShort((short) 0);
        out.put(body.duplicate());
        out.putInt(Crc32Mpeg.of(packet, start, out.position() - start));
        while (out.hasRemaining()) {
            out.put((byte) 0xFF);
        }
        return packet;
    }
}
