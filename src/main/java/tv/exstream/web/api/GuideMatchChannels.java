package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.GuideChannel;

/// Channels of guides to choose from.
///
/// @param next asks for what comes after these; absent when nothing does
public record GuideMatchChannels(List<Listed> channels, Optional<String> next) {
    public GuideMatchChannels {
        channels = List.copyOf(channels);
    }

    static GuideMatchChannels of(ListPart.Some<GuideChannel> some) {
        return new GuideMatchChannels(
                some.entries().stream().map(Listed::of).toList(), some.next());
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
