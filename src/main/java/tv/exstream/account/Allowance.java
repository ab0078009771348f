package tv.exstream.account;

import java.util.Set;
import tv.exstream.channel.Channel;

/// What an account may watch. Immutable.
///
/// @param mostStreams how many it may watch at once; 0 leaves it to the limits of the server
public record Allowance(ChannelChoice channels, RatingLimit ratings, int mostStreams) {
    public static final Allowance EVERYTHING =
            new Allowance(new ChannelChoice.All(), RatingLimit.NONE, 0);

    /// That of somebody who is not known.
    public static final Allowance NOTHING =
            new Allowance(new ChannelChoice.Some(Set.of(), Set.of()), RatingLimit.NONE, 0);

    /// Arbitrary; more than one server sends.
    private static final int MOST_STREAMS = 1_000;

    public Allowance {
        if (mostStreams < 0 || mostStreams > MOST_STREAMS) {
            throw new IllegalArgumentException(
                    "mostStreams must be 0..%d: %d".formatted(MOST_STREAMS, mostStreams));
        }
    }

    public boolean shows(Channel channel) {
        return channels.includes(channel);
    }

    /// Whether another stream may begin.
    ///
    /// @param watched how many it watches already
    public boolean allowsOneMore(int watched) {
        return mostStreams == 0 || watched < mostStreams;
    }
}
