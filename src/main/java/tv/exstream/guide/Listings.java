package tv.exstream.guide;

import java.util.List;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What guides of others say is on at live sources. Thread-safe.
public interface Listings {
    /// They say nothing.
    Listings NONE =
            new Listings() {
                @Override
                public List<GuideProgramme> on(MediaId live, TimeRange range) {
                    return List.of();
                }

                @Override
                public long version() {
                    return 0;
                }
            };

    /// Those that overlap the range, in order, each with an end, none overlapping another.
    List<GuideProgramme> on(MediaId live, TimeRange range);

    /// Grows whenever [#on] may answer something else.
    long version();
}
