package tv.exstream.source;

import java.util.Collection;
import java.util.Optional;

/// Where the files of sources are. Thread-safe.
public interface RemoteFiles {
    Optional<RemoteFile> find(RemotePath path);

    /// Adds or changes some, in one transaction.
    void put(Collection<RemoteFile> files);
}
