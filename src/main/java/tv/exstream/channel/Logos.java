package tv.exstream.channel;

import java.util.Optional;
import tv.exstream.media.SentPicture;

/// The logos of the channels. Thread-safe.
public interface Logos {
    /// Players show some hundred pixels to either side and unpack a whole picture to do so: this one takes 16 MB there, and a tenth of
    /// these bytes as a file.
    SentPicture.Limits LIMITS = new SentPicture.Limits("logo", 2_000_000, 2_048);

    Optional<SentPicture> find(ChannelId channel);

    /// Gives a channel a logo instead of its former one, and tells it in its [Listing], in one step.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    Channel put(ChannelId channel, SentPicture logo);

    /// Takes the logo away, if there is one.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    Channel remove(ChannelId channel);
}
