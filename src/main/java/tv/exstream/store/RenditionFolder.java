package tv.exstream.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.rendition.RenditionKey;

/// The files of one rendition: `ab/abcd.../index` and, for every fill that added to it, a `run-<n>`. Immutable.
record RenditionFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(RenditionFolder.class);
    private static final String INDEX = "index";
    private static final String RUN = "run-";
    private static final Pattern RUN_NAME = Pattern.compile(RUN + "([0-9]{1,9})");

    static RenditionFolder of(Path root, RenditionKey key) {
        return new RenditionFolder(root.resolve(key.hex().substring(0, 2)).resolve(key.hex()));
    }

    Path index() {
        return path.resolve(INDEX);
    }

    Path run(int number) {
        return path.resolve(RUN + number);
    }

    /// Creates the file of a new run. Answers its number, which no other fill has.
    ///
    /// @param used the highest number that the index mentions
    int createRun(int used) throws IOException {
        Files.createDirectories(path);
        int number = Math.max(used, runs().keySet().stream().max(Integer::compare).orElse(0));
        while (true) {
            number++;
            try {
                Files.createFile(run(number));
                return number;
            } catch (FileAlreadyExistsException e) {
                LOG.debug("run={} is another fill's, the next number then", run(number));
            }
        }
    }

    /// Size in bytes of every run by its number.
    Map<Integer, Long> runs() throws IOException {
        Map<Integer, Long> sizes = new HashMap<>();
        for (Path file : files()) {
            Matcher name = RUN_NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                sizes.put(Integer.parseInt(name.group(1)), Files.size(file));
            }
        }
        return sizes;
    }

    /// What all its files take on disk.
    long bytes() throws IOException {
        long sum = 0;
        for (Path file : files()) {
            sum += Files.size(file);
        }
        return sum;
    }

    /// The valid records of the index file; a torn or damaged one is left out.
    List<IndexRecord> records() throws IOException {
        try (var file = new SteadyFile(index(), Set.of(StandardOpenOption.READ))) {
            ByteBuffer bytes = file.use(RenditionFolder::wholeRecords);
            List<IndexRecord> records = new ArrayList<>();
            while (bytes.hasRemaining()) {
                IndexRecord.read(bytes).ifPresent(records::add);
            }
            return records;
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static ByteBuffer wholeRecords(FileChannel file) throws IOException {
        long whole = file.size() / IndexRecord.SIZE * IndexRecord.SIZE;
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(whole));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, bytes.position());
        }
        return bytes.flip().limit(bytes.limit() / IndexRecord.SIZE * IndexRecord.SIZE);
    }

    /// What the index says and the run files really hold.
    ChunkTable load() throws IOException {
        ChunkTable table = ChunkTable.of(records());
        Map<Integer, Long> sizes = runs();
        table.removeIf(chunk -> chunk.endOffset() > sizes.getOrDefault(chunk.run(), 0L));
        return table;
    }

    /// The same, after a crash: what the index does not refer to is cut off.
    ChunkTable recover() throws IOException {
        ChunkTable table = load();
        truncate(index(), size(index()) / IndexRecord.SIZE * IndexRecord.SIZE);
        for (Map.Entry<Integer, Long> run : runs().entrySet()) {
            long end = table.endOfRun(run.getKey());
            if (end == 0) {
                Files.deleteIfExists(run(run.getKey()));
            } else {
                truncate(run(run.getKey()), end);
            }
        }
        return table;
    }

    /// Size of the index file; 0 when there is none.
    long indexSize() throws IOException {
        return size(index());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        if (size(file) > size) {
            try (var open = new SteadyFile(file, Set.of(StandardOpenOption.WRITE))) {
                open.use(channel -> channel.truncate(size));
            }
        }
    }
}
