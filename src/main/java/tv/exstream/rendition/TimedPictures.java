package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Pictures that were drawn for certain frames of a channel. Immutable.
///
/// Who comes in between two key frames gets the key frame before, and after it as many pictures as there are up to the next: between
/// two key frames nothing changes that is worth waiting for.
///
/// ```
///   drawn     K p p p K p p p K p p p
///   shown           K p K p p p K           from the third frame on
/// ```
public final class TimedPictures implements Slate.Ticking {
    public static final TimedPictures NONE = new TimedPictures(new TreeMap<>());

    /// By the first frame.
    private final NavigableMap<Long, Gop> gops;

    private TimedPictures(NavigableMap<Long, Gop> gops) {
        this.gops = gops;
    }

    /// @param gops whose pictures follow one another
    public static TimedPictures of(Collection<Gop> gops) {
        return NONE.and(gops);
    }

    public TimedPictures and(Collection<Gop> more) {
        var all = new TreeMap<>(gops);
        more.forEach(gop -> all.put(gop.startFrame(), gop));
        return new TimedPictures(all);
    }

    /// Without those that are over before a frame.
    public TimedPictures from(long frame) {
        return Optional.ofNullable(gops.floorKey(frame))
                .map(first -> new TimedPictures(new TreeMap<>(gops.tailMap(first, true))))
                .orElse(this);
    }

    /// The first frame after all of them; 0 when there are none.
    public long endFrame() {
        return gops.isEmpty() ? 0 : gops.lastEntry().getValue().endFrame();
    }

    @Override
    public Optional<List<ByteBuffer>> pictures(long startFrame, int frames) {
        List<ByteBuffer> shown = new ArrayList<>();
        while (shown.size() < frames) {
            long frame = startFrame + shown.size();
            Map.Entry<Long, Gop> gop = gops.floorEntry(frame);
            if (gop == null || gop.getValue().endFrame() <= frame) {
                return Optional.empty();
            }
            long left = gop.getValue().endFrame() - frame;
            gop.getValue().pictures().stream()
                    .limit(Math.min(left, frames - shown.size()))
                    .map(Picture::payload)
                    .forEach(shown::add);
        }
        return Optional.of(shown);
    }
}
