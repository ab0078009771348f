package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
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

    /// Tells what a cursor goes through, and from what selection. A selection may be told more than once.
    public void shown(Source source, BiConsumer<Selection, List<Outline>> told) {
        switch (source) {
            case Source.Pooled(Selection selection, Ordering ordering) ->
                    told.accept(selection, stock(Set.of(selection)).items(ordering.order()));
            case Source.Seasons seasons ->
                    told.accept(
                            seasons.pool().selection(),
                            stock(seasons).items(seasons.pool().ordering().order()));
            case Source.Groups groups -> shown(groups.pool(), told);
            case Source.Playlist playlist ->
                    playlist.entries().forEach(entry -> shown(entry.pool(), told));
            case Source.Marathon marathon ->
                    marathon.selections()
                            .forEach(
                                    each ->
                                            told.accept(
                                                    each,
                                                    stock(Set.of(each))
                                                            .items(marathon.itemOrder())));
        }
    }

    /// What the selections hold together that is long enough to be shown.
    Stock stock(Set<Selection> selections) {
        return stocks.computeIfAbsent(selections, this::gathered);
    }

    Stock stock(Source.Seasons seasons) {
        return new Stock(kept(in(seasons.pool().selection()), seasons), former);
    }

    private static Pool kept(Pool pool, Source.Seasons seasons) {
        return kept(pool, item -> seasons.contains(item) && isPlayable(item));
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
        return kept(pool, ContentSnapshot::isPlayable);
    }

    private static boolean isPlayable(Outline item) {
        return item.duration().compareTo(Cursor.SHORTEST_ITEM) >= 0;
    }

    private static Pool kept(Pool pool, Predicate<Outline> wanted) {
        return new Pool(
                kept(pool.items(), wanted),
                switch (pool.arrangement()) {
                    case Arrangement.Parts(List<Pool.Part> parts) ->
                            new Arrangement.Parts(
                                    parts.stream().map(part -> kept(part, wanted)).toList());
                    case Arrangement.Loose loose -> loose;
                    case Arrangement.Custom custom -> custom;
                });
    }

    private static Pool.Part kept(Pool.Part part, Predicate<Outline> wanted) {
        return new Pool.Part(
                part.name(), part.asGroup(), part.bySeason(), kept(part.items(), wanted));
    }

    private static List<Outline> kept(List<Outline> items, Predicate<Outline> wanted) {
        return items.stream().filter(wanted).toList();
    }
}
