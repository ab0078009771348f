package tv.exstream.web.hdhomerun;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tv.exstream.channel.Channel;
import tv.exstream.web.BaseUrl;

/// A channel as a client of the device sees it.
///
/// @param url without a query, because Plex appends its own
/// @param hd 1 or 0; always given, because Jellyfin takes silence for 1
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record LineupEntry(
        String guideNumber,
        String guideName,
        String videoCodec,
        String audioCodec,
        @JsonProperty("HD") int hd,
        @JsonProperty("URL") String url) {
    /// Lines of the smallest picture that is called high definition.
    private static final int HD_HEIGHT = 720;

    static LineupEntry of(Channel channel, BaseUrl base) {
        return new LineupEntry(
                channel.number().toString(),
                channel.name(),
                channel.profile().video().coding().codec().name(),
                channel.profile().audio().codec().name(),
                channel.profile().video().height() >= HD_HEIGHT ? 1 : 0,
                base.at("/auto/v" + channel.number()));
    }
}
