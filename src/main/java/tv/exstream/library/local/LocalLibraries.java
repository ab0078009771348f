package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.Library;
import tv.exstream.library.Rhythm;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The library of the folders that the configuration names, now and whenever it names others. Thread-safe.
final class LocalLibraries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalLibraries.class);

    /// The library of all folders that the configuration names.
    static final String NAME = "local";

    private final Scans scans;
    private final LocalScanner scanner;
    private final LongSupplier nanoTime;

    /// Guarded by this, as what follows.
    private Config.Media known;

    private boolean begun;
    private @Nullable FolderWatch watch;

    LocalLibraries(LiveConfig live, Scans scans, LocalScanner scanner, LongSupplier nanoTime) {
        this.scans = scans;
        this.scanner = scanner;
        this.nanoTime = nanoTime;
        known = live.now().media();
        put();
        live.listen(config -> follow(config.media()));
    }

    private static Optional<Library> of(Config.Media media) {
        return media.folders().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Library.of(NAME, media.folders())
                                .with(media.kinds())
                                .called(media.named()));
    }

    /// Scans the folders by themselves from now on, and watches them.
    synchronized void begin() {
        begun = true;
        if (of(known).isPresent()) {
            scans.begin(NAME);
        }
        watch();
    }

    private void put() {
        Rhythm rhythm = Rhythm.every(known.scanning().rescan());
        of(known).ifPresent(library -> scans.put(Subject.of(library, scanner, rhythm)));
    }

    /// What is in folders that are not named any more is found to be gone by the scan that begins now. Of a library without folders
    /// nothing is scanned, so that what was in it stays.
    private synchronized void follow(Config.Media media) {
        boolean same = of(media).equals(of(known)) && media.scanning().equals(known.scanning());
        Optional<Library> before = of(known);
        known = media;
        if (same) {
            return;
        }
        LOG.info("media folders={} rescan={}", media.folders(), media.scanning().rescan());
        before.ifPresent(old -> of(media).ifPresent(now -> scanner.become(old, now)));
        put();
        if (!begun) {
            return;
        }
        if (of(media).isEmpty()) {
            scans.remove(NAME);
        } else if (before.isPresent()) {
            scanOnceMore();
        } else {
            scans.begin(NAME);
        }
        watch();
    }

    private void scanOnceMore() {
        try {
            scans.startOnceMore(NAME);
        } catch (ProblemException e) {
            // The server is stopping; the next one scans.
            if (e.problem() != Problem.NOT_READY) {
                throw e;
            }
        }
    }

    /// Watches the folders that are named now instead of those before.
    private void watch() {
        close();
        Optional<Library> library = of(known).filter(_ -> known.scanning().watch());
        if (library.isPresent()) {
            FolderWatch next =
                    new FolderWatch(
                            library.get().folders(),
                            new Noticed(scans, scanner, library.get()),
                            Disks.patient(),
                            nanoTime);
            next.start();
            watch = next;
        }
    }

    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private record Noticed(Scans scans, LocalScanner scanner, Library library)
            implements FolderWatch.Changes {
        @Override
        public void in(Set<Path> folders) {
            scans.startPart(
                    library.name(),
                    folders,
                    (some, listener) -> scanner.scanOnly(some, library, listener));
        }

        @Override
        public void anywhere() {
            scans.startSoon();
        }
    }
}
