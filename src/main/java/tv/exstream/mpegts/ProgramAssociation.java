package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.Optional;

/// The PAT of a multiplex with one programme: where its PMT is.
///
/// Source: ISO/IEC 13818-1 clause 2.4.4.3.
///
/// @param transportStreamId names the multiplex
/// @param programNumber 1..65,535
/// @param mapPid the PID of the PMT
public record ProgramAssociation(int transportStreamId, int programNumber, int mapPid) {
    public static final int PID = 0x0000;

    private static final int TABLE_ID = 0x00;
    private static final int ENTRY_SIZE = 4;

    /// The first programme of a PAT; empty when the section is something else or lists none.
    static Optional<ProgramAssociation> parse(TableSection section) {
        ByteBuffer body = section.body().duplicate();
        while (section.tableId() == TABLE_ID && body.remaining() >= ENTRY_SIZE) {
            int program = body.getShort() & 0xFFFF;
            int pid = body.getShort() & (TsPacket.PIDS - 1);
            // ISO/IEC 13818-1 clause 2.4.4.5: programme 0 is the network information table.
            if (program != 0) {
                return Optional.of(new ProgramAssociation(section.extension(), program, pid));
            }
        }
        return Optional.empty();
    }

    /// One packet that holds this table.
    public byte[] toPacket() {
        ByteBuffer body = ByteBuffer.allocate(ENTRY_SIZE);
        body.putShort((short) programNumber).putShort((short) (0xE000 | mapPid)).flip();
        return new TableSection(TABLE_ID, transportStreamId, body).toPacket(PID);
    }
}
