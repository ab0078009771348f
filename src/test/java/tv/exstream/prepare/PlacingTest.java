package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopSample;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.time.FrameRate;

class PlacingTest {
    private final GopSample gops = new GopSample(FrameRate.FPS_25, 7, 0);

    @Test
    void whatFillsAHoleIsTaken() {
        assertThat(takes(100, 50, 0, 50, 50, 100, 150, 200)).isTrue();
    }

    @Test
    void whatIsThereIsNotTakenAgain() {
        assertThat(takes(50, 50, 0, 50, 50, 100, 100, 150)).isFalse();
    }

    @Test
    @DisplayName("what fills a hole of a frame or two is taken, without what is there already")
    void whatFillsAHoleOfAFrameOrTwoIsTaken() {
        Gop frame = gops.gop(200, 1);
        Gop gop = gops.gop(200, 50);

        assertThat(part(frame, 150, 200, 201, 251)).contains(frame);
        assertThat(part(gop, 150, 200, 201, 251, 251, 301)).contains(gop.over(200, 201));
        assertThat(part(gop, 150, 200, 202, 252)).contains(gop.over(200, 202));
    }

    @Test
    void aFrameThatIsBridgedByHoldingThePictureBeforeIsNoHoleForWhatBeginsEarlier() {
        assertThat(takes(180, 50, 150, 200, 201, 251)).isFalse();
    }

    @Test
    void whatWouldNotBePlayedOnFromIsLeftOut() {
        assertThat(takes(200, 50, 150, 200, 220, 270)).isFalse();
        assertThat(takes(200, 50, 150, 210)).isFalse();
        assertThat(takes(200, 50, 150, 200, 251, 301)).isTrue();
    }

    @Test
    void aLeadInLiesOverWhatIsThere() {
        RenditionIndex index = index(0, 50, 50, 100);

        Gop leadIn = gops.gop(20, 30);
        assertThat(Placing.OVER.part(leadIn, index)).contains(leadIn);
        assertThat(Placing.OVER.isMet(50, index)).isFalse();
    }

    @Test
    void aRunIsOverWhereItMeetsWhatIsThere() {
        RenditionIndex index = index(0, 50, 100, 150);

        assertThat(Placing.BESIDE.isMet(100, index)).isTrue();
        assertThat(Placing.BESIDE.isMet(60, index)).isFalse();
    }

    /// Whether all of a GOP is taken; what is not is left out.
    private boolean takes(long startFrame, int frames, long... stored) {
        Gop gop = gops.gop(startFrame, frames);
        Optional<Gop> part = part(gop, stored);
        assertThat(part).isIn(Optional.of(gop), Optional.empty());
        return part.isPresent();
    }

    private static Optional<Gop> part(Gop gop, long... stored) {
        return Placing.BESIDE.part(gop, index(stored));
    }

    /// @param stored start and end of each chunk
    private static RenditionIndex index(long... stored) {
        List<Chunk> chunks = new ArrayList<>();
        for (int n = 0; n < stored.length; n += 2) {
            chunks.add(new Chunk(stored[n], Math.toIntExact(stored[n + 1] - stored[n]), 188));
        }
        return new RenditionIndex(chunks, OptionalLong.empty());
    }
}
