package tv.exstream.web.ui.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelStateView;
import tv.exstream.web.api.ChannelStatesAnswer;
import tv.exstream.web.ui.PageTexts;

/// The channels, and how those are doing that somebody asks about. Thread-safe.
@Component
final class ChannelsLookedAt {
    private static final String ALL = "all";

    /// Each is looked up in the database; whoever has more looks at one. Those that are known to be dark are among them.
    private static final int MOST = 300;

    private final Channels channels;
    private final ChannelStateView states;
    private final PageTexts texts;

    ChannelsLookedAt(Channels channels, ChannelStateView states, PageTexts texts) {
        this.channels = channels;
        this.states = states;
        this.texts = texts;
    }

    List<Channel> all() {
        return channels.all();
    }

    /// How many of so many are looked at together.
    int looked(int all) {
        return Math.min(all, MOST);
    }

    /// @param asked the number of a channel, which is answered whatever its state; `all` for those that have a trouble; else none
    List<ChannelShown> found(String asked, Locale language) {
        if (asked.equals(ALL)) {
            return chosen(channels.all(), states.states()).stream()
                    .map(channel -> shown(channel, language))
                    .filter(ChannelShown::isDark)
                    .toList();
        }
        return channels.all().stream()
                .filter(channel -> channel.number().toString().equals(asked))
                .map(channel -> shown(channel, language))
                .toList();
    }

    /// As many as are looked at, by number: first of all those that are known to be dark without a look.
    static List<Channel> chosen(List<Channel> all, ChannelStatesAnswer known) {
        Set<String> dark =
                known.channels().stream()
                        .filter(ChannelStateAnswer::dark)
                        .map(ChannelStateAnswer::number)
                        .collect(Collectors.toSet());
        Predicate<Channel> isBright = channel -> !dark.contains(channel.number().toString());
        return all.stream()
                .sorted(Comparator.comparing(isBright::test))
                .limit(MOST)
                .sorted(Comparator.comparing(Channel::number))
                .toList();
    }

    private ChannelShown shown(Channel channel, Locale language) {
        return ChannelShown.of(states.state(channel), said -> texts.wording(said, language));
    }
}
