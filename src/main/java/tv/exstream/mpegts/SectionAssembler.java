package tv.exstream.mpegts;

import java.util.function.Consumer;

/// Puts the table sections of one PID together from its packets. Damaged sections are dropped and counted. Owned by one thread.
///
/// Only the first section that starts in a packet is read; the tables we meet have one.
final class SectionAssembler {
    /// ISO/IEC 13818-1 clause 2.4.4.1: the most `section_length` may be in PAT and PMT, with the bytes before it.
    private static final int MAX_SIZE = 1_024;

    /// What tells how long a section is.
    private static final int LENGTH_KNOWN = 3;

    private final Consumer<TableSection> sink;
    private final byte[] buffer = new byte[MAX_SIZE + TsPacket.MAX_PAYLOAD];
    private int filled;
    private boolean inside;
    private long damaged;

    SectionAssembler(Consumer<TableSection> sink) {
        this.sink = sink;
    }

    /// Takes the next packet of this PID.
    void accept(byte[] bytes, TsPacket packet) {
        int from = packet.payloadAt();
        int length = packet.payloadLength();
        if (packet.payloadUnitStart()) {
            int skipped = length == 0 ? 0 : 1 + (bytes[from] & 0xFF);
            from += Math.min(skipped, length);
            length -= Math.min(skipped, length);
            filled = 0;
            inside = true;
        }
        if (inside) {
            System.arraycopy(bytes, from, buffer, filled, length);
            filled += length;
            deliverWhenWhole();
        }
    }

    /// How many sections had a wrong checksum or form.
    long damaged() {
        return damaged;
    }

    private void deliverWhenWhole() {
        int size = filled < LENGTH_KNOWN ? MAX_SIZE : TableSection.claimedSize(buffer, 0);
        if (filled < size && size <= MAX_SIZE) {
            return;
        }
        inside = false;
        if (size > MAX_SIZE) {
            damaged++;
            return;
        }
        TableSection.parse(buffer, 0, size).ifPresentOrElse(sink, () -> damaged++);
    }
}
