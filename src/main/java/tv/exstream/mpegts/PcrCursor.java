package tv.exstream.mpegts;

/// Walks whole packets and stops at those that carry a PCR, so that a sender knows when which bytes are due. Owned by one thread.
///
/// ```java
/// var cursor = new PcrCursor(bytes, from, length);
/// while (cursor.next()) {
///     // the packet at cursor.at() is due when the clock says cursor.ticks90k()
/// }
/// ```
public final class PcrCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    /// @param from where the first packet starts
    /// @param length whole packets
    public PcrCursor(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.end = from + length;
        this.at = from - TsPacket.SIZE;
    }

    /// Moves to the next packet with a PCR; false at the end.
    public boolean next() {
        at += TsPacket.SIZE;
        while (at < end && !new TsPacket(bytes, at).hasPcr()) {
            at += TsPacket.SIZE;
        }
        return at < end;
    }

    /// Where the packet starts in the array; the end of the range after the last one.
    public int at() {
        return at;
    }

    /// Its PCR base, 33 bits of 90 kHz.
    public long ticks90k() {
        return new TsPacket(bytes, at).pcrBase();
    }
}
