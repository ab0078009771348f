package tv.exstream.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import tv.exstream.guide.Headline;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

/// One media item.
///
/// @param name its own title, of an episode without that of the show
/// @param title as the guide calls it
/// @param show the one that an episode belongs to
/// @param duration such as PT1H30M
/// @param pictures where on this server pictures of it are, by kind: poster, thumb, parent for that of its show or album, backdrop
public record MediaEntry(
        long id,
        MediaKind kind,
        String name,
        String title,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt year,
        String duration,
        Map<String, String> pictures) {
    public MediaEntry {
        pictures = new TreeMap<>(pictures);
    }

    /// Without pictures.
    static MediaEntry of(Outline item) {
        return of(item, Map.of());
    }

    static MediaEntry of(Outline item, Map<String, String> pictures) {
        Headline line = Headline.of(item);
        return new MediaEntry(
                item.id().value(),
                item.kind(),
                item.title().name(),
                line.subtitle().isEmpty() ? line.title() : line.title() + " · " + line.subtitle(),
                Optional.of(item.title().show()).filter(show -> !show.isEmpty()),
                item.title().seasonNumber(),
                item.title().episodeNumber(),
                item.title().year() > 0 ? OptionalInt.of(item.title().year()) : OptionalInt.empty(),
                item.duration().toString(),
                pictures);
    }
}
