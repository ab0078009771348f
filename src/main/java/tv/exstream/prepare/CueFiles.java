package tv.exstream.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.digest.Sha256;
import tv.exstream.media.MediaFile;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.Stretch;

/// What was read of subtitles, in a folder: a small file for each stretch. Those that nobody needed for the longest time go first.
/// Thread-safe.
final class CueFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CueFiles.class);

    /// Changes whenever cues are read differently, so that old ones are read again.
    private static final int RECIPE = 2;

    private static final int NAME_BYTES = 16;
    private static final String END = ".cues";
    private static final String UNFINISHED = ".part";

    /// How much may be kept.
    ///
    /// @param files a stretch is five minutes, so 10,000 are 830 hours
    /// @param bytes of all; five minutes of speech have some 8 KB
    record Bounds(int files, long bytes) {
        static final Bounds USUAL = new Bounds(10_000, 100L << 20);
    }

    private final Path folder;
    private final Bounds bounds;
    private final ReentrantLock lock = new ReentrantLock();

    /// Bytes by name, from the least to the most recently used; guarded by lock.
    private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);

    /// Guarded by lock.
    private long bytes;

    CueFiles(Path folder, Bounds bounds) {
        this.folder = folder;
        this.bounds = bounds;
        found().stream()
                .flatMap(file -> note(name(file), file.toFile().length()).stream())
                .forEach(old -> remove(folder.resolve(old)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// Those of an earlier run, the oldest first. What it did not finish is removed.
    private List<Path> found() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            all.stream().filter(file -> file.toString().endsWith(UNFINISHED)).forEach(this::remove);
            all.removeIf(file -> !file.toString().endsWith(END));
            all.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
            return all;
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("no subtitles in folder={}: {}", folder, e.toString());
            return List.of();
        }
    }

    /// Empty when there are none, or their file is damaged.
    Optional<Cues> load(Stretch stretch) {
        String name = name(stretch);
        try {
            String text = Files.readString(folder.resolve(name));
            lock.lock();
            try {
                sizes.get(name); // it was used
            } finally {
                lock.unlock();
            }
            return Cues.parse(text);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("subtitles cannot be read file={}: {}", name, e.toString());
            return Optional.empty();
        }
    }

    /// What cannot be written is read again later.
    void keep(Stretch stretch, Cues cues) {
        String name = name(stretch);
        byte[] text = cues.toText().getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "cues", UNFINISHED);
            try {
                Files.write(part, text);
                Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            note(name, text.length).forEach(old -> remove(folder.resolve(old)));
        } catch (IOException e) {
            LOG.warn("subtitles cannot be kept folder={}: {}", folder, e.toString());
        }
    }

    /// Answers what has to go.
    private List<String> note(String name, long size) {
        List<String> leaving = new ArrayList<>();
        lock.lock();
        try {
            Long before = sizes.put(name, size);
            bytes += size - (before == null ? 0 : before);
            while (sizes.size() > 1 && (sizes.size() > bounds.files() || bytes > bounds.bytes())) {
                String oldest = sizes.keySet().iterator().next();
                bytes -= Optional.ofNullable(sizes.remove(oldest)).orElse(0L);
                leaving.add(oldest);
            }
        } finally {
            lock.unlock();
        }
        return leaving;
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("subtitles cannot be removed file={}: {}", file, e.toString());
        }
    }

    private static String name(Stretch stretch) {
        MediaFile file = stretch.file();
        String identity = "%d|%s|%s".formatted(RECIPE, file.path(), file.fingerprint());
        String hash = Sha256.hex(identity, NAME_BYTES);
        return "%s-%d-%d%s".formatted(hash, stretch.stream(), stretch.number(), END);
    }
}
