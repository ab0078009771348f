package tv.exstream.dvb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import tv.exstream.subtitle.PlacedCue;

/// What is on the screen from one moment to another: the words of all cues of that time.
///
/// @param start90k ticks of a stream, without modulo
/// @param end90k after the start
/// @param texts from the top to the bottom, as WebVTT has them; at least one
public record Page(long start90k, long end90k, List<String> texts) {
    /// Nobody reads anything in less: a cue that begins a moment before another one ends does not flash with it. Arbitrary.
    static final long SHORTEST_90K = 150 * 90;

    public Page {
        texts = List.copyOf(texts);
        if (start90k >= end90k || texts.isEmpty()) {
            throw new IllegalArgumentException(
                    "page must have words and begin before it ends: %d to %d"
                            .formatted(start90k, end90k));
        }
    }

    /// The pages that cues make, one after another; none where nothing is said.
    public static List<Page> of(Collection<PlacedCue> cues) {
        var moments = new TreeSet<Long>();
        for (PlacedCue cue : cues) {
            moments.add(cue.start90k());
            moments.add(cue.end90k());
        }
        List<Page> pages = new ArrayList<>();
        while (moments.size() > 1) {
            long start = moments.removeFirst();
            while (moments.size() > 1 && moments.first() - start < SHORTEST_90K) {
                moments.removeFirst();
            }
            long end = moments.first();
            List<String> texts = texts(cues, end - 1);
            if (!texts.isEmpty()) {
                pages.add(new Page(start, end, texts));
            }
        }
        return pages;
    }

    /// By start, then in their own order.
    private static List<String> texts(Collection<PlacedCue> cues, long at) {
        return cues.stream()
                .filter(cue -> cue.start90k() <= at && at < cue.end90k())
                .map(PlacedCue::text)
                .distinct()
                .toList();
    }

    /// The same so much later.
    public Page later(long by90k) {
        return new Page(start90k + by90k, end90k + by90k, texts);
    }

    boolean isOnAt(long ticks90k) {
        return start90k <= ticks90k && ticks90k < end90k;
    }
}
