package tv.exstream.channel;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What happens to many channels in one step. Immutable.
///
/// @param changed what becomes of channels as they are in that step; ids and epochs stay, and each may be asked several times
/// @param removed others
public record ChannelBatch(
        SequencedMap<ChannelId, UnaryOperator<Channel>> changed, List<ChannelId> removed) {
    public ChannelBatch {
        changed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changed));
        removed = List.copyOf(removed);
        Set<ChannelId> ids = new HashSet<>(removed);
        ids.addAll(changed.keySet());
        if (ids.size() < changed.size() + removed.size()) {
            throw new IllegalArgumentException("each channel must be named once");
        }
    }
}
