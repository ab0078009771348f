package tv.exstream.describe;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;
import tv.exstream.media.Aspect;
import tv.exstream.media.Title;

/// Tells names from what stands where there is none.
public final class Placeholders {
    private static final String SEASON =
            "(?:(?:season|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|sezon|kausi|сезон)\\s*\\d+\\W*)?";

    /// An episode, in the languages in which catalogues and servers count them.
    private static final String WORD =
            "(?:item|episode|épisode|episodio|episódio|episodi|episod|episodul|epizoda|epizóda|epizód|epizod|folge"
                    + "|aflevering|avsnitt|afsnit|odcinek|jakso|bölüm|rész|díl|capítulo|tập|серия|серія|эпизод|епизод|епізод"
                    + "|επεισόδιο|פרק|الحلقة|حلقة|ตอนที่|エピソード|에피소드)";

    private static final Pattern EPISODE =
            Pattern.compile(
                    "(?iU)%1$s%2$s\\s*#?\\d+|\\d{1,4}\\.?\\s*%2$s|第\\s*\\d{1,4}\\s*[話话集回]|제?\\s*\\d{1,4}\\s*화|s\\d{1,4}\\W?e\\d{1,4}"
                            .formatted(SEASON, WORD));
    private static final Pattern PART =
            Pattern.compile(
                    "(?iU)%s(?:part|teil|track|title|video|clip|chapter)\\s*#?\\d+"
                            .formatted(SEASON));
    private static final Pattern MARK = Pattern.compile("(?i)\\d{1,2}x\\d{1,3}|#?\\d{1,4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-. ]\\d\\d[-. ]\\d\\d");
    private static final Pattern NOTHING =
            Pattern.compile("(?i)untitled|tb[acd]|unknown|n/a|no title|unbenannt|sans titre");

    private Placeholders() {}

    /// Whether it says no more than that there is something: `Episode 5`, `Item 123`, `S01E05`, `TBA`. A film may be called by a number.
    public static boolean isPlaceholder(String name) {
        return isNoNameOfEpisode(name) || PART.matcher(name.strip()).matches();
    }

    /// The same of an episode, which may be called `Chapter 27`.
    public static boolean isNoNameOfEpisode(String name) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        return text.isEmpty() || EPISODE.matcher(text).matches() || NOTHING.matcher(text).matches();
    }

    /// Whether a scan knew no name: only a placeholder, the show's name, or what the file is called where nothing else describes it.
    static boolean isNoName(Description scan, Path file) {
        Title title = scan.title();
        String name = title.name().strip();
        boolean isGuessed = title.plot().isBlank() && !scan.metadata().nfo().contains(Aspect.NAME);
        boolean ofEpisode =
                !title.show().isEmpty()
                        && (MARK.matcher(name).matches()
                                || DAY.matcher(name).matches()
                                || TitleKey.of(name).equals(TitleKey.of(title.show())));
        return isPlaceholder(name) || ofEpisode || (isGuessed && isNameOf(file, name));
    }

    /// Films lie in folders of their name.
    private static boolean isNameOf(Path file, String name) {
        String key = TitleKey.of(name);
        Path folder = file.getParent();
        return holds(file, key) || (folder != null && holds(folder, key));
    }

    private static boolean holds(Path path, String key) {
        Path name = path.getFileName();
        return name != null
                && (" " + TitleKey.plain(name.toString()) + " ").contains(" " + key + " ");
    }
}
