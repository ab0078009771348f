package tv.exstream.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The log on disk: the file that is written, and the packed ones before it. Thread-safe.
///
/// What is read is made safe once more: a line may be of a version that did not.
///
/// @param current the file that is written; the others lie beside it and begin with its name
public record LogFiles(Path current) {
    /// More than a line of ours has, stack trace excepted.
    private static final int LONGEST_LINE = 8_000;

    private static final String PACKED = ".gz";

    /// A part of the log.
    ///
    /// @param bytes of text
    private record Part(Path file, long bytes) {}

    /// Writes the newest lines, the oldest of them first.
    ///
    /// @param most bytes of text, about
    public void writeLast(long most, Writer to) throws IOException {
        Deque<Part> parts = new ArrayDeque<>();
        long found = 0;
        for (Path file : newestFirst()) {
            if (found >= most) {
                break;
            }
            Part part = new Part(file, size(file));
            parts.addFirst(part);
            found += part.bytes();
        }
        long skipped = Math.max(0, found - most);
        for (Part part : parts) {
            write(part.file(), skipped, to);
            skipped = 0;
        }
        to.flush();
    }

    private static void write(Path file, long skipped, Writer to) throws IOException {
        try (InputStream bytes = open(file)) {
            bytes.skipNBytes(skipped);
            var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            if (skipped > 0) {
                lines.readLine(); // what is left of a line
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.write(LogText.of(line, LONGEST_LINE));
                to.write('\n');
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        String name = String.valueOf(current.getFileName());
        try (Stream<Path> beside = Files.list(current.toAbsolutePath().getParent())) {
            return beside.filter(file -> file.getFileName().toString().startsWith(name))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(LogFiles::modified).reversed())
                    .toList();
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) throws IOException {
        if (!file.toString().endsWith(PACKED)) {
            return Files.size(file);
        }
        try (InputStream text = open(file)) {
            return text.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(PACKED) ? new GZIPInputStream(bytes) : bytes;
    }
}
