package tv.exstream.vitals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// How busy everything was: an hour in fine steps and a day in coarse ones, in memory. Thread-safe.
///
/// The two tracks have 720 and 1,440 places for each measure, which is 400 KB.
public final class Vitals {
    /// How often everything is measured.
    static final Duration STEP = Duration.ofSeconds(5);

    private static final Duration COARSE_STEP = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final Track fine = new Track(STEP, (int) HOUR.dividedBy(STEP));

    /// Guarded by lock.
    private final Track coarse = new Track(COARSE_STEP, (int) DAY.dividedBy(COARSE_STEP));

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

    void add(Instant at, Map<Measure, Double> values) {
        lock.lock();
        try {
            fine.add(at, values);
            coarse.add(at, values);
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
    /// @param window at most a day is answered
    public Span last(Duration window, Instant now) {
        lock.lock();
        try {
            Track track = window.compareTo(fine.length()) <= 0 ? fine : coarse;
            return track.last(window, now);
        } finally {
            lock.unlock();
        }
    }
}
