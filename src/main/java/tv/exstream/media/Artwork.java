package tv.exstream.media;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The pictures of a media file. Immutable.
///
/// @param pictures files, by kind; kinds that do not exist are absent
/// @param addresses where on the web others are that an NFO names; none of a kind that there is a file of
public record Artwork(Map<Kind, Picture> pictures, Map<Kind, URI> addresses) {
    public static final Artwork NONE = new Artwork(Map.of());

    /// What a picture shows.
    public enum Kind {
        /// Higher than wide: the poster of a film, of a single episode or of a song.
        POSTER,
        /// A scene of it.
        THUMB,
        /// The poster of the show or album that it is part of.
        PARENT,
        /// Wide and without words, to be shown behind others: what programs call fanart.
        BACKDROP,
    }

    /// @param path absolute
    /// @param modified when the file was last written; another time means another picture
    public record Picture(Path path, Instant modified) {}

    /// Without addresses.
    public Artwork(Map<Kind, Picture> pictures) {
        this(pictures, Map.of());
    }

    public Artwork {
        pictures = Collections.unmodifiableMap(without(Set.of(), pictures));
        addresses = Collections.unmodifiableMap(without(pictures.keySet(), addresses));
    }

    public Optional<Picture> picture(Kind kind) {
        return Optional.ofNullable(pictures.get(kind));
    }

    public Optional<URI> address(Kind kind) {
        return Optional.ofNullable(addresses.get(kind));
    }

    /// Those of these kinds that exist, in this order.
    public List<Kind> existing(Kind... kinds) {
        return Stream.of(kinds).filter(this::has).toList();
    }

    /// Another number for another picture; 0 for a kind that does not exist.
    public long version(Kind kind) {
        return picture(kind)
                .map(picture -> picture.modified().toEpochMilli())
                .or(
                        () ->
                                address(kind)
                                        .map(
                                                uri ->
                                                        Integer.toUnsignedLong(
                                                                uri.toString().hashCode())))
                .orElse(0L);
    }

    /// With those of another one of kinds that this does not have.
    public Artwork completedBy(Artwork other) {
        Map<Kind, Picture> files = without(addresses.keySet(), other.pictures);
        files.putAll(pictures);
        Map<Kind, URI> named = without(pictures.keySet(), other.addresses);
        named.putAll(addresses);
        return new Artwork(files, named);
    }

    private boolean has(Kind kind) {
        return pictures.containsKey(kind) || addresses.containsKey(kind);
    }

    private static <V> Map<Kind, V> without(Set<Kind> some, Map<Kind, V> all) {
        Map<Kind, V> others = new EnumMap<>(Kind.class);
        others.putAll(all);
        others.keySet().removeAll(some);
        return others;
    }
}
