package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.ReadTables;
import tv.exstream.mpegts.SubtitleLabel;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.time.FrameRate;

class SplicerTest {
    private final Splicer splicer = new Splicer("Películas");
    private final Gop gop = new GopSample(FrameRate.FPS_25, 8, 100).gop(500, 50);

    @Test
    void everyTimeStampIsShiftedAndNothingElse() {
        byte[] packets = ChunkWriter.write(gop);
        long shift = 123_456_789;

        splicer.restamp(packets, 0, packets.length, shift);

        TsChecker checker = TsChecker.assertClean(packets);
        assertThat(checker.firstPts(HouseMultiplex.VIDEO_PID)).isEqualTo(500 * 3_600 + shift);
        assertThat(checker.service()).isEqualTo("Películas");
        splicer.restamp(packets, 0, packets.length, -shift);
        assertThat(ChunkReader.read(gop.rate(), chunk(packets), packets)).isEqualTo(gop);
    }

    @Test
    void shiftsAddUpModuloTheClock() {
        byte[] once = ChunkWriter.write(gop);
        byte[] twice = once.clone();
        var random = new Random(4);
        for (int round = 0; round < 50; round++) {
            long shift = random.nextLong() >> 2;
            long other = random.nextLong() >> 2;

            splicer.restamp(once, 0, once.length, shift + other);
            splicer.restamp(twice, 0, twice.length, shift);
            splicer.restamp(twice, 0, twice.length, TimeStamp.wrap(other));

            assertThat(twice).isEqualTo(once);
        }
    }

    @Test
    void streamsOfSubtitlesAreInEveryTableAndNothingElseChanges() {
        byte[] plain = ChunkWriter.write(gop);
        byte[] subtitled = plain.clone();
        List<SubtitleLabel> labels = List.of(new SubtitleLabel("deu", SubtitleLabel.Type.NORMAL));
        splicer.restamp(plain, 0, plain.length, 5);

        new Splicer("Películas", labels, 9).restamp(subtitled, 0, subtitled.length, 5);

        TsChecker.assertClean(subtitled);
        assertThat(ReadTables.versions(subtitled, HouseMultiplex.MAP_PID)).containsExactly(9);
        assertThat(ReadTables.maps(subtitled, HouseMultiplex.MAP_PID)).isEqualTo(1);
        assertThat(ReadTables.descriptions(subtitled, HouseMultiplex.MAP_PID, 0x59))
                .containsExactly("6 0x0110 6465751000010001");
        assertThat(ChunkReader.read(gop.rate(), chunk(subtitled), subtitled))
                .isEqualTo(ChunkReader.read(gop.rate(), chunk(plain), plain));
    }

    @Test
    void aUsualProfileHasRoomForFourLanguages() {
        assertThat(HouseMultiplex.mostSubtitles(Profile.HD_720)).isEqualTo(4);
    }

    @Test
    void partsMayBeTreatedAlone() {
        byte[] whole = ChunkWriter.write(gop);
        byte[] parts = whole.clone();
        splicer.restamp(whole, 0, whole.length, 777);

        var random = new Random(4);
        for (int at = 0; at < parts.length; ) {
            int length = Math.min(parts.length - at, TsPacket.SIZE * (1 + random.nextInt(50)));
            splicer.restamp(parts, at, length, 777);
            at += length;
        }

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void theStreamGoesOnThroughTheWrapOfTheClock() {
        byte[] packets = ChunkWriter.write(gop);
        long middle = 500 * 3_600 + 25 * 3_600;

        splicer.restamp(packets, 0, packets.length, TimeStamp.MODULUS - middle);

        TsChecker checker = TsChecker.assertClean(packets);
        assertThat(checker.ptsTicks(HouseMultiplex.VIDEO_PID)).isEqualTo(49 * 3_600);
    }

    @Test
    void randomBytesAreRestampedWithoutFailing() {
        var random = new Random(4);
        byte[] packets = new byte[1_000 * TsPacket.SIZE];
        random.nextBytes(packets);

        splicer.restamp(packets, 0, packets.length, 1);

        assertThat(packets).hasSize(1_000 * TsPacket.SIZE);
    }

    private Chunk chunk(byte[] packets) {
        return new Chunk(gop.startFrame(), gop.frames(), packets.length);
    }
}
