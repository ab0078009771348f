package tv.exstream.process;

import java.util.EnumMap;
import java.util.Map;
import tv.exstream.ffmpeg.FailureCause;

/// Counts child processes by what they were for. Thread-safe.
public final class ProcessCounts {
    private final Map<ProcessKind, Long> started = new EnumMap<>(ProcessKind.class);
    private final Map<ProcessKind, Long> ended = new EnumMap<>(ProcessKind.class);
    private final Map<ProcessKind, Long> cutShort = new EnumMap<>(ProcessKind.class);

    private final Map<FailureCause, Long> complaints = new EnumMap<>(FailureCause.class);

    /// How often processes have complained about it, whether they failed or not.
    public synchronized long complaints(FailureCause cause) {
        return complaints.getOrDefault(cause, 0L);
    }

    /// How many were started since the server runs.
    public synchronized long started(ProcessKind kind) {
        return started.getOrDefault(kind, 0L);
    }

    /// How many run now.
    public synchronized long active(ProcessKind kind) {
        return started.getOrDefault(kind, 0L) - ended.getOrDefault(kind, 0L);
    }

    /// How many were ended by us, for any reason.
    public synchronized long cutShort(ProcessKind kind) {
        return cutShort.getOrDefault(kind, 0L);
    }

    synchronized void addComplaint(FailureCause cause) {
        complaints.merge(cause, 1L, Long::sum);
    }

    synchronized void addStarted(ProcessKind kind) {
        started.merge(kind, 1L, Long::sum);
    }

    synchronized void addEnded(ProcessKind kind, boolean byUs) {
        ended.merge(kind, 1L, Long::sum);
        if (byUs) {
            cutShort.merge(kind, 1L, Long::sum);
        }
    }
}
