package tv.exstream.screen;

import tv.exstream.channel.ChannelId;
import tv.exstream.rendition.SlateReason;

/// Where and when a screen is shown.
public record Place(ChannelId channel, SlateReason reason) {}
