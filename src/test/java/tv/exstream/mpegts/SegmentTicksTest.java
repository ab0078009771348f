package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SegmentTicksTest {
    private static final int PICTURE = 0x100;
    private static final int SOUND = 0x101;

    @Test
    void picturesSayWhenTheyAreDecodedWhateverComesBeforeThem() {
        byte[] segment =
                packets(
                        3,
                        out -> {
                            out.unit(SOUND, sound(500), 1);
                            out.unit(PICTURE, picture(1_800, 900), 1);
                            out.unit(PICTURE, picture(1_200, 1_100), 1);
                        });

        assertThat(SegmentTicks.of(segment)).containsExactly(900L, 1_100L);
    }

    @Test
    void soundAloneSaysWhenItIsHeard() {
        byte[] segment =
                packets(
                        2,
                        out -> {
                            out.unit(SOUND, sound(500), 1);
                            out.unit(SOUND, sound(600), 1);
                        });

        assertThat(SegmentTicks.of(segment)).containsExactly(500L, 600L);
    }

    @Test
    void ofSeveralPicturesTheFirstCounts() {
        byte[] segment =
                packets(
                        2,
                        out -> {
                            out.unit(PICTURE, picture(900, 900), 1);
                            out.unit(PICTURE + 8, picture(70_000, 70_000), 1);
                        });

        assertThat(SegmentTicks.of(segment)).containsExactly(900L);
    }

    @Test
    void whatIsNoStreamSaysNothing() {
        byte[] noise = new byte[20 * TsPacket.SIZE];
        new SplittableRandom(3).nextBytes(noise);
        for (int at = 0; at < noise.length; at += TsPacket.SIZE) {
            noise[at] = 0;
        }

        assertThat(SegmentTicks.of(noise)).isEmpty();
        assertThat(SegmentTicks.of(new byte[100])).isEmpty();
        assertThat(SegmentTicks.of(new byte[0])).isEmpty();
    }

    /// What a test writes.
    private interface Script {
        void to(PacketWriter out);
    }

    private static byte[] packets(int count, Script script) {
        var out = new PacketWriter(count);
        script.to(out);
        return out.bytes();
    }

    private static PesUnit picture(long pts, long dts) {
        return PesUnit.video(pts, dts, dts, ByteBuffer.allocate(60));
    }

    private static PesUnit sound(long pts) {
        return PesUnit.audio(pts, ByteBuffer.allocate(60));
    }
}
