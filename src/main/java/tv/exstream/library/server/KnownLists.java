package tv.exstream.library.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

    /// Without the lists of these ids.
    KnownLists without(Collection<String> ids) {
        return new KnownLists(matching(list -> !ids.contains(list.id())));
    }

    /// The same, of which all are asked for again.
    KnownLists inDoubt() {
        return inDoubt(_ -> true);
    }

    /// The same, of which those of these ids are asked for again.
    KnownLists inDoubt(Collection<String> ids) {
        return inDoubt(list -> ids.contains(list.id()));
    }

    /// Those that a listing had, to be asked for again.
    KnownLists ofListing(String id) {
        return new KnownLists(matching(list -> list.listing().equals(id))).inDoubt();
    }

    private KnownLists inDoubt(Predicate<ItemList> which) {
        Map<ItemList, Set<String>> doubted = new HashMap<>();
        members.forEach((list, ids) -> doubted.put(which.test(list) ? list.inDoubt() : list, ids));
        return new KnownLists(doubted);
    }

    private Map<ItemList, Set<String>> matching(Predicate<ItemList> which) {
        return members.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    /// What was on the list of this id, whichever version of it; empty when there was none.
    Optional<Set<String>> last(String id) {
        return matching(list -> list.id().equals(id)).values().stream().findFirst();
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
