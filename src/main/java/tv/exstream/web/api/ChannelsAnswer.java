package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.guide.Guide;

/// Channels, by number unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for the channels after these; null when there are none
public record ChannelsAnswer(List<ChannelEntry> channels, int total, Optional<String> next) {
    public ChannelsAnswer {
        channels = List.copyOf(channels);
    }

    /// All of them.
    public ChannelsAnswer(List<ChannelEntry> channels) {
        this(channels, channels.size(), Optional.empty());
    }

    /// One channel and where it can be watched.
    ///
    /// @param id how rules name it, such as those of a mirror; it stays when the number changes
    /// @param number such as `5` or `5.1`
    /// @param guideId its name in M3U and XMLTV
    /// @param hidden whether no list for players and no guide has it
    /// @param group under which players list it; empty for the usual one
    /// @param logo path of the picture that stands for it; empty for none
    /// @param profile its house format, such as `1280x720@25/1`
    /// @param alternatives its further house formats
    /// @param zone whose civil days its schedule follows
    /// @param hls path of its HLS playlist
    /// @param transportStream path of its endless transport stream
    public record ChannelEntry(
            long id,
            String number,
            String name,
            String guideId,
            String profile,
            List<AlternativeEntry> alternatives,
            String zone,
            boolean hidden,
            String group,
            String logo,
            String hls,
            String transportStream) {
        public ChannelEntry {
            alternatives = List.copyOf(alternatives);
        }

        static ChannelEntry of(Channel channel, String guideId) {
            String number = channel.number().toString();
            return new ChannelEntry(
                    channel.id().value(),
                    number,
                    channel.name(),
                    guideId,
                    channel.profile().toString(),
                    AlternativeEntry.of(channel),
                    channel.zone().getId(),
                    channel.listing().hidden(),
                    channel.listing().group(),
                    channel.logoPath().orElse(""),
                    "/iptv/channel/" + number + ".m3u8",
                    "/iptv/channel/" + number + ".ts");
        }
    }

    /// A further house format of a channel.
    ///
    /// @param profile such as `854x480@25/1`
    /// @param hls path of its HLS playlist
    public record AlternativeEntry(String name, String profile, String hls) {
        static List<AlternativeEntry> of(Channel channel) {
            return channel.formats().alternatives().stream()
                    .map(
                            each ->
                                    new AlternativeEntry(
                                            each.name(),
                                            each.profile().toString(),
                                            "/iptv/channel/%s.m3u8?profile=%s"
                                                    .formatted(channel.number(), each.name())))
                    .toList();
        }
    }

    static ChannelsAnswer of(List<Channel> channels, Guide guide) {
        return new ChannelsAnswer(
                channels.stream()
                        .map(channel -> ChannelEntry.of(channel, guide.idOf(channel)))
                        .toList());
    }
}
