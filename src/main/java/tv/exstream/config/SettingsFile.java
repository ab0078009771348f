package tv.exstream.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.digest.Sha256;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The configuration file on the disk: read as a whole and replaced as a whole. Owned by one thread at a time.
final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    /// A file of all settings with its comments has 20 kB.
    private static final long MOST_BYTES = 1_000_000;

    private static final int TAG_BYTES = 8;

    private final Path path;

    SettingsFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /// What stands in it at a moment.
    ///
    /// @param text empty when there is no file
    /// @param tag changes whenever the text does
    record Content(Optional<String> text, String tag) {}

    Path path() {
        return path;
    }

    /// @throws ProblemException INVALID_CONFIGURATION when it is there and cannot be read, is too long or no text
    Content read() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new ProblemException(
                        Problem.INVALID_CONFIGURATION,
                        Remark.of(Demand.CONFIG_LONG, MOST_BYTES, path.toString()));
            }
            byte[] bytes = Files.readAllBytes(path);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Content(Optional.of(text), tag(bytes));
        } catch (NoSuchFileException _) {
            return new Content(Optional.empty(), "none");
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(Demand.CONFIG_NO_TEXT, path.toString()),
                    e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(Demand.CONFIG_UNREADABLE, path.toString()),
                    e);
        }
    }

    /// Replaces what stands in it, in one step where the folder allows it; mode and owner stay. A link stays a link.
    ///
    /// @throws ProblemException SETTINGS_UNWRITABLE; the file is as it was
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
            if (!replaced(target, bytes)) {
                write(target, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private ProblemException unwritable(IOException cause) {
        return new ProblemException(
                Problem.SETTINGS_UNWRITABLE,
                Remark.of(Demand.CONFIG_UNWRITABLE, path.toString()),
                cause);
    }

    /// A file that is mounted by itself, as containers do, cannot be replaced but written.
    private static boolean replaced(Path target, byte[] bytes) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        boolean isNew = !Files.exists(target);
        try {
            Files.deleteIfExists(part);
            createLike(target, part);
            write(part, bytes, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(part);
            if (isNew) {
                throw e;
            }
            LOG.info("config file={} is written in place cause={}", target, e.toString());
            return false;
        }
    }

    /// A new one is for the server's own eyes, since there may be a password in it.
    private static void createLike(Path target, Path part) throws IOException {
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part);
            return;
        }
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (Files.exists(target)) {
            PosixFileAttributes wanted = Files.readAttributes(target, PosixFileAttributes.class);
            PosixFileAttributeView view =
                    Files.getFileAttributeView(part, PosixFileAttributeView.class);
            if (!view.readAttributes().owner().equals(wanted.owner())) {
                view.setOwner(wanted.owner());
            }
            if (!view.readAttributes().group().equals(wanted.group())) {
                view.setGroup(wanted.group());
            }
            view.setPermissions(wanted.permissions());
        }
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, how)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static String tag(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES);
    }
}
