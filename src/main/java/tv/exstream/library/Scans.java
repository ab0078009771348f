package tv.exstream.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The scans of everything that media come from: one at a time for each subject, by themselves from time to time, and whenever asked.
/// What became of them is kept; one that ran when the server was ended is begun again. Thread-safe.
public final class Scans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    /// The threads are daemons: whoever hangs in a disk that does not answer is left behind.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final ScanLedger ledger;
    private final List<ScanListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, ScanProgress> progress = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("scan-", 1).factory());
    private final ScanTimer timer = new ScanTimer(this::startAgain);

    /// One scan of a subject at a time, be it of all or of a part.
    private final Map<String, Lock> turns = new ConcurrentHashMap<>();

    private final ScanListener everybody = new Everybody();
    private final Object lock = new Object();

    /// Guarded by `lock`.
    private final Map<String, Subject> subjects = new TreeMap<>();

    /// Guarded by `lock`.
    private final Map<String, RunningScan> running = new HashMap<>();

    /// The folders of the part that waits for its turn, by subject. Guarded by `lock`.
    private final Map<String, Set<Path>> waiting = new HashMap<>();

    public Scans(InstantSource clock, ScanRecords records) {
        this.clock = clock;
        this.ledger = new ScanLedger(clock, records);
    }

    /// By name.
    public List<Subject> subjects() {
        synchronized (lock) {
            return List.copyOf(subjects.values());
        }
    }

    /// Knows a subject from now on, in place of the one of its name. It is scanned when asked, and by itself from [#begin] on.
    public void put(Subject subject) {
        synchronized (lock) {
            subjects.put(subject.name(), subject);
        }
    }

    /// Scans a subject by itself from now on, the first time when its rhythm says.
    public void begin(String name) {
        Rhythm rhythm = subject(name).rhythm();
        Optional<ScanRecord> before = ledger.last(name);
        if (before.isPresent() && rhythm.isOver(before.get())) {
            return;
        }
        Duration pause =
                before.map(scan -> rhythm.beforeFirst(scan, clock.instant())).orElse(Duration.ZERO);
        if (pause.isPositive()) {
            timer.plan(name, pause);
        } else {
            startAgain(name);
        }
    }

    /// Forgets a subject; its scan is cancelled, and what becomes of it is not kept.
    public void remove(String name) {
        RunningScan scan;
        synchronized (lock) {
            subjects.remove(name);
            timer.forget(name);
            scan = running.remove(name);
        }
        if (scan != null) {
            scan.cancel();
        }
        ledger.forget(name);
    }

    /// Scans a subject. Asked again while it is being scanned, answers that scan. Behind one that was cancelled another begins as soon as that
    /// has stopped.
    ///
    /// @throws ProblemException INVALID_VALUE when there is no such subject, NOT_READY when the server is stopping
    public RunningScan start(String name) {
        synchronized (lock) {
            Subject subject = subject(name);
            if (threads.isShutdown()) {
                throw new ProblemException(Problem.NOT_READY, "the server is stopping");
            }
            RunningScan scan = running.get(name);
            if (scan == null || scan.isCancelled()) {
                scan = new RunningScan(name, clock.instant(), self -> scan(subject, self));
                running.put(name, scan);
                threads.execute(scan.task());
            }
            return scan;
        }
    }

    /// Scans every library of folders.
    public List<RunningScan> startAll() {
        return subjects().stream()
                .filter(Subject::isOfFolders)
                .map(subject -> start(subject.name()))
                .toList();
    }

    /// Stops the scan of a subject; what it has stored stays. Answers whether one was running.
    public boolean cancel(String name) {
        RunningScan scan;
        synchronized (lock) {
            scan = running.get(name);
        }
        if (scan != null) {
            scan.cancel();
        }
        return scan != null;
    }

    /// Scans every library of folders in a moment, because something is known to have changed. Asking often does not scan more often.
    public void startSoon() {
        synchronized (lock) {
            subjects.values().stream()
                    .filter(Subject::isOfFolders)
                    .filter(subject -> !running.containsKey(subject.name()))
                    .forEach(subject -> startSoon(subject.name(), subject.rhythm()));
        }
    }

    /// Scans some folders of a subject as soon as no other scan of it runs, together with all others that wait for that. What it finds is
    /// told, and not kept as the report of the subject.
    public void startPart(String name, Set<Path> folders, Subject.Part part) {
        synchronized (lock) {
            if (!subjects.containsKey(name) || threads.isShutdown()) {
                return;
            }
            Set<Path> known = waiting.get(name);
            if (known != null) {
                known.addAll(folders);
                return;
            }
            waiting.put(name, new HashSet<>(folders));
            threads.execute(() -> scanPart(name, part));
        }
    }

    /// The scans that run now, by subject.
    public List<RunningScan> running() {
        synchronized (lock) {
            return running.values().stream()
                    .sorted(Comparator.comparing(RunningScan::subject))
                    .toList();
        }
    }

    /// How the scans that run now are getting on.
    public List<ScanProgress> progress() {
        return List.copyOf(progress.values());
    }

    /// The last report of every subject that was scanned.
    public List<ScanReport> reports() {
        return records().stream().flatMap(scan -> scan.report().stream()).toList();
    }

    /// What became of the last scan of every subject.
    public List<ScanRecord> records() {
        return ledger.all();
    }

    /// Tells a listener of everything from now on.
    public void listen(ScanListener listener) {
        listeners.add(listener);
    }

    /// Stops all scans. What they have stored stays.
    @Override
    public void close() {
        synchronized (lock) {
            timer.close();
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

    private Subject subject(String name) {
        synchronized (lock) {
            Subject subject = subjects.get(name);
            if (subject == null) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        "library must be one of %s: %s".formatted(subjects.keySet(), name));
            }
            return subject;
        }
    }

    private void scanPart(String name, Subject.Part part) {
        try {
            ScanReport report = inTurn(name, all -> part.scan(takeWaiting(name), all));
            listeners.forEach(listener -> listener.finished(report));
            if (report.isUnfinished()) {
                startSoon();
            }
        } catch (InterruptedException e) {
            return; // the server stops
        } catch (RuntimeException e) {
            // Thread top: the next scan of all looks at this part as well.
            LOG.error("scan of a part broke library={}", name, e);
        }
    }

    /// Those that come from now on wait for the next turn.
    private Set<Path> takeWaiting(String name) {
        synchronized (lock) {
            return Set.copyOf(Objects.requireNonNull(waiting.remove(name)));
        }
    }

    private ScanReport inTurn(String name, Subject.Work work) throws InterruptedException {
        Lock turn = turns.computeIfAbsent(name, _ -> new ReentrantLock(true));
        turn.lockInterruptibly();
        try {
            return work.scan(everybody);
        } finally {
            progress.remove(name);
            turn.unlock();
        }
    }

    private ScanReport scan(Subject subject, RunningScan self) throws InterruptedException {
        String name = subject.name();
        Duration pause = subject.rhythm().every();
        if (isCurrent(self)) {
            ledger.begin(name);
        }
        try {
            ScanReport report = inTurn(name, subject.work());
            keep(self, ScanState.ENDED, Optional.of(report));
            pause = subject.rhythm().after(report);
            listeners.forEach(listener -> listener.finished(report));
            return report;
        } catch (InterruptedException e) {
            if (self.isCancelled()) {
                keep(self, ScanState.CANCELLED, Optional.empty());
            }
            throw e;
        } catch (RuntimeException e) {
            // Thread top: this scan is over, the server goes on, and the next scan may do better.
            LOG.error("scan broke library={}", name, e);
            keep(self, ScanState.BROKEN, Optional.empty());
            throw e;
        } finally {
            end(subject, self, pause);
        }
    }

    /// Whether it is the scan of its subject, and not one that was cancelled for another or for nothing.
    private boolean isCurrent(RunningScan scan) {
        synchronized (lock) {
            return scan.equals(running.get(scan.subject()));
        }
    }

    private void keep(RunningScan scan, ScanState state, Optional<ScanReport> report) {
        if (isCurrent(scan)) {
            ledger.end(scan.subject(), state, report);
        }
    }

    /// The next scan begins after the pause, unless somebody asks earlier: then that one plans anew.
    private void end(Subject subject, RunningScan scan, Duration pause) {
        synchronized (lock) {
            boolean current = running.remove(subject.name(), scan);
            if (current && subject.rhythm().every().isPositive()) {
                timer.plan(subject.name(), pause);
            }
        }
    }

    private void startSoon(String name, Rhythm rhythm) {
        if (rhythm.every().isPositive() && !timer.isPlannedWithin(rhythm.soon(), name)) {
            timer.plan(name, rhythm.soon());
        }
    }

    private void startAgain(String name) {
        try {
            RunningScan scan = start(name);
            LOG.debug("scan begun by itself library={} scan={}", name, scan);
        } catch (ProblemException e) {
            LOG.debug("no further scan library={}: {}", name, e.getMessage());
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
