package tv.exstream.session;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;
import tv.exstream.playout.Airing;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;

/// Channels as somebody sees them who may not see everything: in the place of what is not for them there is a slate. Thread-safe.
///
/// How an item is rated is read once for each hour of a channel. While that is not known, nothing is answered.
final class RatedFinders implements PieceFinders {
    private static final Logger LOG = LoggerFactory.getLogger(RatedFinders.class);

    private final PieceFinders all;
    private final MediaItems media;
    private final RatingLimit limit;
    private final Executor loading;

    /// By what answers for everybody, for as long as that is in use.
    private final Map<PieceFinder, PieceFinder> rated =
            Collections.synchronizedMap(new WeakHashMap<>());

    /// What is being read.
    private final Set<PieceFinder> underWay = ConcurrentHashMap.newKeySet();

    /// @param loading runs what reads the database
    RatedFinders(PieceFinders all, MediaItems media, RatingLimit limit, Executor loading) {
        this.all = all;
        this.media = media;
        this.limit = limit;
        this.loading = loading;
    }

    @Override
    public Optional<PieceFinder> finder(Channel channel, Instant t) {
        Optional<PieceFinder> whole = all.finder(channel, t);
        if (whole.isPresent() && !rated.containsKey(whole.get())) {
            loadLater(channel, whole.get());
        }
        return whole.map(rated::get);
    }

    private void loadLater(Channel channel, PieceFinder whole) {
        if (underWay.add(whole)) {
            loading.execute(() -> load(channel, whole));
        }
    }

    private void load(Channel channel, PieceFinder whole) {
        try {
            PieceFinder _ = load(whole);
        } catch (RuntimeException e) {
            // A thread's top: whatever went wrong, whoever asks next tries again.
            LOG.warn("channel={} ratings cannot be read: {}", channel.number(), e);
        } finally {
            underWay.remove(whole);
        }
    }

    @Override
    public PieceFinder load(Channel channel, Instant t) {
        PieceFinder whole = all.load(channel, t);
        PieceFinder known = rated.get(whole);
        return known != null ? known : load(whole);
    }

    private PieceFinder load(PieceFinder whole) {
        Set<MediaId> barred = barred(whole.timeline().playout().airings());
        PieceFinder known = whole.barring(airing -> barred.contains(airing.media()));
        rated.put(whole, known);
        return known;
    }

    private Set<MediaId> barred(Collection<Airing> airings) {
        Set<MediaId> items = airings.stream().map(Airing::media).collect(Collectors.toSet());
        Map<MediaId, Metadata> known = media.metadata(items);
        Set<MediaId> barred = new HashSet<>(items);
        barred.removeIf(
                item -> limit.allows(known.getOrDefault(item, Metadata.NONE).contentRating()));
        return barred;
    }

    /// Filler has no rating that could be kept to.
    @Override
    public Optional<RenditionRequest> fallback(Channel channel, Instant t) {
        return Optional.empty();
    }

    @Override
    public PieceFinders seenBy(RatingLimit other) {
        return all.seenBy(other);
    }

    @Override
    public void forget(ChannelId channel) {
        all.forget(channel);
    }
}
