package tv.exstream.schedule.cursor;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The places of members by name. A timeline keeps many states that differ in one place only, so these share the names, and each
/// has no more than a reference for every place. Immutable.
final class MemberPlaces extends AbstractMap<String, CursorState> {
    private final Map<String, Integer> indexes;
    private final List<CursorState> places;

    private MemberPlaces(Map<String, Integer> indexes, List<CursorState> places) {
        this.indexes = indexes;
        this.places = places;
    }

    static MemberPlaces copyOf(Map<String, CursorState> map) {
        if (map instanceof MemberPlaces places) {
            return places;
        }
        Map<String, Integer> indexes = new HashMap<>();
        List<CursorState> places = new ArrayList<>();
        new TreeMap<>(map)
                .forEach(
                        (name, place) -> {
                            indexes.put(name, places.size());
                            places.add(place);
                        });
        return new MemberPlaces(indexes, places);
    }

    MemberPlaces with(String name, CursorState place) {
        Integer index = indexes.get(name);
        if (index == null) {
            Map<String, CursorState> all = new HashMap<>(this);
            all.put(name, place);
            return copyOf(all);
        }
        List<CursorState> changed = new ArrayList<>(places);
        changed.set(index, place);
        return new MemberPlaces(indexes, changed);
    }

    MemberPlaces only(Set<String> names) {
        Map<String, CursorState> some = new HashMap<>(this);
        some.keySet().retainAll(names);
        return copyOf(some);
    }

    @Override
    public @Nullable CursorState get(@Nullable Object name) {
        Integer index = indexes.get(name);
        return index == null ? null : places.get(index);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexes.containsKey(name);
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public Set<Map.Entry<String, CursorState>> entrySet() {
        return indexes.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), places.get(entry.getValue())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
