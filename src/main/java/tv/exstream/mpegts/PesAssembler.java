package tv.exstream.mpegts;

import java.util.Arrays;

/// Puts the PES packets of one PID together. A PES packet with a hole in it is dropped and counted. Owned by one thread.
final class PesAssembler {
    /// More than any picture has in a house format: a second of the largest bit rate, 50 Mbit/s, with room to spare. A stream that
    /// claims more is broken, and memory is not.
    static final int MAX_SIZE = 8 << 20;

    private static final int FIRST_SIZE = 64 << 10;

    /// What tells how long a PES packet is.
    private static final int LENGTH_KNOWN = 6;

    private static final int NO_COUNTER = -1;

    private final Sink sink;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int filled;
    private boolean inside;
    private int counter = NO_COUNTER;
    private long lost;
    private long damaged;
    private long oversized;

    PesAssembler(Sink sink) {
        this.sink = sink;
    }

    /// Takes one PES packet.
    @FunctionalInterface
    interface Sink {
        /// @param bytes lent for this call: the PES packet is at 0
        /// @param length header included
        void pes(PesHeader header, byte[] bytes, int length);
    }

    /// Takes the next packet of this PID.
    void accept(byte[] bytes, TsPacket packet) {
        if (!packet.hasPayload() || isRepeated(packet)) {
            return;
        }
        if (packet.payloadUnitStart()) {
            finish();
            inside = true;
        }
        if (inside) {
            add(bytes, packet.payloadAt(), packet.payloadLength());
        }
    }

    /// Hands on what is held at the end of the stream.
    void finish() {
        if (inside) {
            PesHeader.parse(buffer, 0, filled)
                    .ifPresentOrElse(header -> sink.pes(header, buffer, filled), () -> damaged++);
        }
        filled = 0;
        inside = false;
    }

    /// How many jumps the continuity counter made.
    long lost() {
        return lost;
    }

    long damaged() {
        return damaged;
    }

    long oversized() {
        return oversized;
    }

    /// ISO/IEC 13818-1 clause 2.4.3.3: a packet may be sent twice, with the same counter.
    private boolean isRepeated(TsPacket packet) {
        int expected = (counter + 1) % TsPacket.COUNTERS;
        boolean repeated = counter == packet.continuityCounter() && !packet.payloadUnitStart();
        if (counter != NO_COUNTER
                && !repeated
                && packet.continuityCounter() != expected
                && !packet.discontinuity()) {
            lost++;
            inside = false;
            filled = 0;
        }
        counter = packet.continuityCounter();
        return repeated;
    }

    private void add(byte[] bytes, int from, int length) {
        if (filled + length > MAX_SIZE) {
            oversized++;
            inside = false;
            filled = 0;
            return;
        }
        if (filled + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(MAX_SIZE, 2 * buffer.length));
        }
        System.arraycopy(bytes, from, buffer, filled, length);
        filled += length;
        if (filled >= LENGTH_KNOWN && filled == PesHeader.claimedSize(buffer, 0)) {
            finish();
        }
    }
}
