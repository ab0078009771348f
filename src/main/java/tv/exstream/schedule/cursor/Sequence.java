package tv.exstream.schedule.cursor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.Ordering.Start;

/// Units in an order, and where each item is in them. Immutable.
final class Sequence {
    private final List<Unit> units;
    private final Map<Long, Place> places;
    private final Map<Long, Integer> unitsByKey = new HashMap<>();

    /// @param unit its index
    /// @param offset the index of the item in the unit
    record Place(int unit, int offset) {}

    /// @param units at least one
    Sequence(List<Unit> units) {
        this.units = List.copyOf(units);
        this.places = HashMap.newHashMap(units.size());
        for (int i = 0; i < units.size(); i++) {
            add(i);
        }
    }

    private void add(int index) {
        Unit unit = units.get(index);
        unitsByKey.put(unit.key(), index);
        for (int offset = 0; offset < unit.items().size(); offset++) {
            places.put(Cursor.idOf(unit.items().get(offset)), new Place(index, offset));
        }
    }

    List<Unit> units() {
        return units;
    }

    /// How many items there are.
    int size() {
        return places.size();
    }

    List<Outline> items() {
        return units.stream().flatMap(unit -> unit.items().stream()).toList();
    }

    /// Where to begin the very first time.
    Place first(Start start, long seed) {
        return new Place(
                switch (start) {
                    case FIRST -> 0;
                    case RANDOM -> lowest(0, units.size(), seed);
                },
                0);
    }

    /// The unit that the seed chooses of those from `from` up to but not including `to`; others coming or going do not change it
    /// often.
    int lowest(int from, int to, long seed) {
        int lowest = from;
        for (int i = from + 1; i < to; i++) {
            if (rank(seed, i) < rank(seed, lowest)) {
                lowest = i;
            }
        }
        return lowest;
    }

    private long rank(long seed, int unit) {
        return Chance.rank(seed, 0, units.get(unit).key());
    }

    Outline at(Place place) {
        return units.get(place.unit()).items().get(place.offset());
    }

    Optional<Place> find(long item) {
        return Optional.ofNullable(places.get(item));
    }

    Optional<Integer> unit(long key) {
        return Optional.ofNullable(unitsByKey.get(key));
    }

    /// What follows in the same unit.
    Optional<Place> rest(Place place) {
        int next = place.offset() + 1;
        return next < units.get(place.unit()).items().size()
                ? Optional.of(new Place(place.unit(), next))
                : Optional.empty();
    }

    /// What follows an item that is gone in its unit, as both were before.
    Optional<Place> restIn(Sequence before, Outline gone) {
        return before.find(Cursor.idOf(gone))
                .flatMap(before::rest)
                .flatMap(place -> find(Cursor.idOf(before.at(place))));
    }

    /// What follows an item that is gone in the unit that it was shown in.
    Optional<Place> restOf(long key, Outline gone) {
        return unit(key)
                .filter(unit -> !units.get(unit).isSingle())
                .flatMap(
                        unit ->
                                units.get(unit)
                                        .indexAfter(gone)
                                        .map(offset -> new Place(unit, offset)));
    }

    /// What follows, the first item behind the last one.
    Place following(Place place) {
        return rest(place).orElseGet(() -> new Place((place.unit() + 1) % units.size(), 0));
    }

    /// How many items of its unit are still to come from this item on, itself included.
    int remaining(Outline item) {
        return find(Cursor.idOf(item))
                .map(place -> units.get(place.unit()).items().size() - place.offset())
                .orElse(1);
    }
}
