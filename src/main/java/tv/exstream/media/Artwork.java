package tv.exstream.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The picture files that lie beside a media file. Immutable.
///
/// @param pictures by kind; kinds that do not exist are absent
public record Artwork(Map<Kind, Picture> pictures) {
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

    public Artwork {
        Map<Kind, Picture> kept = new EnumMap<>(Kind.class);
        kept.putAll(pictures);
        pictures = Collections.unmodifiableMap(kept);
    }

    public Optional<Picture> picture(Kind kind) {
        return Optional.ofNullable(pictures.get(kind));
    }

    /// Those of these kinds that exist, in this order.
    public List<Kind> existing(Kind... kinds) {
        return Stream.of(kinds).filter(pictures::containsKey).toList();
    }
}
