package tv.exstream.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What happens to many channels in one step. Immutable.
///
/// @param changed channels as they are to be; ids and epochs are those that they have
/// @param removed others
public record ChannelBatch(List<Channel> changed, List<ChannelId> removed) {
    public ChannelBatch {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        Set<ChannelId> ids = new HashSet<>(removed);
        changed.forEach(channel -> ids.add(channel.id()));
        if (ids.size() < changed.size() + removed.size()) {
            throw new IllegalArgumentException("each channel must be named once");
        }
    }
}
