package tv.exstream.vitals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tv.exstream.measure.Measure;
import tv.exstream.measure.Span;
import tv.exstream.measure.Step;
import tv.exstream.measure.Tracks;
import tv.exstream.time.TimeRange;

/// How busy everything was, in memory. Thread-safe.
public final class Vitals {
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final Tracks tracks = new Tracks();

    /// Guarded by lock.
    private Latest latest = new Latest(Instant.EPOCH, Map.of());

    /// What was measured last.
    ///
    /// @param at when; [Instant#EPOCH] before the first time
    /// @param values what nobody told is missing
    public record Latest(Instant at, Map<Measure, Double> values) {
        public Latest {
            values = Map.copyOf(values);
        }
    }

    /// What is to be written down.
    ///
    /// @param reach as [Tracks#reach] says
    record Unwritten(List<Step> steps, Map<Duration, TimeRange> reach) {
        Unwritten {
            steps = List.copyOf(steps);
            reach = Map.copyOf(reach);
        }
    }

    void add(Instant at, Map<Measure, Double> values) {
        locked(
                () -> {
                    tracks.add(at, values);
                    latest = new Latest(at, values);
                    return latest;
                });
    }

    public Latest latest() {
        return locked(() -> latest);
    }

    /// As [Tracks#last].
    public Span last(Duration window, Instant now) {
        return locked(() -> tracks.last(window, now));
    }

    /// Tells what earlier runs have measured; before anything is added.
    void recall(List<Step> measured) {
        locked(
                () -> {
                    tracks.recall(measured);
                    return measured;
                });
    }

    /// The steps that have ended and are not written down.
    Unwritten ended() {
        return locked(() -> new Unwritten(tracks.ended(), tracks.reach(latest.at())));
    }

    /// The same with those that have begun.
    Unwritten begun() {
        return locked(() -> new Unwritten(tracks.begun(), tracks.reach(latest.at())));
    }

    /// Notes that steps are written down.
    void kept(List<Step> written) {
        locked(
                () -> {
                    tracks.kept(written);
                    return written;
                });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
