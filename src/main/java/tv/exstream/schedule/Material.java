package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;

/// How much there is for the programmes of a channel to show, and how long that lasts. Filler does not count. Immutable.
///
/// @param whole all that programmes are drawn from
/// @param drawn the same for each selection that has more than one item by its nature, by label
public record Material(Reserve whole, List<Drawn> drawn) {
    public Material {
        drawn = List.copyOf(drawn);
    }

    /// What a selection has.
    public record Drawn(Selection selection, Reserve reserve) {}

    /// Some items, each counted once.
    ///
    /// @param length of all of them together
    /// @param lasts how long it is until each of them has been shown once; empty when none is shown in what was planned
    public record Reserve(int items, Duration length, Optional<Duration> lasts) {}

    /// @param extension what is planned of the situation. When not everything is shown in it, the rest is taken to come as fast as
    ///     what is new in it; what is shown again makes nothing faster
    public static Material of(Situation situation, Extension extension) {
        Map<Selection, Map<MediaId, Duration>> pools =
                new TreeMap<>(Comparator.comparing(Selection::label));
        for (var source : situation.program().programmes()) {
            situation
                    .content()
                    .shown(
                            source,
                            (selection, items) -> {
                                var lengths =
                                        pools.computeIfAbsent(selection, _ -> new HashMap<>());
                                items.forEach(item -> lengths.put(item.id(), item.duration()));
                            });
        }
        return of(pools, Pace.of(extension));
    }

    private static Material of(Map<Selection, Map<MediaId, Duration>> pools, Pace pace) {
        Map<MediaId, Duration> whole = new HashMap<>();
        List<Drawn> drawn = new ArrayList<>();
        pools.forEach(
                (selection, lengths) -> {
                    whole.putAll(lengths);
                    if (!(selection instanceof Selection.Item)) {
                        drawn.add(new Drawn(selection, pace.reserve(lengths)));
                    }
                });
        return new Material(pace.reserve(whole), drawn);
    }

    /// How fast items are shown for the first time.
    ///
    /// @param window how long the time is in which they are
    /// @param shown when each programme is over that has been shown once, since the beginning of that time
    private record Pace(Duration window, Map<MediaId, Duration> shown) {
        static Pace of(Extension extension) {
            Instant from = extension.from();
            Map<MediaId, Duration> shown = new HashMap<>();
            for (Extension.Planned planned : extension.airings()) {
                Airing airing = planned.airing();
                if (!airing.kind().isFiller()) {
                    shown.putIfAbsent(airing.media(), Duration.between(from, airing.finish()));
                }
            }
            return new Pace(Duration.between(from, extension.anchor().at()), shown);
        }

        Reserve reserve(Map<MediaId, Duration> lengths) {
            return new Reserve(lengths.size(), sum(lengths.values()), lasting(lengths));
        }

        private Optional<Duration> lasting(Map<MediaId, Duration> lengths) {
            Map<MediaId, Duration> fresh = new HashMap<>(lengths);
            fresh.keySet().retainAll(shown.keySet());
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            if (fresh.size() == lengths.size()) {
                return Optional.of(Collections.max(over(lengths.keySet())));
            }
            double times = seconds(lengths) / seconds(fresh);
            return Optional.of(Duration.ofSeconds(Math.round(window.toSeconds() * times)));
        }

        private List<Duration> over(Collection<MediaId> items) {
            return items.stream()
                    .flatMap(item -> Optional.ofNullable(shown.get(item)).stream())
                    .toList();
        }

        private static double seconds(Map<MediaId, Duration> lengths) {
            return sum(lengths.values()).toSeconds();
        }
    }

    private static Duration sum(Collection<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
