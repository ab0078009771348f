package tv.exstream.guide;

import java.time.Instant;
import tv.exstream.account.RatingLimit;
import tv.exstream.media.Outline;
import tv.exstream.time.TimeRange;

/// One entry of the guide: what a viewer reads about a stretch of a channel's time.
public sealed interface GuideEntry {
    TimeRange range();

    Headline headline();

    /// What somebody reads of it who may not see everything: the same where it is for that age, else only how long it is on.
    default GuideEntry seenBy(RatingLimit limit) {
        return switch (this) {
            case Programme programme when !programme.details().areFor(limit) ->
                    new Withheld(programme.range());
            case Programme _, Withheld _, OffAir _ -> this;
        };
    }

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

    /// Something that is not for the age of whoever reads, who is told no more of it.
    record Withheld(TimeRange range) implements GuideEntry {
        @Override
        public Headline headline() {
            return Headline.WITHHELD;
        }
    }

    /// Nothing is scheduled.
    record OffAir(TimeRange range) implements GuideEntry {
        @Override
        public Headline headline() {
            return Headline.OFF_AIR;
        }
    }
}
