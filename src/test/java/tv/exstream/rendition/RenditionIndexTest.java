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

    @Test
    void aLeadInFromInsideAChunkEndsWhereTheNextChunkStarts() {
        RenditionIndex index = index(0, 50, 50, 100, 200, 250);

        assertThat(index.endOfLeadIn(20)).hasValue(50);
        assertThat(index.endOfLeadIn(99)).hasValue(100);
        assertThat(index.endOfLeadIn(240)).hasValue(250);
    }

    @Test
    void whereAChunkStartsOrNoneIsThereIsNothingToLeadInto() {
        RenditionIndex index = index(0, 50, 50, 100, 200, 250);

        assertThat(index.endOfLeadIn(50)).isEmpty();
        assertThat(index.endOfLeadIn(120)).isEmpty();
        assertThat(index.endOfLeadIn(250)).isEmpty();
    }

    @Test
    void oneLeadInLeadsIntoAnother() {
        RenditionIndex index = index(0, 50, 30, 50, 50, 100);

        assertThat(index.endOfLeadIn(20)).hasValue(30);
        assertThat(index.endOfLeadIn(40)).hasValue(50);
        assertThat(index.endOfLeadIn(30)).isEmpty();
    }

    @Test
    void playingGoesFromStartToStartAndEndsWhereNoChunkStarts() {
        RenditionIndex index = index(0, 50, 30, 40, 50, 100, 101, 150, 149, 200);

        assertThat(index.playedTo(0, TOLERANCE)).isEqualTo(200);
        assertThat(index.playedTo(28, TOLERANCE)).isEqualTo(28);
        assertThat(index.playedTo(20, TOLERANCE)).isEqualTo(20);
        assertThat(index.playedTo(0, 0)).isEqualTo(100);
    }

    @Test
    void aLeadInOfWhichTheRestIsLostHidesNotWhatIsThere() {
        RenditionIndex index = index(0, 50, 30, 40, 50, 100);

        assertThat(index.covering(45))
                .hasValueSatisfying(chunk -> assertThat(chunk.startFrame()).isZero());
        assertThat(index.missingFrom(35)).isEqualTo(100);
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
