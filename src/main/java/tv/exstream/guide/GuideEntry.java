package tv.exstream.guide;

import java.time.Instant;
import tv.exstream.media.Outline;
import tv.exstream.time.TimeRange;

/// One entry of the guide: what a viewer reads about a stretch of a channel's time.
public sealed interface GuideEntry {
    TimeRange range();

    Headline headline();

    default Instant start() {
        return range().start();
    }

    default Instant finish() {
        return range().end();
    }

    /// A media item, with the filler around it and all airings of its guide group.
    ///
    /// @param item the first of several
    record Programme(TimeRange range, Outline item, Details details, Headline headline)
            implements GuideEntry {}

    /// Nothing is scheduled.
    record OffAir(TimeRange range) implements GuideEntry {
        @Override
        public Headline headline() {
            return Headline.OFF_AIR;
        }
    }
}
