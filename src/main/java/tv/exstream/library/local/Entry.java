package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// One name in a folder and what the file system says of it. Immutable.
///
/// @param path the folder's path with the name; through a link when there is one
/// @param key tells a file or folder from all others, so that it is recognised on another path
/// @param size bytes; 0 for folders
/// @param defect why nothing is known of it; empty when something is
record Entry(
        Path path, Kind kind, Object key, long size, Instant modified, Optional<String> defect) {
    enum Kind {
        FOLDER,
        LINKED_FOLDER,
        FILE,
        LINKED_FILE,
        /// A socket, a device, a link that leads nowhere, a file of another program.
        OTHER,
    }

    static Entry unknown(Path path, String defect) {
        return new Entry(path, Kind.OTHER, path, 0, Instant.EPOCH, Optional.of(defect));
    }

    /// The same where nobody is to take it for a file of the library.
    Entry unwanted() {
        return new Entry(path, Kind.OTHER, key, size, modified, defect);
    }

    boolean isFolder() {
        return kind == Kind.FOLDER || kind == Kind.LINKED_FOLDER;
    }

    boolean isFile() {
        return kind == Kind.FILE || kind == Kind.LINKED_FILE;
    }

    boolean isLinked() {
        return kind == Kind.LINKED_FOLDER || kind == Kind.LINKED_FILE;
    }

    String name() {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
