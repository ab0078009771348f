package tv.exstream.starter;

import java.util.List;

/// What a library has, in numbers. Immutable.
///
/// @param videos of no other kind
/// @param kids films and episodes that are meant for children
/// @param genres of films, those with most films first
/// @param decades of films, by their first years, those with most films first
/// @param shows those with most episodes first
public record Stock(
        int films,
        int episodes,
        int musicVideos,
        int songs,
        int videos,
        int kids,
        List<Share> genres,
        List<Share> decades,
        List<Share> shows) {
    public Stock {
        genres = List.copyOf(genres);
        decades = List.copyOf(decades);
        shows = List.copyOf(shows);
    }

    /// Everything that can be a programme.
    public int total() {
        return films + episodes + musicVideos + songs + videos;
    }
}
