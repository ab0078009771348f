package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

/// Frames that somebody asked for and nobody makes yet. Immutable.
///
/// @param sinceNanos when they were asked for first
/// @param askedNanos when they were asked for last
record Waiting(
        RenditionRequest request,
        RenditionKey key,
        long from,
        Urgency urgency,
        long sinceNanos,
        long askedNanos) {
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
        return new Waiting(request, key, from, urgency, sinceNanos, now);
    }

    boolean isStale(long now) {
        Duration patience = urgency == Urgency.VIEWER ? VIEWER_PATIENCE : PATIENCE;
        return now - askedNanos > patience.toNanos();
    }

    /// The order in which requests are served: by urgency, then what airs first, then who came first.
    ///
    /// @param nextAiring when a rendition is needed; [Instant#MAX] when no airing is planned
    static Comparator<Waiting> byNeed(Function<RenditionKey, Instant> nextAiring) {
        return Comparator.comparing(Waiting::urgency)
                .thenComparing(waiting -> nextAiring.apply(waiting.key()))
                .thenComparingLong(Waiting::sinceNanos);
    }
}
