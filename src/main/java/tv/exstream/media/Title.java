package tv.exstream.media;

import java.util.OptionalInt;

/// What a viewer reads about a media item.
///
/// @param name the movie's or episode's own title; never blank
/// @param show the show an episode belongs to; empty for everything else
/// @param season the season number, 0 for specials; -1 when there is none
/// @param episode the episode number in its season; -1 when there is none
/// @param year the year of release; 0 when unknown
/// @param plot a description of any length; may be empty
public record Title(String name, String show, int season, int episode, int year, String plot) {
    public Title {
        if (name.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        name = Storable.text(name);
        show = Storable.text(show);
        plot = Storable.text(plot);
    }

    /// A title with nothing known but the name.
    public static Title named(String name) {
        return new Title(name, "", -1, -1, 0, "");
    }

    /// What people call it: an episode by the name of its show.
    public String heading() {
        return show.isEmpty() ? name : show;
    }

    public OptionalInt seasonNumber() {
        return season < 0 ? OptionalInt.empty() : OptionalInt.of(season);
    }

    public OptionalInt episodeNumber() {
        return episode < 0 ? OptionalInt.empty() : OptionalInt.of(episode);
    }
}
