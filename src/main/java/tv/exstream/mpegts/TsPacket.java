package tv.exstream.mpegts;

/// A view of one transport stream packet inside a byte array: the only place that knows where its header's bits are.
///
/// ```
///  byte 0        1                     2          3                    4 ...
///  +------------+---------------------+----------+--------------------+------------------+-----------+
///  | sync 0x47  | E U P pid (5 of 13) | pid (8)  | sc(2) A D cc(4)    | adaptation field | payload   |
///  +------------+---------------------+----------+--------------------+------------------+-----------+
///    E transport_error_indicator         sc transport_scrambling_control
///    U payload_unit_start_indicator      A  adaptation field follows
///    P transport_priority                D  payload follows
///
///  adaptation field:  length(8) | flags(8): discontinuity, random access, priority, PCR, ... | PCR(48) | ... | stuffing 0xFF
///  PCR:               base(33, 90 kHz) | reserved(6) | extension(9, 27 MHz)
/// ```
///
/// **What a stream is.** A multiplex is an endless row of these packets, each 188 bytes. A packet belongs to the stream its `PID`
/// names. Tables (PAT, PMT, SDT) and PES packets are cut over as many packets as they need; the first of them has
/// `payload_unit_start_indicator` set. A unit ends where the next one starts, so the last packet of a unit is filled up with
/// stuffing in its adaptation field, never with payload.
///
/// **Counters.** Every packet of a PID that carries payload has a continuity counter one higher, modulo 16, than the one before.
/// A packet without payload repeats the counter. Receivers take a jump for loss. House-format chunks hold a multiple of 16 such
/// packets per PID and start at 0, which is why they can be put one after another in any order.
///
/// **Clock.** One PID of a programme carries the PCR, the sender's clock. A packet is due when the clock says what its PCR says;
/// the presentation and decoding time stamps in the PES headers count the same clock. All are 33 bits of 90 kHz and wrap after
/// 26.5 hours; see [TimeStamp].
///
/// **Malformed packets.** The accessors never read outside the packet, whatever its bytes are: an adaptation field that claims
/// to be longer than the packet leaves no payload, and one that is too short for a PCR has none.
///
/// Source: ISO/IEC 13818-1 clause 2.4.3. Immutable view of mutable bytes; the two setters write through. Not thread-safe.
public final class TsPacket {
    /// ISO/IEC 13818-1 clause 2.4.3.1: the length of every packet.
    public static final int SIZE = 188;

    /// ISO/IEC 13818-1 clause 2.4.3.3: the first byte of every packet.
    public static final byte SYNC_BYTE = 0x47;

    /// The bytes before the adaptation field or the payload.
    public static final int HEADER_SIZE = 4;

    /// What a packet can carry when it has no adaptation field.
    public static final int MAX_PAYLOAD = SIZE - HEADER_SIZE;

    /// The number of PIDs: they have 13 bits.
    public static final int PIDS = 1 << 13;

    /// ISO/IEC 13818-1 table 2-3: packets of this PID are padding; their counter means nothing.
    public static final int NULL_PID = 0x1FFF;

    /// Continuity counters count modulo this.
    public static final int COUNTERS = 16;

    /// The length byte, the flags and the PCR of an adaptation field that has nothing else.
    static final int PCR_FIELD_SIZE = 8;

    private static final int SMALLEST_FIELD_WITH_PCR = 7;

    private final byte[] bytes;
    private final int at;

    /// @param at where the packet starts in `bytes`; all of it is inside the array
    public TsPacket(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    public boolean hasSyncByte() {
        return bytes[at] == SYNC_BYTE;
    }

    /// `transport_error_indicator`: a demodulator found the packet damaged.
    public boolean transportError() {
        return (bytes[at + 1] & 0x80) != 0;
    }

    /// `payload_unit_start_indicator`: a table section or PES packet begins in this packet.
    public boolean payloadUnitStart() {
        return (bytes[at + 1] & 0x40) != 0;
    }

    /// The 13-bit `PID`, 0..8191.
    public int pid() {
        return (bytes[at + 1] & 0x1F) << 8 | (bytes[at + 2] & 0xFF);
    }

    /// `transport_scrambling_control` other than 00.
    public boolean scrambled() {
        return (bytes[at + 3] & 0xC0) != 0;
    }

    public boolean hasAdaptationField() {
        return (bytes[at + 3] & 0x20) != 0;
    }

    public boolean hasPayload() {
        return (bytes[at + 3] & 0x10) != 0;
    }

    /// The 4-bit `continuity_counter`.
    public int continuityCounter() {
        return bytes[at + 3] & 0x0F;
    }

    /// `adaptation_field_length`: the bytes after the length byte; 0 without an adaptation field.
    public int adaptationFieldLength() {
        return hasAdaptationField() ? bytes[at + HEADER_SIZE] & 0xFF : 0;
    }

    /// `discontinuity_indicator`: a new time base or a counter jump is meant.
    public boolean discontinuity() {
        return flag(0x80);
    }

    /// `random_access_indicator`: decoding can start with the unit that begins here.
    public boolean randomAccess() {
        return flag(0x40);
    }

    public boolean hasPcr() {
        return flag(0x10) && adaptationFieldLength() >= SMALLEST_FIELD_WITH_PCR;
    }

    /// `program_clock_reference_base`, 33 bits of 90 kHz; only where [#hasPcr()].
    public long pcrBase() {
        int from = at + HEADER_SIZE + 2;
        return (bytes[from] & 0xFFL) << 25
                | (bytes[from + 1] & 0xFFL) << 17
                | (bytes[from + 2] & 0xFFL) << 9
                | (bytes[from + 3] & 0xFFL) << 1
                | (bytes[from + 4] & 0x80L) >> 7;
    }

    /// Where the payload starts in the array; the end of the packet when there is none.
    public int payloadAt() {
        int before = hasAdaptationField() ? HEADER_SIZE + 1 + adaptationFieldLength() : HEADER_SIZE;
        return at + (hasPayload() ? Math.min(before, SIZE) : SIZE);
    }

    /// The bytes of payload, 0..184.
    public int payloadLength() {
        return at + SIZE - payloadAt();
    }

    /// Overwrites the PCR base and keeps the extension; only where [#hasPcr()].
    public void setPcrBase(long ticks90k) {
        int from = at + HEADER_SIZE + 2;
        bytes[from] = (byte) (ticks90k >> 25);
        bytes[from + 1] = (byte) (ticks90k >> 17);
        bytes[from + 2] = (byte) (ticks90k >> 9);
        bytes[from + 3] = (byte) (ticks90k >> 1);
        bytes[from + 4] = (byte) ((bytes[from + 4] & 0x7F) | (ticks90k & 1) << 7);
    }

    /// Overwrites the continuity counter with `counter` modulo 16.
    public void setContinuityCounter(int counter) {
        bytes[at + 3] = (byte) ((bytes[at + 3] & 0xF0) | (counter & 0x0F));
    }

    /// Takes back that a unit starts here and every flag of the adaptation field, so that the payload continues the unit before.
    public void becomeContinuation() {
        bytes[at + 1] &= (byte) ~0x40;
        if (adaptationFieldLength() > 0) {
            bytes[at + HEADER_SIZE + 1] = 0;
        }
    }

    private boolean flag(int mask) {
        return adaptationFieldLength() > 0 && (bytes[at + HEADER_SIZE + 1] & mask) != 0;
    }
}
