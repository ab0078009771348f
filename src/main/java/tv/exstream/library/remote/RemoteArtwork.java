package tv.exstream.library.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.media.Artwork;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.source.RemotePath;
import tv.exstream.source.WebAddress;

/// The pictures that sources have of media, or that lie where an NFO says, kept on disk so that whoever looks at them learns no address and no
/// token. Thread-safe.
///
/// @param questions what to ask for a picture of a source
/// @param pointers how far the addresses lead that an NFO has
public record RemoteArtwork(Questions questions, PointerReach pointers, ArtworkCache cache) {
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

    /// The same for what an NFO names, http or https.
    public Optional<Path> find(URI address) throws InterruptedException {
        return cache.get(pointers.of(new WebAddress(address.toString())));
    }
}
