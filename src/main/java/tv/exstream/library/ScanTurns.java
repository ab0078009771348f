package tv.exstream.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// One scan at a time of the same folders, be it of all or of a part, and under whatever name: a source that was renamed while it was read is
/// read under its new name only when that has stopped. Thread-safe.
final class ScanTurns {
    private final ScanAudience audience;
    private final Map<List<Path>, Lock> turns = new ConcurrentHashMap<>();

    /// @param audience is told how it goes, but not of the report
    ScanTurns(ScanAudience audience) {
        this.audience = audience;
    }

    /// Waits, at most so long, until nobody scans these folders. Answers whether it is so.
    boolean isQuiet(List<Path> folders, Duration most) throws InterruptedException {
        Lock turn = turn(folders);
        boolean free = turn.tryLock(most.toNanos(), TimeUnit.NANOSECONDS);
        if (free) {
            turn.unlock();
        }
        return free;
    }

    /// Waits until it is the subject's turn, and works.
    ScanReport take(Subject subject, Subject.Work work) throws InterruptedException {
        Lock turn = turn(subject.folders());
        turn.lockInterruptibly();
        try {
            return work.scan(audience);
        } finally {
            audience.forget(subject.name());
            turn.unlock();
        }
    }

    private Lock turn(List<Path> folders) {
        return turns.computeIfAbsent(folders, _ -> new ReentrantLock(true));
    }
}
