package tv.exstream.media;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What a person says is in a folder.
///
/// @param folder absolute
public record FolderKind(Path folder, LibraryKind kind) {
    public FolderKind {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("folder must be absolute: " + folder);
        }
    }

    /// What is said of the nearest folder above a file; [LibraryKind#MIXED] when nothing is.
    public static LibraryKind of(Path file, List<FolderKind> said) {
        return said.stream()
                .filter(one -> file.startsWith(one.folder))
                .max(Comparator.comparingInt(one -> one.folder.getNameCount()))
                .map(FolderKind::kind)
                .orElse(LibraryKind.MIXED);
    }
}
