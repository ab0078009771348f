package tv.exstream.prepare;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.ReadSubtitles;
import tv.exstream.subtitle.Stretch;

/// Reads subtitles when they are first asked for, and keeps them in memory and on disk. Thread-safe.
final class CueShelf implements ReadSubtitles {
    private static final Logger LOG = LoggerFactory.getLogger(CueShelf.class);

    /// Who asks for more is told that they are not there.
    static final int MOST_WAITING = 200;

    /// How long nobody tries again to read what could not be read.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// How subtitles are read from files.
    @FunctionalInterface
    interface Reader {
        /// Empty when they cannot be read.
        Optional<Cues> read(Stretch stretch) throws InterruptedException;
    }

    private final Reader reader;
    private final CueFiles files;
    private final Executor reading;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Guarded by lock.
    private final HeldCues known = new HeldCues();

    /// Guarded by lock.
    private final Set<Stretch> coming = new HashSet<>();

    /// When each could not be read, the oldest first; guarded by lock.
    private final Map<Stretch, Long> failed = new LinkedHashMap<>();

    /// @param reading where files are read; must take as many at once as may wait
    CueShelf(Reader reader, CueFiles files, Executor reading, LongSupplier nanoTime) {
        this.reader = reader;
        this.files = files;
        this.reading = reading;
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Cues> of(Stretch stretch) {
        boolean begins;
        lock.lock();
        try {
            Optional<Cues> cues = known.get(stretch);
            if (cues.isPresent()) {
                return cues;
            }
            begins = !hasFailed(stretch) && coming.size() < MOST_WAITING && coming.add(stretch);
        } finally {
            lock.unlock();
        }
        if (begins) {
            reading.execute(() -> bring(stretch));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Cues> await(Stretch stretch, Duration patience) throws InterruptedException {
        Optional<Cues> now = atHand(stretch).or(() -> of(stretch));
        if (now.isPresent()) {
            return now;
        }
        lock.lockInterruptibly();
        try {
            long rest = patience.toNanos();
            while (coming.contains(stretch) && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return known.get(stretch);
        } finally {
            lock.unlock();
        }
    }

    /// What is on disk is had at once, whatever is being read from files meanwhile.
    private Optional<Cues> atHand(Stretch stretch) {
        lock.lock();
        try {
            Optional<Cues> held = known.get(stretch);
            if (held.isPresent()) {
                return held;
            }
        } finally {
            lock.unlock();
        }
        Optional<Cues> kept = files.load(stretch);
        kept.ifPresent(cues -> put(stretch, cues));
        return kept;
    }

    /// Called with the lock held.
    private boolean hasFailed(Stretch stretch) {
        long now = nanoTime.getAsLong();
        failed.values().removeIf(then -> now - then >= PAUSE.toNanos());
        return failed.containsKey(stretch);
    }

    private void bring(Stretch stretch) {
        Cues cues = null;
        try {
            cues = found(stretch).orElse(null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ProblemException e) {
            LOG.warn("subtitles are left out file={}: {}", stretch.file().path(), e.getMessage());
        } catch (RuntimeException e) {
            // A thread's top: whatever went wrong, the picture goes on without them.
            LOG.warn("subtitles cannot be read file={}", stretch.file().path(), e);
        } finally {
            put(stretch, cues);
        }
    }

    private Optional<Cues> found(Stretch stretch) throws InterruptedException {
        Optional<Cues> kept = files.load(stretch);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<Cues> read = reader.read(stretch);
        read.ifPresent(cues -> files.keep(stretch, cues));
        return read;
    }

    private void put(Stretch stretch, @Nullable Cues cues) {
        lock.lock();
        try {
            coming.remove(stretch);
            if (cues == null) {
                failed.put(stretch, nanoTime.getAsLong());
            } else {
                known.put(stretch, cues);
            }
            if (failed.size() > MOST_WAITING) {
                failed.remove(failed.keySet().iterator().next());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
