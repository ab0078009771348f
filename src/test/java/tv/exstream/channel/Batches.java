package tv.exstream.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Makes batches for tests.
public final class Batches {
    private Batches() {}

    /// @param changed channels as they are to be, whatever they are before
    public static ChannelBatch of(List<Channel> changed, List<ChannelId> removed) {
        SequencedMap<ChannelId, UnaryOperator<Channel>> changes = new LinkedHashMap<>();
        changed.forEach(channel -> changes.put(channel.id(), _ -> channel));
        return new ChannelBatch(changes, removed);
    }
}
