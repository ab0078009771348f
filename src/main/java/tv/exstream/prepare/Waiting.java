package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.NextAirings;

/// What somebody asked for and nobody makes yet. Immutable.
///
/// @param sinceNanos when they were asked for first
/// @param askedNanos when they were asked for last
record Waiting(Need need, Name name, long sinceNanos, long askedNanos) {
    /// Sessions ask every second; whoever did not for so long has left, or got the frames from elsewhere.
    private static final Duration VIEWER_PATIENCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Requests that differ by less are the same one, whose viewer has got a little further; arbitrary.
    private static final Duration SAME_PLACE = Duration.ofMinutes(1);

    /// Which requests are the same.
    record Name(RenditionKey key, Urgency urgency, Place place) {
        static Name of(Need need, Urgency urgency) {
            return new Name(need.key(), urgency, Place.of(need, urgency));
        }
    }

    /// Which places in a rendition are the same.
    sealed interface Place {
        /// @param number of the stretches that are [#SAME_PLACE] long
        record Stretch(long number) implements Place {}

        /// Where nobody waits: an earlier request must not be lost in a later one, nor a later one with an earlier one that is met.
        record Frame(long number) implements Place {}

        record InPoint(long frame) implements Place {}

        static Place of(Need need, Urgency urgency) {
            return switch (need) {
                case Need.Frames(RenditionRequest request, long from) -> {
                    long width = request.profile().video().rate().frameAt(SAME_PLACE);
                    yield urgency == Urgency.VIEWER ? new Stretch(from / width) : new Frame(from);
                }
                case Need.LeadIn(_, long from) -> new InPoint(from);
            };
        }
    }

    Waiting again(Need need, long now) {
        return new Waiting(need, name, sinceNanos, now);
    }

    long from() {
        return need.from();
    }

    RenditionKey key() {
        return name.key();
    }

    Urgency urgency() {
        return name.urgency();
    }

    boolean isStale(long now) {
        Duration patience = urgency() == Urgency.VIEWER ? VIEWER_PATIENCE : PATIENCE;
        return now - askedNanos > patience.toNanos();
    }

    /// In the order in which they are served: by urgency, then what airs first, then who came first, then what is shown first.
    static List<Waiting> byNeed(Collection<Waiting> all, NextAirings airings) {
        // Each is asked once: the answers change with time, and an order must not while it is made.
        Map<RenditionKey, Instant> needed = new HashMap<>();
        for (Waiting each : all) {
            needed.put(each.key(), airings.next(each.key()).orElse(Instant.MAX));
        }
        return all.stream()
                .sorted(
                        Comparator.comparing(Waiting::urgency)
                                .thenComparing(each -> needed.getOrDefault(each.key(), Instant.MAX))
                                .thenComparingLong(Waiting::sinceNanos)
                                .thenComparingLong(Waiting::from))
                .toList();
    }
}
