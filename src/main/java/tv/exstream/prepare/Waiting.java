package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.NextAirings;

/// Frames that somebody asked for and nobody makes yet. Immutable.
///
/// @param sinceNanos when they were asked for first
/// @param askedNanos when they were asked for last
record Waiting(RenditionRequest request, Name name, long from, long sinceNanos, long askedNanos) {
    /// Sessions ask every second; whoever did not for so long has left, or got the frames from elsewhere.
    private static final Duration VIEWER_PATIENCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Requests that differ by less are the same one, whose viewer has got a little further; arbitrary.
    private static final Duration SAME_PLACE = Duration.ofMinutes(1);

    /// Which requests are the same.
    record Name(RenditionKey key, Urgency urgency, long place) {
        static Name of(RenditionRequest request, long from, Urgency urgency) {
            long width = request.profile().video().rate().frameAt(SAME_PLACE);
            long place = urgency == Urgency.VIEWER ? from / width : 0;
            return new Name(request.key(), urgency, place);
        }
    }

    Waiting again(long from, long now) {
        return new Waiting(request, name, from, sinceNanos, now);
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
