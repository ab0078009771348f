package tv.exstream.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.FileSystemUtils;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The tryouts: one at a time, the last few with what came of them, and for some minutes with what was made. Thread-safe.
public final class Tryouts implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Tryouts.class);

    /// Arbitrary: what a person compares.
    static final int MOST = 8;

    /// How long what was made can be watched.
    static final Duration KEPT = Duration.ofMinutes(10);

    /// Several times what a tryout makes at most.
    static final long ROOM_BYTES = 1_000_000_000;

    private final Path folder;
    private final Runs runs;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /// The newest first; guarded by lock.
    private final Deque<Tryout> tryouts = new ArrayDeque<>();

    /// Guarded by lock.
    private long ids;

    /// Runs the newest; guarded by lock.
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /// What is done for a tryout, on a thread of its own.
    interface Runs {
        void run(Tryout tryout) throws InterruptedException;
    }

    /// @param folder that may be emptied
    Tryouts(Path folder, Runs runs, InstantSource clock) {
        this.folder = folder;
        this.runs = runs;
        this.clock = clock;
    }

    /// What a server before has left behind is of no use.
    @Override
    public void start() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("old tryouts cannot be deleted folder={} because={}", folder, e.toString());
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            thread.interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return thread.isAlive();
        } finally {
            lock.unlock();
        }
    }

    /// Begins one. Answers at once.
    ///
    /// @throws ProblemException TRIAL_RUNNING while another one is not over, DISK_FULL
    public Tryout begin(Wish wish) {
        lock.lock();
        try {
            forgetOld();
            if (tryouts.stream().anyMatch(each -> !each.known().state().isOver())) {
                throw ProblemException.of(Problem.TRIAL_RUNNING, Objection.TRIAL_RUNNING, ids);
            }
            Path file = prepared();
            Tryout tryout = new Tryout(++ids, wish, clock.instant(), file);
            tryouts.addFirst(tryout);
            thread = Thread.ofPlatform().daemon().name("tryout").start(() -> run(tryout));
            LOG.info("trial={} item={} begun", tryout.id(), wish.item().id());
            return tryout;
        } finally {
            lock.unlock();
        }
    }

    private Path prepared() {
        try {
            Files.createDirectories(folder);
            if (folder.toFile().getUsableSpace() < ROOM_BYTES) {
                throw ProblemException.of(
                        Problem.DISK_FULL, Objection.DISK_FULL, folder, ROOM_BYTES / 1_000_000);
            }
            return folder.resolve((ids + 1) + ".ts");
        } catch (IOException e) {
            throw ProblemException.of(Problem.DISK_FULL, e, Objection.UNWRITABLE, folder);
        }
    }

    private void run(Tryout tryout) {
        try {
            runs.run(tryout);
        } catch (InterruptedException _) {
            tryout.know(known -> known.is(TryoutState.CANCELLED));
        } catch (RuntimeException e) {
            // The thread's top: whoever waits for it is to read why.
            LOG.warn("trial={} failed", tryout.id(), e);
            tryout.know(known -> known.failed(new TryoutFailure.Told("the server failed: " + e)));
        }
        LOG.info("trial={} over state={}", tryout.id(), tryout.known().state());
    }

    /// The newest first.
    public List<Tryout> all() {
        lock.lock();
        try {
            forgetOld();
            return new ArrayList<>(tryouts);
        } finally {
            lock.unlock();
        }
    }

    /// @throws ProblemException TRIAL_NOT_FOUND
    public Tryout find(long id) {
        return all().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.of(Problem.TRIAL_NOT_FOUND, Objection.NO_TRIAL, id));
    }

    /// Stops one, if it is not over.
    ///
    /// @throws ProblemException TRIAL_NOT_FOUND
    public void cancel(long id) {
        Tryout tryout = find(id);
        lock.lock();
        try {
            if (tryout.equals(tryouts.peekFirst())) {
                thread.interrupt();
            }
            tryout.know(known -> known.is(TryoutState.CANCELLED));
        } finally {
            lock.unlock();
        }
    }

    /// What was made, as a transport stream; empty before it is over and when it was long enough ago.
    ///
    /// @throws ProblemException TRIAL_NOT_FOUND
    public Optional<Path> video(long id) {
        Tryout tryout = find(id);
        return Optional.of(tryout.file())
                .filter(_ -> tryout.known().state() == TryoutState.DONE)
                .filter(Files::isRegularFile);
    }

    /// Called with the lock held.
    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        int place = 0;
        for (Tryout each : List.copyOf(tryouts)) {
            boolean isOld = place++ >= MOST - 1 || each.begun().isBefore(oldest);
            if (isOld && each.known().state().isOver()) {
                delete(each.file());
            }
        }
        while (tryouts.size() >= MOST && tryouts.getLast().known().state().isOver()) {
            tryouts.removeLast();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a tryout cannot be deleted file={} because={}", file, e.toString());
        }
    }
}
