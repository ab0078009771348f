package tv.exstream.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tv.exstream.recent.RecentMap;

/// How servers are asked so that they bear it: not too often, not by too many at once, and not before they want to. Thread-safe.
///
/// How often counts for the Internet only: who has a server in the house wants it used.
final class Manners {
    /// Half of what the strictest of the large services bears.
    static final Duration INTERVAL = Duration.ofMillis(50);

    /// As many questions may come at once.
    static final int BURST = 40;

    /// More than browsers open, because whole libraries are read.
    static final int CONNECTIONS = 16;

    /// After the first refusal without a time; doubled with each further one.
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /// Arbitrary: servers that are asked in the same hours.
    private static final int MOST_HOSTS = 1_000;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final LongSupplier nanoTime;
    private final Pause pause;

    /// Those asked last at the end; guarded by itself.
    private final Map<String, Host> hosts = new RecentMap<>(MOST_HOSTS);

    /// Lets time pass.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// A connection that may be opened.
    interface Leave {
        /// It is not needed any more.
        void over();

        /// How the server answered.
        void answered(int status, Optional<Duration> retryAfter);
    }

    /// For who knows himself how often to ask.
    static final Leave UNASKED =
            new Leave() {
                @Override
                public void over() {
                    // Nobody counts.
                }

                @Override
                public void answered(int status, Optional<Duration> retryAfter) {
                    // Nobody waits.
                }
            };

    Manners(LongSupplier nanoTime, Pause pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /// Waits until a server may be asked.
    ///
    /// @param authority its host and port
    /// @throws OutboundException when that is later than the deadline
    Leave ask(String authority, Reach leads, Deadline deadline)
            throws OutboundException, InterruptedException {
        Host host = host(authority);
        host.requireOpen(nanoTime.getAsLong(), deadline.restNanos());
        long turn =
                leads == Reach.INTERNET ? host.turn(nanoTime.getAsLong(), deadline.restNanos()) : 0;
        long wait = Math.max(turn, host.shutNanos(nanoTime.getAsLong()));
        if (wait > deadline.restNanos()) {
            throw new OutboundException(new Failure.TooSlow(deadline.pause()));
        }
        if (wait > 0) {
            pause.of(Duration.ofNanos(wait));
        }
        if (!host.connections.tryAcquire(deadline.restNanos(), TimeUnit.NANOSECONDS)) {
            throw new OutboundException(new Failure.TooSlow(deadline.pause()));
        }
        return new Asked(host);
    }

    private Host host(String authority) {
        synchronized (hosts) {
            return hosts.computeIfAbsent(authority, _ -> new Host(nanoTime.getAsLong()));
        }
    }

    private final class Asked implements Leave {
        private final Host host;
        private boolean isOver;

        Asked(Host host) {
            this.host = host;
        }

        @Override
        public synchronized void over() {
            if (!isOver) {
                isOver = true;
                host.connections.release();
            }
        }

        @Override
        public void answered(int status, Optional<Duration> retryAfter) {
            host.answered(status, retryAfter, nanoTime.getAsLong());
        }
    }

    /// What is known of one server. Thread-safe.
    private static final class Host {
        private final Semaphore connections = new Semaphore(CONNECTIONS, true);

        /// When the next question is due if they came evenly; guarded by this, as everything below.
        private long dueNanos;

        private long shutUntilNanos;
        private int refusedWith = TOO_MANY_REQUESTS;
        private int refusals;

        Host(long now) {
            dueNanos = now - BURST * INTERVAL.toNanos();
            shutUntilNanos = now;
        }

        synchronized void requireOpen(long now, long patienceNanos) throws OutboundException {
            long rest = shutUntilNanos - now;
            if (rest > patienceNanos) {
                throw new OutboundException(
                        new Failure.Refused(refusedWith, Optional.of(Duration.ofNanos(rest))));
            }
        }

        synchronized long shutNanos(long now) {
            return Math.max(0, shutUntilNanos - now);
        }

        /// Takes the next turn, unless that is later than anybody waits, and answers how long it is until then.
        synchronized long turn(long now, long patienceNanos) {
            long earliest = now - BURST * INTERVAL.toNanos();
            long due = Math.max(dueNanos, earliest) + INTERVAL.toNanos();
            long wait = Math.max(0, due - now);
            if (wait <= patienceNanos) {
                dueNanos = due;
            }
            return wait;
        }

        synchronized void answered(int status, Optional<Duration> retryAfter, long now) {
            boolean refuses =
                    status == TOO_MANY_REQUESTS
                            || (status == UNAVAILABLE && retryAfter.isPresent());
            if (!refuses) {
                refusals = 0;
                return;
            }
            // Those that were asked together are refused together.
            refusals += now - shutUntilNanos >= 0 ? 1 : 0;
            Duration usual = FIRST_PAUSE.multipliedBy(1L << Math.clamp(refusals - 1, 0, 10));
            Duration wanted = retryAfter.orElse(usual);
            Duration rest = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
            refusedWith = status;
            shutUntilNanos = now + rest.toNanos();
        }
    }
}
