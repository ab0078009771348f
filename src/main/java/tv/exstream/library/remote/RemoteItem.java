package tv.exstream.library.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// Something playable that a source has.
///
/// @param key what the source knows it by for as long as it is the same ([tv.exstream.source.RemotePath])
/// @param locator how the source finds it again ([tv.exstream.source.RemoteFile])
/// @param fingerprint size and date as the source says them, 0 and the epoch when it does not; the digest is its etag or version
/// @param contents what is in it; empty when the source does not say enough: then it is looked into before it can be scheduled
/// @param local the same file on a disk of this machine, where it lies there; it is played from there
/// @param sound where its sound is; one that is apart has the name [tv.exstream.source.RemotePath#sound]
public record RemoteItem(
        String key,
        String locator,
        Fingerprint fingerprint,
        MediaKind kind,
        Title title,
        Metadata metadata,
        Optional<Contents> contents,
        Optional<Path> local,
        Sound sound) {
    /// Where sound is.
    public enum Sound {
        /// In the file with the picture.
        WITHIN,
        /// In one of its own.
        APART
    }

    /// One whose sound is in the file with the picture.
    public RemoteItem(
            String key,
            String locator,
            Fingerprint fingerprint,
            MediaKind kind,
            Title title,
            Metadata metadata,
            Optional<Contents> contents,
            Optional<Path> local) {
        this(key, locator, fingerprint, kind, title, metadata, contents, local, Sound.WITHIN);
    }

    /// The same in a library.
    RemoteItem in(String library) {
        return new RemoteItem(
                key,
                locator,
                fingerprint,
                kind,
                title,
                metadata.with(Facet.LIBRARY, List.of(library)),
                contents,
                local,
                sound);
    }
}
