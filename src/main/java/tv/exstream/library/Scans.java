package tv.exstream.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The scans of everything that media come from: one at a time for each subject, by themselves from time to time, and whenever asked.
/// What became of them is kept; one that ran when the server was ended is begun again. Thread-safe.
public final class Scans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    /// The threads are daemons: whoever hangs in a disk that does not answer is left behind.
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final ScanLedger ledger;
    private final ScanAudience audience = new ScanAudience();
    private final ScanTurns turns = new ScanTurns(audience);
    private final ScanParts parts = new ScanParts();
    private final ScanTimer timer;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("scan-", 1).factory());
    private final ScanBoard board = new ScanBoard();

    /// Held while something begins or ends by itself, so that nothing does after the end of all.
    private final Object lock = new Object();

    public Scans(InstantSource clock, ScanRecords records) {
        this.clock = clock;
        this.ledger = new ScanLedger(clock, records);
        this.timer = new ScanTimer(clock, this::startAgain);
    }

    /// By name.
    public List<Subject> subjects() {
        return board.subjects();
    }

    /// Knows a subject from now on, in place of the one of its name. It is scanned when asked, and by itself from [#begin] on.
    public void put(Subject subject) {
        board.put(subject);
    }

    /// Scans a subject by itself from now on, the first time when its rhythm says.
    public void begin(String name) {
        timer.first(board.subject(name), ledger.last(name));
    }

    /// Forgets a subject; its scan is cancelled, and what becomes of it is not kept.
    public void remove(String name) {
        Optional<RunningScan> scan;
        synchronized (lock) {
            scan = board.remove(name);
            timer.forget(name);
        }
        scan.ifPresent(RunningScan::cancel);
        ledger.forget(name);
    }

    /// Waits for a moment until nobody scans these folders, under whatever name: who is cancelled has not stopped yet. Answers whether it is
    /// so.
    public boolean isQuiet(List<Path> folders) throws InterruptedException {
        return turns.isQuiet(folders, STOPPING);
    }

    /// Scans a subject. Asked again while it is being scanned, answers that scan. Behind one that was cancelled another begins as soon as that
    /// has stopped.
    ///
    /// @throws ProblemException INVALID_VALUE when there is no such subject, NOT_READY when the server is stopping
    public RunningScan start(String name) {
        synchronized (lock) {
            if (threads.isShutdown()) {
                throw ProblemException.of(Problem.NOT_READY, Objection.STOPPING);
            }
            return board.join(name, this::begun);
        }
    }

    /// Scans a subject with all that is known now: while it is being scanned, once more behind that scan, unless that is cancelled.
    ///
    /// @throws ProblemException as [#start] does
    public void startOnceMore(String name) {
        synchronized (lock) {
            if (!board.repeat(name)) {
                var _ = start(name);
            }
        }
    }

    private RunningScan begun(Subject subject) {
        var scan = new RunningScan(subject.name(), clock.instant(), self -> scan(subject, self));
        threads.execute(scan.task());
        return scan;
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
        Optional<RunningScan> scan = board.running(name);
        scan.ifPresent(RunningScan::cancel);
        return scan.isPresent();
    }

    /// Scans every library of folders in a moment, because something is known to have changed; one that is being scanned, once more behind
    /// that scan. Asking often does not scan more often.
    public void startSoon() {
        synchronized (lock) {
            board.repeatFolders();
            board.idleFolders().forEach(timer::soon);
        }
    }

    /// Scans some folders of a subject as soon as no other scan of it runs, together with all others that wait for that. What it finds is
    /// told, and not kept as the report of the subject.
    public void startPart(String name, Set<Path> folders, Subject.Part part) {
        synchronized (lock) {
            if (board.has(name) && !threads.isShutdown() && parts.add(name, folders)) {
                Subject subject = board.subject(name);
                threads.execute(() -> scanPart(subject, part));
            }
        }
    }

    /// The scans that run now, by subject.
    public List<RunningScan> running() {
        return board.running();
    }

    /// How the scans that run now are getting on, from the moment they are asked for until the next one can begin. By subject.
    public List<ScanProgress> progress() {
        return audience.progress(board.running());
    }

    /// The last report of every subject that was scanned.
    public List<ScanReport> reports() {
        return records().stream().flatMap(scan -> scan.report().stream()).toList();
    }

    /// What became of the last scan of every subject; one that was begun runs, also before that is written down.
    public List<ScanRecord> records() {
        return ledger.all(board.running());
    }

    /// Tells a listener of everything from now on.
    public void listen(ScanListener listener) {
        audience.add(listener);
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

    private void scanPart(Subject subject, Subject.Part part) {
        String name = subject.name();
        try {
            ScanReport report = turns.take(subject, all -> part.scan(parts.take(name), all));
            audience.finished(report);
            if (report.isUnfinished()) {
                lookAgainSoon();
            }
        } catch (InterruptedException e) {
            return; // the server stops
        } catch (RuntimeException e) {
            // Thread top: the next scan of all looks at this part as well.
            LOG.error("scan of a part broke library={}", name, e);
        }
    }

    /// A scan that runs by now has waited for the part, and looks at it itself.
    private void lookAgainSoon() {
        synchronized (lock) {
            board.idleFolders().forEach(timer::soon);
        }
    }

    private ScanReport scan(Subject subject, RunningScan self) throws InterruptedException {
        Duration pause = subject.rhythm().every();
        note(self, ledger::begin);
        try {
            ScanReport report = turns.take(subject, subject.work());
            note(self, name -> ledger.end(name, ScanState.ENDED, Optional.of(report)));
            pause = subject.rhythm().after(report);
            audience.finished(report);
            return report;
        } catch (InterruptedException e) {
            if (self.isCancelled()) {
                note(self, name -> ledger.end(name, ScanState.CANCELLED, Optional.empty()));
            }
            throw e;
        } catch (RuntimeException e) {
            // Thread top: this scan is over, the server goes on, and the next scan may do better.
            LOG.error("scan broke library={}", subject.name(), e);
            note(self, name -> ledger.end(name, ScanState.BROKEN, Optional.empty()));
            throw e;
        } finally {
            end(subject, self, pause);
        }
    }

    /// Writes down what becomes of a scan, unless another one took its place. A subject that is removed meanwhile leaves nothing.
    private void note(RunningScan scan, Consumer<String> write) {
        String name = scan.subject();
        if (board.isCurrent(scan)) {
            write.accept(name);
            if (!board.has(name)) {
                ledger.forget(name);
            }
        }
    }

    /// The next scan begins after the pause, unless somebody asks earlier: then that one plans anew.
    private void end(Subject subject, RunningScan scan, Duration pause) {
        synchronized (lock) {
            if (board.end(scan)) {
                boolean again = board.takeDue(subject.name()) && !scan.isCancelled();
                if (again && !threads.isShutdown()) {
                    var _ = start(subject.name());
                } else {
                    timer.next(subject, pause);
                }
            }
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
}
