package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.job.ChannelEdits;
import tv.exstream.live.LiveSources;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.ProblemException;

/// Fetches the logos of channels that were made together, after the answer: each may take some seconds. Thread-safe.
///
/// What is not fetched when the server ends is fetched when somebody asks for those channels again.
final class ChannelLogos implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelLogos.class);

    /// Most lists have all logos on one server, which is not to be hurried.
    private static final int AT_ONCE = 2;

    private final Channels channels;
    private final ChannelEdits edits;
    private final LiveChannels.LogoSource source;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("channel-logos-", 0).factory());

    /// Of those that wait or are fetched, each once; so there are no more than channels.
    private final Set<ChannelId> wanted = ConcurrentHashMap.newKeySet();

    ChannelLogos(Channels channels, ChannelEdits edits, LiveChannels.LogoSource source) {
        this.channels = channels;
        this.edits = edits;
        this.source = source;
    }

    /// @param shown what the channel shows
    record Wish(ChannelId channel, LiveSources.Entry shown) {}

    /// Begins to fetch those that have an address. Answers how many.
    int fetch(List<Wish> wishes) {
        int begun = 0;
        for (Wish wish : wishes) {
            boolean named = !wish.shown().source().labels().logo().isEmpty();
            if (named && wanted.add(wish.channel())) {
                threads.execute(() -> fetch(wish));
                begun++;
            }
        }
        return begun;
    }

    /// How many are not fetched yet.
    int waiting() {
        return wanted.size();
    }

    private void fetch(Wish wish) {
        try {
            if (isMissing(wish.channel())) {
                Optional<SentPicture> logo = source.of(wish.shown());
                // Somebody may have sent another one meanwhile.
                logo.filter(_ -> isMissing(wish.channel()))
                        .ifPresent(picture -> put(wish.channel(), picture));
            }
        } catch (InterruptedException _) {
            LOG.debug("logo is not fetched any more channel={}", wish.channel());
        } finally {
            wanted.remove(wish.channel());
        }
    }

    private boolean isMissing(ChannelId channel) {
        return channels.find(channel).filter(ChannelLogos::hasNone).isPresent();
    }

    static boolean hasNone(Channel channel) {
        return channel.listing().logo().isEmpty();
    }

    private void put(ChannelId channel, SentPicture picture) {
        try {
            Channel _ = edits.putLogo(channel, picture);
        } catch (ProblemException e) {
            LOG.info("logo not put channel={} because={}", channel, e.getMessage());
        }
    }

    @Override
    public void close() {
        var _ = threads.shutdownNow();
    }
}
