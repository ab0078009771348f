package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What an elementary stream is coded in, as a PMT says it.
///
/// Source: ISO/IEC 13818-1 table 2-34; for AC-3 and E-AC-3 ATSC A/52 annex A, whose types receivers know outside North America too.
public enum StreamCoding {
    H264(0x1B, "", PesHeader.VIDEO_STREAM),
    HEVC(0x24, "HEVC", PesHeader.VIDEO_STREAM),
    MPEG2_VIDEO(0x02, "", PesHeader.VIDEO_STREAM),
    AAC_ADTS(0x0F, "", PesHeader.AUDIO_STREAM),
    AC3(0x81, "AC-3", PesHeader.PRIVATE_STREAM),
    EAC3(0x87, "EAC3", PesHeader.PRIVATE_STREAM),
    MPEG_AUDIO(0x03, "", PesHeader.AUDIO_STREAM);

    /// ISO/IEC 13818-1 clause 2.6.8: `registration_descriptor`.
    private static final byte REGISTRATION = 0x05;

    private final int type;
    private final String registration;
    private final int streamId;

    StreamCoding(int type, String registration, int streamId) {
        this.type = type;
        this.registration = registration;
        this.streamId = streamId;
    }

    /// `stream_type`.
    public int type() {
        return type;
    }

    /// `stream_id` of its PES packets.
    public int streamId() {
        return streamId;
    }

    public boolean isVideo() {
        return streamId == PesHeader.VIDEO_STREAM;
    }

    static Optional<StreamCoding> ofType(int type) {
        return Arrays.stream(values()).filter(coding -> coding.type == type).findFirst();
    }

    /// The descriptors that a PMT has beside the type; may be empty.
    byte[] descriptors() {
        byte[] name = registration.getBytes(StandardCharsets.US_ASCII);
        return name.length == 0
                ? name
                : ByteBuffer.allocate(2 + name.length)
                        .put(REGISTRATION)
                        .put((byte) name.length)
                        .put(name)
                        .array();
    }

    /// Whether decoding can start with this access unit and nothing before it.
    public boolean startsWith(ByteBuffer accessUnit) {
        return switch (this) {
            case H264 -> NalUnits.inspect(accessUnit).isRandomAccessPoint();
            case HEVC -> HevcUnits.isRandomAccessPoint(accessUnit);
            case MPEG2_VIDEO -> Mpeg2Picture.isRandomAccessPoint(accessUnit);
            case AAC_ADTS, AC3, EAC3, MPEG_AUDIO -> true;
        };
    }
}
