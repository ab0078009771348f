package tv.exstream.web.ui.operate;

import java.util.List;
import org.springframework.stereotype.Component;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.web.api.ChannelStateView;

/// The channels, and how those are doing that somebody asks about. Thread-safe.
@Component
final class ChannelsLookedAt {
    private static final String ALL = "all";

    /// Each is looked up in the database; whoever has more looks at one.
    private static final int MOST = 300;

    private final Channels channels;
    private final ChannelStateView states;

    ChannelsLookedAt(Channels channels, ChannelStateView states) {
        this.channels = channels;
        this.states = states;
    }

    List<Channel> all() {
        return channels.all();
    }

    /// How many of so many are looked at together.
    int looked(int all) {
        return Math.min(all, MOST);
    }

    /// @param asked the number of a channel, which is answered whatever its state; `all` for those that have a trouble; else none
    List<ChannelShown> found(String asked) {
        if (asked.equals(ALL)) {
            return channels.all().stream()
                    .limit(MOST)
                    .map(channel -> ChannelShown.of(states.state(channel)))
                    .filter(ChannelShown::isDark)
                    .toList();
        }
        return channels.all().stream()
                .filter(channel -> channel.number().toString().equals(asked))
                .map(channel -> ChannelShown.of(states.state(channel)))
                .toList();
    }
}
