package tv.exstream.playout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tv.exstream.time.TimeRange;

/// The timeline of a channel over a window of time, and the one answer to "what is on at t". Immutable.
///
/// ```
///   window  [--------------------------------------------)
///   airings    [ alien     )[ aliens      )    [ ident )
///   at(t)   gap  showing      showing      gap   showing
/// ```
///
/// The stream, HLS, guide, lineup, now-playing and catch-up all ask `at(t)`; nothing else computes a position. The instant an
/// airing finishes belongs to the next one. Outside the window nothing is known, and asking is an error of the caller.
public final class Playout {
    private final TimeRange window;
    private final NavigableMap<Instant, Airing> byStart = new TreeMap<>();

    /// @param airings in any order; each overlaps the window, none overlaps another
    public Playout(TimeRange window, List<Airing> airings) {
        this.window = window;
        for (Airing airing : airings) {
            add(airing);
        }
    }

    private void add(Airing airing) {
        Map.Entry<Instant, Airing> before = byStart.floorEntry(airing.start());
        Map.Entry<Instant, Airing> after = byStart.ceilingEntry(airing.start());
        boolean overlapsBefore =
                before != null && before.getValue().finish().isAfter(airing.start());
        boolean overlapsAfter = after != null && after.getKey().isBefore(airing.finish());
        if (overlapsBefore || overlapsAfter) {
            throw new IllegalArgumentException(
                    "airing at %s overlaps another".formatted(airing.start()));
        }
        byStart.put(airing.start(), airing);
    }

    public TimeRange window() {
        return window;
    }

    /// What is on at `t`.
    ///
    /// @throws IllegalArgumentException when `t` is outside the window
    public OnAir at(Instant t) {
        if (!window.contains(t)) {
            throw new IllegalArgumentException(
                    "%s is outside the known timeline %s..%s"
                            .formatted(t, window.start(), window.end()));
        }
        Map.Entry<Instant, Airing> candidate = byStart.floorEntry(t);
        if (candidate != null && candidate.getValue().range().contains(t)) {
            return new OnAir.Showing(candidate.getValue(), candidate.getValue().offsetAt(t));
        }
        Instant next = byStart.higherKey(t);
        return new OnAir.Gap(next == null || next.isAfter(window.end()) ? window.end() : next);
    }

    /// The airings in order of time.
    public List<Airing> airings() {
        return List.copyOf(byStart.values());
    }
}
