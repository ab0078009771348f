package tv.exstream.library.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.library.iptv.Fetching.Opened;
import tv.exstream.library.iptv.Fetching.Opening;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Lists and guides in files of this server, in folders that its owner has named: whoever may add sources may not read any other file.
/// Thread-safe.
///
/// @param folders absolute; may be empty
record ListFiles(Supplier<List<Path>> folders) {
    /// Says nothing of what is on the disk, to whoever asks for something elsewhere.
    ///
    /// @param file absolute and normal
    /// @throws ProblemException INVALID_VALUE when it is in none of the folders
    void admit(Path file) {
        if (folders.get().stream().noneMatch(file::startsWith)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.LIST_OUTSIDE,
                            "path",
                            folders.get().toString(),
                            file.toString()));
        }
    }

    /// A file by its time and size.
    Opening at(Path file) {
        return new Opening() {
            @Override
            public URI uri() {
                return file.toUri();
            }

            @Override
            public Optional<Opened> open(String version) throws IOException {
                return ListFiles.this.open(file, version);
            }
        };
    }

    private Optional<Opened> open(Path file, String version) throws IOException {
        Path real = real(file);
        BasicFileAttributes known =
                Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!known.isRegularFile()) {
            throw new IOException("it is no file: " + file);
        }
        String now = "file %d %d".formatted(known.lastModifiedTime().toMillis(), known.size());
        if (now.equals(version)) {
            return Optional.empty();
        }
        InputStream body = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
        return Optional.of(new Opened(body, now));
    }

    /// Behind all links, none of which may lead out.
    private Path real(Path file) throws IOException {
        admit(file);
        try {
            Path real = file.toRealPath();
            for (Path folder : folders.get()) {
                if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                    return real;
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file: " + file, e);
        }
        throw new IOException("a link leads out of the folders of media.lists: " + file);
    }
}
