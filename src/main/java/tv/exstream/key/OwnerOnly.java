package tv.exstream.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that nobody but the server's own user may read, where the file system knows users.
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> RIGHTS =
            PosixFilePermissions.fromString("rw-------");

    /// What SQLite lays beside its file, with the rights of that; what an older program has left has others.
    private static final List<String> BESIDE = List.of("", "-wal", "-shm");

    private OwnerOnly() {}

    /// Makes an empty file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one
    private static void make(Path file) throws IOException {
        Path _ = Files.createFile(file, attributes(file));
    }

    /// Writes a file that is there as a whole or not at all, also after a power cut. One that is there already stays.
    static void put(Path file, byte[] bytes) throws IOException {
        Path part =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        file.getFileName() + ".",
                        ".part",
                        attributes(file));
        try {
            Path _ = Files.write(part, bytes, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            name(part, file);
        } catch (FileAlreadyExistsException _) {
            // Somebody else was first, and that one holds.
        } finally {
            boolean _ = Files.deleteIfExists(part);
        }
    }

    /// A move looks whether there is one and moves then; of two that link, one fails. Not every file system has links.
    private static void name(Path part, Path file) throws IOException {
        try {
            Path _ = Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("no link from={} to={}: {}", part, file, e.toString());
            Path _ = Files.move(part, file);
        }
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(RIGHTS)}
                : new FileAttribute<?>[0];
    }

    /// Keeps a SQLite file from others before anything is in it, or from now on. Where that is refused, as disks of other machines may, it
    /// is used all the same.
    public static void keep(Path database) {
        try {
            if (Files.notExists(database)) {
                make(database);
            }
            for (String ending : BESIDE) {
                Path file = database.resolveSibling(database.getFileName() + ending);
                if (isPosix(file) && Files.exists(file)) {
                    Path _ = Files.setPosixFilePermissions(file, RIGHTS);
                }
            }
        } catch (IOException e) {
            LOG.warn("others may read file={}: {}", database, e.toString());
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
