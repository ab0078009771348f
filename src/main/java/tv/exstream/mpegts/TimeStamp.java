package tv.exstream.mpegts;

/// Arithmetic of the 33-bit, 90 kHz time stamps PTS, DTS and PCR base, and their form in a PES header.
///
/// They wrap every 2³³ / 90,000 s = 26 h 30 min 43.7 s, so two of them are compared by their signed difference and never by
/// size: half the circle counts as later, the other half as earlier.
public final class TimeStamp {
    /// ISO/IEC 13818-1 clause 2.4.2.1: the frequency that time stamps count, and the number of values they have.
    public static final long TICKS_PER_SECOND = 90_000;

    public static final long MODULUS = 1L << 33;

    /// The bytes of a time stamp in a PES header, marker bits included.
    public static final int SIZE = 5;

    private static final long MASK = MODULUS - 1;

    private TimeStamp() {}

    /// Any count of ticks, also a negative one, as the 33 bits a stream carries.
    public static long wrap(long ticks90k) {
        return ticks90k & MASK;
    }

    /// How many ticks `later` is after `earlier`: -2³² up to but not including 2³².
    public static long difference(long later, long earlier) {
        return (later - earlier) << 31 >> 31;
    }

    /// The count of ticks nearest to `near` that has the 33 bits of `stamp`.
    public static long unwrap(long stamp, long near) {
        return near + difference(stamp, near);
    }

    /// Reads the five bytes of a time stamp; the marker bits are not looked at.
    static long read(byte[] bytes, int at) {
        return (bytes[at] & 0x0EL) << 29
                | (bytes[at + 1] & 0xFFL) << 22
                | (bytes[at + 2] & 0xFEL) << 14
                | (bytes[at + 3] & 0xFFL) << 7
                | (bytes[at + 4] & 0xFEL) >> 1;
    }

    /// Writes the five bytes of a time stamp.
    ///
    /// @param prefix the four bits before it: 2 a PTS alone, 3 a PTS before a DTS, 1 a DTS
    static void write(byte[] bytes, int at, int prefix, long ticks90k) {
        bytes[at] = (byte) (prefix << 4 | (ticks90k >> 29 & 0x0E) | 1);
        bytes[at + 1] = (byte) (ticks90k >> 22);
        bytes[at + 2] = (byte) (ticks90k >> 14 | 1);
        bytes[at + 3] = (byte) (ticks90k >> 7);
        bytes[at + 4] = (byte) (ticks90k << 1 | 1);
    }

    /// Adds ticks to a time stamp in place and keeps its prefix.
    static void shift(byte[] bytes, int at, long ticks90k) {
        write(bytes, at, bytes[at] >> 4 & 0x0F, wrap(read(bytes, at) + ticks90k));
    }
}
