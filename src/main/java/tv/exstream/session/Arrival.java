package tv.exstream.session;

import tv.exstream.channel.Channel;

/// Is told that somebody is about to watch, before it is looked up what is on.
@FunctionalInterface
public interface Arrival {
    Arrival UNNOTICED = _ -> {};

    /// Called for every new viewer, and over HLS for every playlist.
    void at(Channel channel);
}
