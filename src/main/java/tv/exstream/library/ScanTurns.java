package tv.exstream.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// One scan at a time of the same folders, be it of all or of a part, and under whatever name: a source that was renamed while it was read is
/// read under its new name only when that has stopped. Thread-safe.
final class ScanTurns {
    private final ScanAudience audience;

    /// Of folders that somebody scans or waits for.
    private final Map<List<Path>, Turn> turns = new ConcurrentHashMap<>();

    /// @param users who hold it or wait for it
    private record Turn(Lock lock, int users) {}

    /// @param audience is told how it goes, but not of the report
    ScanTurns(ScanAudience audience) {
        this.audience = audience;
    }

    /// Waits, at most so long, until nobody scans these folders. Answers whether it is so.
    boolean isQuiet(List<Path> folders, Duration most) throws InterruptedException {
        Lock turn = enter(folders);
        try {
            boolean free = turn.tryLock(most.toNanos(), TimeUnit.NANOSECONDS);
            if (free) {
                turn.unlock();
            }
            return free;
        } finally {
            leave(folders);
        }
    }

    /// Waits until it is the subject's turn, and works.
    ScanReport take(Subject subject, Subject.Work work) throws InterruptedException {
        Lock turn = enter(subject.folders());
        try {
            turn.lockInterruptibly();
            try {
                return work.scan(audience);
            } finally {
                audience.forget(subject.name());
                turn.unlock();
            }
        } finally {
            leave(subject.folders());
        }
    }

    /// Of how many folders it knows whose turn it is.
    int known() {
        return turns.size();
    }

    private Lock enter(List<Path> folders) {
        return Objects.requireNonNull(
                        turns.compute(
                                folders,
                                (_, turn) ->
                                        turn == null
                                                ? new Turn(new ReentrantLock(true), 1)
                                                : new Turn(turn.lock(), turn.users() + 1)))
                .lock();
    }

    private void leave(List<Path> folders) {
        turns.computeIfPresent(
                folders,
                (_, turn) -> turn.users() == 1 ? null : new Turn(turn.lock(), turn.users() - 1));
    }
}
