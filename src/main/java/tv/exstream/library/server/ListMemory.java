package tv.exstream.library.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.SourceId;

/// The lists of servers as they were when they were read the last time since the program was started. Thread-safe.
final class ListMemory {
    private final Map<SourceId, KnownLists> lists = new ConcurrentHashMap<>();

    /// Empty when they were not read yet.
    Optional<KnownLists> find(SourceId source) {
        return Optional.ofNullable(lists.get(source));
    }

    void put(SourceId source, KnownLists known) {
        lists.put(source, known);
    }

    void forget(SourceId source) {
        lists.remove(source);
    }
}
