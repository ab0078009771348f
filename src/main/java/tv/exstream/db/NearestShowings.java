package tv.exstream.db;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import tv.exstream.iptv.Showing;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// The first of many that overlap a range, each once. Owned by one thread.
final class NearestShowings {
    private final TreeSet<Showing> nearest = new TreeSet<>();
    private final long from;
    private final long to;
    private final int most;

    /// @param most at least 1
    NearestShowings(TimeRange range, int most) {
        this.from = Millis.floor(range.start());
        this.to = Millis.ceiling(range.end());
        this.most = most;
    }

    /// @param start in milliseconds of the epoch
    void add(MediaId live, long start, long end) {
        boolean overlaps = start < to && end > from;
        if (!overlaps || (nearest.size() == most && start > last())) {
            return;
        }
        nearest.add(
                new Showing(
                        live,
                        new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end))));
        if (nearest.size() > most) {
            Showing _ = nearest.pollLast();
        }
    }

    private long last() {
        return nearest.getLast().range().start().toEpochMilli();
    }

    /// By start.
    List<Showing> all() {
        return List.copyOf(nearest);
    }
}
