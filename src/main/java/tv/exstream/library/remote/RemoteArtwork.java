package tv.exstream.library.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.media.Artwork;
import tv.exstream.outbound.Question;
import tv.exstream.source.RemotePath;

/// The pictures that sources have of media, kept on disk so that whoever looks at them learns no address and no token. Thread-safe.
///
/// @param questions what to ask for a picture
public record RemoteArtwork(Questions questions, ArtworkCache cache) {
    /// Knows the sources.
    public interface Questions {
        /// @throws IOException when the source is away, or has no such picture
        Question of(RemotePath picture) throws IOException, InterruptedException;
    }

    /// The file of a picture, which may be fetched first; empty when it is of no source, or not to be had.
    public Optional<Path> find(Artwork.Picture picture) throws InterruptedException {
        Optional<RemotePath> path = RemotePath.of(picture.path());
        return path.isEmpty()
                ? Optional.empty()
                : cache.get(
                        path.get().text() + " " + picture.modified(),
                        () -> questions.of(path.get()));
    }
}
