package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TsDemuxerTest {
    @Test
    void unitsComeOutAsTheyWentInHoweverTheBytesAreSplit() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            List<AccessUnit> units = TsSample.units(random, 60, TimeStamp.MODULUS - 90_000);
            byte[] stream = TsSample.stream(units);
            List<AccessUnit> found = new ArrayList<>();
            var demuxer = new TsDemuxer(found::add);

            for (int at = 0; at < stream.length; ) {
                int count = Math.min(stream.length - at, 1 + random.nextInt(5_000));
                demuxer.accept(stream, at, count);
                at += count;
            }
            demuxer.finish();

            assertThat(found).as("seed %d", seed).isEqualTo(units);
            assertThat(demuxer.faults().none()).isTrue();
        }
    }

    @Test
    void aPesPacketWithSeveralAudioFramesBecomesSeveralUnitsWithExactTimes() {
        var random = new Random(2);
        ByteBuffer three = ByteBuffer.allocate(3 * 107);
        List<ByteBuffer> frames = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            frames.add(TsSample.audioFrame(random, 100));
            three.put(frames.get(n).duplicate());
        }
        byte[] stream =
                TsSample.stream(List.of(new AccessUnit.Audio(9_000, 3_072, 48_000, three.flip())));

        assertThat(demux(stream))
                .containsExactly(
                        new AccessUnit.Audio(9_000, 1_024, 48_000, frames.get(0)),
                        new AccessUnit.Audio(10_920, 1_024, 48_000, frames.get(1)),
                        new AccessUnit.Audio(12_840, 1_024, 48_000, frames.get(2)));
    }

    @Test
    void aPictureWithoutParameterSetsIsNoKey() {
        ByteBuffer idrOnly =
                ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 9, 0x10, 0, 0, 1, 0x65, 1, 2, 3, 4});
        byte[] stream = TsSample.stream(List.of(new AccessUnit.Video(0, 0, true, idrOnly)));

        assertThat(demux(stream)).first().extracting("key").isEqualTo(false);
    }

    @Test
    void aLostPacketCostsOneUnitAndIsCounted() {
        List<AccessUnit> units = TsSample.units(new Random(4), 20, 0);
        byte[] stream = TsSample.stream(units);
        int lost = 40;
        var out = new ByteArrayOutputStream();
        out.write(stream, 0, lost * TsPacket.SIZE);
        int after = (lost + 1) * TsPacket.SIZE;
        out.write(stream, after, stream.length - after);
        List<AccessUnit> found = new ArrayList<>();
        var demuxer = new TsDemuxer(found::add);

        demuxer.accept(out.toByteArray(), 0, out.size());
        demuxer.finish();

        assertThat(found).hasSize(units.size() - 1);
        assertThat(units).containsAll(found);
        assertThat(demuxer.faults().lostPackets()).isEqualTo(1);
    }

    @Test
    void aUnitBeyondTheBoundIsDroppedAndCounted() {
        var random = new Random(4);
        ByteBuffer huge = TsSample.otherPicture(random, PesAssembler.MAX_SIZE);
        List<AccessUnit> units = new ArrayList<>(TsSample.units(random, 3, 0));
        units.add(new AccessUnit.Video(10_800, 10_800, false, huge));
        byte[] stream = TsSample.stream(units);
        List<AccessUnit> found = new ArrayList<>();
        var demuxer = new TsDemuxer(found::add);

        demuxer.accept(stream, 0, stream.length);
        demuxer.finish();

        assertThat(found).isEqualTo(units.subList(0, units.size() - 1));
        assertThat(demuxer.faults().oversizedUnits()).isEqualTo(1);
    }

    @Test
    void mutatedBytesNeverThrow() {
        byte[] original = TsSample.stream(TsSample.units(new Random(4), 30, 0));
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] stream = original.clone();
            int mutations = 1 + random.nextInt(200);
            for (int n = 0; n < mutations; n++) {
                stream[random.nextInt(stream.length)] = (byte) random.nextInt(256);
            }

            demux(stream);
        }
    }

    @Test
    void randomBytesNeverThrow() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            byte[] stream = new byte[100_000];
            random.nextBytes(stream);
            for (int at = 0; at < stream.length; at += TsPacket.SIZE) {
                stream[at] = TsPacket.SYNC_BYTE;
                if (seed % 2 == 0) {
                    stream[at + 1] &= 0x41;
                    stream[at + 2] &= 0x03;
                }
            }

            demux(stream);
        }
    }

    private static List<AccessUnit> demux(byte[] stream) {
        List<AccessUnit> found = new ArrayList<>();
        var demuxer = new TsDemuxer(found::add);
        demuxer.accept(stream, 0, stream.length);
        demuxer.finish();
        return found;
    }
}
