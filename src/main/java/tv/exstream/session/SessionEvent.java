package tv.exstream.session;

import tv.exstream.channel.Channel;

/// What happens to sessions, for whoever listens.
public sealed interface SessionEvent {
    Channel channel();

    /// The channel is being sent from now on.
    record Started(Channel channel) implements SessionEvent {}

    /// Somebody watches it from now on.
    ///
    /// @param viewer the id
    record Joined(Channel channel, long viewer, ViewerDetails details) implements SessionEvent {}

    /// Somebody does not watch it any more.
    record Left(EndedViewer viewer) implements SessionEvent {
        @Override
        public Channel channel() {
            return viewer.channel();
        }
    }

    /// The last one who watched has left, over HTTP and HLS. The session lingers.
    record Emptied(Channel channel) implements SessionEvent {}

    /// The channel is not sent any more.
    record Ended(Channel channel) implements SessionEvent {}
}
