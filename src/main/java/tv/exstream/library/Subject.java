package tv.exstream.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Something that is scanned as one: a library of folders, or what a source has. Immutable.
///
/// @param name unique among all
/// @param folders what it brings lies in these, which need not exist on a disk
/// @param rhythm when it is scanned by itself
public record Subject(String name, List<Path> folders, Rhythm rhythm, Work work) {
    public Subject {
        folders = List.copyOf(folders);
    }

    /// A library of folders.
    public static Subject of(Library library, Scanner scanner, Rhythm rhythm) {
        return new Subject(
                library.name(),
                library.folders(),
                rhythm,
                listener -> scanner.scan(library, listener));
    }

    /// Whether it is on disks of this machine; others are asked only when it is their turn.
    boolean isOfFolders() {
        return rhythm.first() == Rhythm.First.AT_START;
    }

    /// Brings what is known up to date.
    @FunctionalInterface
    public interface Work {
        /// @param listener is told of progress and of completed folders, but not of the report, which is answered
        ScanReport scan(ScanListener listener) throws InterruptedException;
    }

    /// Brings up to date what is known of some folders.
    @FunctionalInterface
    public interface Part {
        /// @param folders at least one
        /// @param listener as with [Work]
        ScanReport scan(Set<Path> folders, ScanListener listener) throws InterruptedException;
    }
}
