package tv.exstream.vitals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// How busy everything was since the start: an hour in fine steps, a day in coarser ones and a week in coarse ones, in memory. Thread-safe.
///
/// The tracks have 720, 1,440 and 672 places for each measure, which is 500 KB.
public final class Vitals {
    /// How often everything is measured.
    static final Duration STEP = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();

    /// From the finest to the longest; guarded by lock.
    private final List<Track> tracks =
            List.of(
                    track(STEP, Duration.ofHours(1)),
                    track(Duration.ofMinutes(1), Duration.ofDays(1)),
                    track(Duration.ofMinutes(15), Duration.ofDays(7)));

    /// Guarded by lock.
    private Map<Measure, Double> latest = Map.of();

    /// Guarded by lock.
    private Instant measured = Instant.EPOCH;

    /// What was measured last.
    ///
    /// @param at when; [Instant#EPOCH] before the first time
    /// @param values what nobody told is missing
    public record Latest(Instant at, Map<Measure, Double> values) {
        public Latest {
            values = Map.copyOf(values);
        }
    }

    private static Track track(Duration step, Duration length) {
        return new Track(step, (int) length.dividedBy(step));
    }

    void add(Instant at, Map<Measure, Double> values) {
        lock.lock();
        try {
            tracks.forEach(track -> track.add(at, values));
            latest = values.isEmpty() ? Map.of() : new EnumMap<>(values);
            measured = at;
        } finally {
            lock.unlock();
        }
    }

    public Latest latest() {
        lock.lock();
        try {
            return new Latest(measured, latest);
        } finally {
            lock.unlock();
        }
    }

    /// The time up to `now`, in the finest steps that go back so far.
    ///
    /// @param window at most a week is answered
    public Span last(Duration window, Instant now) {
        lock.lock();
        try {
            return tracks.stream()
                    .filter(track -> window.compareTo(track.length()) <= 0)
                    .findFirst()
                    .orElseGet(tracks::getLast)
                    .last(window, now);
        } finally {
            lock.unlock();
        }
    }
}
