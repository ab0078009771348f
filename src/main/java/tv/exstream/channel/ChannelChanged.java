package tv.exstream.channel;

/// Tells that something about a channel is no longer what it was, such as its number.
public record ChannelChanged(Channel channel) {}
