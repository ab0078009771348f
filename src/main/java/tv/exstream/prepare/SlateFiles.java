package tv.exstream.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.digest.Sha256;
import tv.exstream.rendition.Slate;

/// The drawn slates in a folder: one transport stream each, as ffmpeg wrote it, and a picture of it if somebody asked for one.
/// Thread-safe.
record SlateFiles(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(SlateFiles.class);

    /// Changes whenever slates are drawn differently, so that old ones are drawn again.
    private static final int RECIPE = 2;

    private static final int NAME_BYTES = 16;
    private static final String STREAM = ".ts";
    private static final String PICTURE = ".png";
    private static final String UNFINISHED = ".part";

    /// Something that is done with a file.
    @FunctionalInterface
    interface Use {
        byte[] of(Path file) throws IOException, InterruptedException;
    }

    /// The slate of this design, if it was drawn and is whole.
    Optional<Slate> load(SlateDesign design) {
        Path file = file(design, STREAM);
        try {
            Optional<Slate> slate = SlateStream.parse(Files.readAllBytes(file), design);
            if (slate.isEmpty()) {
                LOG.warn("slate is damaged and will be drawn again file={}", file);
                Files.delete(file);
            }
            return slate;
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("slate cannot be read file={}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /// True when there is a file for it.
    boolean has(SlateDesign design) {
        return Files.exists(file(design, STREAM));
    }

    /// Keeps a slate if it can be shown, and answers it.
    Optional<Slate> keep(SlateDesign design, byte[] stream) throws IOException {
        Optional<Slate> slate = SlateStream.parse(stream, design);
        if (slate.isPresent()) {
            write(file(design, STREAM), stream);
        }
        return slate;
    }

    /// The picture that was kept of a slate, as a PNG file.
    Optional<byte[]> picture(SlateDesign design) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(design, PICTURE)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    void keepPicture(SlateDesign design, byte[] picture) throws IOException {
        write(file(design, PICTURE), picture);
    }

    /// What is made of a file that exists only meanwhile.
    byte[] lending(byte[] content, Use use) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "lent", UNFINISHED).toAbsolutePath();
        try {
            Files.write(file, content);
            return use.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Removes the slates of all other designs.
    void removeAllBut(Collection<SlateDesign> wanted) {
        Set<String> names =
                wanted.stream()
                        .flatMap(
                                design -> Stream.of(STREAM, PICTURE).map(end -> name(design) + end))
                        .collect(Collectors.toSet());
        remove(
                files().stream()
                        .filter(file -> !names.contains(file.getFileName().toString()))
                        .filter(file -> !file.toString().endsWith(UNFINISHED))
                        .toList());
    }

    /// Removes what a former run of the server did not finish.
    void removeUnfinished() {
        remove(files().stream().filter(file -> file.toString().endsWith(UNFINISHED)).toList());
    }

    /// What all of them take.
    long bytes() {
        return files().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static void remove(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("slate cannot be removed file={}: {}", file, e.toString());
            }
        }
    }

    /// Empty when there is no folder yet.
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            LOG.debug("no slates in folder={}: {}", folder, e.toString());
            return List.of();
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "slate", UNFINISHED);
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path file(SlateDesign design, String end) {
        return folder.resolve(name(design) + end);
    }

    private static String name(SlateDesign design) {
        String identity = RECIPE + "|" + design.identity();
        return Sha256.hex(identity, NAME_BYTES);
    }
}
