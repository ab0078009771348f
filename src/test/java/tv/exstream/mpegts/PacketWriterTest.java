package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketWriterTest {
    @Test
    void aUnitIsReadBackOverAnyNumberOfPacketsItAllows() {
        var random = new Random(9);
        for (int size = 1; size < 800; size += 7) {
            PesUnit unit =
                    PesUnit.video(900_000, 892_800, 883_800, TsSample.keyPicture(random, size));
            int most = Math.min(unit.mostPackets(), unit.fewestPackets() + 15);
            for (int packets = unit.fewestPackets(); packets <= most; packets++) {
                var writer = new PacketWriter(packets);
                writer.unit(TsSample.VIDEO_PID, unit, packets);
                List<String> found = new ArrayList<>();
                var assembler =
                        new PesAssembler((header, _, length) -> found.add(header + " " + length));
                for (int n = 0; n < packets; n++) {
                    byte[] bytes = writer.bytes();
                    assembler.accept(bytes, new TsPacket(bytes, n * TsPacket.SIZE));
                }
                assembler.finish();

                assertThat(found)
                        .as("%d bytes in %d packets", size, packets)
                        .containsExactly(unit.header() + " " + (19 + unit.payload().remaining()));
            }
        }
    }

    @Test
    void theFirstPacketOfAPictureCarriesClockAndRandomAccess() {
        PesUnit unit =
                PesUnit.video(900_000, 892_800, 883_800, TsSample.keyPicture(new Random(1), 10));
        var writer = new PacketWriter(1);

        writer.unit(TsSample.VIDEO_PID, unit, 1);

        var packet = new TsPacket(writer.bytes(), 0);
        assertThat(packet.pcrBase()).isEqualTo(883_800);
        assertThat(packet.randomAccess()).isTrue();
    }

    @Test
    void aClockPacketRepeatsTheCounterBeforeIt() {
        PesUnit unit = PesUnit.audio(0, TsSample.audioFrame(new Random(1), 10));
        var writer = new PacketWriter(3);

        writer.unit(5, unit, 1);
        writer.clock(5, -1);
        writer.unit(5, unit, 1);

        byte[] bytes = writer.bytes();
        assertThat(new TsPacket(bytes, 0).continuityCounter()).isZero();
        assertThat(new TsPacket(bytes, TsPacket.SIZE).continuityCounter()).isZero();
        assertThat(new TsPacket(bytes, TsPacket.SIZE).hasPayload()).isFalse();
        assertThat(new TsPacket(bytes, TsPacket.SIZE).pcrBase()).isEqualTo(TimeStamp.MODULUS - 1);
        assertThat(new TsPacket(bytes, 2 * TsPacket.SIZE).continuityCounter()).isEqualTo(1);
    }

    @Test
    void allAnnouncedPacketsMustBeWritten() {
        assertThatIllegalStateException().isThrownBy(() -> new PacketWriter(1).bytes());
    }

    @Test
    void aCursorStopsAtEveryClock() {
        byte[] stream = TsSample.stream(TsSample.units(new Random(6), 5, 90_000));
        var cursor = new PcrCursor(stream, 0, stream.length);
        List<Long> clocks = new ArrayList<>();

        while (cursor.next()) {
            clocks.add(cursor.ticks90k());
        }

        assertThat(clocks).containsExactly(90_000L, 93_600L, 97_200L, 100_800L, 104_400L);
        assertThat(cursor.at()).isEqualTo(stream.length);
    }
}
