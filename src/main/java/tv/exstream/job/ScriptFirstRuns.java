package tv.exstream.job;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;

/// The rerun collections that scripts have shown for the first time, by the channels they build. Thread-safe.
///
/// It is forgotten at a stop: the next build of a script names them again, and what has aired meanwhile is noted then.
final class ScriptFirstRuns {
    private final Map<ChannelId, Set<CollectionId>> known = new ConcurrentHashMap<>();

    /// To be called when a build is stored. What earlier builds have shown may not have aired yet, so it stays.
    void built(ChannelId channel, Set<CollectionId> collections) {
        if (!collections.isEmpty()) {
            known.merge(channel, Set.copyOf(collections), ScriptFirstRuns::both);
        }
    }

    private static Set<CollectionId> both(Set<CollectionId> some, Set<CollectionId> others) {
        Set<CollectionId> both = new HashSet<>(some);
        both.addAll(others);
        return Set.copyOf(both);
    }

    Set<CollectionId> of(ChannelId channel) {
        return known.getOrDefault(channel, Set.of());
    }

    void forget(ChannelId channel) {
        known.remove(channel);
    }
}
