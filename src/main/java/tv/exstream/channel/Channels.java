package tv.exstream.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tv.exstream.media.Profile;

/// The channels. Thread-safe.
public interface Channels {
    /// All channels by number.
    List<Channel> all();

    /// Those that lists have, by number.
    default List<Channel> listed() {
        return all().stream().filter(channel -> !channel.listing().hidden()).toList();
    }

    /// The number of a channel after the last one.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when there is none
    default ChannelNumber next() {
        List<Channel> all = all();
        return all.isEmpty() ? new ChannelNumber(1, 0) : all.getLast().number().following();
    }

    Optional<Channel> find(ChannelId id);

    Optional<Channel> find(ChannelNumber number);

    /// Adds a channel.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NUMBER_TAKEN
    Channel add(Draft draft);

    /// Adds a channel under the number after the last one, which nobody else takes meanwhile.
    ///
    /// @param draft has the number that it is given, and may be asked several times
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when there is no such number
    Channel addLast(Function<ChannelNumber, Draft> draft);

    /// Changes a channel in one step, so that changes at the same time are not lost. Answers what it is then.
    ///
    /// @param change leaves id and epoch as they are, and may be asked several times
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND, CHANNEL_NUMBER_TAKEN
    Channel change(ChannelId id, UnaryOperator<Channel> change);

    /// Changes and removes many in one step, or none of them. Numbers may be exchanged. Answers the changed ones as they are then, in order.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND, CHANNEL_NUMBER_TAKEN
    List<Channel> apply(ChannelBatch batch);

    /// Removes a channel with its timeline, schedule and logo; unknown ids are ignored.
    void remove(ChannelId id);

    /// A channel before it has an id.
    record Draft(
            ChannelNumber number,
            String name,
            Instant epoch,
            ZoneId zone,
            Formats formats,
            Listing listing) {
        /// One that is listed as usual and has one house format.
        public Draft(
                ChannelNumber number, String name, Instant epoch, ZoneId zone, Profile profile) {
            this(number, name, epoch, zone, Formats.of(profile), Listing.USUAL);
        }

        /// The channel that it becomes.
        public Channel as(ChannelId id) {
            return new Channel(id, number, name, epoch, zone, formats, listing);
        }
    }
}
