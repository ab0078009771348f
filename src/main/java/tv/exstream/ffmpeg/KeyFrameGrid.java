package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;

/// Where the key frames of an order are.
final class KeyFrameGrid {
    /// How far apart the first key frames are when somebody waits.
    private static final Duration FIRST_CHUNKS = Duration.ofMillis(500);

    /// How many of them there are before the grid takes over, which is then half as wide as later: a machine that encodes hardly faster
    /// than is watched would else send nothing for a second and more.
    private static final int FIRST_CHUNK_COUNT = 4;

    private final FillOrder order;
    private final VideoFormat format;
    private final FrameRate rate;

    KeyFrameGrid(FillOrder order) {
        this.order = order;
        this.format = order.profile().video();
        this.rate = format.rate();
    }

    OutputOption.KeyFrames option() {
        return new OutputOption.KeyFrames(order.from(), format.gopFrames(), others());
    }

    private List<Long> others() {
        LongStream chapters =
                order.item().file().chapters().stream()
                        .mapToLong(chapter -> rate.frameAt(chapter.start()));
        LongStream first =
                order.method() == FillMethod.ENCODE_AT_ONCE
                        ? LongStream.concat(firstKeyFrames(), halvesOfGrid())
                        : LongStream.empty();
        return LongStream.concat(chapters, first)
                .filter(frame -> order.from() < frame && frame < order.to())
                .filter(frame -> frame % format.gopFrames() != 0)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /// None so near to one of the grid that a chunk of a few frames would come out.
    private LongStream firstKeyFrames() {
        long step = firstStep();
        return LongStream.rangeClosed(1, FIRST_CHUNK_COUNT)
                .map(chunk -> order.from() + chunk * step)
                .filter(frame -> Math.abs(frame - nearestOfGrid(frame)) >= step / 2);
    }

    private LongStream halvesOfGrid() {
        int grid = format.gopFrames();
        long after = order.from() + FIRST_CHUNK_COUNT * firstStep() + firstStep() / 2;
        return LongStream.rangeClosed(order.from() / grid, order.to() / grid)
                .map(number -> number * grid + grid / 2)
                .filter(frame -> frame >= after);
    }

    private long firstStep() {
        return Math.max(1, rate.frameAt(FIRST_CHUNKS));
    }

    private long nearestOfGrid(long frame) {
        int grid = format.gopFrames();
        return Math.floorDiv(frame + grid / 2, (long) grid) * grid;
    }
}
