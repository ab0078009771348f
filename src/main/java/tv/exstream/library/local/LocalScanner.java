package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import tv.exstream.library.Library;
import tv.exstream.library.Prober;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scanner;
import tv.exstream.media.MediaItems;
import tv.exstream.process.PatientCalls;

/// Scans folders on this machine and its network disks. Thread-safe; remembers from scan to scan which files are broken and what
/// lay beside the others.
public final class LocalScanner implements Scanner, AutoCloseable {
    /// A disk that spins up takes 10 s; a network disk that is away for longer is away.
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MediaItems items;
    private final Prober prober;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final PatientCalls calls = new PatientCalls(PATIENCE);
    private final Folders folders;
    private final Quarantine quarantine = new Quarantine();
    private final Described described = new Described();

    /// Folders that were in a library and are in none any more.
    private final Set<Path> left = ConcurrentHashMap.newKeySet();

    public LocalScanner(
            MediaItems items, Prober prober, InstantSource clock, LongSupplier nanoTime) {
        this.items = items;
        this.prober = prober;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.folders = new StreamFolders(new FolderReader(calls), calls);
    }

    /// The same, with the reading of folders replaced.
    LocalScanner(LocalScanner whole, UnaryOperator<Folders> replacement) {
        this.items = whole.items;
        this.prober = whole.prober;
        this.clock = whole.clock;
        this.nanoTime = whole.nanoTime;
        this.folders = replacement.apply(whole.folders);
    }

    @Override
    public ScanReport scan(Library library, ScanListener listener) throws InterruptedException {
        return scanOnly(Set.of(), library, listener);
    }

    /// The same for some of its folders.
    ///
    /// @param folders first-level ones; a folder of the library itself for the files directly in it; all when it is empty
    ScanReport scanOnly(Set<Path> folders, Library library, ScanListener listener)
            throws InterruptedException {
        Instant startedAt = clock.instant();
        long begun = nanoTime.getAsLong();
        ReportSheet sheet = new ReportSheet();
        ProgressMeter meter = new ProgressMeter(library.name(), listener, nanoTime);
        new ScanRun(this, library, sheet, meter).run(folders, listener);
        return sheet.finish(
                library.name(), startedAt, Duration.ofNanos(nanoTime.getAsLong() - begun));
    }

    /// Gives up the calls into file systems that do not answer.
    @Override
    public void close() {
        calls.close();
    }

    /// What is known in folders of the one library that are not in the other is gone at the next scan, unless it is found elsewhere.
    void become(Library before, Library after) {
        left.addAll(before.folders());
        left.removeAll(after.folders());
    }

    Set<Path> left() {
        return Set.copyOf(left);
    }

    Instant now() {
        return clock.instant();
    }

    Folders folders() {
        return folders;
    }

    MediaItems items() {
        return items;
    }

    Prober prober() {
        return prober;
    }

    PatientCalls calls() {
        return calls;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    Described described() {
        return described;
    }
}
