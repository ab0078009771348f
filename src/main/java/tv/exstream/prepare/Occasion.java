package tv.exstream.prepare;

import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.rendition.SlateCause;
import tv.exstream.screen.Place;

/// When a channel shows a slate.
record Occasion(ChannelId channel, SlateCause cause) {
    static Occasion of(Channel channel, SlateCause cause) {
        return new Occasion(channel.id(), cause);
    }

    /// The place of its screen.
    Place place() {
        return new Place(channel, cause.reason());
    }
}
