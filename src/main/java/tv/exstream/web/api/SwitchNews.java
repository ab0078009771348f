package tv.exstream.web.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.delivery.News;
import tv.exstream.delivery.Told;
import tv.exstream.live.Candidate;
import tv.exstream.media.MediaId;
import tv.exstream.relay.RelaysSnapshot;
import tv.exstream.webhook.EventKind;

/// Tells when a live source comes from elsewhere than it should or than it did: from its next address or an alternative, or from the preferred one again. Owned by
/// one thread.
///
/// Places that are tried and give nothing are not told, so that a source that fails everywhere tells nothing again and again: it is dark.
final class SwitchNews {
    private final News news;
    private final Supplier<List<RelaysSnapshot.Joined>> joined;

    /// Where those that are shown came from at the last look at which something came.
    private final Map<Key, Candidate> last = new HashMap<>();

    /// What a channel shows at the moment.
    ///
    /// @param item of a live source, or anything else
    record Shown(Channel channel, MediaId item) {
        private Key key() {
            return new Key(channel.id(), item);
        }
    }

    /// A source on a channel; others tell of the same source themselves.
    private record Key(ChannelId channel, MediaId item) {}

    /// @param joined the live sources that are received
    SwitchNews(News news, Supplier<List<RelaysSnapshot.Joined>> joined) {
        this.news = news;
        this.joined = joined;
    }

    /// @param shown on the channels that somebody watches at this moment
    void look(List<Shown> shown) {
        Map<MediaId, RelaysSnapshot.Joined> received = new HashMap<>();
        joined.get().forEach(each -> received.putIfAbsent(each.item(), each));
        Set<Key> present = new HashSet<>();
        for (Shown each : shown) {
            RelaysSnapshot.Joined source = received.get(each.item());
            if (source != null) {
                boolean _ = present.add(each.key());
                look(each, source);
            }
        }
        boolean _ = last.keySet().retainAll(present);
    }

    private void look(Shown shown, RelaysSnapshot.Joined source) {
        if (source.failure().isPresent() || source.chunks() == 0) {
            return;
        }
        Candidate before = last.getOrDefault(shown.key(), source.preferred());
        Candidate now = source.from();
        Candidate _ = last.put(shown.key(), now);
        if (!place(before).equals(place(now))) {
            news.tell(
                    EventKind.SOURCE_SWITCHED,
                    new Told.Switched(
                            Told.NamedChannel.of(shown.channel()),
                            stream(before),
                            stream(now),
                            source.left().orElse("")));
        }
    }

    /// Addresses of lists change by themselves, and what a source is called may.
    private static Place place(Candidate candidate) {
        return new Place(candidate.item(), candidate.number());
    }

    private record Place(MediaId item, int number) {}

    private static Told.Stream stream(Candidate candidate) {
        return new Told.Stream(candidate.source().name(), candidate.number());
    }
}
