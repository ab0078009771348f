package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// The content of selections at one moment, so that a build sees the same from its beginning to its end. Orders of items are made
/// when they are asked for first and kept, so that many channels on the same content share them. Thread-safe.
public final class ContentSnapshot {
    private final long version;
    private final Map<Selection, Pool> pools;
    private final Map<MediaId, Outline> former;
    private final ConcurrentMap<Set<Selection>, Stock> stocks = new ConcurrentHashMap<>();

    /// @param version the version of the media it was taken from
    /// @param pools what each selection holds; one that is absent is empty
    /// @param former items that cursors stand on although no selection holds them any more
    public ContentSnapshot(long version, Map<Selection, Pool> pools, Map<MediaId, Outline> former) {
        this.version = version;
        this.pools = Map.copyOf(pools);
        this.former = Map.copyOf(former);
    }

    public long version() {
        return version;
    }

    /// Empty when the selection is not part of it.
    public Pool in(Selection selection) {
        return pools.getOrDefault(selection, Pool.EMPTY);
    }

    /// What the selections hold together that is long enough to be shown.
    Stock stock(Set<Selection> selections) {
        return stocks.computeIfAbsent(selections, this::gathered);
    }

    private Stock gathered(Set<Selection> selections) {
        if (selections.size() == 1) {
            return new Stock(playable(in(selections.iterator().next())), former);
        }
        Map<MediaId, Outline> items = new LinkedHashMap<>();
        for (Selection selection : selections) {
            in(selection).items().forEach(item -> items.put(item.id(), item));
        }
        return new Stock(playable(Pool.of(new ArrayList<>(items.values()))), former);
    }

    private static Pool playable(Pool pool) {
        return new Pool(
                playable(pool.items()),
                switch (pool.arrangement()) {
                    case Arrangement.Parts(List<Pool.Part> parts) ->
                            new Arrangement.Parts(
                                    parts.stream().map(ContentSnapshot::playable).toList());
                    case Arrangement.Loose loose -> loose;
                    case Arrangement.Custom custom -> custom;
                });
    }

    private static Pool.Part playable(Pool.Part part) {
        return new Pool.Part(part.name(), part.asGroup(), part.bySeason(), playable(part.items()));
    }

    private static List<Outline> playable(List<Outline> items) {
        return items.stream()
                .filter(item -> item.duration().compareTo(Cursor.SHORTEST_ITEM) >= 0)
                .toList();
    }
}
