package tv.exstream.media;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of a media item besides its title and its streams. Immutable.
///
/// @param values by facet, each value once and in the order of the source; facets without values are absent
/// @param nfo of what an NFO beside the file speaks, or the file itself that leads to a stream, of the title too: there its word stands in the
///     place of what the name says
public record Metadata(
        Facts facts,
        Map<Facet, List<String>> values,
        Artwork artwork,
        Particulars particulars,
        Set<Aspect> nfo) {
    public static final Metadata NONE = new Metadata(Facts.NONE, Map.of());

    /// Arbitrary; a film with a hundred named actors is rare, and further ones are extras.
    private static final int MOST_VALUES = 100;

    /// Without pictures.
    public Metadata(Facts facts, Map<Facet, List<String>> values) {
        this(facts, values, Artwork.NONE);
    }

    /// Without particulars, by no NFO.
    public Metadata(Facts facts, Map<Facet, List<String>> values, Artwork artwork) {
        this(facts, values, artwork, Particulars.NONE, Set.of());
    }

    /// Blank values are left out, long ones are cut.
    public Metadata {
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        values.forEach(
                (facet, all) -> {
                    List<String> some = kept(all);
                    if (!some.isEmpty()) {
                        kept.put(facet, some);
                    }
                });
        values = Collections.unmodifiableMap(kept);
        nfo = nfo.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(nfo));
    }

    /// May be empty.
    public List<String> values(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /// For which age it is, as its source says; else as that of its show does. Empty where neither says it.
    public String contentRating() {
        return values(Facet.CONTENT_RATING).stream()
                .findFirst()
                .or(() -> values(Facet.SHOW_CONTENT_RATING).stream().findFirst())
                .orElse("");
    }

    /// The same with these values of the facet in place of what there was.
    public Metadata with(Facet facet, List<String> some) {
        Map<Facet, List<String>> all = new EnumMap<>(Facet.class);
        all.putAll(values);
        all.put(facet, some);
        return new Metadata(facts, all, artwork, particulars, nfo);
    }

    public Metadata with(Facts other) {
        return new Metadata(other, values, artwork, particulars, nfo);
    }

    public Metadata with(Artwork other) {
        return new Metadata(facts, values, other, particulars, nfo);
    }

    public Metadata with(Particulars other) {
        return new Metadata(facts, values, artwork, other, nfo);
    }

    /// The same where an NFO speaks of this.
    public Metadata with(Set<Aspect> other) {
        return new Metadata(facts, values, artwork, particulars, other);
    }

    private static List<String> kept(List<String> all) {
        Set<String> kept = new LinkedHashSet<>();
        for (String value : all) {
            String text = Storable.cut(value);
            if (!text.isEmpty() && kept.size() < MOST_VALUES) {
                kept.add(text);
            }
        }
        return List.copyOf(kept);
    }
}
