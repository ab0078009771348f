package tv.exstream.session;

import tv.exstream.channel.Channel;
import tv.exstream.channel.HeldStops;

/// Is told that somebody is about to watch, before it is looked up what is on.
@FunctionalInterface
public interface Arrival {
    Arrival UNNOTICED = _ -> {};

    /// Called for every new viewer, and over HLS for every playlist.
    void at(Channel channel);

    /// Asked before anybody watches, and while somebody does over HLS.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_STOPPED
    default void requireStarted(Channel channel) {}

    /// Lets nobody watch what an operator has taken off the air.
    record WhileStarted(Arrival arrival, HeldStops stops) implements Arrival {
        @Override
        public void at(Channel channel) {
            arrival.at(channel);
        }

        @Override
        public void requireStarted(Channel channel) {
            stops.requireStarted(channel);
        }
    }
}
