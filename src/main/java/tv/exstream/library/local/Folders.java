package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;

/// Reads folders. Thread-safe.
@FunctionalInterface
interface Folders {
    /// @throws IOException with a reason for a person when the folder cannot be read or does not answer
    FolderListing read(Path folder) throws IOException, InterruptedException;
}
