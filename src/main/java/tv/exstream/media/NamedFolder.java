package tv.exstream.media;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A folder of media and what a person calls it. Several may be called alike.
///
/// @param folder absolute
public record NamedFolder(String name, Path folder) {
    public NamedFolder {
        if (name.isBlank() || !folder.isAbsolute()) {
            throw new IllegalArgumentException(
                    "folder must be absolute and have a name: %s=%s".formatted(name, folder));
        }
    }

    /// One that is called as it is on the disk.
    public static NamedFolder of(Path folder) {
        Path name = folder.getFileName();
        return new NamedFolder((name == null ? folder : name).toString(), folder);
    }

    /// What the nearest folder above a file is called; empty when it is in none of them.
    public static Optional<String> nameOf(Path file, List<NamedFolder> folders) {
        return folders.stream()
                .filter(one -> file.startsWith(one.folder))
                .max(Comparator.comparingInt(one -> one.folder.getNameCount()))
                .map(NamedFolder::name);
    }
}
