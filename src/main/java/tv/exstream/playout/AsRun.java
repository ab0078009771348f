package tv.exstream.playout;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What was really sent of an airing while somebody watched. An airing that was watched again after a break has several. Immutable.
///
/// @param planned when the airing was to be on
/// @param part what was sent, in the time of the plan
/// @param sent from its first to its last packet; some seconds ahead of what players show
/// @param viewers how many watched at once, at most
/// @param bridged for how long a slate stood in for it
/// @param other the item that was shown for the rest of it, because the file of the planned one could not be read; empty when that was not so
public record AsRun(
        ChannelId channel,
        TimeRange planned,
        MediaId media,
        AiringKind kind,
        Carrier carrier,
        TimeRange part,
        TimeRange sent,
        int viewers,
        Duration bridged,
        Optional<MediaId> other) {
    /// Over what it was sent.
    public enum Carrier {
        TRANSPORT_STREAM(Duration.ofMillis(200)),
        /// Known by the requests for playlists only, so to some seconds.
        HLS(Duration.ofSeconds(5));

        private final Duration tolerance;

        /// @param tolerance by how much the ends of what was sent may be off; a few frames, or the spacing of two segments
        Carrier(Duration tolerance) {
            this.tolerance = tolerance;
        }
    }

    public enum Outcome {
        AS_PLANNED,
        /// Nobody watched yet when it began.
        JOINED_LATE,
        /// A slate stood in for a part of it.
        BRIDGED,
        /// From somewhere on the same was shown from another file.
        OTHER_FILE,
        /// It was no longer sent when it was to end.
        CUT_SHORT,
        /// Nobody watched, so nothing was sent.
        NOT_SENT,
    }

    /// What is to be said about it, in the order of the constants; never empty.
    public Set<Outcome> outcomes() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        if (part.start().minus(carrier.tolerance).isAfter(planned.start())) {
            outcomes.add(Outcome.JOINED_LATE);
        }
        if (bridged.isPositive()) {
            outcomes.add(Outcome.BRIDGED);
        }
        if (other.isPresent()) {
            outcomes.add(Outcome.OTHER_FILE);
        }
        if (part.end().plus(carrier.tolerance).isBefore(planned.end())) {
            outcomes.add(Outcome.CUT_SHORT);
        }
        return outcomes.isEmpty() ? EnumSet.of(Outcome.AS_PLANNED) : outcomes;
    }
}
