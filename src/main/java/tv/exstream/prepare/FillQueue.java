package tv.exstream.prepare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import tv.exstream.process.ProcessBudget.Permit;
import tv.exstream.rendition.AwaitedFiles;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

/// Which frames are wanted, which are being made, and which could not be. Thread-safe.
public final class FillQueue implements Fills, AwaitedFiles {
    /// Permits of the budget also come back from scans, which do not tell.
    private static final Duration LOOK = Duration.ofMillis(100);

    /// How late fills that nobody needs any more are noticed.
    private static final Duration IDLE_LOOK = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final LongAdder started = new LongAdder();
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Guarded by lock.
    private final Requests waiting = new Requests();

    /// Guarded by lock.
    private final ActiveFills active = new ActiveFills();

    /// Guarded by lock.
    private final Failures failures = new Failures();

    /// True when something has happened since the last look; guarded by lock.
    private boolean news;

    /// Guarded by lock.
    private boolean closed;

    FillQueue(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void request(Need need, Urgency urgency) {
        Waiting.Name name = Waiting.Name.of(need, urgency);
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            if (closed || failures.isPausing(name.key(), urgency, now)) {
                return;
            }
            List<Active> serving = active.serving(need, urgency);
            if (!serving.isEmpty()) {
                serving.forEach(each -> each.askedFor(urgency, now));
            } else if (waiting.ask(new Waiting(need, name, now, now))) {
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> failure(Need need) {
        return failure(need.key());
    }

    /// Why a rendition cannot be made at the moment; empty while it can.
    public Optional<String> failure(RenditionKey key) {
        lock.lock();
        try {
            return active.hasMade(key)
                    ? Optional.empty()
                    : failures.reason(key, nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isAwaited(Path file) {
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            return active.isAwaited(file, now);
        } finally {
            lock.unlock();
        }
    }

    /// The fills as they are now.
    public FillsSnapshot snapshot() {
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            return new FillsSnapshot(
                    active.snapshot(now), waiting.count(), started.sum(), done.sum(), failed.sum());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there may be something to dispatch.
    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long rest = (waiting.count() == 0 ? IDLE_LOOK : LOOK).toNanos();
            while (!news && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            news = false;
        } finally {
            lock.unlock();
        }
    }

    /// Takes the outcome of a fill that has ended.
    void ended(Active fill, Fill.Outcome outcome) {
        lock.lock();
        try {
            RenditionKey key = fill.fill().key();
            active.remove(fill);
            if (fill.hasMade()) {
                failures.clear(key);
            }
            switch (outcome) {
                case Fill.Outcome.Done _ -> {
                    failures.clear(key);
                    done.increment();
                }
                case Fill.Outcome.Failed(String reason) -> noteFailure(key, reason);
                case Fill.Outcome.Unreadable(String reason) -> noteFailure(key, reason);
                case Fill.Outcome.Stopped _ -> {}
            }
            wake();
        } finally {
            lock.unlock();
        }
    }

    /// Stops everything and takes no more requests. Answers whether all fills were gone in time.
    boolean close(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            closed = true;
            waiting.clear();
            active.stopAll("the server is stopping");
            long rest = patience.toNanos();
            while (!active.isEmpty() && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return active.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Whether it need not wait, because something that began after it was asked for will make it.
    boolean isServed(Waiting wanted) {
        lock.lock();
        try {
            return !active.serving(wanted.need(), wanted.urgency()).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Whether it has to wait until another fill of the same file is over, which does not make it.
    boolean isHeldBack(Waiting wanted) {
        lock.lock();
        try {
            return active.holdBack(wanted.need(), wanted.urgency());
        } finally {
            lock.unlock();
        }
    }

    /// Ends fills that nobody needs any more. Answers what waits, in no order.
    List<Waiting> waiting() {
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            waiting.dropStale(now);
            active.stopUnasked(now);
            return waiting.all();
        } finally {
            lock.unlock();
        }
    }

    /// Notes that something cannot be made, without a fill that tried.
    void failed(RenditionKey key, String reason) {
        lock.lock();
        try {
            noteFailure(key, reason);
        } finally {
            lock.unlock();
        }
    }

    /// Called with the lock held.
    private void noteFailure(RenditionKey key, String reason) {
        failures.add(key, reason, nanoTime.getAsLong());
        failed.increment();
    }

    void forget(Waiting gone) {
        lock.lock();
        try {
            boolean _ = waiting.remove(gone);
        } finally {
            lock.unlock();
        }
    }

    /// The fill of what waited; empty, and the permit given back, when everything was closed meanwhile.
    Optional<Active> begin(Waiting next, Fill fill, Permit permit) {
        lock.lock();
        try {
            if (!waiting.remove(next)) {
                permit.close();
                return Optional.empty();
            }
            if (next.urgency() == Urgency.VIEWER && next.need() instanceof Need.Frames) {
                active.makeWayForViewer(next.key());
            }
            var beginning = new Active(fill, permit, nanoTime.getAsLong());
            active.add(beginning);
            started.increment();
            return Optional.of(beginning);
        } finally {
            lock.unlock();
        }
    }

    /// Lets something that is less urgent give way, if anything is.
    void makeRoom(Urgency urgency) {
        lock.lock();
        try {
            active.makeRoomFor(urgency, nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /// Called with the lock held.
    private void wake() {
        news = true;
        changed.signalAll();
    }
}
