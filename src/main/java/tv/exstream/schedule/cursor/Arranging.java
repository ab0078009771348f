package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.collection.Pool.Part;
import tv.exstream.media.MediaId;
import tv.exstream.media.NaturalOrder;
import tv.exstream.media.Outline;

/// Puts items into an order, and together where they belong together.
final class Arranging {
    private Arranging() {}

    /// A set of parts stands where its first part does.
    static Sequence sorted(List<Outline> items, Ordering ordering) {
        List<Unit> units =
                PartSets.of(items, ordering.multipart()).stream()
                        .sorted(Comparator.comparing(Unit::first, Sorting.of(ordering.order())))
                        .toList();
        return new Sequence(ordering.direction().of(units));
    }

    /// Units by key; all of a collection is one when it is to stay together.
    static Sequence unsorted(Pool pool, Ordering ordering) {
        List<Unit> units = new ArrayList<>();
        Set<MediaId> placed = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Part part : parts(pool)) {
            List<Outline> own = part.asGroup() ? notIn(placed, part.items()) : List.of();
            String name = Group.unlike(names, part.name());
            if (!own.isEmpty()) {
                units.add(Unit.named(name, own, Sorting.of(orderOf(part))));
            }
        }
        units.addAll(PartSets.of(notIn(placed, pool.items()), ordering.multipart()));
        units.sort(Comparator.comparingLong(Unit::key));
        return new Sequence(units);
    }

    /// The parts of the pool, else its shows and artists.
    static List<Group> groups(Pool pool, Map<MediaId, Outline> former) {
        if (parts(pool).isEmpty()) {
            return split(pool.items(), Group::keyOf, former);
        }
        List<Group> groups = new ArrayList<>();
        Set<MediaId> placed = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Part part : parts(pool)) {
            List<Outline> own = notIn(placed, part.items());
            String name = Group.unlike(names, part.name());
            if (!own.isEmpty()) {
                groups.add(new Group(name, new Stock(Pool.of(own), former), orderOf(part)));
            }
        }
        return groups;
    }

    /// Groups by name.
    static List<Group> split(
            List<Outline> items, Function<Outline, String> key, Map<MediaId, Outline> former) {
        Map<String, List<Outline>> byKey =
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        key,
                                        () -> new TreeMap<>(NaturalOrder.INSTANCE),
                                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byKey.forEach(
                (name, own) ->
                        groups.add(
                                new Group(
                                        name,
                                        new Stock(Pool.of(own), former),
                                        PlaybackOrder.CHRONOLOGICAL)));
        return groups;
    }

    private static List<Part> parts(Pool pool) {
        return switch (pool.arrangement()) {
            case Arrangement.Parts(List<Part> parts) -> parts;
            case Arrangement.Loose(), Arrangement.Custom() -> List.of();
        };
    }

    private static PlaybackOrder orderOf(Part part) {
        return part.bySeason() ? PlaybackOrder.SEASON_EPISODE : PlaybackOrder.CHRONOLOGICAL;
    }

    /// Those that are not placed yet, which they are from now on.
    private static List<Outline> notIn(Set<MediaId> placed, List<Outline> items) {
        return items.stream().filter(item -> placed.add(item.id())).toList();
    }
}
