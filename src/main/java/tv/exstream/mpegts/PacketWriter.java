package tv.exstream.mpegts;

import java.util.Arrays;

/// Writes packets one after another into an array of known size and counts continuity per PID from 0. Owned by one thread.
public final class PacketWriter {
    private static final int START = 0x40;
    private static final int FIELD_ONLY = 0x20;
    private static final int PAYLOAD_ONLY = 0x10;
    private static final int HAS_PCR = 0x10;
    private static final int RANDOM_ACCESS = 0x40;

    /// The six reserved bits between the base and the extension of a PCR.
    private static final int PCR_RESERVED = 0x7E;

    private final byte[] bytes;
    private final int[] counters = new int[TsPacket.PIDS];
    private int at;

    public PacketWriter(int packets) {
        bytes = new byte[packets * TsPacket.SIZE];
    }

    /// Appends a packet that was made before, with the next counter of its PID.
    public void table(byte[] packet) {
        System.arraycopy(packet, 0, bytes, at, TsPacket.SIZE);
        var written = new TsPacket(bytes, at);
        written.setContinuityCounter(counters[written.pid()]++);
        at += TsPacket.SIZE;
    }

    /// Appends a packet that has a PCR and nothing else. It repeats the counter before it, as ISO/IEC 13818-1 clause 2.4.3.3 wants.
    public void clock(int pid, long pcrBase) {
        header(pid, 0, FIELD_ONLY, counters[pid] - 1);
        field(TsPacket.MAX_PAYLOAD, TimeStamp.wrap(pcrBase), 0);
        at += TsPacket.SIZE;
    }

    /// Appends an access unit in exactly `packets` packets, which is between its fewest and its most.
    public void unit(int pid, PesUnit unit, int packets) {
        byte[] pes = unit.toBytes();
        int written = 0;
        for (int left = packets - 1; left >= 0; left--) {
            boolean first = written == 0;
            int room = TsPacket.MAX_PAYLOAD - (first ? unit.fieldSize() : 0);
            int size = Math.min(room, pes.length - written - left);
            int fieldSize = TsPacket.MAX_PAYLOAD - size;
            int kind = PAYLOAD_ONLY + (fieldSize == 0 ? 0 : FIELD_ONLY);
            int flags = first && unit.randomAccess() ? RANDOM_ACCESS : 0;
            header(pid, first ? START : 0, kind, counters[pid]++);
            field(fieldSize, first ? unit.clock() : -1, flags);
            System.arraycopy(pes, written, bytes, at + TsPacket.HEADER_SIZE + fieldSize, size);
            written += size;
            at += TsPacket.SIZE;
        }
    }

    /// The packets; the array is full when everything announced was written.
    public byte[] bytes() {
        if (at != bytes.length) {
            throw new IllegalStateException(
                    "%d bytes must have been written: %d".formatted(bytes.length, at));
        }
        return bytes;
    }

    private void header(int pid, int start, int kind, int counter) {
        bytes[at] = TsPacket.SYNC_BYTE;
        bytes[at + 1] = (byte) (start | pid >> 8);
        bytes[at + 2] = (byte) pid;
        bytes[at + 3] = (byte) (kind + (counter & 0x0F));
    }

    /// An adaptation field of `size` bytes in all, stuffed to that length.
    private void field(int size, long clock, int flags) {
        if (size == 0) {
            return;
        }
        int from = at + TsPacket.HEADER_SIZE;
        bytes[from] = (byte) (size - 1);
        if (size == 1) {
            return;
        }
        Arrays.fill(bytes, from + 2, from + size, (byte) 0xFF);
        bytes[from + 1] = (byte) (clock < 0 ? flags : flags | HAS_PCR);
        if (clock >= 0) {
            Arrays.fill(bytes, from + 2, from + TsPacket.PCR_FIELD_SIZE, (byte) 0);
            bytes[from + 6] = PCR_RESERVED;
            new TsPacket(bytes, at).setPcrBase(clock);
        }
    }
}
