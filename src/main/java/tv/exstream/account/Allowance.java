package tv.exstream.account;

import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

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
            throw UnacceptableException.mustBe(
                    "mostStreams", Wanted.fromTo(0, MOST_STREAMS), mostStreams);
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
