package tv.exstream.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that nobody but the server's own user may read, where the file system knows users.
final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> RIGHTS =
            PosixFilePermissions.fromString("rw-------");

    /// What SQLite lays beside its file, with the rights of that; what an older program has left has others.
    private static final List<String> BESIDE = List.of("", "-wal", "-shm");

    private OwnerOnly() {}

    /// Makes an empty file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one
    static void make(Path file) throws IOException {
        Path _ = Files.createFile(file, attributes(file));
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(RIGHTS)}
                : new FileAttribute<?>[0];
    }

    /// Keeps a SQLite file from others before anything is in it, or from now on. Where that is refused, as disks of other machines may, it
    /// is used all the same.
    static void keep(Path database) {
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
