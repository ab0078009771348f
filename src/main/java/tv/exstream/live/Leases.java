package tv.exstream.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.Source;

/// How many connections are open to each provider or account, how many may be, and who comes first. Whoever waits for one goes before those
/// who are less urgent, and of those who have one the least urgent are asked to give it back. Thread-safe.
public final class Leases {
    /// How long it takes at most until those who are less urgent have given back what they were asked for.
    private static final Duration HANDOVER = Duration.ofSeconds(3);

    /// Who has a connection may become less urgent without a word.
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Guarded by the lock.
    private final List<Held> open = new ArrayList<>();

    /// Guarded by the lock.
    private final List<Waiting> waiting = new ArrayList<>();

    /// Of those that limit them.
    private volatile Map<String, Integer> most = Map.of();

    /// The right to one connection, until it is closed.
    public interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /// Who has a connection, or wants one. Thread-safe.
    public interface Holder {
        /// How much it is missed; may be another one later.
        Urgency urgency();

        /// Somebody who is more urgent wants the connection: its lease is to be closed soon. Must not wait; may be called more than once, and
        /// just after the lease was closed.
        void giveBack();
    }

    private record Held(String provider, Holder holder, AtomicBoolean isHeld) {}

    private record Waiting(String provider, int allowed, Holder holder) {
        /// Of how many may be open.
        private boolean precedes(Waiting other) {
            return provider.equals(other.provider)
                    && holder.urgency().compareTo(other.holder.urgency()) < 0;
        }
    }

    /// What the connections of a source count for, whatever the hosts are that its channels and films come from: all sources at the same host
    /// and port, of the same user where one is known.
    public static String account(Source source) {
        String user = source.origin().subscriber().map("/%s"::formatted).orElse("");
        return source.origin()
                .place()
                .map(place -> new SourceAddress(place.uri()).provider() + user)
                .orElseGet(() -> "source-" + source.id());
    }

    /// A provider allows as many connections as any of its sources says, all of them together; of several numbers the least counts.
    ///
    /// @param known all sources there are
    public void allow(Collection<LiveSource> known) {
        Map<String, Integer> limits = new HashMap<>();
        for (LiveSource source : known) {
            if (source.connections() > 0) {
                for (String provider : source.providers()) {
                    limits.merge(provider, source.connections(), Math::min);
                }
            }
        }
        most = Map.copyOf(limits);
    }

    public boolean isLimited(String provider) {
        return most.containsKey(provider);
    }

    /// Whether another connection may be had, because it is free or somebody who is less urgent has it.
    public boolean hasRoom(String provider, Urgency urgency) {
        return hasRoom(provider, most(provider), urgency);
    }

    private boolean hasRoom(String provider, int allowed, Urgency urgency) {
        lock.lock();
        try {
            return of(provider).stream()
                            .filter(each -> each.holder().urgency().compareTo(urgency) <= 0)
                            .count()
                    < allowed;
        } finally {
            lock.unlock();
        }
    }

    /// A connection that is free, or will be in a moment because somebody who is less urgent gives it back. Empty when there is none.
    public Optional<Lease> take(String provider, Holder holder) throws InterruptedException {
        return take(provider, most(provider), holder);
    }

    /// The same of an account that has films too.
    ///
    /// @param allowed how many it allows; its live sources may allow fewer
    public Optional<Lease> take(String account, int allowed, Holder holder)
            throws InterruptedException {
        int least = Math.min(allowed, most(account));
        boolean mayCome = hasRoom(account, least, holder.urgency());
        return await(new Waiting(account, least, holder), mayCome ? HANDOVER : Duration.ZERO);
    }

    /// The same, waiting until one is given back by anybody.
    ///
    /// @param patience at most
    public Optional<Lease> await(String account, int allowed, Holder holder, Duration patience)
            throws InterruptedException {
        int least = Math.min(allowed, most(account));
        return await(new Waiting(account, least, holder), patience);
    }

    /// All connections.
    public int count() {
        lock.lock();
        try {
            return open.size();
        } finally {
            lock.unlock();
        }
    }

    private int most(String provider) {
        return most.getOrDefault(provider, Integer.MAX_VALUE);
    }

    private Optional<Lease> await(Waiting wanted, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting.add(wanted);
            long rest = patience.toNanos();
            while (!isNext(wanted)) {
                if (rest <= 0) {
                    return Optional.empty();
                }
                askBack(wanted);
                long look = Math.min(rest, LOOK.toNanos());
                rest -= look - (isNext(wanted) ? look : changed.awaitNanos(look));
            }
            return Optional.of(lease(wanted));
        } finally {
            waiting.remove(wanted);
            changed.signalAll();
            lock.unlock();
        }
    }

    /// Called with the lock held.
    private boolean isNext(Waiting wanted) {
        return of(wanted.provider()).size() < wanted.allowed()
                && waiting.stream().noneMatch(each -> each.precedes(wanted));
    }

    /// Called with the lock held, which is given up meanwhile: whoever is asked may have locks of his own.
    private void askBack(Waiting wanted) {
        List<Held> those = of(wanted.provider());
        List<Held> lesser =
                those.stream()
                        .filter(each -> isLess(each, wanted.holder().urgency()))
                        .sorted(
                                Comparator.comparing((Held each) -> each.holder().urgency())
                                        .reversed())
                        .limit(Math.max(0, those.size() - wanted.allowed() + 1L))
                        .toList();
        lock.unlock();
        try {
            lesser.forEach(each -> each.holder().giveBack());
        } finally {
            lock.lock();
        }
    }

    private static boolean isLess(Held held, Urgency urgency) {
        return held.holder().urgency().compareTo(urgency) > 0;
    }

    /// Called with the lock held.
    private List<Held> of(String provider) {
        return open.stream().filter(each -> each.provider().equals(provider)).toList();
    }

    /// Called with the lock held.
    private Lease lease(Waiting wanted) {
        var held = new Held(wanted.provider(), wanted.holder(), new AtomicBoolean(true));
        open.add(held);
        return () -> {
            if (held.isHeld().getAndSet(false)) {
                giveBack(held);
            }
        };
    }

    private void giveBack(Held held) {
        lock.lock();
        try {
            open.remove(held);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
