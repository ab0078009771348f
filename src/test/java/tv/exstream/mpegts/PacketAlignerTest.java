package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketAlignerTest {
    private final byte[] stream = TsSample.stream(TsSample.units(new Random(5), 50, 0));

    @Test
    void packetsComeOutAsTheyWentInHoweverTheBytesAreSplit() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var out = new ByteArrayOutputStream();
            var aligner = new PacketAligner((bytes, at) -> out.write(bytes, at, TsPacket.SIZE));

            for (int at = 0; at < stream.length; ) {
                int count = Math.min(stream.length - at, 1 + random.nextInt(30_000));
                aligner.accept(stream, at, count);
                at += count;
            }
            aligner.finish();

            assertThat(out.toByteArray()).as("seed %d", seed).isEqualTo(stream);
            assertThat(aligner.skippedBytes()).isZero();
        }
    }

    @Test
    void garbageIsSkippedAndCounted() {
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes(new byte[] {1, 2, TsPacket.SYNC_BYTE, 3, 4});
        mixed.write(stream, 0, 10 * TsPacket.SIZE);
        mixed.writeBytes(new byte[77]);
        mixed.write(stream, 10 * TsPacket.SIZE, stream.length - 10 * TsPacket.SIZE);
        var out = new ByteArrayOutputStream();
        var aligner = new PacketAligner((bytes, at) -> out.write(bytes, at, TsPacket.SIZE));

        aligner.accept(mixed.toByteArray(), 0, mixed.size());
        aligner.finish();

        assertThat(out.toByteArray()).isEqualTo(stream);
        assertThat(aligner.skippedBytes()).isEqualTo(82);
    }

    @Test
    void aStreamOfOnePacketIsNotLost() {
        var out = new ByteArrayOutputStream();
        var aligner = new PacketAligner((bytes, at) -> out.write(bytes, at, TsPacket.SIZE));

        aligner.accept(stream, 0, TsPacket.SIZE);
        aligner.finish();

        assertThat(out.size()).isEqualTo(TsPacket.SIZE);
    }
}
