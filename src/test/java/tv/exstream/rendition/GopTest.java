package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

class GopTest {
    private static final FrameRate RATE = FrameRate.FPS_25;

    @Test
    void aCutDropsWhatIsSentAfterTheFirstPictureShownTooLate() {
        Gop gop = gop(0, 8, 0, 4, 2, 1, 3, 7, 6, 5);

        assertThat(frames(gop.over(0, 5))).containsExactly(0L, 4L, 2L, 1L, 3L);
        assertThat(frames(gop.over(0, 4))).containsExactly(0L);
        assertThat(frames(gop.over(0, 7))).containsExactly(0L, 4L, 2L, 1L, 3L);
    }

    @Test
    void anyCutIsACleanChunk() {
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            Gop gop = new GopSample(RATE, seed, random.nextInt(1_920)).reordering(3).gop(100, 60);
            for (int frames = 1; frames < 60; frames += 1 + random.nextInt(7)) {
                Gop cut = gop.over(100, 100 + frames);

                assertThat(cut.frames()).isEqualTo(frames);
                assertThat(cut.sounds())
                        .allMatch(sound -> sound.middle90k() < RATE.ticks90k(cut.endFrame()));
                TsChecker.assertClean(ChunkWriter.write(cut));
            }
        }
    }

    @Test
    void aGopCanBeHeldLongerAndStartEarlier() {
        Gop held = new GopSample(RATE, 1, 0).gop(100, 50).over(98, 152);

        assertThat(held.frames()).isEqualTo(54);
        assertThat(held.pictures()).hasSize(50);
        TsChecker.assertClean(ChunkWriter.write(held));
    }

    @Test
    void evenACutBeforeTheFirstPictureShowsIt() {
        Gop late = gop(0, 10, 5, 6, 7, 8, 9);

        assertThat(frames(late.over(0, 3))).containsExactly(2L);
    }

    @Test
    void decodingTimesRiseWhateverPicturesAreMissing() {
        Gop gop = gop(0, 12, 0, 7, 3, 11, 10);

        assertThat(gop.decodeFrames()).containsExactly(-4, -2, -1, 5, 6);
    }

    @Test
    void picturesOutsideTheirGopAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> gop(0, 3, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> gop(0, 3, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> gop(5, 3, 6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> gop(5, 3));
    }

    private static List<Long> frames(Gop gop) {
        return gop.pictures().stream().map(Picture::frame).toList();
    }

    private static Gop gop(long start, int length, long... frames) {
        List<Picture> pictures =
                java.util.Arrays.stream(frames)
                        .mapToObj(frame -> new Picture(frame, ByteBuffer.allocate(100)))
                        .toList();
        return new Gop(RATE, start, length, pictures, List.of());
    }
}
