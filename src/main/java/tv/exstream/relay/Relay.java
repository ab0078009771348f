package tv.exstream.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.live.Attempt;
import tv.exstream.live.Bearing;
import tv.exstream.live.CoolDowns;
import tv.exstream.live.Failover;
import tv.exstream.live.Fault;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LiveSource;
import tv.exstream.live.Rung;
import tv.exstream.live.SourceAddress;
import tv.exstream.live.Vigil;
import tv.exstream.outbound.Place;
import tv.exstream.rendition.RenditionRequest;

/// One live source that is joined, in one house format, for all channels that show it. Run by one platform thread; anyone may ask or
/// stop it.
///
/// ```
///   attempt -> lease -> connection -> intake -> pipeline -> receiver
///      ^                     | fault, from the reader, the encoder or the vigil
///      '-- failover.next(fault)
/// ```
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /// How late it is noticed at most that a connection was given back.
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Supplier<LiveSource> known;
    private final RenditionRequest wanted;
    private final Receiver receiver;
    private final Parts parts;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /// Where redirects of the current address led. Owned by the thread that runs.
    private Optional<Place> found = Optional.empty();

    /// Guarded by this, as everything below. What is received at the moment.
    private LiveSource source;

    private @Nullable Connection connection;

    private Optional<Fault> failure = Optional.empty();
    private Attempt current;
    private long decidedNanos;
    private long storedBefore;

    /// What all relays share.
    record Parts(
            Fetcher fetcher,
            Leases leases,
            RungCounts rungs,
            Pipeline.Parts pipelines,
            CoolDowns coolDowns,
            Naming naming,
            LongSupplier nanoTime,
            SplittableRandom seeds) {
        Limits limits() {
            return coolDowns.limits();
        }

        /// The same for one source: what its providers are told, and what is seen of it.
        Parts of(LiveSource source) {
            return new Parts(
                    fetcher.telling(source.headers()),
                    leases,
                    rungs,
                    pipelines.of(source),
                    coolDowns,
                    naming,
                    nanoTime,
                    seeds);
        }

        /// A generator of its own for each relay: none is shared between threads.
        private RandomGenerator random() {
            synchronized (seeds) {
                return seeds.split();
            }
        }
    }

    /// @param known what is said of the source by now
    /// @param wanted any part of what is made of it
    Relay(Supplier<LiveSource> known, RenditionRequest wanted, Receiver receiver, Parts parts) {
        this.known = known;
        source = known.get();
        this.wanted = wanted;
        this.receiver = receiver;
        this.parts = parts;
        current = new Attempt(0, Duration.ZERO, parts.limits().connecting(), Rung.JOIN);
        decidedNanos = parts.nanoTime().getAsLong();
    }

    /// Receives until it is stopped, whatever the sources do.
    void run() {
        try (receiver) {
            while (!isStopped()) {
                receive();
            }
        } catch (InterruptedException e) {
            LOG.debug("live source is left name={}", source().name());
        }
    }

    /// Until something else is said of the source and its connection has ended.
    private void receive() throws InterruptedException {
        renew();
        var failover = new Failover(providers(), parts.coolDowns(), parts.random(), now());
        Attempt attempt = failover.first(now());
        boolean full = false;
        while (!isStopped()) {
            note(attempt);
            await(attempt, full);
            if (isOutdated()) {
                return;
            }
            Optional<Attempt> other = failover.instead(now());
            if (other.isPresent()) {
                attempt = other.get();
                full = false;
                continue;
            }
            var vigil = new Vigil(connecting(attempt), now());
            Bearing bearing = failover.bearing();
            var next = new Connection(vigil, found -> bearing.bears(found, now()));
            Fault fault = attempt(attempt, next);
            tell(attempt, fault);
            full = fault instanceof Fault.NoConnectionLeft;
            attempt = failover.next(fault, vigil.flowed(), now());
        }
    }

    /// Where it is received may have to be looked up first.
    private Duration connecting(Attempt attempt) {
        SourceAddress address = source().addresses().get(attempt.source());
        return attempt.connecting().plus(parts.naming().patience(address));
    }

    /// There may be fewer addresses than before.
    private void renew() {
        LiveSource latest = known.get();
        found = Optional.empty();
        synchronized (this) {
            source = latest;
            current = new Attempt(0, Duration.ZERO, parts.limits().connecting(), Rung.JOIN);
        }
    }

    private boolean isOutdated() {
        return !source().equals(known.get());
    }

    private synchronized LiveSource source() {
        return source;
    }

    /// Ends it soon.
    void stop() {
        stopped.countDown();
        open().ifPresent(each -> each.breakOff(new Fault.Ended("nobody needs it")));
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /// Breaks off a connection that gives nothing of use. Called a few times a second.
    void check(long now) {
        open().ifPresent(each -> each.check(now));
    }

    /// Why nothing comes at the moment; empty while something does, or may at any moment.
    synchronized Optional<String> failure() {
        boolean flows = receiver.stored() > storedBefore;
        return flows
                ? Optional.empty()
                : failure.map(
                        fault -> "live source %s: %s".formatted(source.name(), fault.reason()));
    }

    /// What is tried now, or was tried and goes well.
    synchronized Attempt current() {
        return current;
    }

    /// How long ago that was decided.
    synchronized Duration since() {
        return Duration.ofNanos(now() - decidedNanos);
    }

    /// Whether one of its providers allows few connections.
    boolean isLimited() {
        return providers().stream().anyMatch(parts.leases()::isLimited);
    }

    /// Where it comes from, in the order of its addresses.
    List<String> providers() {
        return source().providers();
    }

    /// The provider of which it waits for a connection that another one of ours has; empty while it waits for none.
    synchronized Optional<String> lacking() {
        boolean lacks = failure.filter(Fault.NoConnectionLeft.class::isInstance).isPresent();
        return lacks && connection == null
                ? Optional.of(providers().get(current.source()))
                : Optional.empty();
    }

    Receiver receiver() {
        return receiver;
    }

    private synchronized Optional<Connection> open() {
        return Optional.ofNullable(connection);
    }

    private synchronized void set(@Nullable Connection next) {
        connection = next;
    }

    private synchronized void note(Attempt attempt) {
        parts.rungs().add(attempt.rung());
        current = attempt;
        decidedNanos = now();
        storedBefore = receiver.stored();
    }

    private void tell(Attempt attempt, Fault fault) {
        if (isStopped()) {
            return;
        }
        synchronized (this) {
            failure = Optional.of(fault);
        }
        LOG.warn(
                "live source failed name={} source={} address={} chunks={} because={}",
                source().name(),
                attempt.source(),
                source().addresses().get(attempt.source()),
                receiver.stored() - storedBefore,
                fault.reason());
    }

    /// One connection, until it gives nothing of use any more. Answers why.
    private Fault attempt(Attempt attempt, Connection next) throws InterruptedException {
        set(next);
        try (next) {
            if (isStopped()) {
                // Whoever stopped it did not see this connection.
                throw new InterruptedException();
            }
            return receive(attempt, next);
        } catch (InterruptedException e) {
            if (isStopped() || next.fault().isEmpty()) {
                throw e;
            }
            return next.fault().get();
        } finally {
            set(null);
        }
    }

    private Fault receive(Attempt attempt, Connection next) throws InterruptedException {
        LiveSource now = source();
        SourceAddress address = now.addresses().get(attempt.source());
        var visit = new Visit(parts.of(now), wanted, receiver, this::pause);
        Visit.Wish wish =
                () ->
                        new Intake.Asked(
                                place(attempt, address), attempt.connecting(), Segments.FROM_END);
        try {
            return visit.make(next, now.provider(address), wish);
        } finally {
            found = visit.found(found);
        }
    }

    /// The same source is asked where it was found; what is refreshed or new, where it was said to be.
    private Place place(Attempt attempt, SourceAddress address)
            throws IOException, InterruptedException {
        return attempt.rung() == Rung.RETRY && found.isPresent()
                ? found.get()
                : parts.naming().place(wanted.item().id(), address);
    }

    /// Where all connections were ours, only until one of them is given back; and only until something else is said of the source.
    ///
    /// @throws InterruptedException when it was stopped
    private void await(Attempt attempt, boolean full) throws InterruptedException {
        String provider = providers().get(attempt.source());
        Duration rest = attempt.after();
        while (rest.isPositive() && !isOutdated() && !(full && parts.leases().hasRoom(provider))) {
            Duration part = rest.compareTo(LOOK) < 0 ? rest : LOOK;
            pause(part);
            rest = rest.minus(part);
        }
    }

    /// @throws InterruptedException when it was stopped
    private void pause(Duration time) throws InterruptedException {
        if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }

    private long now() {
        return parts.nanoTime().getAsLong();
    }
}
