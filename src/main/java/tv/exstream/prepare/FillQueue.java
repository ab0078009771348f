package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;
import tv.exstream.store.NextAirings;

/// Which frames are wanted, which are being made, and which could not be. Thread-safe; one thread at a time dispatches.
///
/// Whoever waits comes first: for a viewer's request that finds no place in the budget, a fill that nobody waits for gives way.
public final class FillQueue implements Fills {
    /// Arbitrary: far more than there are channels to be watched at once.
    private static final int MOST_WAITING = 2_000;

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
    private final Map<Waiting.Name, Waiting> waiting = new HashMap<>();

    /// Guarded by lock.
    private final Set<Active> active = new LinkedHashSet<>();

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
            if (closed
                    || failures.isPausing(name.key(), urgency, now)
                    || isServed(name.key(), fromFrame, urgency, now)) {
                return;
            }
            Waiting before = waiting.get(name);
            if (before != null) {
                waiting.put(name, before.again(fromFrame, now));
            } else if (waiting.size() < MOST_WAITING) {
                waiting.put(name, new Waiting(request, name.key(), fromFrame, urgency, now, now));
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
            return failures.reason(key, nanoTime.getAsLong());
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
                    active.stream()
                            .sorted(Comparator.comparing(each -> each.fill().urgency()))
                            .map(each -> each.snapshot(now))
                            .toList(),
                    waiting.size(),
                    started.sum(),
                    done.sum(),
                    failed.sum());
        } finally {
            lock.unlock();
        }
    }

    /// Ends fills that nobody needs any more, and answers those that may begin now, for the caller to run.
    List<Active> dispatch() {
        List<Active> beginning = new ArrayList<>();
        for (Waiting next : inOrder()) {
            if (!isMissing(next)) {
                forget(next);
                continue;
            }
            Optional<Permit> permit = budget.tryAcquire(kind(next.urgency()));
            if (permit.isEmpty()) {
                if (next.urgency() == Urgency.VIEWER) {
                    makeRoom();
                }
                break;
            }
            beginning.add(begin(next, permit.get()));
        }
        return beginning;
    }

    /// Waits until there may be something to dispatch.
    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long rest = (waiting.isEmpty() ? IDLE_LOOK : LOOK).toNanos();
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
            if (fill.fill().reached() > fill.fill().from()) {
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
            active.forEach(each -> each.stop("the server is stopping"));
            long rest = patience.toNanos();
            while (!active.isEmpty() && rest > 0) {
                rest = changed.awaitNanos(Math.min(rest, TimeUnit.MILLISECONDS.toNanos(100)));
            }
            return active.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    static ProcessKind kind(Urgency urgency) {
        return urgency == Urgency.VIEWER ? ProcessKind.VIEWER_FILL : ProcessKind.FILL;
    }

    private boolean isServed(RenditionKey key, long from, Urgency urgency, long now) {
        boolean served = false;
        for (Active each : active) {
            if (each.isOf(key) && each.serves(from, urgency)) {
                served = true;
                if (urgency == Urgency.VIEWER) {
                    each.askedFor(now);
                }
            }
        }
        return served;
    }

    private List<Waiting> inOrder() {
        List<Waiting> all;
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            waiting.values().removeIf(each -> each.isStale(now));
            active.stream()
                    .filter(each -> each.isUnasked(now) && !each.isStopping())
                    .forEach(each -> each.stop("nobody waits for it any more"));
            all = new ArrayList<>(waiting.values());
        } finally {
            lock.unlock();
        }
        all.sort(Waiting.byNeed(key -> airings.next(key).orElse(Instant.MAX)));
        return all;
    }

    private boolean isMissing(Waiting wanted) {
        Renditions renditions = fills.renditions();
        RenditionIndex index = renditions.index(wanted.key());
        return index.missingFrom(wanted.from()) == wanted.from() && !index.isOver(wanted.from());
    }

    private void forget(Waiting gone) {
        lock.lock();
        try {
            waiting.values().remove(gone);
        } finally {
            lock.unlock();
        }
    }

    private Active begin(Waiting next, Permit permit) {
        var fill = new Fill(next.request(), next.from(), next.urgency(), fills);
        lock.lock();
        try {
            waiting.values().remove(next);
            if (next.urgency() == Urgency.VIEWER) {
                active.stream()
                        .filter(each -> each.isOf(next.key()) && !each.isForViewers())
                        .forEach(each -> each.stop("a viewer waits for another part of it"));
            }
            var beginning = new Active(fill, permit, nanoTime.getAsLong());
            active.add(beginning);
            started.increment();
            return beginning;
        } finally {
            lock.unlock();
        }
    }

    /// Stops the fill that is missed least, unless one is about to end anyway.
    private void makeRoom() {
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            if (active.stream().noneMatch(Active::isStopping)) {
                active.stream()
                        .filter(each -> each.reluctance(now) >= 0)
                        .min(Comparator.comparingLong(each -> each.reluctance(now)))
                        .ifPresent(each -> each.stop("a viewer waits"));
            }
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
