package tv.exstream.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tv.exstream.media.MediaKind;

/// The words by which players sort programmes.
final class Categories {
    /// What Plex, Jellyfin, Emby and Kodi colour a programme by, where a genre has another word for it: the defaults of Jellyfin's
    /// lists and the tiles of Plex.
    private static final Map<String, String> KNOWN_AS =
            Map.ofEntries(
                    Map.entry("sport", "Sports"),
                    Map.entry("sports event", "Sports"),
                    Map.entry("sports talk", "Sports"),
                    Map.entry("children", "Kids"),
                    Map.entry("children's", "Kids"),
                    Map.entry("childrens", "Kids"),
                    Map.entry("family", "Kids"),
                    Map.entry("kids & family", "Kids"),
                    Map.entry("newsmagazine", "News"),
                    Map.entry("journalism", "News"));

    private Categories() {}

    /// The word for the kind first, then the genres and what players call them; each once.
    static List<String> of(MediaKind kind, List<String> genres) {
        List<String> words = new ArrayList<>();
        kind(kind).ifPresent(words::add);
        for (String genre : genres) {
            String word = OneLine.of(genre);
            words.add(word);
            Optional.ofNullable(KNOWN_AS.get(word.toLowerCase(Locale.ROOT))).ifPresent(words::add);
        }
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return words.stream().filter(word -> !word.isEmpty() && seen.add(word)).toList();
    }

    /// The words by which Plex, Jellyfin and Emby know a film or a series.
    private static Optional<String> kind(MediaKind kind) {
        return switch (kind) {
            case MOVIE -> Optional.of("Movie");
            case EPISODE -> Optional.of("Series");
            case MUSIC_VIDEO, SONG -> Optional.of("Music");
            case OTHER_VIDEO, EXTRA, LIVE, IMAGE -> Optional.empty();
        };
    }
}
