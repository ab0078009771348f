package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;
import tv.exstream.mpegts.OpusPacket;

/// Opus, which has a header in transport streams and none in files.
///
/// Source: Encapsulation of Opus in ISO Base Media File Format, clauses 4.3.1, 4.3.2 and 4.3.6.2, RFC 7845 section 5.1.1.2.
///
/// @param channels 1, 2, 6 or 8, in the order of Vorbis
record OpusConfig(int channels) implements SoundConfig {
    private static final int FRAME_SAMPLES = 960;

    /// 80 ms, after which a decoder sounds as if it had decoded from the beginning.
    private static final int PRE_ROLL_SAMPLES = 3_840;

    /// Up to two channels are one stream.
    private static final int SIMPLE = 2;

    /// For each channel, which one of the decoded it is: pairs first.
    private static final int[] OF_5_1 = {0, 4, 1, 2, 3, 5};

    private static final int[] OF_7_1 = {0, 6, 1, 2, 3, 4, 5, 7};

    static Optional<SoundConfig> of(ByteBuffer frame, int channels) {
        return OpusPacket.start(frame).map(_ -> new OpusConfig(channels));
    }

    @Override
    public String codec() {
        return "Opus";
    }

    @Override
    public String entry() {
        return "Opus";
    }

    @Override
    public int sampleRate() {
        return OpusPacket.SAMPLE_RATE;
    }

    @Override
    public int frameSamples() {
        return FRAME_SAMPLES;
    }

    @Override
    public int preRoll() {
        return Math.ceilDiv(PRE_ROLL_SAMPLES, FRAME_SAMPLES);
    }

    @Override
    public ByteBuffer sample(ByteBuffer frame) {
        int header = OpusPacket.start(frame).orElse(0);
        return frame.slice(frame.position() + header, frame.remaining() - header);
    }

    /// Nothing is skipped, because fragments begin anywhere, and their times say what is heard when.
    @Override
    public void write(BoxWriter out) {
        out.open("dOps").u8(0).u8(channels).u16(0).u32(sampleRate()).u16(0);
        out.u8(channels > SIMPLE ? 1 : 0);
        if (channels > SIMPLE) {
            int[] mapping = channels == OF_5_1.length ? OF_5_1 : OF_7_1;
            int pairs = channels / 2 - 1;
            out.u8(channels - pairs).u8(pairs);
            for (int decoded : mapping) {
                out.u8(decoded);
            }
        }
        out.close();
    }
}
