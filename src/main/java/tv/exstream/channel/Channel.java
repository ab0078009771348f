package tv.exstream.channel;

import java.time.Instant;
import java.time.ZoneId;
import tv.exstream.media.Profile;

/// A television channel.
///
/// @param epoch where the channel's clock reads zero: a frame shown at `t` has PTS `90 kHz × (t − epoch) mod 2³³`; never changes
/// @param zone whose civil days its schedule follows
public record Channel(
        ChannelId id,
        ChannelNumber number,
        String name,
        Instant epoch,
        ZoneId zone,
        Profile profile) {
    public Channel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("channel name must not be blank");
        }
    }

    /// The name of this channel in M3U, XMLTV and every other list; stable when the number changes.
    public String guideId() {
        return "exstream." + id;
    }
}
