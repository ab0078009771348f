package tv.exstream.prepare;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessBudget.Permit;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.NextAirings;

/// Which frames are wanted, which are being made, and which could not be. Thread-safe; one thread at a time dispatches.
///
/// What is more urgent comes first: where it finds no place in the budget, a fill that is less urgent gives way, and for a viewer also
/// one of viewers who have left or have enough.
public final class FillQueue implements Fills {
    /// Permits of the budget also come back from scans, which do not tell.
    private static final Duration LOOK = Duration.ofMillis(100);

    /// How late fills that nobody needs any more are noticed.
    private static final Duration IDLE_LOOK = Duration.ofSeconds(1);

    private final Fill.Parts fills;
    private final ProcessBudget budget;
    private final NextAirings airings;
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

    FillQueue(Fill.Parts fills, ProcessBudget budget, NextAirings airings, LongSupplier nanoTime) {
        this.fills = fills;
        this.budget = budget;
        this.airings = airings;
        this.nanoTime = nanoTime;
    }

    @Override
    public void request(RenditionRequest request, long fromFrame, Urgency urgency) {
        Waiting.Name name = Waiting.Name.of(request, fromFrame, urgency);
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            if (closed || failures.isPausing(name.key(), urgency, now)) {
                return;
            }
            List<Active> serving = active.serving(name, fromFrame);
            if (!serving.isEmpty()) {
                serving.forEach(each -> each.askedFor(urgency, now));
            } else if (waiting.ask(new Waiting(request, name, fromFrame, now, now))) {
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
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

    /// Ends fills that nobody needs any more, and answers those that may begin now, for the caller to run.
    List<Active> dispatch() {
        List<Active> beginning = new ArrayList<>();
        for (Waiting next : inOrder()) {
            if (!isMissing(next) || isServed(next)) {
                forget(next);
                continue;
            }
            Optional<Permit> permit = budget.tryAcquire(kind(next.urgency()));
            if (permit.isEmpty()) {
                makeRoom(next.urgency());
                break;
            }
            begin(next, permit.get()).ifPresent(beginning::add);
        }
        return beginning;
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
                case Fill.Outcome.Failed(String reason) -> {
                    failures.add(key, reason, nanoTime.getAsLong());
                    failed.increment();
                }
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

    static ProcessKind kind(Urgency urgency) {
        return urgency == Urgency.VIEWER ? ProcessKind.VIEWER_FILL : ProcessKind.FILL;
    }

    /// Whether it need not wait, because something that began after it was asked for will make it.
    private boolean isServed(Waiting wanted) {
        lock.lock();
        try {
            return !active.serving(wanted.name(), wanted.from()).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> inOrder() {
        List<Waiting> all;
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            waiting.dropStale(now);
            active.stopUnasked(now);
            all = waiting.all();
        } finally {
            lock.unlock();
        }
        return Waiting.byNeed(all, airings);
    }

    private boolean isMissing(Waiting wanted) {
        try {
            RenditionIndex index = fills.renditions().index(wanted.key());
            return index.missingFrom(wanted.from()) == wanted.from()
                    && !index.isOver(wanted.from());
        } catch (UncheckedIOException e) {
            unreadable(wanted.key(), e);
            return false;
        }
    }

    /// One rendition that cannot be read must not keep the others from being made.
    private void unreadable(RenditionKey key, UncheckedIOException e) {
        lock.lock();
        try {
            failures.add(
                    key,
                    "what is stored of it cannot be read: " + e.getMessage(),
                    nanoTime.getAsLong());
            failed.increment();
        } finally {
            lock.unlock();
        }
    }

    private void forget(Waiting gone) {
        lock.lock();
        try {
            boolean _ = waiting.remove(gone);
        } finally {
            lock.unlock();
        }
    }

    /// Empty, and the permit given back, when everything was closed meanwhile.
    private Optional<Active> begin(Waiting next, Permit permit) {
        var fill = new Fill(next.request(), next.from(), next.urgency(), fills);
        lock.lock();
        try {
            if (!waiting.remove(next)) {
                permit.close();
                return Optional.empty();
            }
            if (next.urgency() == Urgency.VIEWER) {
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

    private void makeRoom(Urgency urgency) {
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
