package tv.exstream.schedule;

import java.time.Instant;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.time.TimeRange;

/// What a person has changed about one place of a timeline, which every plan keeps to from then on.
public sealed interface Edit {
    /// Where it has an effect.
    TimeRange range();

    /// This airing is shown then, whatever the rules say: one that was there already and is to stay, or another one. What was
    /// planned then moves behind it.
    ///
    /// @param airing whose guide group is of no meaning
    record Pin(Airing airing) implements Edit {
        @Override
        public TimeRange range() {
            return airing.range();
        }
    }

    /// This item is passed over when its turn would come within the range; what follows comes earlier.
    record Skip(MediaId media, TimeRange range) implements Edit {
        boolean covers(MediaId item, Instant t) {
            return item.equals(media) && range.contains(t);
        }
    }

    /// This airing is shown instead of what was planned then, whose turn is over with that.
    ///
    /// @param airing whose guide group is of no meaning
    /// @param over what it takes the place of
    record Replace(Airing airing, Skip over) implements Edit {
        @Override
        public TimeRange range() {
            Instant end = airing.finish();
            return new TimeRange(
                    over.range().start(),
                    over.range().end().isAfter(end) ? over.range().end() : end);
        }
    }
}
