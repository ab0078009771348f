package tv.exstream.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Provided;
import tv.exstream.guide.PictureAddress;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;

/// Which pictures there are of media items: those that were found with them, else those of catalogues. Thread-safe.
record MediaPictures(MediaItems items, Descriptions descriptions) {
    /// Some items, in the same order.
    List<MediaEntry> entries(List<Outline> some) {
        Map<MediaId, Map<String, String>> pictures = of(some.stream().map(Outline::id).toList());
        return some.stream()
                .map(item -> MediaEntry.of(item, pictures.getOrDefault(item.id(), Map.of())))
                .toList();
    }

    /// Addresses by the kind of a picture, such as `poster`.
    Map<MediaId, Map<String, String>> of(Collection<MediaId> ids) {
        Map<MediaId, Map<String, String>> found = new TreeMap<>();
        Map<MediaId, Metadata> known = items.metadata(ids);
        Map<MediaId, Provided> provided = descriptions.provided(ids);
        known.forEach(
                (id, metadata) -> {
                    Artwork artwork =
                            provided.containsKey(id)
                                    ? metadata.artwork().completedBy(artwork(provided.get(id)))
                                    : metadata.artwork();
                    found.put(id, addresses(id, artwork));
                });
        return found;
    }

    private static Artwork artwork(Provided provided) {
        return new Artwork(Map.of(), provided.pictures());
    }

    private static Map<String, String> addresses(MediaId id, Artwork artwork) {
        Map<String, String> addresses = new TreeMap<>();
        for (Artwork.Kind kind : artwork.existing(Artwork.Kind.values())) {
            addresses.put(PictureAddress.word(kind), PictureAddress.of(id, artwork, kind));
        }
        return addresses;
    }
}
