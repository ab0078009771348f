package tv.exstream.library.title;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.library.title.NfoTexts.Picture;
import tv.exstream.media.Artwork;
import tv.exstream.media.Artwork.Kind;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;

/// The pictures that an NFO names by their addresses on the web, as Kodi, Jellyfin and tinyMediaManager write them. Nothing is fetched.
final class NfoPictures {
    private static final Map<String, Kind> ASPECTS =
            Map.of(
                    "poster", Kind.POSTER,
                    "thumb", Kind.THUMB,
                    "landscape", Kind.THUMB,
                    "fanart", Kind.BACKDROP);

    private NfoPictures() {}

    /// Of several that show the same the first one counts.
    static Artwork of(Nfo.Root root, NfoTexts texts) {
        Map<Kind, URI> addresses = new EnumMap<>(Kind.class);
        for (Picture picture : texts.pictures()) {
            kind(root, picture.aspect())
                    .ifPresent(
                            kind ->
                                    address(picture.address())
                                            .ifPresent(uri -> addresses.putIfAbsent(kind, uri)));
        }
        return addresses.isEmpty() ? Artwork.NONE : new Artwork(Map.of(), addresses);
    }

    /// What a picture is to the file; empty for those that are not shown. What does not say what it shows is what is most usual of its kind.
    private static Optional<Kind> kind(Nfo.Root root, String aspect) {
        return switch (root) {
            case MOVIE -> kind(aspect, Kind.POSTER);
            case EPISODE, MUSIC_VIDEO -> kind(aspect, Kind.THUMB);
            case SHOW, ALBUM ->
                    kind(aspect, Kind.POSTER)
                            .filter(kind -> kind == Kind.POSTER)
                            .map(_ -> Kind.PARENT);
            case ARTIST, ADDRESSES -> Optional.empty();
        };
    }

    private static Optional<Kind> kind(String aspect, Kind usual) {
        return Optional.ofNullable(aspect.isEmpty() ? usual : ASPECTS.get(aspect));
    }

    /// Empty for what is no address of the web, such as the place of a file on another machine.
    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new WebAddress(text).uri());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}
