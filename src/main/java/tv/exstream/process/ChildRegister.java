package tv.exstream.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers on disk which children run and where they work, so that a server that was killed can end at its next start what it
/// left behind. Thread-safe.
///
/// ```
///   <folder>/<pid>.child   the instant the process started, in milliseconds
///   <folder>/work-<n>/     the working folder of a process that needs files; the others work in <folder>
/// ```
final class ChildRegister {
    private static final Logger LOG = LoggerFactory.getLogger(ChildRegister.class);
    private static final String SUFFIX = ".child";

    private final Path folder;

    /// @param folder of this server alone; created when it is not there
    ChildRegister(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("folder for child processes: " + folder, e);
        }
    }

    /// Kills what a previous run left running and removes its files. A process that merely has the number of an old child is not
    /// touched: the start time tells them apart.
    int endLeftovers() {
        int ended = 0;
        for (Path file : files()) {
            if (file.getFileName().toString().endsWith(SUFFIX)) {
                ended += end(file) ? 1 : 0;
            }
            delete(file);
        }
        Marks.of(folder).kill(_ -> true);
        if (ended > 0) {
            LOG.warn("children of the previous run ended count={}", ended);
        }
        return ended;
    }

    /// A folder for a process to work in, with these texts in it; the common one, which stays empty, when there are none.
    Path workFolder(Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            return folder;
        }
        Path own = Files.createTempDirectory(folder, "work-");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(own.resolve(text.getKey()), text.getValue());
        }
        return own;
    }

    /// A full disk costs the note, not the child.
    void add(ProcessHandle child) {
        try {
            Files.writeString(file(child), startMillis(child).map(String::valueOf).orElse(""));
        } catch (IOException e) {
            LOG.warn("child is not noted pid={}", child.pid(), e);
        }
    }

    void remove(ProcessHandle child, Path workFolder) {
        delete(file(child));
        forget(workFolder);
    }

    void forget(Path workFolder) {
        if (!workFolder.equals(folder)) {
            delete(workFolder);
        }
    }

    /// Removes the folder of a server that is gone.
    void removeFolder() {
        delete(folder);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("notes of children in " + folder, e);
        }
    }

    private static boolean end(Path file) {
        String name = file.getFileName().toString();
        try {
            long pid = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
            long started = Long.parseLong(Files.readString(file));
            Optional<ProcessHandle> child =
                    ProcessHandle.of(pid)
                            .filter(handle -> startMillis(handle).orElse(-1L) == started);
            child.ifPresent(ChildRegister::kill);
            return child.isPresent();
        } catch (IOException | NumberFormatException e) {
            LOG.warn("note of a child is unreadable file={} because={}", file, e.toString());
            return false;
        }
    }

    /// Ends a process and what it started.
    static void kill(ProcessHandle process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private static Optional<Long> startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }

    private Path file(ProcessHandle child) {
        return folder.resolve(child.pid() + SUFFIX);
    }

    private static void delete(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException _) {
            // gone already, as wanted
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("leftover cannot be deleted path={}", root, e);
        }
    }
}
