package tv.exstream.web.api;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The latest state of each topic, and a way to wait for a newer one. Thread-safe.
///
/// A listener that is slow misses states in between and never the latest, so nothing queues up for it.
final class Board {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Guarded by lock.
    private final Map<Topic, Note> notes = new EnumMap<>(Topic.class);

    /// Guarded by lock; counts every change.
    private long version;

    /// Guarded by lock.
    private boolean closed;

    /// A topic's state as JSON.
    ///
    /// @param version grows with every change of any topic
    record Note(Topic topic, String json, long version) {}

    /// Replaces the state of a topic; the same state again is no change.
    void post(Topic topic, String json) {
        lock.lock();
        try {
            Note before = notes.get(topic);
            if (before == null || !before.json().equals(json)) {
                notes.put(topic, new Note(topic, json, ++version));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until one of the topics is newer than `seen`. Answers all such, oldest first; empty after the timeout and once closed.
    List<Note> awaitNewer(long seen, Set<Topic> topics, Duration timeout)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (newer(seen, topics).isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed ? List.of() : newer(seen, topics);
        } finally {
            lock.unlock();
        }
    }

    private List<Note> newer(long seen, Set<Topic> topics) {
        return notes.values().stream()
                .filter(note -> note.version() > seen && topics.contains(note.topic()))
                .sorted(Comparator.comparingLong(Note::version))
                .toList();
    }

    /// Waits for the end; answers whether it came within `timeout`.
    boolean awaitClose(Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Lets everybody who waits go.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
