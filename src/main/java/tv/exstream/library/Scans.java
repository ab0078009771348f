package tv.exstream.library;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The scans of all libraries: one at a time for each library, by themselves from time to time, and whenever asked. Thread-safe.
public final class Scans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    /// The threads are daemons: whoever hangs in a disk that does not answer is left behind.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Scanner scanner;
    private final Map<String, Library> libraries = new TreeMap<>();
    private final Rhythm rhythm;
    private final List<ScanListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, ScanProgress> progress = new ConcurrentHashMap<>();
    private final Map<String, ScanReport> reports = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("scan-", 1).factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("scan-timer").factory());
    private final ScanListener everybody = new Everybody();
    private final Object lock = new Object();

    /// Guarded by `lock`.
    private final Map<String, RunningScan> running = new HashMap<>();

    /// Guarded by `lock`.
    private final Map<String, ScheduledFuture<?>> planned = new HashMap<>();

    /// When a library is scanned again by itself.
    ///
    /// @param every how long after a scan the next one begins; zero for never
    /// @param soon the same when something was still being written
    public record Rhythm(Duration every, Duration soon) {
        /// A file that is being copied is looked at again after twice the time that a finished one must rest.
        private static final Duration SOON = Duration.ofSeconds(20);

        public static Rhythm every(Duration pause) {
            return new Rhythm(pause, pause.compareTo(SOON) < 0 ? pause : SOON);
        }

        Duration after(ScanReport report) {
            return report.isUnfinished() ? soon : every;
        }
    }

    public Scans(Scanner scanner, Collection<Library> libraries, Rhythm rhythm) {
        this.scanner = scanner;
        this.rhythm = rhythm;
        libraries.forEach(library -> this.libraries.put(library.name(), library));
    }

    /// By name.
    public List<Library> libraries() {
        return List.copyOf(libraries.values());
    }

    /// Scans a library. Asked again while it is being scanned, answers that scan.
    ///
    /// @throws ProblemException INVALID_VALUE when there is no such library, NOT_READY when the server is stopping
    public RunningScan start(String name) {
        Library library = libraries.get(name);
        if (library == null) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "library must be one of %s: %s".formatted(libraries.keySet(), name));
        }
        synchronized (lock) {
            if (threads.isShutdown()) {
                throw new ProblemException(Problem.NOT_READY, "the server is stopping");
            }
            RunningScan scan = running.get(name);
            if (scan == null) {
                scan = new RunningScan(() -> scan(library));
                running.put(name, scan);
                threads.execute(scan.task());
            }
            return scan;
        }
    }

    /// Scans every library.
    public List<RunningScan> startAll() {
        return libraries.keySet().stream().map(this::start).toList();
    }

    /// Scans every library in a moment, because something is known to have changed. Asking often does not scan more often.
    public void startSoon() {
        synchronized (lock) {
            libraries.keySet().stream()
                    .filter(library -> !running.containsKey(library))
                    .filter(library -> !isPlannedWithin(rhythm.soon, library))
                    .forEach(library -> plan(library, rhythm.soon));
        }
    }

    /// How the scans that run now are getting on.
    public List<ScanProgress> progress() {
        return List.copyOf(progress.values());
    }

    /// The last report of every library that was scanned since the server started.
    public List<ScanReport> reports() {
        return List.copyOf(reports.values());
    }

    /// Tells a listener of everything from now on.
    public void listen(ScanListener listener) {
        listeners.add(listener);
    }

    /// Stops all scans. What they have stored stays.
    @Override
    public void close() {
        synchronized (lock) {
            timer.shutdownNow();
            threads.shutdownNow();
        }
        try {
            if (!threads.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("scan left behind: a disk does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ScanReport scan(Library library) throws InterruptedException {
        Duration pause = rhythm.every;
        try {
            ScanReport report = scanner.scan(library, everybody);
            reports.put(library.name(), report);
            pause = rhythm.after(report);
            listeners.forEach(listener -> listener.finished(report));
            return report;
        } catch (RuntimeException e) {
            // Thread top: this scan is over, the server goes on, and the next scan may do better.
            LOG.error("scan broke library={}", library.name(), e);
            throw e;
        } finally {
            progress.remove(library.name());
            end(library.name(), pause);
        }
    }

    /// The next scan begins after the pause, unless somebody asks earlier: then that one plans anew.
    private void end(String library, Duration pause) {
        synchronized (lock) {
            running.remove(library);
            plan(library, pause);
        }
    }

    /// Called with the lock held.
    private void plan(String library, Duration pause) {
        ScheduledFuture<?> before = planned.remove(library);
        if (before != null) {
            before.cancel(false);
        }
        if (rhythm.every.isPositive() && !timer.isShutdown()) {
            planned.put(
                    library,
                    timer.schedule(
                            () -> startAgain(library), pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private boolean isPlannedWithin(Duration pause, String library) {
        ScheduledFuture<?> next = planned.get(library);
        return next != null && next.getDelay(TimeUnit.MILLISECONDS) <= pause.toMillis();
    }

    private void startAgain(String library) {
        try {
            RunningScan scan = start(library);
            LOG.debug("scan begun by itself library={} scan={}", library, scan);
        } catch (ProblemException e) {
            LOG.debug("no further scan library={}: {}", library, e.getMessage());
        }
    }

    /// Remembers progress and hands on what is told.
    private final class Everybody implements ScanListener {
        @Override
        public void progressed(ScanProgress now) {
            progress.put(now.library(), now);
            listeners.forEach(listener -> listener.progressed(now));
        }

        @Override
        public void completed(FirstLevel folder) {
            listeners.forEach(listener -> listener.completed(folder));
        }
    }
}
