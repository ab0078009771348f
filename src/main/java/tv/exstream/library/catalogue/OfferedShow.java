package tv.exstream.library.catalogue;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Aspect;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Artwork;

/// What a catalogue says of a show and its episodes. Immutable.
///
/// @param ofShow what counts for all of its episodes
public record OfferedShow(Sayings ofShow, Optional<URI> poster, List<ListedEpisode> episodes) {
    public OfferedShow {
        episodes = List.copyOf(episodes);
    }

    /// What is said of one of its episodes.
    ///
    /// @param episode empty when the catalogue does not have that one
    Offered of(Optional<ListedEpisode> episode) {
        Map<Aspect, List<String>> said = new HashMap<>(ofShow.values());
        Map<Artwork.Kind, URI> pictures = new EnumMap<>(Artwork.Kind.class);
        poster.ifPresent(uri -> pictures.put(Artwork.Kind.PARENT, uri));
        episode.ifPresent(
                one -> {
                    said.putAll(one.sayings().values());
                    one.still().ifPresent(uri -> pictures.put(Artwork.Kind.THUMB, uri));
                });
        return new Offered(new Sayings(said), pictures);
    }
}
