package tv.exstream.schedulefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// The folder that schedule files are in; nothing outside it is ever read. Immutable.
final class ScheduleFolder {
    /// Some 100,000 lines, which nobody writes; the number is that of the earlier importer.
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path root;

    ScheduleFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /// The name of a file for messages and as the key of what has been read, with `/` on every system.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// @param from the folder that the name is relative to
    /// @return empty, and written down, when there is no such file in this folder
    Optional<Path> find(Placed<String> name, Path from, Flaws flaws) {
        Optional<Path> file = resolved(from, name.value());
        if (file.isEmpty()) {
            flaws.add(
                    name.place(),
                    Complaint.mustBe(Wanted.plain(Demand.FILE_OF_FOLDER), name.value()));
        }
        return file;
    }

    private Optional<Path> resolved(Path from, String name) {
        try {
            Optional<Path> inside = inside(name, from);
            if (inside.isEmpty() || !Files.isRegularFile(inside.get())) {
                return Optional.empty();
            }
            // Links are followed before the second look, and names that lead out are not even
            // looked at.
            return inside.get().toRealPath().startsWith(root.toRealPath())
                    ? inside
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The file that a name means, which need not exist; empty when it leads out of this folder.
    Optional<Path> inside(String name, Path from) {
        try {
            return Optional.of(from.resolve(name).normalize())
                    .filter(file -> file.startsWith(root));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Empty when there is no such file.
    ///
    /// @param name as [#name] gives it
    Optional<Stamp> stamp(String name) {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(root.resolve(name), BasicFileAttributes.class);
            return Optional.of(new Stamp(file.lastModifiedTime().toInstant(), file.size()));
        } catch (InvalidPathException | IOException _) {
            return Optional.empty();
        }
    }

    Path root() {
        return root;
    }

    /// Empty, and written down, when the file cannot be read, is too long or is not UTF-8.
    Optional<String> read(Path file, Place place, Flaws flaws) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                flaws.add(place, Complaint.of(Demand.TOO_MANY_BYTES, MOST_BYTES));
                return Optional.empty();
            }
            return Optional.of(decoded(bytes));
        } catch (CharacterCodingException _) {
            flaws.add(place, Complaint.of(Demand.NO_UTF8));
        } catch (IOException e) {
            flaws.add(place, Complaint.of(Demand.UNREADABLE, e.toString()));
        }
        return Optional.empty();
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
