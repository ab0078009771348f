package tv.exstream.library.iptv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// The folder of what is read more than once and is kept no longer than that. Thread-safe.
public final class Incoming {
    private final Path folder;

    public Incoming(Path folder) {
        this.folder = folder;
    }

    /// The same without what a server has left in it that was ended from outside.
    static Incoming emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return new Incoming(folder);
    }

    /// An empty file of its own for whoever asks, who deletes it.
    Path file() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "guide", ".part");
    }
}
