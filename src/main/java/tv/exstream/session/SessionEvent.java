package tv.exstream.session;

import tv.exstream.channel.Channel;

/// What happens to sessions, for whoever listens.
public sealed interface SessionEvent {
    Channel channel();

    /// The channel is being sent from now on.
    record Started(Channel channel) implements SessionEvent {}

    /// The last one who watched has left, over HTTP and HLS. The session lingers.
    record Emptied(Channel channel) implements SessionEvent {}

    /// The channel is not sent any more.
    record Ended(Channel channel) implements SessionEvent {}
}
