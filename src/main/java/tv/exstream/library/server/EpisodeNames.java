package tv.exstream.library.server;

import tv.exstream.describe.Placeholders;

/// Names that servers give to episodes of which they know no title.
public final class EpisodeNames {
    private EpisodeNames() {}

    /// What an episode is called: by its own title, or by that of its show when it has none that says anything.
    ///
    /// @param show may be empty: then a name that says nothing is better than none
    public static String named(String name, String show) {
        return Placeholders.isNoNameOfEpisode(name) && !show.isBlank() ? show : name;
    }
}
