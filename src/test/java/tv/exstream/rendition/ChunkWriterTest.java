package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.mpegts.TsDump;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.time.FrameRate;

class ChunkWriterTest {
    private static final FrameRate[] RATES = {
        FrameRate.FPS_25,
        FrameRate.FPS_30,
        FrameRate.NTSC_30,
        FrameRate.FILM,
        new FrameRate(50, 1),
        new FrameRate(15, 1)
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anyChunkIsCounterNeutralAndReadsBack(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            FrameRate rate = RATES[random.nextInt(RATES.length)];
            int frames = 1 + random.nextInt((int) rate.nearestFrame(360_000) - 1);
            var sample =
                    new GopSample(rate, random.nextLong(), random.nextInt(1_920))
                            .reordering(random.nextInt(5))
                            .largest(1 + random.nextInt(5_000));
            Gop gop = sample.gop(random.nextInt(100_000), frames);

            byte[] packets = ChunkWriter.write(gop);

            assertCounterNeutral(packets);
            TsChecker.assertClean(packets);
            Chunk chunk = new Chunk(gop.startFrame(), gop.frames(), packets.length);
            assertThat(withoutTinySound(ChunkReader.read(rate, chunk, packets), gop))
                    .isEqualTo(gop);
        }
    }

    @Test
    void chunksInAnyOrderMakeACleanStream() {
        var sample = new GopSample(FrameRate.FPS_25, 3, 500).reordering(3);
        var stream = new ByteArrayOutputStream();
        var clock = new ChannelClock(Instant.EPOCH, FrameRate.FPS_25);
        var splicer = new Splicer("Films");
        var random = new Random(3);
        long at = 1_000;
        for (int n = 0; n < 40; n++) {
            Gop gop = sample.gop(random.nextInt(10_000), 1 + random.nextInt(100));
            byte[] packets = ChunkWriter.write(gop);
            splicer.restamp(
                    packets,
                    0,
                    packets.length,
                    clock.ticks90k(at) - FrameRate.FPS_25.ticks90k(gop.startFrame()));
            stream.writeBytes(packets);
            at += gop.frames();
        }

        TsChecker checker = TsChecker.assertClean(stream.toByteArray());

        assertThat(checker.ptsTicks(HouseMultiplex.VIDEO_PID)).isEqualTo((at - 1_001) * 3_600);
        assertThat(checker.service()).isEqualTo("Films");
    }

    @Test
    void everyPacketIsWhereItShouldBe() {
        Gop gop = new GopSample(FrameRate.FPS_25, 1, 700).gop(100, 6);

        Golden.assertMatches("rendition/chunk.txt", TsDump.of(ChunkWriter.write(gop)));
    }

    @Test
    void anNtscChunkStartsAtTheBeginningOfTheClock() {
        Gop gop = new GopSample(FrameRate.NTSC_30, 2, 0).gop(0, 4);

        Golden.assertMatches("rendition/chunk-ntsc.txt", TsDump.of(ChunkWriter.write(gop)));
    }

    private static void assertCounterNeutral(byte[] packets) {
        int[] counts = new int[TsPacket.PIDS];
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.hasPayload() && packet.continuityCounter() != counts[packet.pid()]++ % 16) {
                fail("packet at %d has another counter".formatted(at));
            }
        }
        assertThat(Arrays.stream(counts)).as("packets per pid").allMatch(count -> count % 16 == 0);
    }

    /// A chunk of one or two frames may have lost its sound.
    private static Gop withoutTinySound(Gop read, Gop written) {
        return read.sounds().isEmpty() && written.sounds().size() < 3
                ? new Gop(
                        read.rate(),
                        read.startFrame(),
                        read.frames(),
                        read.pictures(),
                        written.sounds())
                : read;
    }
}
