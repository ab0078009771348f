package tv.exstream.schedule.cursor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.Ordering.Direction;
import tv.exstream.schedule.cursor.Source.Grouping;

/// Items to show in all their orders, each of which is made once, however many cursors go through it. Thread-safe.
final class Stock {
    private final Pool pool;
    private final Map<MediaId, Outline> former;
    private final Duration shortest;
    private final ConcurrentMap<Direction, Sequence> lists = new ConcurrentHashMap<>();
    private final ConcurrentMap<Ordering, Grouped> orders = new ConcurrentHashMap<>();
    private final ConcurrentMap<Optional<Grouping>, List<Group>> groups = new ConcurrentHashMap<>();

    /// The last one, because a cursor stands on the same item until it moves.
    private volatile @Nullable Restored restored;

    private record Restored(MediaId gone, Ordering ordering, Sequence sequence) {}

    /// @param pool items that are long enough to be shown
    /// @param former items that are gone but still mark places
    Stock(Pool pool, Map<MediaId, Outline> former) {
        this.pool = pool;
        this.former = former;
        this.shortest =
                pool.items().stream()
                        .map(Outline::duration)
                        .min(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
    }

    /// What is shown in an order; some leave specials out.
    List<Outline> items(PlaybackOrder order) {
        return order == PlaybackOrder.SEASON_EPISODE
                ? Sorting.withoutSpecials(pool.items())
                : pool.items();
    }

    boolean isEmpty() {
        return pool.items().isEmpty();
    }

    int size() {
        return pool.items().size();
    }

    /// Zero when there is nothing.
    Duration shortest() {
        return shortest;
    }

    Optional<Outline> former(long item) {
        return item > 0 ? Optional.ofNullable(former.get(new MediaId(item))) : Optional.empty();
    }

    /// The order that a person has given the items, if one has.
    Optional<Sequence> listed(Direction direction) {
        return switch (pool.arrangement()) {
            case Arrangement.Custom() -> Optional.of(lists.computeIfAbsent(direction, this::list));
            case Arrangement.Loose(), Arrangement.Parts(var _) -> Optional.empty();
        };
    }

    private Sequence list(Direction direction) {
        return new Sequence(direction.of(pool.items().stream().map(Unit::of).toList()));
    }

    Sequence sequence(Ordering ordering) {
        return grouped(ordering).sequence();
    }

    Grouped grouped(Ordering ordering) {
        Ordering key = ordering.fromTheFirst();
        Grouped known = orders.get(key);
        if (known == null) {
            known = arranged(key);
            orders.put(key, known);
        }
        return known;
    }

    private Grouped arranged(Ordering ordering) {
        return switch (ordering.order()) {
            case CHRONOLOGICAL, ALPHABETICAL, SEASON_EPISODE ->
                    Grouped.whole(Arranging.sorted(items(ordering.order()), ordering));
            case SHUFFLE, RANDOM, ROTATING_SHUFFLE ->
                    Grouped.whole(Arranging.unsorted(pool, ordering));
            case SHUFFLE_IN_ORDER, RANDOM_ROTATION -> Grouped.of(groups(), ordering);
        };
    }

    /// The order as it was when an item was there that is gone.
    Sequence sequenceWith(Outline gone, Ordering ordering) {
        Restored known = restored;
        if (known == null
                || !known.gone().equals(gone.id())
                || !known.ordering().equals(ordering)) {
            known = new Restored(gone.id(), ordering, restore(gone, ordering));
            restored = known;
        }
        return known.sequence();
    }

    private Sequence restore(Outline gone, Ordering ordering) {
        List<Outline> items = new ArrayList<>(sequence(ordering).items());
        items.add(gone);
        return switch (ordering.order()) {
            case CHRONOLOGICAL, ALPHABETICAL, SEASON_EPISODE -> Arranging.sorted(items, ordering);
            case SHUFFLE, RANDOM, ROTATING_SHUFFLE, SHUFFLE_IN_ORDER, RANDOM_ROTATION ->
                    Arranging.unsorted(Pool.of(items), ordering);
        };
    }

    /// The parts, or the shows and artists.
    List<Group> groups() {
        return groups.computeIfAbsent(Optional.empty(), _ -> Arranging.groups(pool, former));
    }

    /// What a marathon goes through.
    List<Group> groups(Grouping grouping) {
        return groups.computeIfAbsent(Optional.of(grouping), _ -> split(grouping));
    }

    private List<Group> split(Grouping grouping) {
        List<Group> all =
                Arranging.split(pool.items(), item -> Group.keyOf(item, grouping), former);
        return grouping == Grouping.SEASON ? all.stream().map(Group::ofSeason).toList() : all;
    }
}
