package tv.exstream.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import tv.exstream.live.Candidate;
import tv.exstream.live.CoolDowns;
import tv.exstream.live.Failover;
import tv.exstream.live.Fault;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LiveSource;
import tv.exstream.live.Rung;
import tv.exstream.live.Vigil;
import tv.exstream.outbound.Place;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

/// One live source that is joined, in one house format, for all channels that show it. Run by one platform thread; anyone may ask or
/// stop it.
///
/// ```
///   attempt -> lease -> connection -> intake -> pipeline -> receiver
///      ^                     | fault, from the reader, the encoder or the vigil
///      '-- failover.next(fault)
/// ```
final class Relay implements Leases.Holder {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /// Who watches asks with each chunk that is sent, whatever that shows.
    private static final Duration ASKING = GopCutter.LONGEST.plusSeconds(2);

    /// How long a viewer waits for a connection before he is told that all are in use: a source that he left may be joined for a while.
    static final Duration HANDOVER = Duration.ofSeconds(6);

    /// How late it is noticed at most that a connection was given back.
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Supplier<List<Candidate>> known;
    private final RenditionRequest wanted;
    private final Receiver receiver;
    private final Parts parts;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /// Where redirects of the current address led. Owned by the thread that runs.
    private Optional<Place> found = Optional.empty();

    /// When somebody who watches asked for it last.
    private volatile long watchedNanos;

    /// When an airing lacked it first. Guarded by this, as everything below.
    private OptionalLong lackedNanos = OptionalLong.empty();

    /// Where it may be received, in order; at least one.
    private List<Candidate> candidates;

    private @Nullable Connection connection;

    private final LastFaults faults = new LastFaults();
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

    /// @param known where the source may be received by now, in order; at least one
    /// @param wanted any part of what is made of it
    Relay(
            Supplier<List<Candidate>> known,
            RenditionRequest wanted,
            Receiver receiver,
            Parts parts) {
        this.known = known;
        candidates = known.get();
        this.wanted = wanted;
        this.receiver = receiver;
        this.parts = parts;
        current = new Attempt(0, Duration.ZERO, parts.limits().connecting(), Rung.JOIN);
        decidedNanos = parts.nanoTime().getAsLong();
        watchedNanos = decidedNanos;
    }

    /// Receives until it is stopped, whatever the sources do.
    void run() {
        try (receiver) {
            while (!isStopped()) {
                receive();
            }
        } catch (InterruptedException e) {
            LOG.debug("live source is left item={}", wanted.item().id());
        }
    }

    /// Until something else is said of the source and its connection has ended.
    private void receive() throws InterruptedException {
        renew();
        var failover = new Failover(providers(), parts.coolDowns(), parts.random(), now());
        Attempt attempt = failover.first(now());
        while (!isStopped()) {
            note(attempt);
            await(attempt, failover);
            if (isOutdated()) {
                return;
            }
            Optional<Attempt> other = failover.instead(parts.leases(), urgency(), now());
            if (other.isPresent()) {
                attempt = other.get();
                continue;
            }
            var vigil = new Vigil(connecting(attempt), now());
            Bearing bearing = failover.bearing();
            var next = new Connection(vigil, found -> bearing.bears(found, now()));
            Fault fault = attempt(attempt, next);
            tell(attempt, fault);
            attempt = failover.next(fault, vigil.flowed(), now());
        }
    }

    /// Where it is received may have to be looked up first.
    private Duration connecting(Attempt attempt) {
        return attempt.connecting().plus(parts.naming().patience(from().address()));
    }

    /// There may be fewer addresses than before.
    private void renew() {
        List<Candidate> latest = known.get();
        found = Optional.empty();
        synchronized (this) {
            candidates = latest;
            current = new Attempt(0, Duration.ZERO, parts.limits().connecting(), Rung.JOIN);
        }
    }

    private boolean isOutdated() {
        return !candidates().equals(known.get());
    }

    private synchronized List<Candidate> candidates() {
        return candidates;
    }

    /// Where it is received, or tried, at the moment.
    synchronized Candidate from() {
        return candidates.get(current.source());
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

    /// Why nothing comes at the moment; empty while something does.
    synchronized Optional<String> failure() {
        boolean flows = receiver.stored() > storedBefore;
        return flows ? Optional.empty() : faults.told(candidates);
    }

    /// The same for an airing that lacks it; empty too while it may come at any moment: whoever had the connection may have left just now.
    synchronized Optional<String> lacked() {
        long since = lackedNanos.orElseGet(this::now);
        lackedNanos = OptionalLong.of(since);
        boolean mayCome = faults.areOnlyLacks() && now() - since < HANDOVER.toNanos();
        return mayCome ? Optional.empty() : failure();
    }

    /// Why it does not come from a source that is preferred to the one it comes from; empty where none is.
    synchronized Optional<String> passedOver() {
        int own = current.source() - from().number();
        return faults.told(candidates.subList(0, own));
    }

    /// Where it is received when all is well.
    synchronized Candidate preferred() {
        return candidates.getFirst();
    }

    /// Why it was left where it was received or tried before; empty where it was not.
    synchronized Optional<String> left() {
        return faults.last();
    }

    /// What is tried now, or was tried and goes well.
    synchronized Attempt current() {
        return current;
    }

    /// How long ago that was decided.
    synchronized Duration since() {
        return Duration.ofNanos(now() - decidedNanos);
    }

    /// Whether its provider allows few connections.
    boolean isLimited() {
        return parts.leases().isLimited(from().provider());
    }

    private List<String> providers() {
        return candidates().stream().map(Candidate::provider).toList();
    }

    /// Somebody watches it.
    void watch() {
        watchedNanos = now();
    }

    @Override
    public Urgency urgency() {
        return now() - watchedNanos < ASKING.toNanos() ? Urgency.VIEWER : Urgency.SOON;
    }

    /// It is joined anew when somebody watches it again.
    @Override
    public void giveBack() {
        stop();
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
        Candidate from = from();
        synchronized (this) {
            faults.note(from, fault);
        }
        LOG.warn(
                "live source failed name={} source={} address={} chunks={} because={}",
                from.source().name(),
                attempt.source(),
                from.address(),
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
        Candidate from = from();
        var visit = new Visit(parts.of(from.source()), wanted, receiver, this::pause);
        Visit.Wish wish =
                () ->
                        new Intake.Asked(
                                place(attempt, from), attempt.connecting(), Segments.FROM_END);
        try {
            return visit.make(next, new Visit.From(from.provider(), this), wish);
        } finally {
            found = visit.found(found);
        }
    }

    /// The same source is asked where it was found; what is refreshed or new, where it was said to be.
    private Place place(Attempt attempt, Candidate from) throws IOException, InterruptedException {
        return attempt.rung() == Rung.RETRY && found.isPresent()
                ? found.get()
                : parts.naming().place(from.item(), from.address());
    }

    /// Where all connections were ours, only until one of them is given back; and only until something else is said of the source.
    ///
    /// @throws InterruptedException when it was stopped
    private void await(Attempt attempt, Failover failover) throws InterruptedException {
        Duration rest = attempt.after();
        while (rest.isPositive() && !isOutdated() && !failover.hasRoom(parts.leases(), urgency())) {
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
