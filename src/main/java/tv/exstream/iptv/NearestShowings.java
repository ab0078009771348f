package tv.exstream.iptv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// The first of many that overlap a range: all that are on when it begins, of those that begin later about as many as are wanted, and with the last
/// of these all that begin when it does. So a list of them that goes on at that instant gets further each time. Owned by one thread.
public final class NearestShowings {
    private final TreeSet<Showing> running = new TreeSet<>();
    private final TreeMap<Long, TreeSet<Showing>> later = new TreeMap<>();
    private final long from;
    private final long to;
    private final int most;
    private int count;
    private boolean complete = true;

    /// What was found.
    ///
    /// @param showings by start, each once
    /// @param complete whether none that overlaps the range begins later
    public record Found(List<Showing> showings, boolean complete) {
        public Found {
            showings = List.copyOf(showings);
        }
    }

    /// @param most of those that begin within the range; at least 1
    public NearestShowings(TimeRange range, int most) {
        this.from = range.start().toEpochMilli();
        this.to = range.end().toEpochMilli();
        this.most = most;
    }

    /// @param start in milliseconds of the epoch
    public void add(MediaId live, long start, long end) {
        if (start >= to || end <= from) {
            return;
        }
        if (start <= from) {
            boolean _ = running.add(showing(live, start, end));
        } else if (count >= most && start > later.lastKey()) {
            complete = false;
        } else {
            addLater(live, start, end);
        }
    }

    private void addLater(MediaId live, long start, long end) {
        if (later.computeIfAbsent(start, _ -> new TreeSet<>()).add(showing(live, start, end))) {
            count++;
        }
        int last = later.lastEntry().getValue().size();
        if (count - last >= most) {
            var _ = later.pollLastEntry();
            count -= last;
            complete = false;
        }
    }

    private static Showing showing(MediaId live, long start, long end) {
        return new Showing(
                live, new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)));
    }

    /// Of those that were added.
    public Found found() {
        List<Showing> all = new ArrayList<>(running);
        later.values().forEach(all::addAll);
        return new Found(all, complete);
    }
}
