package tv.exstream.channel;

import java.util.Optional;

/// The logos of the channels. Thread-safe.
public interface Logos {
    Optional<Logo> find(ChannelId channel);

    /// Gives a channel a logo instead of its former one, and tells it in its [Listing], in one step.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    Channel put(ChannelId channel, Logo logo);

    /// Takes the logo away, if there is one.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    Channel remove(ChannelId channel);
}
