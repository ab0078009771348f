package tv.exstream.db;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Databases that live as long as a test. They are copies of one that was migrated once, which saves a third of a second each.
public final class TemporaryDatabase {
    private TemporaryDatabase() {}

    /// An empty database with the newest schema.
    public static Database in(Path folder) {
        return open(file(folder));
    }

    /// Opens a file of [#file]; a lock of another process is waited for only briefly.
    static Database open(Path file) {
        return Database.openMigrated(file, Duration.ofMillis(100));
    }

    /// The file of an empty database with the newest schema that nobody has opened yet.
    static Path file(Path folder) {
        try {
            Path _ = Files.copy(Template.KEY, folder.resolve("secret.key"), REPLACE_EXISTING);
            return Files.copy(Template.FILE, folder.resolve("exstreamtv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Template {
        static final Path FILE = migrated();
        static final Path KEY = FILE.resolveSibling("secret.key");

        private static Path migrated() {
            try {
                Path folder = Files.createTempDirectory("exstreamtv-template");
                folder.toFile().deleteOnExit();
                Path file = folder.resolve("template.db");
                Database.open(file).close();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
