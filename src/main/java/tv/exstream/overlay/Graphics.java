package tv.exstream.overlay;

import java.util.List;
import java.util.Map;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// The graphics by name, and which channel has which. Thread-safe.
public interface Graphics {
    /// As many as one channel may have; arbitrary.
    int MOST_OF_A_CHANNEL = 8;

    /// A graphic and what people call it.
    ///
    /// @param name 1..50 characters
    record Named(String name, Graphic graphic) {
        /// Arbitrary; it is shown in lists.
        private static final int MOST_CHARS = 50;

        public Named {
            if (name.isBlank() || name.length() > MOST_CHARS) {
                throw UnacceptableException.of(
                        Demand.MUST_HAVE,
                        Wanted.plain(Demand.NAME_OF_GRAPHIC),
                        Wanted.characters(1, MOST_CHARS),
                        name);
            }
        }
    }

    /// By name.
    List<Named> all();

    /// Adds one, or puts it in the place of the one of the same name.
    void put(Named graphic);

    /// Channels that have it do not have it from then on.
    ///
    /// @throws tv.exstream.problem.ProblemException GRAPHIC_NOT_FOUND
    void remove(String name);

    /// What channels have, in the order in which it is put over the picture; those that have none are absent.
    Map<ChannelId, List<String>> ofChannels();

    /// Gives a channel these instead of its former ones.
    ///
    /// @param names at most [#MOST_OF_A_CHANNEL], each once
    /// @throws tv.exstream.problem.ProblemException GRAPHIC_NOT_FOUND
    void assign(ChannelId channel, List<String> names);
}
