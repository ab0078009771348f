package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tv.exstream.time.FrameRate;

/// A GOP whose end is not known yet: pictures with the times of their stream. Owned by one thread.
final class RawGop {
    private final FrameRate rate;
    private final long startFrame;
    private final long skew90k;
    private final List<Long> times90k = new ArrayList<>();
    private final List<ByteBuffer> payloads = new ArrayList<>();
    private long bytes;

    /// @param startFrame where its time begins
    /// @param skew90k how much later than its place on the grid its key frame is
    RawGop(FrameRate rate, long startFrame, long skew90k) {
        this.rate = rate;
        this.startFrame = startFrame;
        this.skew90k = skew90k;
    }

    long startFrame() {
        return startFrame;
    }

    /// The frame of a picture shown at this media time.
    long frameOf(long ticks90k) {
        return rate.nearestFrame(ticks90k - skew90k);
    }

    void add(long ticks90k, ByteBuffer payload) {
        times90k.add(ticks90k);
        payloads.add(payload);
        bytes += payload.remaining();
    }

    long bytes() {
        return bytes;
    }

    /// The pictures on the frame grid, in decoding order; empty when one is shown before the key frame.
    List<Picture> pictures() {
        int[] byTime =
                IntStream.range(0, payloads.size())
                        .boxed()
                        .sorted(Comparator.comparing(times90k::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (byTime[0] != 0) {
            return List.of();
        }
        long[] frames = new long[byTime.length];
        long free = startFrame;
        for (int n : byTime) {
            frames[n] = Math.max(free, frameOf(times90k.get(n)));
            free = frames[n] + 1;
        }
        return IntStream.range(0, frames.length)
                .mapToObj(n -> new Picture(frames[n], payloads.get(n)))
                .toList();
    }
}
