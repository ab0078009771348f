package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a person says is in a folder.
///
/// @param folder absolute
/// @param lasting how long each picture in it is shown, 1 s to 24 h
public record FolderKind(Path folder, LibraryKind kind, Duration lasting) {
    /// That of ErsatzTV.
    public static final Duration USUAL_PICTURE = Duration.ofSeconds(15);

    /// Shorter ones are a film.
    public static final Duration SHORTEST_PICTURE = Duration.ofSeconds(1);

    /// A test card for a day.
    public static final Duration LONGEST_PICTURE = Duration.ofDays(1);

    public FolderKind {
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("folder must be absolute: " + folder);
        }
        if (lasting.compareTo(SHORTEST_PICTURE) < 0 || lasting.compareTo(LONGEST_PICTURE) > 0) {
            throw new IllegalArgumentException(
                    "a picture must last %s to %s: %s"
                            .formatted(SHORTEST_PICTURE, LONGEST_PICTURE, lasting));
        }
    }

    /// One whose pictures are shown for as long as usual.
    public FolderKind(Path folder, LibraryKind kind) {
        this(folder, kind, USUAL_PICTURE);
    }

    /// What is said of the nearest folder above a file; [LibraryKind#MIXED] when nothing is.
    public static LibraryKind of(Path file, List<FolderKind> said) {
        return nearest(file, said).map(FolderKind::kind).orElse(LibraryKind.MIXED);
    }

    /// How long a picture is shown, by what is said of the nearest folder above it.
    public static Duration lasting(Path picture, List<FolderKind> said) {
        return nearest(picture, said).map(FolderKind::lasting).orElse(USUAL_PICTURE);
    }

    private static Optional<FolderKind> nearest(Path file, List<FolderKind> said) {
        return said.stream()
                .filter(one -> file.startsWith(one.folder))
                .max(Comparator.comparingInt(one -> one.folder.getNameCount()));
    }
}
