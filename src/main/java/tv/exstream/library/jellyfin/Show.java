package tv.exstream.library.jellyfin;

import java.util.List;
import java.util.Map;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;

/// What a show says of all its episodes. Immutable.
///
/// @param version changes when anything of it does
record Show(String version, Metadata metadata) {
    static final Show UNKNOWN = new Show("", Metadata.NONE);

    /// Where the description of a show lands in that of its episodes.
    private static final Map<Facet, Facet> LANDS =
            Map.of(
                    Facet.GENRE, Facet.SHOW_GENRE,
                    Facet.TAG, Facet.SHOW_TAG,
                    Facet.STUDIO, Facet.SHOW_STUDIO,
                    Facet.CONTENT_RATING, Facet.SHOW_CONTENT_RATING);

    /// What an episode has from its show unless it says it itself.
    private static final List<Facet> INHERITED = List.of(Facet.ACTOR, Facet.COUNTRY);

    static Show of(JsonRow series) {
        return new Show(series.text("Etag"), ItemMetadata.of(series));
    }

    /// What it adds to the metadata of one of its episodes.
    Metadata joined(Metadata episode) {
        Metadata joined = episode;
        for (Map.Entry<Facet, Facet> landing : LANDS.entrySet()) {
            joined = joined.with(landing.getValue(), metadata.values(landing.getKey()));
        }
        // What these servers call the studio of a show is who broadcasts it.
        joined = joined.with(Facet.SHOW_NETWORK, metadata.values(Facet.STUDIO));
        for (Facet facet : INHERITED) {
            if (joined.values(facet).isEmpty()) {
                joined = joined.with(facet, metadata.values(facet));
            }
        }
        return joined;
    }
}
