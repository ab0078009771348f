package tv.exstream.library.server;

import tv.exstream.describe.Placeholders;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Title;

/// What a server calls the parts of what it says of the title of an item. Immutable.
public record TitleWords(
        String name, String show, String season, String episode, String year, String overview) {
    private static final int LATEST_YEAR = 9_999;
    private static final int LAST_SEASON = 9_999;
    private static final int LAST_EPISODE = 99_999;

    /// @param suffix is added to the name; may be empty
    public Title episode(JsonRow item, String suffix) {
        return new Title(
                named(item.text(name), item.text(show)) + suffix,
                item.text(show),
                item.number(season, 0, LAST_SEASON).orElse(-1),
                item.number(episode, 0, LAST_EPISODE).orElse(-1),
                year(item),
                item.text(overview));
    }

    /// Of what is no episode.
    ///
    /// @param suffix is added to the name; may be empty
    public Title whole(JsonRow item, String suffix) {
        return new Title(item.text(name) + suffix, "", -1, -1, year(item), item.text(overview));
    }

    private int year(JsonRow item) {
        return item.number(year, 1, LATEST_YEAR).orElse(0);
    }

    /// What an episode is called: by its own title, or by that of its show when it has none that says anything.
    ///
    /// @param show may be empty: then a name that says nothing is better than none
    static String named(String name, String show) {
        return Placeholders.isNoNameOfEpisode(name) && !show.isBlank() ? show : name;
    }
}
