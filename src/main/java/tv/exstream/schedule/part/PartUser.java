package tv.exstream.schedule.part;

import tv.exstream.channel.ChannelId;

/// Who uses a part.
public sealed interface PartUser {
    /// A part whose content does so.
    record OfPart(PartId part) implements PartUser {}

    /// A channel whose rules do so.
    record OfChannel(ChannelId channel) implements PartUser {}
}
