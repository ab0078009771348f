package tv.exstream.channel;

/// Tells that there is a new channel, whose timeline is to be made.
public record ChannelAdded(ChannelId channel) {}
