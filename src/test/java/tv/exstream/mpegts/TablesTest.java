package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void theChecksumIsTheOneOfTheStandard() {
        byte[] text = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(Crc32Mpeg.of(text, 0, text.length)).isEqualTo(0x0376E6E7);
    }

    @Test
    void aPatIsWrittenAsEveryMuxerDoes() {
        byte[] packet = new ProgramAssociation(1, 1, 0x1000).toPacket();

        assertThat(HexFormat.of().formatHex(packet, 0, 21))
                .isEqualTo("474000100000b00d0001c100000001f0002ab104b2");
    }

    @Test
    void aPatIsReadBack() {
        var table = new ProgramAssociation(7, 9, 0x0100);

        assertThat(read(table.toPacket(), ProgramAssociation::parse)).contains(table);
    }

    @Test
    void aPmtIsReadBack() {
        ProgramMap map = TsSample.map();

        assertThat(read(map.toPacket(0x100), ProgramMap::parse)).contains(map);
        assertThat(map.pidOf(StreamCoding.AAC_ADTS)).contains(TsSample.AUDIO_PID);
    }

    @Test
    void aServiceNameIsReadBackInEveryScript() {
        for (String name : List.of("Films", "Кино", "映画 24", "Ñandú 🎬", "")) {
            var service = new ServiceDescription("EXStreamTV", name);

            assertThat(read(service.toPacket(), ServiceDescription::parse)).contains(service);
        }
    }

    @Test
    void aLongServiceNameIsCutBetweenCharacters() {
        String name = "é🎬".repeat(200);

        ServiceDescription read =
                read(
                                new ServiceDescription("EXStreamTV", name).toPacket(),
                                ServiceDescription::parse)
                        .orElseThrow();

        assertThat(name).startsWith(read.name());
        assertThat(read.name().getBytes(StandardCharsets.UTF_8).length).isBetween(130, 150);
    }

    @Test
    void controlCharactersDoNotReachATable() {
        byte[] packet = new ServiceDescription("a\u0000b", "c\nd").toPacket();

        assertThat(read(packet, ServiceDescription::parse))
                .contains(new ServiceDescription("a b", "c d"));
    }

    @Test
    void aTableWithAFlippedBitIsDroppedAndCounted() {
        byte[] packet = TsSample.map().toPacket(0x100);
        packet[20] ^= 4;
        List<TableSection> found = new ArrayList<>();
        var assembler = new SectionAssembler(found::add);

        assembler.accept(packet, new TsPacket(packet, 0));

        assertThat(found).isEmpty();
        assertThat(assembler.damaged()).isEqualTo(1);
    }

    @Test
    void aTableOverTwoPacketsIsPutTogether() {
        List<ProgramMap.ElementaryStream> streams = new ArrayList<>();
        for (int pid = 0x200; pid < 0x21E; pid++) {
            streams.add(new ProgramMap.ElementaryStream(StreamCoding.H264, pid));
        }
        var map = new ProgramMap(1, 0x200, streams);
        byte[] one = map.toPacket(0x100);
        byte[] two = new byte[2 * TsPacket.SIZE];
        split(one, two);
        List<ProgramMap> found = new ArrayList<>();
        var assembler =
                new SectionAssembler(section -> ProgramMap.parse(section).ifPresent(found::add));

        assembler.accept(two, new TsPacket(two, 0));
        assembler.accept(two, new TsPacket(two, TsPacket.SIZE));

        assertThat(found).containsExactly(map);
    }

    @Test
    void tablesOfRandomBytesNeverThrow() {
        var random = new Random(3);
        var assembler =
                new SectionAssembler(
                        section -> {
                            ProgramAssociation.parse(section);
                            ProgramMap.parse(section);
                            ServiceDescription.parse(section);
                        });
        byte[] packet = new byte[TsPacket.SIZE];
        for (int round = 0; round < 20_000; round++) {
            random.nextBytes(packet);
            assembler.accept(packet, new TsPacket(packet, 0));
        }

        assertThat(assembler.damaged()).isPositive();
    }

    /// Puts the first 100 bytes of the payload into one packet and the rest into a second, behind stuffing.
    private static void split(byte[] one, byte[] two) {
        int stuffing = TsPacket.MAX_PAYLOAD - 100;
        System.arraycopy(one, 0, two, 0, 4);
        two[3] = 0x30;
        two[4] = (byte) (stuffing - 1);
        System.arraycopy(one, 4, two, 4 + stuffing, 100);
        System.arraycopy(one, 0, two, TsPacket.SIZE, 4);
        two[TsPacket.SIZE + 1] &= (byte) ~0x40;
        two[TsPacket.SIZE + 3] = 0x11;
        System.arraycopy(one, 104, two, TsPacket.SIZE + 4, TsPacket.SIZE - 104);
    }

    private static <T> Optional<T> read(byte[] packet, Function<TableSection, Optional<T>> parser) {
        List<T> found = new ArrayList<>();
        var assembler =
                new SectionAssembler(section -> parser.apply(section).ifPresent(found::add));
        assembler.accept(packet, new TsPacket(packet, 0));
        return found.stream().findFirst();
    }
}
