package tv.exstream.web.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.delivery.News;
import tv.exstream.delivery.OpenTroubles;
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

    /// By their ids.
    private final OpenTroubles dark;

    /// @param dark which channels were told as dark, also by the run before
    ChannelNews(News news, OpenTroubles dark, Function<Channel, ChannelStateAnswer> state) {
        this.news = news;
        this.dark = dark;
        this.state = state;
    }

    /// @param watched by somebody at this moment
    /// @param known all channels that exist
    void look(List<Channel> watched, List<Channel> known) {
        Map<String, Channel> looked = new LinkedHashMap<>();
        known.forEach(channel -> looked.put(key(channel), channel));
        dark.retain(looked::keySet);
        boolean _ = looked.keySet().retainAll(dark.subjects());
        watched.forEach(channel -> looked.put(key(channel), channel));
        boolean _ =
                suspected.retainAll(
                        looked.values().stream().map(Channel::id).collect(Collectors.toSet()));
        looked.values().forEach(this::look);
    }

    private static String key(Channel channel) {
        return channel.id().toString();
    }

    private void look(Channel channel) {
        List<ChannelStateAnswer.Trouble> troubles = state.apply(channel).troubles();
        if (troubles.isEmpty()) {
            boolean _ = suspected.remove(channel.id());
            if (dark.end(key(channel))) {
                news.tell(EventKind.CHANNEL_HEALED, new Told.Healed(named(channel)));
            }
        } else if (dark.state(key(channel)).isEmpty() && !suspected.add(channel.id())) {
            boolean _ = suspected.remove(channel.id());
            boolean _ = dark.begin(key(channel), "");
            ChannelStateAnswer.Trouble first = troubles.getFirst();
            news.tell(
                    EventKind.CHANNEL_DARK,
                    new Told.Dark(
                            named(channel),
                            first.reason(),
                            first.detail().english(),
                            first.remedy()));
        }
    }

    private static Told.NamedChannel named(Channel channel) {
        return Told.NamedChannel.of(channel);
    }
}
