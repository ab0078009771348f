package tv.exstream.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Profile;

/// The channels. Thread-safe.
public interface Channels {
    /// All channels by number.
    List<Channel> all();

    Optional<Channel> find(ChannelId id);

    Optional<Channel> find(ChannelNumber number);

    /// Adds a channel.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NUMBER_TAKEN
    Channel add(Draft draft);

    /// Removes a channel with its timeline and schedule; unknown ids are ignored.
    void remove(ChannelId id);

    /// A channel before it has an id.
    record Draft(ChannelNumber number, String name, Instant epoch, ZoneId zone, Profile profile) {}
}
