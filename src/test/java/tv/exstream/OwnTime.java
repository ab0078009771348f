package tv.exstream;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What work costs: the time for which this thread has a processor. What else the machine does meanwhile takes none of it.
public final class OwnTime {
    private OwnTime() {}

    /// Does the work in this thread and answers what it has cost.
    public static Duration of(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    }
}
