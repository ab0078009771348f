package tv.exstream.library.catalogue;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Particulars;

/// What a catalogue says of a show and its episodes. Immutable.
///
/// @param ofShow what counts for all of its episodes
/// @param particulars those of the show itself
public record OfferedShow(
        Sayings ofShow,
        Particulars particulars,
        Optional<URI> poster,
        List<ListedEpisode> episodes) {
    public OfferedShow {
        episodes = List.copyOf(episodes);
    }

    /// What is said of one of its episodes: who plays in all of them comes before its guests.
    ///
    /// @param episode empty when the catalogue does not have that one
    Offered of(Optional<ListedEpisode> episode) {
        Sayings own = episode.map(ListedEpisode::sayings).orElse(Sayings.NONE);
        Map<Aspect, List<String>> said = new HashMap<>(ofShow.values());
        said.putAll(own.values());
        if (ofShow.says(Aspect.ACTOR)) {
            said.put(
                    Aspect.ACTOR,
                    Stream.concat(ofShow.of(Aspect.ACTOR).stream(), own.of(Aspect.ACTOR).stream())
                            .distinct()
                            .toList());
        }
        Map<Artwork.Kind, URI> pictures = new EnumMap<>(Artwork.Kind.class);
        poster.ifPresent(uri -> pictures.put(Artwork.Kind.PARENT, uri));
        episode.flatMap(ListedEpisode::still)
                .ifPresent(uri -> pictures.put(Artwork.Kind.THUMB, uri));
        Particulars whole =
                episode.map(ListedEpisode::particulars)
                        .orElse(Particulars.NONE)
                        .inShow(particulars)
                        .withRoles(particulars.roles());
        return new Offered(new Sayings(said), whole, pictures);
    }
}
