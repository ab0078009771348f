package tv.exstream.web.change;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Lets one change at a time happen to a resource. Thread-safe.
///
/// A slow change holds up nobody but others of the same resource, and those only so long.
public final class Turns {
    /// Drawing a card takes some seconds; nothing else that changes takes one. Arbitrary beyond.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock; has those alone that somebody holds or waits for.
    private final Map<String, Turn> turns = new HashMap<>();

    private final Duration patience;

    /// What somebody holds until it is closed.
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// The turn at one resource, and how many hold it or wait for it.
    private static final class Turn {
        private final Semaphore one = new Semaphore(1, true);
        private int users;
    }

    Turns(Duration patience) {
        this.patience = patience;
    }

    /// Waits until nobody else changes one of the resources. They are taken in one order, so that nobody waits in a circle.
    ///
    /// @throws ProblemException CHANGE_UNDERWAY when somebody does for too long
    public Held take(Collection<String> paths) throws InterruptedException {
        List<String> wanted = paths.stream().distinct().sorted().toList();
        int taken = 0;
        try {
            while (taken < wanted.size()) {
                take(wanted.get(taken));
                taken++;
            }
        } finally {
            if (taken < wanted.size()) {
                wanted.subList(0, taken).forEach(this::release);
            }
        }
        return () -> wanted.forEach(this::release);
    }

    private void take(String path) throws InterruptedException {
        boolean mine = false;
        try {
            mine = enter(path).one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!mine) {
                leave(path);
            }
        }
        if (!mine) {
            throw ProblemException.of(Problem.CHANGE_UNDERWAY, Objection.UNDERWAY, path);
        }
    }

    private void release(String path) {
        leave(path).one.release();
    }

    private Turn enter(String path) {
        lock.lock();
        try {
            Turn turn = turns.computeIfAbsent(path, _ -> new Turn());
            turn.users++;
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private Turn leave(String path) {
        lock.lock();
        try {
            Turn turn = turns.get(path);
            if (turn == null) {
                throw new IllegalStateException("nobody has the turn at " + path);
            }
            turn.users--;
            if (turn.users == 0) {
                turns.remove(path);
            }
            return turn;
        } finally {
            lock.unlock();
        }
    }

    /// How many resources somebody holds or waits for.
    public int inUse() {
        lock.lock();
        try {
            return turns.size();
        } finally {
            lock.unlock();
        }
    }
}
