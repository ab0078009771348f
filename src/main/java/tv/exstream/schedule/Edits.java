package tv.exstream.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;

/// All that persons have changed about a timeline. Immutable.
public final class Edits {
    public static final Edits NONE = new Edits(List.of());

    private final NavigableMap<Instant, Airing> pins = new TreeMap<>();
    private final List<Edit.Skip> skips;

    /// @throws IllegalArgumentException when two pins overlap
    public Edits(List<? extends Edit> edits) {
        edits.stream()
                .filter(Edit.Pin.class::isInstance)
                .map(edit -> ((Edit.Pin) edit).airing())
                .sorted(Comparator.comparing(Airing::start))
                .forEach(this::add);
        skips =
                edits.stream()
                        .filter(Edit.Skip.class::isInstance)
                        .map(Edit.Skip.class::cast)
                        .toList();
    }

    private void add(Airing pin) {
        if (!pins.isEmpty() && pins.lastEntry().getValue().finish().isAfter(pin.start())) {
            throw new IllegalArgumentException(
                    "pins must not overlap: %s and %s"
                            .formatted(pins.lastEntry().getValue().range(), pin.range()));
        }
        pins.put(pin.start(), pin);
    }

    /// The first pin that starts at or after `t`.
    Optional<Airing> next(Instant t) {
        return Optional.ofNullable(pins.ceilingEntry(t)).map(entry -> entry.getValue());
    }

    boolean skips(MediaId item, Instant t) {
        return !skips.isEmpty() && skips.stream().anyMatch(skip -> skip.covers(item, t));
    }
}
