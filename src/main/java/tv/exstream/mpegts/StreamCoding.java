package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an elementary stream is coded in, as a PMT says it.
///
/// Source: ISO/IEC 13818-1 table 2-34; for AC-3 and E-AC-3 ATSC A/52 annex A, whose types receivers know outside North America too; for
/// Opus, of which the table says how many channels it has, ETSI TS 103 491 clause 4.
public enum StreamCoding {
    H264(0x1B, PesHeader.VIDEO_STREAM, ""),
    HEVC(0x24, PesHeader.VIDEO_STREAM, "HEVC"),
    MPEG2_VIDEO(0x02, PesHeader.VIDEO_STREAM, ""),
    AAC_ADTS(0x0F, PesHeader.AUDIO_STREAM, ""),
    AC3(0x81, PesHeader.PRIVATE_STREAM, "AC-3"),
    EAC3(0x87, PesHeader.PRIVATE_STREAM, "EAC3"),
    MPEG_AUDIO(0x03, PesHeader.AUDIO_STREAM, ""),
    OPUS_MONO(1),
    OPUS_STEREO(2),
    OPUS_5_1(6),
    OPUS_7_1(8);

    /// Of streams that only their descriptors tell apart.
    private static final int PRIVATE_DATA = 0x06;

    /// ETSI EN 300 468 clause 6.2.16, `extension_descriptor`, and what says that it is for Opus.
    private static final int EXTENSION = 0x7F;

    private static final byte OPUS_EXTENSION = (byte) 0x80;

    private final int type;
    private final int streamId;
    private final String registration;

    /// Of Opus; 0 where the table does not say.
    private final int channels;

    StreamCoding(int type, int streamId, String registration) {
        this.type = type;
        this.streamId = streamId;
        this.registration = registration;
        this.channels = 0;
    }

    /// Opus in so many channels, in the order of Vorbis.
    StreamCoding(int channels) {
        this.type = PRIVATE_DATA;
        this.streamId = PesHeader.PRIVATE_STREAM;
        this.registration = "Opus";
        this.channels = channels;
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

    /// Empty for what we do not know.
    ///
    /// @param said the descriptors of a stream
    static Optional<StreamCoding> of(int type, List<ByteBuffer> said) {
        return Arrays.stream(values())
                .filter(coding -> coding.type == type)
                .filter(coding -> type != PRIVATE_DATA || said.containsAll(coding.descriptors()))
                .findFirst();
    }

    /// The descriptors that a PMT has beside the type; may be none.
    List<ByteBuffer> descriptors() {
        List<ByteBuffer> all = new ArrayList<>();
        if (!registration.isEmpty()) {
            all.add(Descriptors.registration(registration));
        }
        if (channels > 0) {
            all.add(Descriptors.of(EXTENSION, OPUS_EXTENSION, (byte) channels));
        }
        return all;
    }

    /// A frame of sound in a form in which it may follow any other of its coding.
    ByteBuffer loose(ByteBuffer frame) {
        return switch (this) {
            case OPUS_MONO, OPUS_STEREO, OPUS_5_1, OPUS_7_1 -> OpusPacket.untrimmed(frame);
            case H264, HEVC, MPEG2_VIDEO, AAC_ADTS, AC3, EAC3, MPEG_AUDIO -> frame;
        };
    }

    /// Whether decoding can start with this access unit and nothing before it.
    public boolean startsWith(ByteBuffer accessUnit) {
        return switch (this) {
            case H264 -> NalUnits.inspect(accessUnit).isRandomAccessPoint();
            case HEVC -> HevcUnits.isRandomAccessPoint(accessUnit);
            case MPEG2_VIDEO -> Mpeg2Picture.isRandomAccessPoint(accessUnit);
            case AAC_ADTS, AC3, EAC3, MPEG_AUDIO, OPUS_MONO, OPUS_STEREO, OPUS_5_1, OPUS_7_1 ->
                    true;
        };
    }
}
