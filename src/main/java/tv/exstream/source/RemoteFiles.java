package tv.exstream.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// The files of sources, each of which is a media item. Thread-safe.
public interface RemoteFiles {
    /// Empty when the source never had it, or has it no more.
    Optional<RemoteFile> find(RemotePath path);

    /// Where a source has a file that lies on a disk of this machine too; of several the one that was added first.
    Optional<RemotePath> remote(Path local);

    /// The file of its media item; empty when the source does not have it.
    Optional<MediaFile> media(RemotePath path);

    /// What a source has, by key, as it was when it was read the last time.
    Map<String, Fingerprint> known(SourceId source);

    /// The places of this machine at which files of a source were missed, by key.
    Map<String, Path> missed(SourceId source);

    /// Adds or changes some, each known by its path and so by its source and key, in one transaction with their media items.
    void put(List<Holding> holdings);

    /// Says how files are described that a source has and that have not changed. Those of which nothing else is said are not written.
    ///
    /// @param some of one source
    void describe(List<Described> some);

    /// All that a source has is in this library from now on. What is there already is not written.
    void shelve(SourceId source, String library);

    /// A source has these no more: their media items are gone since then.
    void remove(SourceId source, Collection<String> keys, Instant since);

    /// What is said of a file besides what is in it.
    record Described(RemotePath path, MediaKind kind, Title title, Metadata metadata) {}

    /// Something a source has.
    ///
    /// @param version of the file as the source says it
    /// @param media whose path is that of the file, or of the same file on a disk of this machine
    /// @param missed where it was to lie on a disk of this machine and did not; empty when it is where it was looked for
    record Holding(RemoteFile file, Fingerprint version, Found media, Optional<Path> missed) {}
}
