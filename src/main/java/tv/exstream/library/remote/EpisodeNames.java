package tv.exstream.library.remote;

import java.util.regex.Pattern;

/// Names that servers give to episodes of which they know no title.
public final class EpisodeNames {
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?:episode|folge|épisode|episodio|episódio|aflevering|avsnitt|afsnit|odcinek|jakso|серия|эпизод)"
                            + "\\s*#?\\d{1,4}|第\\s*\\d{1,4}\\s*[話话集]|tb[ad]|untitled|unknown|item\\s+\\d+|s\\d{1,3}\\s*e\\d{1,4}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private EpisodeNames() {}

    /// What an episode is called: by its own title, or by that of its show when it has none that says anything.
    ///
    /// @param show may be empty: then a name that says nothing is better than none
    public static String named(String name, String show) {
        boolean nameless = name.isBlank() || PLACEHOLDER.matcher(name.strip()).matches();
        return nameless && !show.isBlank() ? show : name;
    }
}
