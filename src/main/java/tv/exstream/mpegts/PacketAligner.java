package tv.exstream.mpegts;

/// Finds the packets in a stream of bytes that arrives in pieces of any size, and finds them again after garbage.
///
/// Until it is aligned it wants to see [#SYNCS_TO_ALIGN] sync bytes one packet apart; once aligned, one sync byte per packet keeps
/// it so. Owned by one thread.
public final class PacketAligner {
    /// A sync byte value also occurs in payload; three at the right distance are enough when nothing but the start is in doubt.
    private static final int SYNCS_TO_ALIGN = 3;

    /// How much is held at once: arbitrary, some packets more than alignment needs.
    private static final int BUFFER_SIZE = 64 * TsPacket.SIZE;

    private final PacketSink sink;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int filled;
    private boolean aligned;
    private long skippedBytes;

    public PacketAligner(PacketSink sink) {
        this.sink = sink;
    }

    /// Takes the next bytes and hands on every packet that is complete.
    public void accept(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            int count = Math.min(end - at, buffer.length - filled);
            System.arraycopy(bytes, at, buffer, filled, count);
            filled += count;
            at += count;
            consume(SYNCS_TO_ALIGN);
        }
    }

    /// Hands on what is whole at the end of the stream, even if it is too little to be sure about.
    public void finish() {
        consume(1);
        skippedBytes += filled;
        filled = 0;
    }

    /// The bytes that belonged to no packet so far.
    public long skippedBytes() {
        return skippedBytes;
    }

    private void consume(int syncsToAlign) {
        int at = 0;
        int syncs = aligned ? 1 : syncsToAlign;
        while (filled - at >= syncs * TsPacket.SIZE) {
            aligned = isPacketAt(at, syncs);
            if (aligned) {
                sink.packet(buffer, at);
                at += TsPacket.SIZE;
            } else {
                skippedBytes++;
                at++;
            }
            syncs = aligned ? 1 : syncsToAlign;
        }
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
    }

    private boolean isPacketAt(int at, int syncs) {
        for (int sync = 0; sync < syncs; sync++) {
            if (buffer[at + sync * TsPacket.SIZE] != TsPacket.SYNC_BYTE) {
                return false;
            }
        }
        return true;
    }
}
