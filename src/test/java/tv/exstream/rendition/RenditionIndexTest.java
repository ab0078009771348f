package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RenditionIndexTest {
    private static final int TOLERANCE = 2;

    @Test
    void theFirstMissingFrameIsWhereChunksStopFollowingOneAnother() {
        RenditionIndex index = index(0, 50, 50, 100, 200, 250);

        assertThat(index.missingFrom(0)).isEqualTo(100);
        assertThat(index.missingFrom(75)).isEqualTo(100);
        assertThat(index.missingFrom(150)).isEqualTo(150);
        assertThat(index.missingFrom(249)).isEqualTo(250);
    }

    @Test
    void aHoleThatIsBridgedByHoldingAPictureIsNotMissing() {
        RenditionIndex index = index(1, 50, 52, 100, 103, 150);

        assertThat(index.missingFrom(0, TOLERANCE)).isEqualTo(100);
        assertThat(index.missingFrom(100, TOLERANCE)).isEqualTo(100);
        assertThat(index.missingFrom(101, TOLERANCE)).isEqualTo(150);
    }

    @Test
    void whatIsMissingIsWhatCountingFrameByFrameFinds() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            List<Long> ends = new ArrayList<>();
            long at = random.nextInt(4);
            for (int chunk = 0; chunk < 12; chunk++) {
                ends.add(at);
                at += 1 + random.nextInt(9);
                ends.add(at);
                at += random.nextInt(3) == 0 ? random.nextInt(6) : 0;
            }
            RenditionIndex index = index(ends.stream().mapToLong(Long::longValue).toArray());
            long from = random.nextInt(40);

            assertThat(index.missingFrom(from, TOLERANCE))
                    .as("seed %d", seed)
                    .isEqualTo(counted(index, from));
        }
    }

    private static long counted(RenditionIndex index, long from) {
        long frame = from;
        while (true) {
            if (index.covering(frame).isPresent()) {
                frame++;
            } else {
                long next = frame;
                while (next <= frame + TOLERANCE && index.covering(next).isEmpty()) {
                    next++;
                }
                if (next > frame + TOLERANCE) {
                    return frame;
                }
                frame = next;
            }
        }
    }

    /// @param bounds the start and the end of one chunk after another
    private static RenditionIndex index(long... bounds) {
        List<Chunk> chunks = new ArrayList<>();
        for (int n = 0; n < bounds.length; n += 2) {
            chunks.add(new Chunk(bounds[n], Math.toIntExact(bounds[n + 1] - bounds[n]), 188));
        }
        return new RenditionIndex(chunks, OptionalLong.empty());
    }
}
