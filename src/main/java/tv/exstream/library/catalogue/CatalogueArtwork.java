package tv.exstream.library.catalogue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.library.remote.ArtworkCache;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaId;

/// The pictures that catalogues have of media. Thread-safe.
public record CatalogueArtwork(
        Function<MediaId, Optional<Described>> descriptions, ArtworkCache cache) {
    /// The file of a picture, which may be fetched first; empty when there is none.
    public Optional<Path> find(MediaId id, Artwork.Kind kind) throws InterruptedException {
        Optional<URI> address =
                descriptions
                        .apply(id)
                        .flatMap(described -> described.layers().provided())
                        .flatMap(provided -> Optional.ofNullable(provided.pictures().get(kind)));
        return address.isPresent() ? cache.get(address.get()) : Optional.empty();
    }
}
