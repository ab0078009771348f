package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.media.MediaId;
import tv.exstream.playout.ItemAirings;
import tv.exstream.web.api.MediaAiringsAnswer.OnEntry;

/// When media items air. Thread-safe.
public final class MediaAiringsView {
    private final Holdings holdings;
    private final MediaView media;
    private final ItemAirings airings;
    private final Channels channels;

    MediaAiringsView(Holdings holdings, MediaView media, ItemAirings airings, Channels channels) {
        this.holdings = holdings;
        this.media = media;
        this.airings = airings;
        this.channels = channels;
    }

    /// @param most of each, at most
    /// @throws tv.exstream.problem.ProblemException MEDIA_NOT_FOUND
    public MediaAiringsAnswer airings(long id, int most) {
        MediaId item = media.found(id).id();
        Instant now = holdings.clock().instant();
        int some = PageQuery.of(0, most).most();
        Map<ChannelId, Channel> known =
                channels.all().stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        return new MediaAiringsAnswer(
                entries(airings.from(item, now, some), known),
                entries(airings.before(item, now, some), known));
    }

    private static List<OnEntry> entries(
            List<ItemAirings.On> some, Map<ChannelId, Channel> channels) {
        return some.stream().flatMap(on -> entry(on, channels)).toList();
    }

    /// None of a channel that has gone meanwhile.
    private static Stream<OnEntry> entry(ItemAirings.On on, Map<ChannelId, Channel> channels) {
        Channel channel = channels.get(on.channel());
        return channel == null
                ? Stream.empty()
                : Stream.of(
                        new OnEntry(
                                channel.number().toString(),
                                channel.name(),
                                on.start(),
                                on.finish(),
                                on.kind()));
    }
}
