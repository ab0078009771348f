package tv.exstream.tuner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The tuners of the device. One tuner serves one channel to any number of clients, so a client that opens an address several
/// times, as Kodi and Jellyfin do, uses one. Thread-safe.
public final class Tuners {
    /// How long a tuner stays with the client that left it: Jellyfin probes an address, closes it and opens it again.
    static final Duration GRACE = Duration.ofSeconds(5);

    /// How long a request waits for a tuner: someone who zaps may be back before the end of the old connection is noticed.
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final IntSupplier count;

    /// As many as there can be; those behind the count are only let go of.
    private final List<Tuner> all;

    /// @param count how many there are, 1..64
    public Tuners(IntSupplier count, LongSupplier nanoTime) {
        this(count, nanoTime, PATIENCE);
    }

    Tuners(IntSupplier count, LongSupplier nanoTime, Duration patience) {
        this.count = count;
        this.nanoTime = nanoTime;
        this.patience = patience;
        this.all = IntStream.range(0, TunerDevice.MOST_TUNERS).mapToObj(Tuner::new).toList();
    }

    public int count() {
        return count.getAsInt();
    }

    /// Takes the tuner that is on the channel, else any free one.
    ///
    /// @param client the address the request came from
    /// @throws ProblemException ALL_TUNERS_IN_USE
    public TunerLease lease(Channel channel, String client) throws InterruptedException {
        return await(() -> best(channel, client), channel, client)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.ALL_TUNERS_IN_USE,
                                        Objection.TUNERS_IN_USE,
                                        count()));
    }

    /// Takes a certain tuner.
    ///
    /// @param number counted from 0
    /// @throws ProblemException TUNER_IN_USE when it serves another channel or does not exist
    public TunerLease lease(int number, Channel channel, String client)
            throws InterruptedException {
        if (number < 0 || number >= count()) {
            throw ProblemException.of(
                    Problem.TUNER_IN_USE, Objection.TUNER_NUMBER, count() - 1, number);
        }
        Tuner tuner = all.get(number);
        return await(() -> Optional.of(tuner).filter(free(channel, client)), channel, client)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.TUNER_IN_USE, Objection.TUNER_IN_USE, number));
    }

    /// What each tuner is doing, by number.
    public List<TunerState> states() {
        lock.lock();
        try {
            return tuners().stream().map(Tuner::state).toList();
        } finally {
            lock.unlock();
        }
    }

    private List<Tuner> tuners() {
        return all.subList(0, count());
    }

    private Optional<TunerLease> await(
            Supplier<Optional<Tuner>> choice, Channel channel, String client)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            Optional<Tuner> tuner = choice.get();
            while (tuner.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                tuner = choice.get();
            }
            tuner.ifPresent(taken -> taken.open(channel, client));
            return tuner.map(taken -> new TunerLease(taken.number(), () -> release(taken, client)));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Tuner> best(Channel channel, String client) {
        long now = nanoTime.getAsLong();
        return Stream.<Predicate<Tuner>>of(
                        tuner -> tuner.isOn(channel.id()) && !tuner.isIdle(now),
                        tuner -> tuner.isIdle(now),
                        tuner -> tuner.isKeptFor(client, now))
                .flatMap(wish -> tuners().stream().filter(wish))
                .findFirst();
    }

    private Predicate<Tuner> free(Channel channel, String client) {
        return tuner -> tuner.accepts(channel.id(), client, nanoTime.getAsLong());
    }

    private void release(Tuner tuner, String client) {
        lock.lock();
        try {
            tuner.close(client, nanoTime.getAsLong() + GRACE.toNanos());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
