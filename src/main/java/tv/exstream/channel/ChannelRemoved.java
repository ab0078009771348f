package tv.exstream.channel;

/// Tells that a channel is gone, with its timeline and its rules.
public record ChannelRemoved(ChannelId channel) {}
