package tv.exstream.media;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an item several may say something about, each for itself.
public enum Aspect {
    NAME,
    SHOW,
    SEASON,
    EPISODE,
    YEAR,
    PLOT,
    /// The first day of release or broadcast, as `1999-03-31`.
    RELEASED,
    GENRE(Facet.GENRE),
    TAG(Facet.TAG),
    COUNTRY(Facet.COUNTRY),
    STUDIO(Facet.STUDIO),
    NETWORK(Facet.NETWORK),
    ACTOR(Facet.ACTOR),
    DIRECTOR(Facet.DIRECTOR),
    WRITER(Facet.WRITER),
    CONTENT_RATING(Facet.CONTENT_RATING),
    GUID(Facet.GUID),
    SHOW_GENRE(Facet.SHOW_GENRE),
    SHOW_STUDIO(Facet.SHOW_STUDIO),
    SHOW_NETWORK(Facet.SHOW_NETWORK),
    SHOW_CONTENT_RATING(Facet.SHOW_CONTENT_RATING),
    SHOW_GUID(Facet.SHOW_GUID);

    private final @Nullable Facet facet;

    Aspect() {
        facet = null;
    }

    Aspect(Facet facet) {
        this.facet = facet;
    }

    /// The facet it is; empty for what is part of a title or of the facts.
    public Optional<Facet> facet() {
        return Optional.ofNullable(facet);
    }

    /// Whether there is at most one value of it.
    public boolean isSingle() {
        return facet == null;
    }

    /// Those that are facets.
    public static Stream<Aspect> facets() {
        return Stream.of(values()).filter(aspect -> aspect.facet != null);
    }
}
