package tv.exstream.library.remote;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

/// The files that are looked into and not stored yet. Thread-safe.
final class PendingFiles {
    private final Map<RemotePath, RemoteFile> files = new ConcurrentHashMap<>();
    private final Map<RemotePath, String> refused = new ConcurrentHashMap<>();

    void add(RemoteFile file) {
        files.put(file.path(), file);
    }

    void remove(RemoteFile file) {
        files.remove(file.path(), file);
        refused.remove(file.path());
    }

    /// Its source did not let it be read: what whoever looks into it finds says nothing of it.
    ///
    /// @param reason without anything that may be a secret
    void refuse(RemotePath path, String reason) {
        if (files.containsKey(path)) {
            refused.put(path, reason);
        }
    }

    /// Why its source did not let it be read the last time.
    Optional<String> refusal(RemoteFile file) {
        return Optional.ofNullable(refused.get(file.path()));
    }

    Optional<RemoteFile> find(RemotePath path) {
        return Optional.ofNullable(files.get(path));
    }
}
