package tv.exstream.library.local;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.library.title.MediaNames;

/// Notices at once what changes in folders on disks of this machine. Network disks tell nothing of what others do there, and are left
/// to the scans that come from time to time; so is everything when there are too many folders to watch.
///
/// One thread does all of it. Links are not followed.
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /// Arbitrary: as many cost some 20 MB of the kernel's memory, and older systems allow 8,192 in all.
    static final int MOST = 20_000;

    /// How often it is looked at which folders rest.
    private static final Duration TICK = Duration.ofSeconds(1);

    /// How the systems call disks whose changes others make.
    private static final Set<String> REMOTE =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "davfs");

    private final List<Path> roots;
    private final Changes changes;
    private final LongSupplier nanoTime;
    private final Restless restless = new Restless();

    /// Which folder a key is for, and the root it is in. Owned by the watch's thread.
    private final Map<WatchKey, Watched> watched = new HashMap<>();

    private final Thread thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);

    private record Watched(Path root, Path folder) {}

    /// Is told on the thread of the watch, which waits.
    interface Changes {
        /// @param folders first-level ones that rest again; a root for the files directly in it
        void in(Set<Path> folders);

        /// So much happened that nobody knows where.
        void anywhere();
    }

    FolderWatch(List<Path> roots, Changes changes, LongSupplier nanoTime) {
        this.roots = List.copyOf(roots);
        this.changes = changes;
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
            for (Path root : roots) {
                watchRoot(service, root);
            }
            LOG.info("watching folders={}", watched.size());
            while (!watched.isEmpty()) {
                take(service);
            }
        } catch (InterruptedException e) {
            return; // the server stops
        } catch (IOException e) {
            LOG.warn("folders are not watched, only scanned from time to time: {}", e.toString());
        }
    }

    private void watchRoot(WatchService service, Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return; // the scan says so
        }
        String type = Files.getFileStore(root).type();
        if (REMOTE.contains(type) || type.startsWith("fuse.")) {
            LOG.info(
                    "not watched, because changes by others are not told folder={} disk={}",
                    root,
                    type);
            return;
        }
        watchBelow(service, root, root);
    }

    private void watchBelow(WatchService service, Path root, Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes own)
                            throws IOException {
                        if (isHidden(below) && !below.equals(root)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        watch(service, root, below);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // gone by now, or refused; scans say so
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path below, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void watch(WatchService service, Path root, Path folder) throws IOException {
        if (watched.size() >= MOST) {
            throw new IOException("more than %d folders".formatted(MOST));
        }
        try {
            WatchKey key = folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
            watched.put(key, new Watched(root, folder));
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                throw e; // the limit of the system
            }
        }
    }

    private void take(WatchService service) throws IOException, InterruptedException {
        WatchKey key = service.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        Watched where = key == null ? null : watched.get(key);
        if (key != null && where != null) {
            for (WatchEvent<?> event : key.pollEvents()) {
                take(service, where, event);
            }
            if (!key.reset()) {
                watched.remove(key);
            }
        }
        Set<Path> rested = restless.rested(nanoTime.getAsLong());
        if (!rested.isEmpty()) {
            changes.in(rested);
        }
    }

    private void take(WatchService service, Watched where, WatchEvent<?> event) throws IOException {
        if (event.kind().equals(OVERFLOW)) {
            LOG.warn("too many changes at once, all is scanned folder={}", where.root);
            changes.anywhere();
            return;
        }
        Path changed = where.folder.resolve((Path) event.context());
        if (isHidden(changed)) {
            return;
        }
        if (event.kind().equals(ENTRY_CREATE)
                && Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
            watchBelow(service, where.root, changed);
        }
        restless.note(firstLevel(where.root, changed), nanoTime.getAsLong());
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

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
