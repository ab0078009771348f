package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.exstream.rendition.Chunk;
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
    void aFrameThatIsBridgedByHoldingThePictureBeforeIsNoHole() {
        assertThat(takes(200, 50, 150, 200, 201, 251, 251, 301)).isFalse();
        assertThat(takes(200, 50, 150, 200, 202, 252, 252, 302)).isFalse();
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

        assertThat(Placing.OVER.takes(gops.gop(20, 30), index)).isTrue();
        assertThat(Placing.OVER.isMet(50, index)).isFalse();
    }

    @Test
    void aRunIsOverWhereItMeetsWhatIsThere() {
        RenditionIndex index = index(0, 50, 100, 150);

        assertThat(Placing.BESIDE.isMet(100, index)).isTrue();
        assertThat(Placing.BESIDE.isMet(60, index)).isFalse();
    }

    private boolean takes(long startFrame, int frames, long... stored) {
        return Placing.BESIDE.takes(gops.gop(startFrame, frames), index(stored));
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
