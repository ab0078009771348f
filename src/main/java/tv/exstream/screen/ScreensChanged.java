package tv.exstream.screen;

import tv.exstream.channel.ChannelId;

/// Tells that a channel is to show other screens.
public record ScreensChanged(ChannelId channel) {}
