package tv.exstream.library.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which items are on which lists of a server. Immutable.
///
/// @param members the ids of what is on a list, which may be shows, seasons and albums
record KnownLists(Map<ItemList, Set<String>> members) {
    static final KnownLists NONE = new KnownLists(Map.of());

    KnownLists {
        members = Map.copyOf(members);
    }

    boolean has(String id) {
        return members.keySet().stream().anyMatch(list -> list.id().equals(id));
    }

    /// Without the lists of these ids, so that they are asked for again.
    KnownLists without(Collection<String> ids) {
        return new KnownLists(
                members.entrySet().stream()
                        .filter(each -> !ids.contains(each.getKey().id()))
                        .collect(Collectors.toMap(Entry::getKey, Entry::getValue)));
    }

    /// What is on a list; empty when it is another one than it was, or does not tell.
    Optional<Set<String>> of(ItemList list) {
        return list.version().isEmpty() ? Optional.empty() : Optional.ofNullable(members.get(list));
    }

    void addTo(Groups groups) {
        members.forEach((list, ids) -> ids.forEach(id -> groups.add(id, list.name())));
    }

    /// The ids of what is on other lists now.
    Set<String> differences(KnownLists now) {
        Map<String, Set<String>> before = names();
        Map<String, Set<String>> after = now.names();
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(id -> !before.getOrDefault(id, Set.of()).equals(after.get(id)))
                .collect(Collectors.toSet());
    }

    /// Of the lists that an item is on, by its id.
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new HashMap<>();
        members.forEach(
                (list, ids) ->
                        ids.forEach(
                                id ->
                                        names.computeIfAbsent(id, _ -> new TreeSet<>())
                                                .add(list.name())));
        return names;
    }
}
