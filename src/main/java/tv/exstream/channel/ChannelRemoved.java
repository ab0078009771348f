package tv.exstream.channel;

/// Tells that a channel is gone, with its timeline and its rules.
///
/// @param channel as it was last
public record ChannelRemoved(Channel channel) {
    public ChannelId id() {
        return channel.id();
    }
}
