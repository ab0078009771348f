package tv.exstream.web.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;

/// How many items collections have, as long as nothing changes: a list of collections would otherwise run all their queries each
/// time. Thread-safe; threads that meet here may count the same twice.
final class CollectionSizes {
    private volatile Counted counted = new Counted(-1, new ConcurrentHashMap<>());

    /// What was counted at one state of everything that sizes depend on.
    private record Counted(long state, Map<CollectionId, Integer> sizes) {}

    /// @param state differs when any collection may have another size
    int of(MediaCollection collection, long state, ToIntFunction<MediaCollection> count) {
        Counted known = counted;
        if (known.state() != state) {
            known = new Counted(state, new ConcurrentHashMap<>());
            counted = known;
        }
        Integer size = known.sizes().get(collection.id());
        if (size == null) {
            size = count.applyAsInt(collection);
            known.sizes().put(collection.id(), size);
        }
        return size;
    }
}
