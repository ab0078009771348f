package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

class TimedPicturesTest {
    private final Gop first = gop(1_000, 10);
    private final Gop second = gop(1_010, 5);
    private final TimedPictures drawn = TimedPictures.of(List.of(first)).and(List.of(second));

    @Test
    void whoComesInBetweenGetsTheKeyFrameBeforeAndAsManyPicturesAsThereAreToTheNext() {
        assertThat(drawn.pictures(1_007, 6))
                .contains(Stream.concat(pictures(first, 3), pictures(second, 3)).toList());
        assertThat(drawn.pictures(1_000, 10)).contains(pictures(first, 10).toList());
    }

    @Test
    void whatIsNotDrawnToTheEndIsNotShownAtAll() {
        assertThat(drawn.pictures(999, 2)).isEmpty();
        assertThat(drawn.pictures(1_014, 1)).isPresent();
        assertThat(drawn.pictures(1_014, 2)).isEmpty();
        assertThat(TimedPictures.NONE.pictures(0, 1)).isEmpty();
        assertThat(TimedPictures.of(List.of(first, gop(1_011, 5))).pictures(1_009, 3)).isEmpty();
    }

    @Test
    void whatIsOverIsForgotten() {
        assertThat(drawn.from(1_010).pictures(1_009, 1)).isEmpty();
        assertThat(drawn.from(1_009).pictures(1_009, 1)).isPresent();
        assertThat(drawn.from(1).endFrame()).isEqualTo(1_015);
        assertThat(TimedPictures.NONE.from(5).endFrame()).isZero();
    }

    @Test
    void aSlateShowsThemInTheirTimeAndElseItsOwn() {
        Gop own = gop(0, 20);
        Slate slate = new Slate(own).with(drawn);

        Gop shown = slate.gop(1_007, 6);

        assertThat(shown.pictures()).extracting(Picture::frame).startsWith(1_007L).hasSize(6);
        assertThat(shown.pictures().getFirst().payload()).isEqualTo(payload(first, 0));
        assertThat(shown.pictures().get(3).payload()).isEqualTo(payload(second, 0));
        TsChecker.assertClean(ChunkWriter.write(shown));
        assertThat(slate.gop(1_013, 6).pictures().getFirst().payload()).isEqualTo(payload(own, 0));
    }

    @Test
    void aStreamThatIsLateShowsThemAsMuchLater() {
        Slate slate = new Slate(gop(0, 20)).with(drawn).later(100).later(-40);

        assertThat(slate.gop(1_067, 6).pictures().get(3).payload()).isEqualTo(payload(second, 0));
    }

    private static Gop gop(long start, int frames) {
        return new GopSample(FrameRate.FPS_25, start, 0)
                .smallest(40)
                .largest(100)
                .reordering(0)
                .gop(start, frames);
    }

    private static Stream<ByteBuffer> pictures(Gop gop, int count) {
        return gop.pictures().stream().limit(count).map(Picture::payload);
    }

    private static ByteBuffer payload(Gop gop, int n) {
        return gop.pictures().get(n).payload();
    }
}
