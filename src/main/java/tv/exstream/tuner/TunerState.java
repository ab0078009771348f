package tv.exstream.tuner;

import java.util.List;
import tv.exstream.channel.Channel;

/// What a tuner is doing.
public sealed interface TunerState {
    /// The tuner's number, counted from 0.
    int number();

    /// Nobody uses it.
    record Idle(int number) implements TunerState {}

    /// It serves a channel.
    ///
    /// @param clients the addresses that watch, each once, in the order they came; never empty
    record Serving(int number, Channel channel, List<String> clients) implements TunerState {
        public Serving {
            clients = List.copyOf(clients);
        }
    }
}
