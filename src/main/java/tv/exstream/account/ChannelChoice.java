package tv.exstream.account;

import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// Which channels somebody may see. Immutable.
public sealed interface ChannelChoice {
    boolean includes(Channel channel);

    /// Also those that are yet to be made.
    record All() implements ChannelChoice {
        @Override
        public boolean includes(Channel channel) {
            return true;
        }
    }

    /// Those of some groups, and some others; may be none at all.
    ///
    /// @param groups as [tv.exstream.channel.Listing#group] has them
    /// @param channels may name channels that are gone
    record Some(Set<String> groups, Set<ChannelId> channels) implements ChannelChoice {
        /// Arbitrary: more than anybody ticks, and small enough to be read with every account.
        public static final int MOST = 5_000;

        public Some {
            if (groups.size() > MOST || channels.size() > MOST) {
                throw UnacceptableException.of(
                        Demand.CHOICE_LONG, MOST, groups.size(), channels.size());
            }
            groups = Set.copyOf(groups);
            channels = Set.copyOf(channels);
        }

        @Override
        public boolean includes(Channel channel) {
            return channels.contains(channel.id()) || groups.contains(channel.listing().group());
        }
    }
}
