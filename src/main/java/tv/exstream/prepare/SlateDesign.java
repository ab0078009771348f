package tv.exstream.prepare;

import tv.exstream.channel.Channel;
import tv.exstream.media.Profile;
import tv.exstream.rendition.SlateReason;

/// What a slate looks like.
///
/// @param channel the channel's name; empty for a slate that any channel may show
record SlateDesign(Profile profile, String channel, SlateReason reason) {
    static SlateDesign of(Channel channel, SlateReason reason) {
        return new SlateDesign(channel.profile(), channel.name(), reason);
    }

    /// The same without the channel's name.
    SlateDesign forAnyChannel() {
        return new SlateDesign(profile, "", reason);
    }
}
