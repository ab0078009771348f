package tv.exstream.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /// Waits until it is the subject's turn, and works.
    ScanReport take(Subject subject, Subject.Work work) throws InterruptedException {
        Lock turn = turns.computeIfAbsent(subject.folders(), _ -> new ReentrantLock(true));
        turn.lockInterruptibly();
        try {
            return work.scan(audience);
        } finally {
            audience.forget(subject.name());
            turn.unlock();
        }
    }
}
