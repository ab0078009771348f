package tv.exstream.web.api;

import java.util.List;
import tv.exstream.iptv.GuideChannel;

/// Channels of guides to choose from.
public record GuideMatchChannels(List<Listed> channels) {
    public GuideMatchChannels {
        channels = List.copyOf(channels);
    }

    static GuideMatchChannels of(List<GuideChannel> channels) {
        return new GuideMatchChannels(channels.stream().map(Listed::of).toList());
    }

    public record Listed(GuideMatchEntry.Channel channel, List<String> names) {
        public Listed {
            names = List.copyOf(names);
        }

        private static Listed of(GuideChannel channel) {
            return new Listed(GuideMatchEntry.Channel.of(channel.key()), channel.names());
        }
    }
}
