package tv.exstream.job;

import java.util.concurrent.atomic.LongAdder;

/// Counts what happened to the timelines since the server runs. Thread-safe.
public final class TimelineCounts {
    private final LongAdder changed = new LongAdder();
    private final LongAdder outrun = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /// How often a timeline was changed.
    public long changed() {
        return changed.sum();
    }

    /// How often a change was dropped and made again, because the plan had changed meanwhile.
    public long outrun() {
        return outrun.sum();
    }

    /// How often a timeline could not be kept up.
    public long failed() {
        return failed.sum();
    }

    void addChanged() {
        changed.increment();
    }

    void addOutrun() {
        outrun.increment();
    }

    void addFailed() {
        failed.increment();
    }
}
