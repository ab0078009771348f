package tv.exstream.library.local;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.library.local.WatchedFolders.Place;
import tv.exstream.library.title.MediaNames;
import tv.exstream.process.PatientCalls.NoAnswer;

/// Notices at once what changes in folders on disks of this machine. Network disks tell nothing of what others do there, and are left
/// to the scans that come from time to time; so is what does not answer, and what is more than can be watched.
///
/// One thread does all of it.
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /// How often it is looked at which folders rest.
    private static final Duration TICK = Duration.ofSeconds(1);

    /// How often it is looked at whether a disk was put in or taken away: nothing tells of that. Arbitrary.
    static final Duration ROOTS = Duration.ofMinutes(1);

    /// How often in a row a root may not answer. Arbitrary: each time costs a thread for as long as its disk hangs.
    private static final int MOST_SILENT = 3;

    /// Those that can be watched, or may come to be. Owned by the watch's thread, as is all that follows.
    private final List<Path> roots;

    private final Changes changes;
    private final Disks disks;
    private final LongSupplier nanoTime;
    private final Restless restless = new Restless();

    /// What tells each root from others that are mounted in its place, as it was last.
    private final Map<Path, Disk> known = new HashMap<>();

    /// How often in a row each root did not answer.
    private final Map<Path, Integer> silent = new HashMap<>();

    private final Thread thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);

    /// What is at a root.
    ///
    /// @param key tells it from others
    /// @param remote whether changes by others are not told
    private record Disk(Object key, boolean remote) {
        static final Disk AWAY = new Disk("away", false);
    }

    /// Is told on the thread of the watch, which waits.
    interface Changes {
        /// @param folders first-level ones that rest again; a root for the files directly in it
        void in(Set<Path> folders);

        /// So much happened that nobody knows where.
        void anywhere();
    }

    /// @param disks are given up at the end
    FolderWatch(List<Path> roots, Changes changes, Disks disks, LongSupplier nanoTime) {
        this.roots = new ArrayList<>(roots);
        this.changes = changes;
        this.disks = disks;
        this.nanoTime = nanoTime;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            WatchedFolders watched = new WatchedFolders(service, disks);
            boolean _ = look(watched);
            long looked = nanoTime.getAsLong();
            while (!roots.isEmpty()) {
                take(service.poll(TICK.toMillis(), TimeUnit.MILLISECONDS), watched);
                long now = nanoTime.getAsLong();
                tell(restless.rested(now));
                if (now - looked >= ROOTS.toNanos()) {
                    looked = now;
                    lookAgain(watched);
                }
            }
        } catch (InterruptedException e) {
            return; // the server stops
        } catch (IOException e) {
            LOG.warn("folders are not watched, only scanned from time to time: {}", e.toString());
        } finally {
            disks.calls().close();
        }
    }

    private void tell(Set<Path> rested) {
        if (!rested.isEmpty()) {
            changes.in(rested);
        }
    }

    private void lookAgain(WatchedFolders watched) throws InterruptedException {
        if (look(watched)) {
            changes.anywhere();
        }
    }

    /// Watches the roots that were not there, or were others. Answers whether there are any, even if they cannot be watched.
    private boolean look(WatchedFolders watched) throws InterruptedException {
        boolean come = false;
        for (Path root : List.copyOf(roots)) {
            Disk now = disk(root);
            Disk before = known.put(root, now);
            if (!now.equals(before)) {
                watched.remove(root);
                come |= !now.equals(Disk.AWAY);
                watchRoot(root, now, watched);
            }
        }
        if (come) {
            LOG.info("watching folders={}", watched.count());
        }
        return come;
    }

    private void watchRoot(Path root, Disk disk, WatchedFolders watched)
            throws InterruptedException {
        if (disk.remote()) {
            LOG.info("not watched, because changes by others are not told folder={}", root);
            roots.remove(root);
        } else if (!disk.equals(Disk.AWAY)) {
            watched.add(new Place(root, root));
        }
    }

    /// As it was last while it does not answer.
    private Disk disk(Path root) throws InterruptedException {
        try {
            Disk disk = disks.calls().make(_ -> identity(root));
            silent.remove(root);
            return disk;
        } catch (NoAnswer e) {
            if (silent.merge(root, 1, Integer::sum) == MOST_SILENT) {
                LOG.warn("left to scans, because it does not answer folder={}", root);
                roots.remove(root);
            }
            return known.getOrDefault(root, Disk.AWAY);
        } catch (IOException e) {
            if (!Disk.AWAY.equals(known.get(root))) {
                LOG.info("not watched while it is away folder={}: {}", root, e.toString());
            }
            return Disk.AWAY;
        }
    }

    /// A disk that is mounted on a folder makes it another one, under the same name.
    private Disk identity(Path root) throws IOException {
        BasicFileAttributes own = Files.readAttributes(root, BasicFileAttributes.class);
        if (!own.isDirectory()) {
            return Disk.AWAY;
        }
        Object key = own.fileKey() == null ? root.toRealPath() : own.fileKey();
        return new Disk(key, disks.isRemote(root));
    }

    private void take(WatchKey key, WatchedFolders watched) throws InterruptedException {
        if (key == null) {
            return;
        }
        Collection<Place> places = watched.places(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            for (Place place : places) {
                take(place, event, watched);
            }
        }
        if (!key.reset()) {
            places.stream().filter(Place::isRoot).forEach(place -> known.remove(place.root()));
            watched.remove(key);
        }
    }

    private void take(Place place, WatchEvent<?> event, WatchedFolders watched)
            throws InterruptedException {
        if (event.kind().equals(OVERFLOW)) {
            LOG.warn("too many changes at once, all is scanned folder={}", place.root());
            changes.anywhere();
            return;
        }
        Path changed = place.folder().resolve((Path) event.context());
        if (WatchedFolders.isHidden(changed)) {
            return;
        }
        if (event.kind().equals(ENTRY_CREATE)
                && !Files.isRegularFile(changed, LinkOption.NOFOLLOW_LINKS)) {
            watched.add(new Place(place.root(), changed));
        }
        if (event.kind().equals(ENTRY_DELETE) && place.isRoot()) {
            watched.remove(changed);
        }
        restless.note(firstLevel(place.root(), changed), nanoTime.getAsLong());
    }

    /// A file directly in the root stands for the root; one that has vanished is told by its ending.
    private static Path firstLevel(Path root, Path changed) {
        Path below = root.relativize(changed);
        boolean loose =
                below.getNameCount() == 1
                        && Files.isRegularFile(changed, LinkOption.NOFOLLOW_LINKS);
        String name = below.toString();
        boolean media =
                below.getNameCount() == 1
                        && (MediaNames.isMedia(name) || MediaNames.isPointer(name));
        return loose || media ? root : root.resolve(below.getName(0));
    }
}
