package tv.exstream.mpegts;

import java.util.Optional;

/// The header of a PES packet that carries a time stamp.
///
/// Source: ISO/IEC 13818-1 clause 2.4.3.6 and table 2-21.
///
/// @param streamId `stream_id`: 0xE0 and up for video, 0xC0 and up for audio, 0xBD for audio that MPEG does not define
/// @param pts presentation time stamp, 33 bits
/// @param dts decoding time stamp, 33 bits; the PTS where the header has none
/// @param size the bytes before the elementary stream
public record PesHeader(int streamId, long pts, long dts, int size) {
    public static final int VIDEO_STREAM = 0xE0;
    public static final int AUDIO_STREAM = 0xC0;

    /// `private_stream_1`, which AC-3 is sent in.
    public static final int PRIVATE_STREAM = 0xBD;

    /// The size of a header with PTS and DTS and of one with PTS only.
    public static final int VIDEO_SIZE = 19;

    public static final int AUDIO_SIZE = 14;

    /// The bytes up to and including `PES_header_data_length`.
    private static final int FIXED_SIZE = 9;

    /// The bytes that `PES_packet_length` does not count: start code, stream id and the length itself.
    private static final int UNCOUNTED = 6;

    private static final int LARGEST_COUNTED = 0xFFFF;
    private static final int MARKER_AND_ALIGNMENT = 0x84;
    private static final int HAS_PTS = 0x80;
    private static final int HAS_DTS = 0x40;

    /// Reads a header; empty when the bytes are no PES packet with a time stamp.
    static Optional<PesHeader> parse(byte[] bytes, int at, int length) {
        if (length < AUDIO_SIZE || !startsAt(bytes, at) || (bytes[at + 6] & 0xC0) != 0x80) {
            return Optional.empty();
        }
        int flags = bytes[at + 7];
        int size = FIXED_SIZE + (bytes[at + 8] & 0xFF);
        boolean hasDts = (flags & HAS_DTS) != 0;
        if ((flags & HAS_PTS) == 0 || size > length || size < (hasDts ? VIDEO_SIZE : AUDIO_SIZE)) {
            return Optional.empty();
        }
        long pts = TimeStamp.read(bytes, at + FIXED_SIZE);
        long dts = hasDts ? TimeStamp.read(bytes, at + FIXED_SIZE + TimeStamp.SIZE) : pts;
        return Optional.of(new PesHeader(bytes[at + 3] & 0xFF, pts, dts, size));
    }

    /// The whole size of the PES packet that starts here as its header claims; 0 when it ends where the next one starts.
    static int claimedSize(byte[] bytes, int at) {
        int counted = (bytes[at + 4] & 0xFF) << 8 | (bytes[at + 5] & 0xFF);
        return counted == 0 ? 0 : counted + UNCOUNTED;
    }

    /// Writes this header at the start of `pes`, an array as long as the whole PES packet. Video has PTS and DTS, audio PTS only.
    void write(byte[] pes) {
        boolean video = streamId >= VIDEO_STREAM;
        int counted = pes.length - UNCOUNTED;
        pes[2] = 1;
        pes[3] = (byte) streamId;
        if (counted <= LARGEST_COUNTED) {
            pes[4] = (byte) (counted >> 8);
            pes[5] = (byte) counted;
        }
        pes[6] = (byte) MARKER_AND_ALIGNMENT;
        pes[7] = (byte) (video ? HAS_PTS | HAS_DTS : HAS_PTS);
        pes[8] = (byte) (size - FIXED_SIZE);
        TimeStamp.write(pes, FIXED_SIZE, video ? 3 : 2, TimeStamp.wrap(pts));
        if (video) {
            TimeStamp.write(pes, FIXED_SIZE + TimeStamp.SIZE, 1, TimeStamp.wrap(dts));
        }
    }

    /// Adds ticks to the time stamps of the PES header at `at`, modulo 2³³. Bytes that are no such header stay as they are.
    ///
    /// @param length how many bytes of it are there
    public static void shift(byte[] bytes, int at, int length, long ticks90k) {
        if (length < AUDIO_SIZE || !startsAt(bytes, at) || (bytes[at + 7] & HAS_PTS) == 0) {
            return;
        }
        TimeStamp.shift(bytes, at + FIXED_SIZE, ticks90k);
        if ((bytes[at + 7] & HAS_DTS) != 0 && length >= VIDEO_SIZE) {
            TimeStamp.shift(bytes, at + FIXED_SIZE + TimeStamp.SIZE, ticks90k);
        }
    }

    private static boolean startsAt(byte[] bytes, int at) {
        return bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1;
    }
}
