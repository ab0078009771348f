package tv.exstream.library.server;

import java.util.List;
import java.util.Map;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;

/// What a show says of all its episodes. Immutable.
public record Show(Metadata metadata) {
    static final Show UNKNOWN = new Show(Metadata.NONE);

    /// Where the description of a show lands in that of its episodes.
    private static final Map<Facet, Facet> LANDS =
            Map.of(
                    Facet.GENRE, Facet.SHOW_GENRE,
                    Facet.TAG, Facet.SHOW_TAG,
                    Facet.STUDIO, Facet.SHOW_STUDIO,
                    Facet.NETWORK, Facet.SHOW_NETWORK,
                    Facet.CONTENT_RATING, Facet.SHOW_CONTENT_RATING);

    /// What an episode has from its show unless it says it itself.
    private static final List<Facet> INHERITED =
            List.of(Facet.ACTOR, Facet.COUNTRY, Facet.STYLE, Facet.MOOD);

    /// What it adds to the metadata of one of its episodes.
    public Metadata joined(Metadata episode) {
        Metadata joined = episode;
        for (Map.Entry<Facet, Facet> landing : LANDS.entrySet()) {
            joined = joined.with(landing.getValue(), metadata.values(landing.getKey()));
        }
        for (Facet facet : INHERITED) {
            if (joined.values(facet).isEmpty()) {
                joined = joined.with(facet, metadata.values(facet));
            }
        }
        return joined;
    }
}
