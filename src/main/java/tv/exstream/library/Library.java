package tv.exstream.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.media.FolderKind;
import tv.exstream.media.NamedFolder;

/// A named set of folders that is scanned as one. Immutable.
///
/// @param name unique among libraries
/// @param folders absolute, none within another
/// @param kinds what people say is in folders, of this library or others
/// @param named what people call folders of it
public record Library(
        String name, List<Path> folders, List<FolderKind> kinds, List<NamedFolder> named) {
    /// The name of the library of clips that were drawn to be shown between programmes.
    public static final String CARDS = "cards";

    public Library {
        if (name.isBlank()) {
            throw new IllegalArgumentException("library name must not be blank");
        }
        folders = List.copyOf(folders);
        kinds = List.copyOf(kinds);
        named = List.copyOf(named);
        for (Path folder : folders) {
            requireOutside(folder, folders);
        }
    }

    /// One of which nobody says what is in it.
    public Library(String name, List<Path> folders) {
        this(name, folders, List.of(), List.of());
    }

    /// The same with what people say.
    public Library with(List<FolderKind> said) {
        return new Library(name, folders, said, named);
    }

    /// The same with what people call its folders.
    public Library called(List<NamedFolder> folderNames) {
        return new Library(name, folders, kinds, folderNames);
    }

    /// What queries find a file of it by: what its folder is called, and the library.
    public List<String> namesOf(Path file) {
        return Stream.concat(NamedFolder.nameOf(file, named).stream(), Stream.of(name))
                .distinct()
                .toList();
    }

    /// A library of folders as a person names them: relative ones are taken from the working folder, and a folder that lies within
    /// another is part of that one.
    public static Library of(String name, List<Path> named) {
        List<Path> absolute =
                named.stream()
                        .map(folder -> folder.toAbsolutePath().normalize())
                        .distinct()
                        .toList();
        List<Path> outermost = new ArrayList<>();
        for (Path folder : absolute) {
            if (absolute.stream().noneMatch(other -> isWithin(folder, other))) {
                outermost.add(folder);
            }
        }
        return new Library(name, outermost);
    }

    private static void requireOutside(Path folder, List<Path> folders) {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("library folder must be absolute: " + folder);
        }
        if (folders.stream().anyMatch(other -> isWithin(folder, other))) {
            throw new IllegalArgumentException(
                    "library folder must not lie within another: " + folder);
        }
    }

    private static boolean isWithin(Path folder, Path other) {
        return !folder.equals(other) && folder.startsWith(other);
    }
}
