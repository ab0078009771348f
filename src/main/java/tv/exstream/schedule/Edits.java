package tv.exstream.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// All that persons have changed about a timeline. Immutable.
public final class Edits {
    public static final Edits NONE = new Edits(List.of());

    private final NavigableMap<Instant, Airing> pins = new TreeMap<>();
    private final List<Edit.Skip> skips;

    /// @throws IllegalArgumentException when two pins overlap
    public Edits(List<? extends Edit> edits) {
        edits.stream()
                .flatMap(Edits::pinned)
                .sorted(Comparator.comparing(Airing::start))
                .forEach(this::add);
        skips = edits.stream().flatMap(Edits::skipped).toList();
    }

    private static Stream<Airing> pinned(Edit edit) {
        return switch (edit) {
            case Edit.Pin(Airing airing) -> Stream.of(airing);
            case Edit.Replace(Airing airing, var _) -> Stream.of(airing);
            case Edit.Skip _ -> Stream.empty();
        };
    }

    private static Stream<Edit.Skip> skipped(Edit edit) {
        return switch (edit) {
            case Edit.Skip skip -> Stream.of(skip);
            case Edit.Replace(var _, Edit.Skip over) -> Stream.of(over);
            case Edit.Pin _ -> Stream.empty();
        };
    }

    private void add(Airing pin) {
        if (!pins.isEmpty() && pins.lastEntry().getValue().finish().isAfter(pin.start())) {
            throw UnacceptableException.of(
                    Demand.PINS_OVERLAP, words(pins.lastEntry().getValue()), words(pin));
        }
        pins.put(pin.start(), pin);
    }

    private static Remark words(Airing pin) {
        return Remark.of(
                Demand.A_PIN,
                pin.media().toString(),
                pin.start().toString(),
                pin.finish().toString());
    }

    /// The first pin that starts at or after `t`.
    Optional<Airing> next(Instant t) {
        return Optional.ofNullable(pins.ceilingEntry(t)).map(entry -> entry.getValue());
    }

    boolean skips(MediaId item, Instant t) {
        return !skips.isEmpty() && skips.stream().anyMatch(skip -> skip.covers(item, t));
    }
}
