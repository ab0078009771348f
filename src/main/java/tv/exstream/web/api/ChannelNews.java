package tv.exstream.web.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.delivery.News;
import tv.exstream.delivery.Told;
import tv.exstream.webhook.EventKind;

/// Tells when a channel that somebody watches shows something else than its programme, and when it shows it again. Owned by one thread.
///
/// Dark is what was so at two looks, one after another: pictures that are being made take a moment.
final class ChannelNews {
    private final News news;
    private final Function<Channel, ChannelStateAnswer> state;

    /// Dark at the last look and not yet told.
    private final Set<ChannelId> suspected = new HashSet<>();

    /// Told as dark, by what is known of them.
    private final Map<ChannelId, Channel> dark = new LinkedHashMap<>();

    ChannelNews(News news, Function<Channel, ChannelStateAnswer> state) {
        this.news = news;
        this.state = state;
    }

    /// @param watched by somebody at this moment
    /// @param known whether a channel still exists
    void look(List<Channel> watched, Set<ChannelId> known) {
        boolean _ = dark.keySet().retainAll(known);
        Map<ChannelId, Channel> looked = new LinkedHashMap<>(dark);
        watched.forEach(channel -> looked.put(channel.id(), channel));
        boolean _ = suspected.retainAll(looked.keySet());
        looked.values().forEach(this::look);
    }

    private void look(Channel channel) {
        List<ChannelStateAnswer.Trouble> troubles = state.apply(channel).troubles();
        if (troubles.isEmpty()) {
            boolean _ = suspected.remove(channel.id());
            if (dark.remove(channel.id()) != null) {
                news.tell(EventKind.CHANNEL_HEALED, new Told.Healed(named(channel)));
            }
        } else if (!dark.containsKey(channel.id()) && !suspected.add(channel.id())) {
            boolean _ = suspected.remove(channel.id());
            dark.put(channel.id(), channel);
            ChannelStateAnswer.Trouble first = troubles.getFirst();
            news.tell(
                    EventKind.CHANNEL_DARK,
                    new Told.Dark(named(channel), first.reason(), first.detail(), first.remedy()));
        }
    }

    private static Told.NamedChannel named(Channel channel) {
        return Told.NamedChannel.of(channel);
    }
}
