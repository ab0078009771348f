package tv.exstream.session;

import tv.exstream.channel.Channel;

/// Makes a channel's stream: publishes slices to the ring of its session, in real time. Owned by the session's thread.
interface Feed {
    /// Runs until the thread is interrupted.
    void run() throws InterruptedException;

    /// Asks it to begin again with what is on now, without a break of the stream; anyone may ask. A feed that remembers nothing has
    /// nothing to forget.
    default void beginAgain() {}

    /// Tells it what its channel is now; anyone may tell.
    default void changed(Channel channel) {}

    /// Opens the feed of a channel that is being watched.
    interface Opener {
        /// @param log where the feed tells what it sends
        Feed open(Channel channel, PacketRing ring, FeedLog log);
    }
}
