package tv.exstream.iptv;

import java.time.Instant;
import java.util.Comparator;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// When a programme of a guide is on at a live source that the guide tells about. Immutable; by start.
public record Showing(MediaId live, TimeRange range) implements Comparable<Showing> {
    private static final Comparator<Showing> ORDER =
            Comparator.<Showing, Instant>comparing(each -> each.range().start())
                    .thenComparing(Showing::live)
                    .thenComparing(each -> each.range().end());

    @Override
    public int compareTo(Showing other) {
        return ORDER.compare(this, other);
    }
}
