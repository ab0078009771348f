package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Sequels;
import tv.exstream.playout.Airing;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treated;
import tv.exstream.rendition.Underway;

/// What is shown of the airings of an hour of a timeline, decided when it is first asked for. What has begun goes on as it is, whatever
/// is decided meanwhile about watermarks and languages; words that are said later are true. Thread-safe.
final class StagedAirings {
    /// How far ahead what is shown may have been handed out or asked for already: a session leads by seconds, and a part takes some to be
    /// made.
    private static final Duration SENT = Duration.ofMinutes(1);

    private final Known known;
    private final Staging staging;
    private final Ticker ticker;
    private final Function<Airing, Optional<List<Treated>>> elsewhere;
    private final Map<Airing, List<Treated>> decided;

    /// What is known of an hour.
    ///
    /// @param items those of its airings that still exist
    record Known(Channel channel, Map<MediaId, MediaItem> items, Sequels sequels) {
        private Optional<MediaItem> item(Airing airing) {
            return Optional.ofNullable(items.get(airing.media()));
        }
    }

    /// @param elsewhere what was decided of an airing beside this hour: it may go on over full hours
    StagedAirings(
            Known known,
            Staging staging,
            Ticker ticker,
            Function<Airing, Optional<List<Treated>>> elsewhere) {
        this.known = known;
        this.staging = staging;
        this.ticker = ticker;
        this.elsewhere = elsewhere;
        decided = new ConcurrentHashMap<>();
    }

    /// Takes over what had begun when the same hour was known before.
    StagedAirings after(StagedAirings before) {
        Instant now = ticker.wall();
        before.decided.forEach(
                (airing, parts) -> {
                    if (!airing.start().isAfter(now)) {
                        decided.put(airing, begun(airing, parts, now));
                    }
                });
        return this;
    }

    private List<Treated> begun(Airing airing, List<Treated> parts, Instant now) {
        return known.item(airing)
                .filter(_ -> airing.finish().isAfter(now))
                .filter(_ -> parts.stream().anyMatch(Underway::hasWords))
                .map(item -> decide(airing, item))
                .map(fresh -> Underway.parts(parts, fresh, now.plus(SENT)))
                .orElse(parts);
    }

    /// The parts of an airing; empty when its item no longer exists.
    List<Treated> of(Airing airing) {
        return known.item(airing)
                .map(item -> of(airing, item))
                .map(parts -> staging.mended(known.channel(), parts))
                .orElse(List.of());
    }

    /// What was decided before, here or, of what has begun, in an hour beside this one; else what is decided now.
    private List<Treated> of(Airing airing, MediaItem item) {
        return decided.compute(
                airing,
                (_, parts) ->
                        Optional.ofNullable(parts)
                                .filter(those -> show(those, airing, item))
                                .or(
                                        () ->
                                                begunElsewhere(airing)
                                                        .filter(those -> show(those, airing, item)))
                                .orElseGet(() -> decide(airing, item)));
    }

    private Optional<List<Treated>> begunElsewhere(Airing airing) {
        return airing.start().isAfter(ticker.wall()) ? Optional.empty() : elsewhere.apply(airing);
    }

    /// What was decided of an airing so far.
    Optional<List<Treated>> decided(Airing airing) {
        return Optional.ofNullable(decided.get(airing));
    }

    private static boolean show(List<Treated> parts, Airing airing, MediaItem item) {
        return parts.getFirst().request().item().equals(item.shownAt(airing.beginOfMedia()));
    }

    private List<Treated> decide(Airing airing, MediaItem item) {
        return staging.of(known.channel(), airing, item, known.sequels().of(airing));
    }
}
