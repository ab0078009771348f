package tv.exstream.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders in which programs are looked for, in order.
public record SearchPath(List<Path> folders) {
    public SearchPath {
        folders = List.copyOf(folders);
    }

    /// @param path the value of the variable `PATH`; entries that are no paths are left out
    public static SearchPath of(String path) {
        return new SearchPath(
                Stream.of(path.split(File.pathSeparator, -1))
                        .filter(entry -> !entry.isBlank())
                        .flatMap(entry -> folder(entry).stream())
                        .toList());
    }

    /// The first executable file of that name.
    public Optional<Path> find(String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Optional<Path> folder(String entry) {
        try {
            return Optional.of(Path.of(entry).toAbsolutePath());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
