package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// An access unit on its way into packets: one PES packet.
///
/// @param clock the PCR its first packet carries; negative for none
/// @param randomAccess whether decoding can start here
public record PesUnit(PesHeader header, ByteBuffer payload, long clock, boolean randomAccess) {
    private static final long NO_CLOCK = -1;

    /// A picture of H.264, whose first packet carries the clock.
    public static PesUnit video(long pts, long dts, long clock, ByteBuffer payload) {
        var header = new PesHeader(PesHeader.VIDEO_STREAM, pts, dts, PesHeader.VIDEO_SIZE);
        return picture(StreamCoding.H264, header, clock, payload);
    }

    /// A picture of any coding, whose first packet carries the clock.
    public static PesUnit picture(
            StreamCoding coding, PesHeader header, long clock, ByteBuffer payload) {
        boolean key = coding.startsWith(payload);
        return new PesUnit(header, payload, TimeStamp.wrap(clock), key);
    }

    /// An audio frame of AAC.
    public static PesUnit audio(long pts, ByteBuffer payload) {
        return sound(StreamCoding.AAC_ADTS, pts, payload);
    }

    /// An audio frame of any coding.
    public static PesUnit sound(StreamCoding coding, long pts, ByteBuffer payload) {
        var header = new PesHeader(coding.streamId(), pts, pts, PesHeader.AUDIO_SIZE);
        return new PesUnit(header, payload, NO_CLOCK, false);
    }

    /// What a stream of DVB subtitles shows from a moment on.
    public static PesUnit subtitle(long pts, ByteBuffer payload) {
        var header = new PesHeader(PesHeader.PRIVATE_STREAM, pts, pts, PesHeader.AUDIO_SIZE);
        return new PesUnit(header, payload, NO_CLOCK, false);
    }

    /// The bytes its first packet needs for the clock.
    int fieldSize() {
        return clock < 0 ? 0 : TsPacket.PCR_FIELD_SIZE;
    }

    /// How few packets it fits into.
    public int fewestPackets() {
        int first = TsPacket.MAX_PAYLOAD - fieldSize();
        int rest = Math.max(0, header.size() + payload.remaining() - first);
        return 1 + Math.ceilDiv(rest, TsPacket.MAX_PAYLOAD);
    }

    /// Over how many packets it can be spread: each has at least one byte of the elementary stream, the first the whole header.
    public int mostPackets() {
        return Math.max(fewestPackets(), payload.remaining());
    }

    /// The whole PES packet.
    byte[] toBytes() {
        byte[] bytes = new byte[header.size() + payload.remaining()];
        header.write(bytes);
        payload.get(payload.position(), bytes, header.size(), payload.remaining());
        return bytes;
    }
}
