package tv.exstream.library.remote;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

/// The files that are looked into and not stored yet. Thread-safe.
final class PendingFiles {
    private final Map<RemotePath, RemoteFile> files = new ConcurrentHashMap<>();

    void add(RemoteFile file) {
        files.put(file.path(), file);
    }

    void remove(RemoteFile file) {
        files.remove(file.path(), file);
    }

    Optional<RemoteFile> find(RemotePath path) {
        return Optional.ofNullable(files.get(path));
    }
}
