package tv.exstream.media;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What a viewer reads about a media item.
///
/// @param name the movie's or episode's own title; never blank
/// @param show the show an episode belongs to; empty for everything else
/// @param season the season number, 0 for specials; -1 when there is none
/// @param episode the episode number in its season; -1 when there is none
/// @param year the year of release; 0 when unknown
/// @param plot a description of any length; may be empty
public record Title(String name, String show, int season, int episode, int year, String plot) {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    public Title {
        if (name.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        name = storable(name);
        show = storable(show);
        plot = storable(plot);
    }

    /// A title with nothing known but the name.
    public static Title named(String name) {
        return new Title(name, "", -1, -1, 0, "");
    }

    public OptionalInt seasonNumber() {
        return season < 0 ? OptionalInt.empty() : OptionalInt.of(season);
    }

    public OptionalInt episodeNumber() {
        return episode < 0 ? OptionalInt.empty() : OptionalInt.of(episode);
    }

    /// Neither half a surrogate pair nor U+0000 survives a way through UTF-8, a database and back.
    private static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }
}
