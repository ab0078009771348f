package tv.exstream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.exstream.rendition.RenditionKey;

/// The folder of all renditions. The first process to open it owns it until it ends; others may only read. Thread-safe.
final class StoreFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String TRASH = "trash";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private final Path root;
    private final FileChannel lockFile;
    private final ReentrantLock emptying = new ReentrantLock();
    private volatile @Nullable FileLock lock;

    private StoreFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /// Opens the folder, which is created when it does not exist.
    static StoreFolder open(Path root) throws IOException {
        Files.createDirectories(root);
        FileChannel lockFile =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var folder = new StoreFolder(root, lockFile);
        if (folder.own()) {
            folder.emptyTrash();
        }
        return folder;
    }

    /// Becomes the owner unless another process is. Answers whether this one is now. One caller at a time.
    boolean own() throws IOException {
        if (lock == null) {
            lock = tryLock(lockFile);
        }
        return isOwned();
    }

    /// True when this process may write.
    boolean isOwned() {
        return lock != null;
    }

    RenditionFolder rendition(RenditionKey key) {
        return RenditionFolder.of(root, key);
    }

    /// The renditions that have a folder, in no order.
    List<RenditionKey> renditions() throws IOException {
        List<RenditionKey> keys = new ArrayList<>();
        try (Stream<Path> folders = Files.find(root, 2, (path, kind) -> kind.isDirectory())) {
            folders.forEach(folder -> key(folder).ifPresent(keys::add));
        } catch (UncheckedIOException e) {
            // Another process throws renditions away meanwhile.
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e;
            }
        }
        return keys;
    }

    /// Takes a rendition out of the store at once; its bytes go when the trash is emptied.
    void discard(RenditionKey key) throws IOException {
        Path folder = rendition(key).path();
        Path trash = Files.createDirectories(root.resolve(TRASH));
        if (Files.exists(folder)) {
            Files.move(
                    folder,
                    Files.createTempDirectory(trash, key.hex()).resolve(key.hex()),
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Deletes what was discarded, one caller at a time, so that the space is free when this returns.
    void emptyTrash() throws IOException {
        Path trash = root.resolve(TRASH);
        emptying.lock();
        try {
            if (Files.exists(trash)) {
                deleteInside(trash);
            }
        } finally {
            emptying.unlock();
        }
    }

    private static void deleteInside(Path trash) throws IOException {
        try (Stream<Path> inside = Files.walk(trash)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(trash)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private Optional<RenditionKey> key(Path folder) {
        String name = folder.getFileName().toString();
        Path parent = folder.getParent();
        boolean isRendition =
                KEY.matcher(name).matches()
                        && parent != null
                        && parent.getFileName().toString().equals(name.substring(0, 2));
        return isRendition ? Optional.of(new RenditionKey(name)) : Optional.empty();
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another store in this very process has it.
            return null;
        }
    }
}
