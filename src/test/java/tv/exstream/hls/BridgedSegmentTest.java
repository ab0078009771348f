package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.time.FrameRate;

/// A film that is encoded while its segments are fetched, by fills that begin anywhere and break off anywhere.
class BridgedSegmentTest {
    private static final FrameRate RATE = FrameRate.FPS_25;
    private static final int GRID = 50;
    private static final int SEGMENTS = 16;

    private final ChannelSample channel = new ChannelSample(RATE);
    private final RenditionKey film = channel.encoded(2, Duration.ofSeconds(80));
    private long filledTo;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName(
            "HL-11 what follows a segment with a slate in it goes on where that ended, whatever was made meanwhile")
    void nothingIsMissingAfterABridgedSegment(int seed) throws IOException {
        Random random = new Random(seed);
        int before = 3 + random.nextInt(3 * GRID);
        channel.stored(1, before, GRID);
        channel.airs(1, RATE.timeOf(before)).airs(2, Duration.ofSeconds(80));
        var bytes = new SegmentBytes(channel.bytes(), _ -> channel.slate());
        var stream = new ByteArrayOutputStream();
        long end = 0;
        int bridged = 0;

        for (long number = 0; number < SEGMENTS; number++) {
            Segment segment = new SegmentPlan(channel.finder()).segment(number);
            assertThat(segment.startFrame()).as("segment %d", number).isEqualTo(end);
            bytes.write(segment, stream);
            end = segment.endFrame();
            bridged += segment.isComplete() ? 0 : 1;
            fill(segment, random);
        }

        TsChecker.assertClean(stream.toByteArray());
        assertThat(bridged).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName(
            "HL-11 nothing is missing after a copied clip that ends just behind the time of a segment, however much of it was there")
    void nothingIsMissingAfterABridgedClip(int stored) throws IOException {
        Duration length = Duration.ofMillis(4_042); // 102 frames, of which the file has 100
        RenditionKey clip = channel.item(1, length);
        channel.stored(3, 4 * GRID, GRID);
        channel.airs(1, length).airs(3, RATE.timeOf(4 * GRID));
        store(clip, 0, stored);
        var bytes = new SegmentBytes(channel.bytes(), _ -> channel.slate());
        var stream = new ByteArrayOutputStream();

        Segment bridged = new SegmentPlan(channel.finder()).segment(0);
        bytes.write(bridged, stream);
        store(clip, stored, 2);
        channel.endOf(clip, 2 * GRID);
        Segment next = new SegmentPlan(channel.finder()).segment(1);
        bytes.write(next, stream);

        // All that there is, although nobody knows yet that it is.
        assertThat(bridged.isImmutable()).isEqualTo(stored == 2);
        assertThat(next.isImmutable()).isTrue();
        assertThat(bridged.endFrame()).isEqualTo(102);
        assertThat(next.startFrame()).isEqualTo(102);
        TsChecker.assertClean(stream.toByteArray());
    }

    private void store(RenditionKey clip, int from, int to) {
        for (int n = from; n < to; n++) {
            channel.chunk(clip, (long) n * GRID, GRID);
        }
    }

    /// Makes some chunks more, from where the last fill has got to or from where another one begins.
    private void fill(Segment answered, Random random) {
        boolean killed = random.nextInt(3) == 0;
        if (killed) {
            filledTo = begin(answered, random);
        }
        for (int chunks = random.nextInt(7); chunks > 0; chunks--) {
            filledTo = index().missingFrom(filledTo);
            int frames = frames(random);
            channel.chunk(film, filledTo, frames);
            filledTo += frames;
        }
    }

    /// Where something is missing in what was answered, or where a viewer comes in a moment after a key frame of the grid.
    private long begin(Segment answered, Random random) {
        long next = Math.ceilDiv(filledTo, GRID) * (long) GRID;
        Optional<Piece.Missing> missing =
                answered.pieces().stream()
                        .filter(Piece.Missing.class::isInstance)
                        .map(Piece.Missing.class::cast)
                        .findFirst();
        return missing.filter(_ -> random.nextBoolean())
                .map(piece -> piece.need().from())
                .orElse(next + 1 + random.nextInt(2));
    }

    /// Up to a key frame, which is one of the grid at the latest, or to where something is stored.
    private int frames(Random random) {
        long grid = (filledTo / GRID + 1) * GRID;
        long stored = index().from(filledTo).map(Chunk::startFrame).orElse(grid);
        return (int) Math.min(12 + random.nextInt(GRID), Math.min(grid, stored) - filledTo);
    }

    private RenditionIndex index() {
        return channel.renditions().index(film);
    }
}
