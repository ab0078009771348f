package tv.exstream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.RenditionKey;

/// Keeps the store within its share of the disk by throwing away whole renditions, those needed last first. Thread-safe.
final class Budget {
    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    /// What was read or added to within this time is in use: a session reads each chunk of a few seconds piece by piece.
    static final Duration IN_USE = Duration.ofMinutes(1);

    /// What airs within this time stays even when it is the least needed of all; making it again might not end in time.
    static final Duration PROTECTED = Duration.ofMinutes(15);

    private final Supplier<Config.Renditions> limits;
    private final Disk disk;
    private final NextAirings airings;
    private final InstantSource clock;
    private final Ledger ledger = new Ledger();
    private final AtomicLong evictions = new AtomicLong();
    private final AtomicReference<@Nullable Instant> lastFull = new AtomicReference<>();

    /// Throws the files of a rendition away.
    interface Evictor {
        /// Answers false when it is in use.
        boolean evict(RenditionKey key) throws IOException;
    }

    Budget(
            Supplier<Config.Renditions> limits,
            Disk disk,
            NextAirings airings,
            InstantSource clock) {
        this.limits = limits;
        this.disk = disk;
        this.airings = airings;
        this.clock = clock;
    }

    /// Sets bytes aside for a rendition, throwing away what is needed later than it.
    ///
    /// @throws ProblemException DISK_FULL
    void reserve(RenditionKey key, long bytes, Evictor evictor) {
        try {
            if (!fits(bytes) && !evictUntilFits(bytes, neededAt(key), evictor)) {
                throw full(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger.add(key, bytes, clock.instant());
    }

    /// How many bytes [#reserve] would find room for, in all, for something that is needed at `neededAt`; negative when there is too
    /// much already.
    long roomFor(Instant neededAt) {
        long inBudget = limits.get().budget().bytes() - ledger.total();
        long onDisk = diskFree() - limits.get().keepFree().bytes();
        long evictable = leastNeeded(neededAt).stream().mapToLong(Usage::bytes).sum();
        return Math.min(inBudget, onDisk) + evictable;
    }

    void giveBack(RenditionKey key, long bytes) {
        ledger.add(key, -bytes, clock.instant());
    }

    /// Makes room for a write that the disk refused. Answers whether anything was thrown away.
    boolean makeRoom(RenditionKey key, Evictor evictor) throws IOException {
        for (Usage usage : leastNeeded(neededAt(key))) {
            if (evict(usage, evictor)) {
                return true;
            }
        }
        return false;
    }

    /// Throws away what exceeds the limits now.
    void trim(Evictor evictor) throws IOException {
        evictUntilFits(0, clock.instant(), evictor);
    }

    ProblemException full(long bytes) {
        lastFull.set(clock.instant());
        return new ProblemException(
                Problem.DISK_FULL,
                "room for renditions must be %d bytes more: %d of %s used, %s to be kept free"
                        .formatted(
                                bytes,
                                ledger.total(),
                                limits.get().budget(),
                                limits.get().keepFree()));
    }

    /// What the disk has left; 0 when it does not even tell.
    long diskFree() {
        try {
            return disk.free();
        } catch (IOException e) {
            LOG.warn("store free space cannot be read: {}", e.toString());
            return 0;
        }
    }

    Ledger ledger() {
        return ledger;
    }

    void used(RenditionKey key) {
        ledger.touch(key, clock.instant());
    }

    long evictions() {
        return evictions.get();
    }

    Optional<Instant> lastFull() {
        return Optional.ofNullable(lastFull.get());
    }

    private boolean evictUntilFits(long bytes, Instant neededAt, Evictor evictor)
            throws IOException {
        Iterator<Usage> candidates = leastNeeded(neededAt).iterator();
        while (!fits(bytes) && candidates.hasNext()) {
            evict(candidates.next(), evictor);
        }
        return fits(bytes);
    }

    private boolean fits(long bytes) throws IOException {
        return ledger.total() + bytes <= limits.get().budget().bytes()
                && disk.free() - bytes >= limits.get().keepFree().bytes();
    }

    private boolean evict(Usage usage, Evictor evictor) throws IOException {
        if (!evictor.evict(usage.key())) {
            return false;
        }
        ledger.remove(usage.key());
        evictions.incrementAndGet();
        LOG.info(
                "rendition={} evicted bytes={} nextAiring={}",
                usage.key(),
                usage.bytes(),
                usage.nextAiring().map(Instant::toString).orElse("none"));
        return true;
    }

    private List<Usage> leastNeeded(Instant neededAt) {
        Instant now = clock.instant();
        return Usage.leastNeeded(
                ledger.usages(airings), neededAt, now.minus(IN_USE), now.plus(PROTECTED));
    }

    /// A rendition that somebody adds to although no airing is planned is wanted now, for catch-up.
    private Instant neededAt(RenditionKey key) {
        return airings.next(key).orElseGet(clock::instant);
    }
}
