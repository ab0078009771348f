package tv.exstream.library;

import java.nio.file.Path;
import java.util.Map;

/// Is told how scans go. Called on the thread of the scan, which waits: an implementation must be quick and must not throw.
public interface ScanListener {
    /// At the beginning of a phase, and at most once a second within it.
    default void progressed(ScanProgress progress) {}

    /// All that can be played in a first-level folder is stored now; those of a root come in natural order, then the root itself
    /// for the files directly in it.
    default void completed(FirstLevel folder) {}

    /// These files were found elsewhere than they had been. What is gone is marked so by now, and what is new is not yet stored.
    ///
    /// @param files where they are now, by where they were; at least one
    default void moved(Map<Path, Path> files) {}

    default void finished(ScanReport report) {}

    /// A folder right below the folder of a library, or that folder itself.
    record FirstLevel(Path root, Path folder) {
        public boolean isRoot() {
            return folder.equals(root);
        }
    }
}
